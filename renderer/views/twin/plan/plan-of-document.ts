import type { Bilingual, RecordView, ScenarioDocument, VariantView } from '../../../../sim-core/index';
import { customPlan } from './custom-plan';
import { factoryPlan } from './factory-plan';
import type { SitePlan } from './site-plan';
import { fieldReader } from './variant-fields';

/** The site of a document as one variant has it. */
export function planOfDocument(document: ScenarioDocument, records: readonly RecordView[], variant: VariantView | undefined): SitePlan {
  const titles = new Map(records.map((record) => [record.id, record.title]));
  const titleOf = (id: string): Bilingual => titles.get(id) ?? { en: id, ja: id };
  const read = fieldReader(document, variant);
  if (document.sector === 'custom') return customPlan(read, titleOf, (id) => needsOf(document, id));
  return factoryPlan(read, titleOf);
}

function needsOf(document: ScenarioDocument, id: string): readonly string[] {
  const needs = document.records[id]?.fields['needs'];
  return typeof needs === 'object' && needs !== null ? Object.keys(needs) : [];
}

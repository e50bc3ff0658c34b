import type { Bilingual, RecordView, ScenarioDocument, VariantView } from '../../../../sim-core/index';
import { customPlan } from './custom-plan';
import { factoryPlan } from './factory-plan';
import { hospitalPlan } from './hospital-plan';
import type { SitePlan } from './site-plan';
import { fieldReader } from './variant-fields';

/** The site of a document as one variant has it. */
export function planOfDocument(document: ScenarioDocument, records: readonly RecordView[], variant: VariantView | undefined): SitePlan {
  const titles = new Map(records.map((record) => [record.id, record.title]));
  const titleOf = (id: string): Bilingual => titles.get(id) ?? { en: id, ja: id };
  const read = fieldReader(document, variant);
  if (document.sector === 'custom') return customPlan(read, titleOf, (id) => keysOf(document, id, 'needs'));
  if (document.sector === 'hospital') return hospitalPlan(read, titleOf, (id, field) => keysOf(document, id, field));
  return factoryPlan(read, titleOf);
}

function keysOf(document: ScenarioDocument, id: string, field: string): readonly string[] {
  const map = document.records[id]?.fields[field];
  return typeof map === 'object' && map !== null ? Object.keys(map) : [];
}

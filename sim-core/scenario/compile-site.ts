import { unknownNameFault } from '../foundation/fields/faults';
import { stableHash } from '../foundation/hash';
import { fail, succeed, type Outcome, type Problem } from '../foundation/problems';
import { catalogueChoices } from '../sectors/catalogue-tables';
import type { SiteCatalogue } from '../sectors/site-catalogue';
import type { SiteModel } from '../sectors/site-model';
import type { SiteConditions } from '../sectors/sector';
import { sectorOf } from '../sectors/sectors';
import type { ScenarioDocument, ScenarioRecord } from './document';
import { fieldsOf } from './document-schema';
import { leavesOf } from './judge/leaves';
import { placeProblem, problemOf } from './judge/problem-of';
import { readRunSettings } from './run-settings';
import { applyVariant } from './variants';

export interface SiteCell {
  readonly variant: string;
  readonly year: number;
  readonly conditions?: SiteConditions;
}

const unknownEntries = (record: ScenarioRecord, document: ScenarioDocument, catalogue: SiteCatalogue): readonly Problem[] =>
  leavesOf(fieldsOf(document.sector, record) ?? {}, record.fields).flatMap((leaf) => {
    const choices = catalogueChoices(leaf.field.refersTo ?? [], catalogue);
    const wanted = leaf.raw ?? leaf.field.defaultRaw;
    const named = document.records[String(wanted)];
    const isOwn = leaf.field.refersTo?.includes(String(wanted)) === true || (named !== undefined && leaf.field.refersTo?.includes(named.collection) === true);
    if (choices === undefined || isOwn || choices.some((choice) => choice.value === wanted)) return [];
    const fault = unknownNameFault('scenario.unknown-entry', { en: 'an entry of the reference data', ja: '参照データの項目' }, wanted, choices.map((choice) => choice.value));
    return [problemOf({ ...fault, path: leaf.path }, record.id, document.origin)];
  });

/** Devices, tariffs and other entries that the reference data does not hold. */
const judgeCatalogueReferences = (document: ScenarioDocument, catalogue: SiteCatalogue): readonly Problem[] =>
  Object.values(document.records).flatMap((record) => unknownEntries(record, document, catalogue));

/**
 * Compiles one variant in one year to a plan that can run. Pure; equal hashes mean equal results.
 * Problems name record and path and, where the value stood in the file, its line.
 */
export const compileSite = (document: ScenarioDocument, catalogue: SiteCatalogue, cell: SiteCell): Outcome<SiteModel> => {
  const applied = variantSite(document, catalogue, cell.variant);
  return applied.ok ? compileVariant(applied.value, catalogue, cell) : applied;
};

/** The document of one variant, every entry of the catalogue that it names checked. */
export const variantSite = (document: ScenarioDocument, catalogue: SiteCatalogue, variant: string): Outcome<ScenarioDocument> => {
  const applied = applyVariant(document, variant);
  if (!applied.ok) return applied;
  const unknown = judgeCatalogueReferences(applied.value, catalogue);
  return unknown.length > 0 ? fail(...unknown) : applied;
};

/** Compiles a document that `variantSite` made, in one year. */
export const compileVariant = (document: ScenarioDocument, catalogue: SiteCatalogue, cell: SiteCell): Outcome<SiteModel> => {
  const baseYear = readRunSettings(document).milestoneYears[0] ?? cell.year;
  const plan = sectorOf(document.sector).compile({ records: document.records, catalogue, year: cell.year, baseYear, ...(cell.conditions === undefined ? {} : { conditions: cell.conditions }) });
  if (!plan.ok) return fail(...plan.problems.map((problem) => placeProblem(problem, document.origin)));
  const warnings = plan.warnings.map((problem) => placeProblem(problem, document.origin));
  return succeed({ sector: document.sector, variant: cell.variant, year: cell.year, hash: stableHash(JSON.stringify(plan.value)), plan: plan.value }, warnings);
};

import type { Bilingual } from '../foundation/problems';
import { writeQuantity } from '../foundation/units/quantity';
import { compileVariant, variantSite } from '../scenario/compile-site';
import { labelsAlong, leafLabel, nameOf } from '../scenario/describe-document';
import type { ScenarioDocument, ScenarioRecord } from '../scenario/document';
import { fieldsOf } from '../scenario/document-schema';
import { leavesOf, type Leaf } from '../scenario/judge/leaves';
import { provenanceOf, writtenUnit } from '../scenario/judge/provenance-of';
import { readRunSettings } from '../scenario/run-settings';
import { setValue } from '../scenario/set-value';
import { variantsOf } from '../scenario/variants';
import type { SiteCatalogue } from '../sectors/site-catalogue';
import { sectorOf } from '../sectors/sectors';
import { runReplication } from './run-replication';

/** How far the headline moves when one assumption goes through its plausible range and all others stay. */
export interface AssumptionEffect {
  readonly path: string;
  readonly label: Bilingual;
  /** The ends of the range as the file would write them. */
  readonly low: string;
  readonly high: string;
  /** Headline at both ends, as a percentage of the headline as it stands; undefined where an end cannot run. */
  readonly atLow: number | undefined;
  readonly atHigh: number | undefined;
}

interface Assumption {
  readonly path: string;
  readonly label: Bilingual;
  readonly low: string;
  readonly high: string;
}

const endText = (leaf: Leaf, end: number): string =>
  (leaf.field.dimension === undefined ? String(end) : writeQuantity(end, leaf.field.dimension, writtenUnit(leaf.raw)));

const assumptionOf = (leaf: Leaf, record: ScenarioRecord, document: ScenarioDocument): readonly Assumption[] => {
  if (!leaf.field.isSourced || leaf.raw === undefined) return [];
  const { kind, range } = provenanceOf(leaf.field, leaf.raw, record.fields);
  if (kind !== 'assumption' || range === undefined || range[0] === range[1]) return [];
  return [{
    path: [record.id, ...leaf.path].join('.'), label: leafLabel([nameOf(record), ...labelsAlong(document, record, leaf.path)]),
    low: endText(leaf, range[0]), high: endText(leaf, range[1]),
  }];
};

/** Every assumption of a file with its plausible range. */
const assumptionsOf = (document: ScenarioDocument): readonly Assumption[] => Object.values(document.records).flatMap((record) =>
  leavesOf(fieldsOf(document.sector, record) ?? {}, record.fields).flatMap((leaf) => assumptionOf(leaf, record, document)));

interface Headline {
  readonly variant: string;
  readonly year: number;
  readonly kpi: string;
  readonly replications: number;
}

/** The output of the baseline in the last milestone year; undefined for a sector that keeps no output. */
const headlineOf = (document: ScenarioDocument, replications: number): Headline | undefined => {
  const { keptOf } = sectorOf(document.sector);
  const [variant, year] = [variantsOf(document)[0]?.id, readRunSettings(document).milestoneYears.at(-1)];
  return keptOf === undefined || variant === undefined || year === undefined ? undefined : { variant, year, kpi: keptOf, replications };
};

const valueOf = (document: ScenarioDocument, catalogue: SiteCatalogue, { variant, year, kpi, replications }: Headline): number | undefined => {
  const site = variantSite(document, catalogue, variant);
  const model = site.ok ? compileVariant(site.value, catalogue, { variant, year }) : site;
  if (!model.ok) return undefined;
  const { seed } = readRunSettings(document);
  const results = Array.from({ length: replications }, (_, replication) => runReplication(model.value, { seed, replication }));
  if (results.some((result) => result.failure !== undefined)) return undefined;
  const sector = sectorOf(document.sector);
  const column = sector.columns(model.value.plan).findIndex(({ id }) => id === kpi);
  return sector.evaluator(model.value.plan)(results.map((result) => result.observations))[column];
};

const swingOf = ({ atLow, atHigh }: AssumptionEffect): number => Math.abs((atHigh ?? 100) - (atLow ?? 100));

/**
 * One assumption at a time through its plausible range, everything else and all luck equal (common random numbers), by how
 * far the headline moves: output of the baseline in the last milestone year. Empty for a sector that keeps no output.
 * Assumptions whose end makes the file impossible count with the other end. Cost: two runs per assumption.
 */
export const rankAssumptions = (document: ScenarioDocument, catalogue: SiteCatalogue, replications = 1): readonly AssumptionEffect[] => {
  const headline = headlineOf(document, replications);
  const base = headline === undefined ? undefined : valueOf(document, catalogue, headline);
  if (headline === undefined || base === undefined || base === 0) return [];
  const percentAt = (path: string, text: string): number | undefined => {
    const edited = setValue(document, path, text);
    const value = edited.ok ? valueOf(edited.value, catalogue, headline) : undefined;
    return value === undefined ? undefined : (100 * value) / base;
  };
  return assumptionsOf(document)
    .map((one): AssumptionEffect => ({ ...one, atLow: percentAt(one.path, one.low), atHigh: percentAt(one.path, one.high) }))
    .toSorted((first, second) => swingOf(second) - swingOf(first));
};

const VERIFIED: ReadonlySet<string> = new Set(['measured-mlperf', 'measured-independent', 'published-statistic']);

/** Share of the inputs of a result that were measured or published, by count. */
export const verifiedShareOf = (inputs: readonly { readonly kind: string }[]): number =>
  inputs.filter(({ kind }) => VERIFIED.has(kind)).length / Math.max(1, inputs.length);

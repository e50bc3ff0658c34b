import type { Bilingual } from '../foundation/problems';
import type { ProvenanceKind } from '../foundation/provenance';
import type { VariantChange } from '../scenario/document';

/** A mean over replications with the half-width of its 95 % interval (Student t). `n` replications. */
export interface KpiEstimate {
  readonly mean: number;
  readonly halfWidth: number;
  readonly unit: string;
  readonly n: number;
}

/** variant id -> year -> KPI id -> estimate. Years are decimal strings, as JSON has them. */
export type KpiTable = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, KpiEstimate>>>>>>;

/** What a paired difference to the baseline shows, at 95 %; `none-shown`: the interval holds 0, which proves no equality. */
export type DifferenceVerdict = 'better' | 'worse' | 'different' | 'none-shown';

/** variant id -> year -> KPI id -> verdict. */
export type VerdictTable = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, DifferenceVerdict>>>>>>;

/** Interval of a variant's mean less the best mean of the other variants; simultaneous over the variants at 95 %. */
export interface ComparisonWithBest {
  readonly lower: number;
  readonly upper: number;
  readonly verdict: 'best' | 'possibly-best' | 'not-best';
}

/** year -> KPI id -> variant id -> comparison. */
export type ComparisonTable = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, ComparisonWithBest>>>>>>;

/** How the numbers were come by. */
export interface ExperimentDesign {
  readonly method: 'replications' | 'batch-means';
  readonly warmUp: { readonly rule: 'by-hand' | 'mser5'; readonly minutes: number };
  /** With `preciseFrom`: replications from which the precision held; absent when the budget ended first, or as long as the run goes on. */
  readonly stopRule?: { readonly kpis: readonly string[]; readonly relativeHalfWidth: number; readonly initial: number; readonly lookAhead: number; readonly budget: number; readonly preciseFrom?: number };
  /** Batch means: KPIs whose batches follow each other so much that their intervals are too narrow (von Neumann's ratio, 5 %). */
  readonly dependentBatches?: readonly string[];
}

/** Exactly what `run --json` prints. Keys are in a fixed order, so equal runs give equal bytes. */
export interface RunReport {
  readonly scenario: string;
  readonly hash: string;
  readonly seed: number;
  readonly replications: number;
  readonly variants: KpiTable;
}

/** Mean demand per half-hour of one representative week, by consumer. */
export interface DemandWeek {
  readonly week: string;
  readonly consumers: readonly string[];
  /** kW, [consumer][half-hour of the week], Monday 00:00 first. */
  readonly meanKw: readonly (readonly number[])[];
  /** Mean over replications of the week's largest 30-minute demand, and the half-hour where the mean curve peaks. */
  readonly peakKw: KpiEstimate;
  readonly peakWindow: number;
}

/** A number that went in: shown in the report's table of assumptions and sources. */
export interface InputRecord {
  readonly path: string;
  readonly label: Bilingual;
  readonly value: string;
  readonly range?: string;
  readonly kind: ProvenanceKind;
  readonly source: string;
  readonly sourceTitle?: Bilingual;
}

/** Where edge and cloud cost the same per inference; `loads` may be empty. */
export interface CrossoverSummary {
  readonly edge: string;
  readonly cloud: string;
  readonly benchmark: string;
  readonly quantity: 'energy';
  readonly loadsPerS: readonly number[];
  readonly statement: Bilingual;
}

export interface VariantSummary {
  readonly id: string;
  readonly name: Bilingual;
  readonly changes: readonly VariantChange[];
}

export interface CellFinding {
  readonly variant: string;
  readonly year: number;
  readonly statement: Bilingual;
}

/** Everything the views and the report need; made by `summarise`, never edited. */
export interface ResultBundle {
  readonly format: 1;
  readonly report: RunReport;
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly programVersion: string;
  readonly catalogueHash: string;
  readonly baseline: string;
  readonly years: readonly number[];
  readonly variants: readonly VariantSummary[];
  /** Titles of the records that KPI ids, demand consumers and weeks name (stations, nodes, queues, weeks ...), by id. */
  readonly names: Readonly<Record<string, Bilingual>>;
  /** Paired difference to the baseline of the same year (common random numbers), same KPI ids and units. */
  readonly differences: KpiTable;
  readonly verdicts: VerdictTable;
  /** How every variant compares with the best of the same year; empty with one variant. */
  readonly comparisons: ComparisonTable;
  readonly design: ExperimentDesign;
  /** variant id -> year -> weeks. */
  readonly demand: Readonly<Record<string, Readonly<Record<string, readonly DemandWeek[]>>>>;
  /** Replications finished in every cell; smaller than `report.replications` while a run goes on. */
  readonly completeReplications: number;
  readonly crossovers: readonly CrossoverSummary[];
  readonly inputs: readonly InputRecord[];
  /** What the model does not know or only assumes, in words. */
  readonly caveats: readonly Bilingual[];
  /** What the figures of a variant and year say, in the words of the sector. */
  readonly findings?: readonly CellFinding[];
}

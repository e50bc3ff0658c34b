import type { SolveLinearProgramme } from '../energy/linear-programme';
import type { FieldSet } from '../foundation/fields/field';
import type { Bilingual, Outcome } from '../foundation/problems';
import type { Blueprint } from '../kernel/blueprint';
import type { RunStatistics } from '../kernel/run-statistics';
import type { LabourSector } from '../people/prefectures';
import type { CollectionDefinition } from './collection';
import type { KpiDefinition } from './kpi-definition';
import type { ReferenceInput } from './reference-input';
import type { SiteCatalogue } from './site-catalogue';
import type { ReplicationAddress } from './site-model';

/** A record whose fields have been judged good, still in raw form. */
export interface RawRecord {
  readonly id: string;
  readonly collection: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What a study sets itself instead of taking it from the reference data; absent: as the file says. */
export interface SiteConditions {
  /** People there are for the posts of the file, as a share of them. */
  readonly labourIndex?: number;
  /** Energy rates relative to the reference year. */
  readonly priceIndex?: number;
  /** Degrees warmer than the file's representative weeks; negative: colder. */
  readonly warmerK?: number;
}

/** CO2 of grid power, and what a tonne costs. */
export interface SiteCarbon {
  readonly co2KgPerKwh: number;
  readonly carbonPriceJpyPerTonne: number;
}

/** What nodes of a site cost and bring; money in JPY of the base year, shares per year. */
export interface SiteInvestment {
  readonly devicePriceJpy: number;
  readonly installationJpy: number;
  readonly maintenanceShare: number;
  readonly lifeYears: number;
  readonly discountShare: number;
  readonly subsidyShare: number;
  readonly learningShare: number;
  readonly valuePerOutputJpy: number;
  readonly hourlyCostJpy: number;
  readonly longestPaybackYears: number;
  readonly innovationPerYear: number;
  readonly imitationPerYear: number;
  /** Infinity: no limit. */
  readonly budgetJpyPerYear: number;
  readonly supplyNodesPerYear: number;
  readonly supplyGrowthShare: number;
  /** Nodes on site that the file has. */
  readonly nodes: number;
}

export interface CompileRequest {
  readonly records: Readonly<Record<string, RawRecord>>;
  readonly catalogue: SiteCatalogue;
  readonly year: number;
  /** First milestone year of the file: people and output are relative to it. */
  readonly baseYear: number;
  readonly conditions?: SiteConditions;
}

/** A key figure of one compiled site, in the order in which the evaluator returns values. */
export interface KpiColumn {
  readonly id: string;
  readonly unit: string;
}

/** A key figure that must be the sum of others, up to `slack` (rounding of its parts), in every replication. */
export interface KpiSum {
  readonly total: string;
  readonly parts: readonly string[];
  readonly slack: number;
}

/** Where edge and cloud meet, in words; see `CrossoverSummary`. */
export interface CrossoverFinding {
  readonly edge: string;
  readonly cloud: string;
  readonly benchmark: string;
  readonly loadsPerS: readonly number[];
  readonly statement: Bilingual;
}

/** Estimated key figures of one variant and year by id, and the names of records. */
export interface FigureReading {
  readonly figure: (id: string) => number | undefined;
  readonly name: (id: string) => Bilingual;
}

/**
 * A sector is a template: it turns records into blueprints, and run statistics into key figures. It is registered by one
 * line in `sector-list`. All functions are pure; a plan is plain data that can be cloned and hashed.
 * 1. `compile` reports every problem with record and path; a plan that it returns runs.
 * 2. `blueprint` may depend on replication and week only through named streams, so that variants share their luck.
 * 3. The evaluator is a function of a set of replications: it is called with all of them and with each left out in turn,
 *    so what depends on the plan alone is prepared once when it is made.
 */
export interface SectorDefinition<Plan = unknown> {
  readonly id: string;
  readonly label: Bilingual;
  readonly description: Bilingual;
  /** Fields of the record `run` beyond the common ones. */
  readonly runFields: FieldSet;
  readonly collections: readonly CollectionDefinition[];
  readonly kpis: readonly KpiDefinition[];
  /** KPI of which `output.kept` is the percentage, if the sector keeps one. */
  readonly keptOf?: string;
  /** Checked in every replication; a broken sum fails it by name. */
  readonly sums?: readonly KpiSum[];
  /** Industry of the census whose people the sector's sites draw on; absent: no national view. */
  readonly labourSector?: LabourSector;
  /** What the sector keeps up, as in `keeps 90 % of output`; absent: output. */
  readonly outputWord?: Bilingual;
  compile(request: CompileRequest): Outcome<Plan>;
  /** Conditions of the request's year as the file has them, in a prefecture or where the file lies; absent: no national view. */
  readonly conditions?: (request: CompileRequest, prefecture?: string) => Required<SiteConditions>;
  /** Emissions and their price in the request's year. */
  readonly carbon?: (request: CompileRequest) => SiteCarbon;
  /** What nodes cost and bring, where the file says so. */
  readonly investment?: (request: CompileRequest) => SiteInvestment | undefined;
  weeks(plan: Plan): readonly { readonly id: string; readonly label: Bilingual }[];
  /** Consumers of the 30-minute meter; empty without one. */
  consumers(plan: Plan): readonly { readonly id: string; readonly label: Bilingual }[];
  /** Further ids that KPIs name and that are no records, such as a hold area. */
  places?(plan: Plan): readonly { readonly id: string; readonly label: Bilingual }[];
  blueprint(plan: Plan, week: number, address: ReplicationAddress): Blueprint;
  /** One number per observable, from the runs of all weeks in order. */
  observe(plan: Plan, runs: readonly RunStatistics[], address: ReplicationAddress, solve?: SolveLinearProgramme): Float64Array;
  /** Whether observing needs the solver of linear programmes that a host may give. */
  needsSolver?(plan: Plan): boolean;
  columns(plan: Plan): readonly KpiColumn[];
  evaluator(plan: Plan): (replications: readonly Float64Array[]) => Float64Array;
  crossovers(plan: Plan): readonly CrossoverFinding[];
  /** Figures of the reference data that the plan rests on. */
  references(plan: Plan): readonly ReferenceInput[];
  caveats(plan: Plan): readonly Bilingual[];
  /** What the figures of one variant and year say, in words, such as which station is the bottleneck. */
  findings?(plan: Plan, cell: FigureReading): readonly Bilingual[];
}

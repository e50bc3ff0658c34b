import type { FieldSet } from '../../foundation/fields/field';
import type { Bilingual, Outcome, Problem } from '../../foundation/problems';
import type { LabourSector } from '../../people/prefectures';
import type { CollectionDefinition } from '../collection';
import type { KpiDefinition } from '../kpi-definition';
import type { CompileRequest, FigureReading, KpiSum } from '../sector';
import type { ReplicationAddress } from '../site-model';
import type { Figure } from './figure';
import type { SiteFlow } from './site-blueprint';
import type { Observer } from './site-observables';
import type { SiteInference, SitePlan } from './site-plan';
import type { SiteReading } from './site-reading';

/** A compiled site: the common part, the sector's flow, and what the sector's own key figures need to know. */
export interface SitedPlan<Own> {
  readonly site: SitePlan;
  readonly flow: SiteFlow;
  readonly own: Own;
}

/** What compiling a sector's records gives. */
export interface CompiledFlow<Own> extends SiteInference {
  readonly flow: SiteFlow;
  readonly own: Own;
}

interface Labelled {
  readonly id: string;
  readonly label: Bilingual;
}

/** A sector without its site: its records, its flow and its own key figures. People, nodes, energy and weeks come from here. */
export interface SiteTemplate<Own> {
  readonly id: string;
  readonly label: Bilingual;
  readonly description: Bilingual;
  readonly runFields?: FieldSet;
  /** All collections of the sector, `siteCollections` included where it wants them. */
  readonly collections: readonly CollectionDefinition[];
  readonly kpis: readonly KpiDefinition[];
  readonly keptOf?: string;
  /** What the sector keeps up, as in `keeps 90 % of output`; absent: output. */
  readonly outputWord?: Bilingual;
  readonly labourSector?: LabourSector;
  /** Sums of key figures that every replication must keep, beside those of every site. */
  readonly sums?: readonly KpiSum[];
  /** Consumers of the meter beside those of every site; power of the sector's resources is booked to them. */
  readonly consumers: readonly Labelled[];
  /** Problems that show without the site, listed together with those of the site. */
  judge(request: CompileRequest): readonly Problem[];
  compile(reading: SiteReading): Outcome<CompiledFlow<Own>>;
  /** Where a week or a replication changes the flow itself (rosters, seasons); absent: `plan.flow` always. */
  flowOf?(plan: SitedPlan<Own>, week: number, address: ReplicationAddress): SiteFlow;
  /** Further ids that KPIs name and that are no records. */
  places?(plan: SitedPlan<Own>): readonly Labelled[];
  /** The sector's own observables of one week; an empty run must give the same names. */
  readonly observe: Observer<SitedPlan<Own>>;
  figures(plan: SitedPlan<Own>): readonly Figure<SitedPlan<Own>>[];
  readonly caveats: readonly Bilingual[];
  /** What the figures of one variant and year say, in words. */
  findings?(plan: SitedPlan<Own>, cell: FigureReading): readonly Bilingual[];
}

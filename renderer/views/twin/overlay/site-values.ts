import type { KpiEstimate } from '../../../../sim-core/index';
import type { PlannedStation, SitePlan } from '../plan/site-plan';

type Kpis = Readonly<Record<string, KpiEstimate>>;

/** What the run says about the things of a site; undefined where it says nothing. */
export interface SiteValues {
  readonly stationUtilisation: ReadonlyMap<string, number>;
  readonly queueLength: ReadonlyMap<string, number>;
  readonly nodeUtilisation: ReadonlyMap<string, number>;
  readonly nodeWatts: ReadonlyMap<string, number>;
  /** Share of the posts of all shifts that are filled. */
  readonly presentShare: number;
}

export function siteValues(plan: SitePlan, kpis: Kpis): SiteValues {
  const posts = plan.skills.reduce((sum, skill) => sum + skill.postsOfAllShifts, 0);
  const available = mean(kpis['people.available']);
  return {
    stationUtilisation: collect(plan.stations, (station) => mean(kpis[`station.${station.id}.utilisation`]) ?? mean(kpis[`resource.${station.id}.utilisation`])),
    queueLength: collect(plan.stations, (station) => queueMean(station, kpis)),
    nodeUtilisation: collect(plan.nodes, (node) => mean(kpis[`node.${node.id}.utilisation`])),
    nodeWatts: collect(plan.nodes, (node) => mean(kpis[`node.${node.id}.watts`])),
    presentShare: available === undefined || posts === 0 ? 1 : Math.min(1, available / posts),
  };
}

const queueMean = (station: PlannedStation, kpis: Kpis): number | undefined => (station.queue === undefined ? undefined : mean(kpis[`queue.${station.queue}.lengthMean`]));

const mean = (estimate: KpiEstimate | undefined): number | undefined => (estimate !== undefined && Number.isFinite(estimate.mean) ? estimate.mean : undefined);

function collect<Item extends { readonly id: string }>(items: readonly Item[], valueOf: (item: Item) => number | undefined): ReadonlyMap<string, number> {
  return new Map(items.flatMap((item) => {
    const value = valueOf(item);
    return value === undefined ? [] : [[item.id, value] as const];
  }));
}

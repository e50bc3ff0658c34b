import { runBlueprint } from '../kernel/run-blueprint';
import type { RunStatistics, TallyStatistics } from '../kernel/run-statistics';
import { sectorOf } from '../sectors/sectors';
import type { SiteModel } from '../sectors/site-model';

/** Counts of times in classes of equal width, over several replications; times in µs. */
export interface TimeHistogram {
  readonly widthUs: number;
  /** Class k holds the times from k to k + 1 widths; the last one the longest. */
  readonly counts: readonly number[];
  readonly total: number;
}

const tallyOf = (run: RunStatistics, record: string): TallyStatistics | undefined =>
  run.queues[record]?.wait ?? run.leaves[record]?.timeInSystem ?? run.measures[record] ?? run.nodes[record]?.latency;

/** Ids of the records of a model that tally times: queues (waits), leaves (time in system), measures and nodes (latency). */
export const recordsWithTimes = (model: SiteModel): readonly string[] => {
  const { blocks, nodes } = sectorOf(model.sector).blueprint(model.plan, 0, { seed: 0, replication: 0 });
  return [...blocks.filter(({ kind }) => kind === 'queue' || kind === 'leave' || kind === 'measure'), ...nodes].map(({ id }) => id);
};

/**
 * The times that a record tallied over all weeks of the first `replications`, in `classes` classes. The run keeps them in classes of
 * 0.8 %; each of those is counted where its middle lies, so a count near an edge may fall into the class beside it.
 */
export const timeHistogram = (model: SiteModel, seed: number, replications: number, { record, classes }: { readonly record: string; readonly classes: number }): TimeHistogram => {
  const tallies = Array.from({ length: replications }, (_, replication) => tallyWeeks(model, { seed, replication }, record)).flat();
  const longestUs = tallies.reduce((most, { maximum }) => Math.max(most, maximum), 0);
  const widthUs = longestUs > 0 ? longestUs / classes : 1;
  const counts = Array.from({ length: classes }, () => 0);
  for (const { histogram } of tallies) {
    for (const [index, count] of (histogram?.counts ?? []).entries()) {
      const middleUs = index === 0 && histogram?.fromUs[0] === 0 ? 0 : ((histogram?.fromUs[index] ?? 0) + (histogram?.toUs[index] ?? 0)) / 2;
      const at = Math.min(classes - 1, Math.floor(middleUs / widthUs));
      counts[at] = (counts[at] ?? 0) + count;
    }
  }
  return { widthUs, counts, total: counts.reduce((sum, count) => sum + count, 0) };
};

const tallyWeeks = (model: SiteModel, address: { readonly seed: number; readonly replication: number }, record: string): readonly TallyStatistics[] => {
  const sector = sectorOf(model.sector);
  return sector.weeks(model.plan).flatMap((_, week) => tallyOf(runBlueprint(sector.blueprint(model.plan, week, address), { ...address, week }, { histograms: true }), record) ?? []);
};

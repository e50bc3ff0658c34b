import type { Blueprint } from '../kernel/blueprint';
import { describeTrace, type TracedEvent, type TraceWindow } from '../kernel/event-trace';
import { runBlueprint } from '../kernel/run-blueprint';
import { sectorOf } from '../sectors/sectors';
import type { ReplicationAddress, SiteModel } from '../sectors/site-model';

/** The events of one representative week of one replication. */
export interface TracedWeek {
  readonly week: string;
  readonly blueprint: Blueprint;
  readonly eventHash: string;
  /** Events of the week in all, and those inside the window, in words and in order. */
  readonly seen: number;
  readonly events: Iterable<TracedEvent>;
}

/** Ids of the weeks that a model simulates. */
export const weeksOf = (model: SiteModel): readonly string[] => sectorOf(model.sector).weeks(model.plan).map(({ id }) => id);

/** Runs one week of a replication again and writes its events down: the very events that `runReplication` has. */
export const traceReplication = (model: SiteModel, address: ReplicationAddress, week: number, window: TraceWindow = {}): TracedWeek => {
  const blueprint = sectorOf(model.sector).blueprint(model.plan, week, address);
  const { trace, eventHash } = runBlueprint(blueprint, { ...address, week }, { trace: window });
  if (trace === undefined) throw new Error('a run with a trace has none');
  return { week: weeksOf(model)[week] ?? '', blueprint, eventHash, seen: trace.seen, events: { [Symbol.iterator]: () => describeTrace(trace, blueprint) } };
};

import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import type { DeviceProfile } from '../../nodes/device-profile';
import { usableShareAt, type ThermalLimits } from '../../nodes/heat';
import { nodeInEnclosure } from '../../nodes/node-in-enclosure';
import { nodeUnderLoads, type NodeLoad, type SharedNode } from '../../nodes/node-under-loads';
import type { Load, NodeRecord } from './node-loads';

/** Loads of one of several equal nodes. Requests have a deadline and are never gathered into batches. */
const perNode = (loads: readonly Load[], count: number): readonly NodeLoad[] =>
  loads.map((load) => ({ benchmark: load.benchmark, loadPerS: load.perS / count, oneByOne: !load.isStream }));

/** Busy share above which requests would hardly get a turn. */
const MOST_STREAMS = 0.98;

const overload = (node: NodeRecord, busyShare: number): Problem => ({
  code: 'site.node-overloaded', severity: 'error', record: node.id, path: `${node.id}.count`,
  expected: { en: 'loads that the node can carry', ja: 'ノードがさばける負荷' },
  found: { en: `${(100 * busyShare).toFixed(0)} % of its capacity`, ja: `能力の ${(100 * busyShare).toFixed(0)} %` },
  remedy: { en: 'Use more nodes or a faster device, or lower the frame rates.', ja: '台数を増やすか、速い機器にするか、フレームレートを下げてください。' },
});

/** One node under its streams alone and under everything. */
export interface Shared {
  readonly withStreams: SharedNode;
  readonly withAll: SharedNode;
  /** Time that streams leave no room for, on each node. */
  readonly streamShare: number;
}

/** Shares a node between streams and requests. Refuses loads beyond its capacity, and streams that leave requests no turn. */
export const shareNode = (node: NodeRecord, profile: DeviceProfile, loads: readonly Load[]): Outcome<Shared> => {
  const streams = loads.filter((load) => load.isStream);
  const [withStreams, withAll] = [nodeUnderLoads(profile, perNode(streams, node.count)), nodeUnderLoads(profile, perNode(loads, node.count))];
  if (!withStreams.ok) return withStreams;
  if (!withAll.ok) return withAll;
  const streamShare = withAll.value.loads.slice(0, streams.length).reduce((sum, load) => sum + load.busyShare, 0);
  return streamShare > MOST_STREAMS ? fail(overload(node, streamShare)) : succeed({ withStreams: withStreams.value, withAll: withAll.value, streamShare });
};

/** A node in its enclosure with a set of streams on, all watts of one node. */
export interface Warm {
  /** Watts without requests. */
  readonly idleW: number;
  readonly streamShare: number;
  /** Share of its full speed that is left for requests. */
  readonly speed: number;
  /** Share of the frames that it judges. */
  readonly servedShare: number;
  readonly isThrottled: boolean;
  readonly isStopped: boolean;
}

const stopped: Warm = { idleW: 0, streamShare: 0, speed: 0, servedShare: 0, isThrottled: false, isStopped: true };
const LEAST_SPEED = 0.01;

/**
 * A node at one ambient temperature. Throttled, it judges as many frames as the heat allows and answers requests with the
 * speed that is left beside them; beyond its limit it stops.
 */
export const warmNode = (node: NodeRecord, profile: DeviceProfile, loads: readonly Load[], ambientC: number): Outcome<Warm> => {
  const limits = limitsOf(node);
  if (limits === undefined) return warmAt(node, profile, loads, { servedShare: 1, usable: 1 });
  const state = nodeInEnclosure(profile, perNode(loads, node.count), limits, ambientC);
  if (!state.ok) return state;
  return state.value.isStopped ? succeed(stopped) : warmAt(node, profile, loads, { servedShare: state.value.servedShare, usable: usableShareAt(state.value.caseC, limits) });
};

const warmAt = (node: NodeRecord, profile: DeviceProfile, loads: readonly Load[], { servedShare, usable }: { readonly servedShare: number; readonly usable: number }): Outcome<Warm> => {
  const shared = shareNode(node, profile, loads.map((load) => ({ ...load, perS: load.perS * servedShare })));
  if (!shared.ok) return shared;
  const { streamShare, withStreams } = shared.value;
  return succeed({ idleW: withStreams.powerW, streamShare, speed: Math.max(LEAST_SPEED, usable - streamShare), servedShare, isThrottled: usable < 1, isStopped: false });
};

const limitsOf = ({ enclosure }: NodeRecord): ThermalLimits | undefined =>
  enclosure === undefined ? undefined : { resistanceKPerW: enclosure.resistance, throttleC: enclosure.throttleAbove, stopC: enclosure.stopAbove, shareAtStop: enclosure.shareAtStop };

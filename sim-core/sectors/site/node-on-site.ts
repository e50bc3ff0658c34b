import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import type { Distribution } from '../../kernel/blueprint';
import type { DeviceProfile } from '../../nodes/device-profile';
import { nodeUnderLoads, type NodeLoad, type SharedNode } from '../../nodes/node-under-loads';
import type { RequestService } from '../../nodes/request-service';
import {
  benchmarksOf, inferencesPerRequest, loadsOf, meanUs, networkWatts, NODES, requestsPerS, serviceOf, severalInferences, US_PER_S,
  type Load, type NodePlan, type NodeRecord, type NodeSetting,
} from './node-loads';

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

interface Shared {
  readonly withStreams: SharedNode;
  readonly withAll: SharedNode;
  /** Time that streams leave no room for, on each node. */
  readonly streamShare: number;
}

const shareNode = ({ node }: NodeSetting, profile: DeviceProfile, loads: readonly Load[]): Outcome<Shared> => {
  const streams = loads.filter((load) => load.isStream);
  const [withStreams, withAll] = [nodeUnderLoads(profile, perNode(streams, node.count)), nodeUnderLoads(profile, perNode(loads, node.count))];
  if (!withStreams.ok) return withStreams;
  if (!withAll.ok) return withAll;
  const streamShare = withAll.value.loads.slice(0, streams.length).reduce((sum, load) => sum + load.busyShare, 0);
  return streamShare > MOST_STREAMS ? fail(overload(node, streamShare)) : succeed({ withStreams: withStreams.value, withAll: withAll.value, streamShare });
};

/**
 * kW that a busy slot adds, so that the mean power under the planned rate of requests is the measured one: the step from
 * streams alone to all loads, over the share of time that the requests keep a slot busy.
 */
const busyExtraKw = (setting: NodeSetting, { withStreams, withAll }: Shared, serviceTime: Distribution, requestNetworkW: number): number => {
  const busyShare = ((requestsPerS(setting) / setting.node.count) * meanUs(serviceTime)) / US_PER_S;
  const extraW = withAll.powerW - withStreams.powerW + requestNetworkW / setting.node.count;
  return busyShare > 0 ? extraW / busyShare / 1000 : 0;
};

const assemble = (setting: NodeSetting, loads: readonly Load[], shared: Shared, service: RequestService): NodePlan => {
  const { node } = setting;
  const streams = loads.filter((load) => load.isStream);
  const inferences = inferencesPerRequest(setting);
  const serviceTime = severalInferences(service.serviceTime, inferences, 1 / (1 - shared.streamShare));
  const idleW = shared.withStreams.powerW * node.count + networkWatts(streams);
  const totalW = shared.withAll.powerW * node.count + networkWatts(loads);
  const requestNetworkW = networkWatts(loads.filter((load) => !load.isStream));
  return {
    id: node.id, device: node.device, benchmarks: benchmarksOf(loads), isRemote: false, inferencesPerRequest: inferences,
    meanIdleKw: idleW / 1000, streamPerS: streams.reduce((sum, load) => sum + load.perS, 0), remoteStreamW: 0, pricePerInferenceJpy: 0,
    measuredShare: (shared.withAll.measuredShare * shared.withAll.powerW * node.count) / totalW,
    specification: {
      id: node.id, parallel: node.count * service.parallel, serviceTime, streamShare: shared.streamShare,
      power: { consumer: NODES, idleKw: idleW / 1000, busyExtraKw: busyExtraKw(setting, shared, serviceTime, requestNetworkW) },
    },
  };
};

/** A node on site: streams and requests share its time; its power is the measured one at its loads, from the site's meter. */
export const planOnSite = (setting: NodeSetting, profile: DeviceProfile): Outcome<NodePlan> => {
  const loads = loadsOf(setting);
  const [shared, service] = [shareNode(setting, profile, loads), serviceOf(setting, profile)];
  if (!shared.ok) return shared;
  return service.ok ? succeed(assemble(setting, loads, shared.value, service.value)) : service;
};

import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import type { DeviceProfile } from '../../nodes/device-profile';
import { nodeAtLoad } from '../../nodes/node-at-load';
import { benchmarksOf, imagesPerRequest, loadsOf, meanUs, networkWatts, NODES, serviceOf, severalImages, US_PER_S, type Load, type NodePlan, type NodeRecord, type NodeSetting } from './node-loads';

/** Power, busy share and measured share of one device under loads of several benchmarks: P0 + sum of (P_b - P0). */
interface Operation {
  readonly powerW: number;
  readonly busyShare: number;
  readonly measuredW: number;
}

const operate = (profile: DeviceProfile, loads: readonly Load[], units: number): Outcome<Operation> => {
  const idleW = profile.idlePowerW?.value ?? 0;
  const byBenchmark = new Map<string, number>();
  for (const load of loads) byBenchmark.set(load.benchmark, (byBenchmark.get(load.benchmark) ?? 0) + load.perS / units);
  let total: Operation = { powerW: idleW, busyShare: 0, measuredW: 0 };
  for (const [benchmark, perS] of byBenchmark) {
    const point = nodeAtLoad(profile, benchmark, perS);
    if (!point.ok) return point;
    const { powerW, capacityShare, measuredShare } = point.value;
    total = { powerW: total.powerW + powerW - idleW, busyShare: total.busyShare + capacityShare, measuredW: total.measuredW + measuredShare * powerW };
  }
  return succeed(total);
};

const overload = (node: NodeRecord, busyShare: number): Problem => ({
  code: 'factory.node-overloaded', severity: 'error', record: node.id, path: `${node.id}.count`,
  expected: { en: 'loads that the node can carry', ja: 'ノードがさばける負荷' },
  found: { en: `${(100 * busyShare).toFixed(0)} % of its capacity`, ja: `能力の ${(100 * busyShare).toFixed(0)} %` },
  remedy: { en: 'Use more nodes or a faster device, or lower the frame rate.', ja: '台数を増やすか、速い機器にするか、フレームレートを下げてください。' },
});

/** A node on site: its power is the measured one at its loads, drawn from the meter of the site. */
export const planOnSite = (setting: NodeSetting, profile: DeviceProfile): Outcome<NodePlan> => {
  const { node } = setting;
  const loads = loadsOf(setting);
  const streams = loads.filter((load) => load.isStream);
  const [withStreams, withAll, service] = [operate(profile, streams, node.count), operate(profile, loads, node.count), serviceOf(setting, profile)];
  if (!withStreams.ok) return withStreams;
  if (!withAll.ok) return withAll;
  if (!service.ok) return service;
  if (withAll.value.busyShare >= 1) return fail(overload(node, withAll.value.busyShare));
  const images = imagesPerRequest(setting);
  const serviceTime = severalImages(service.value.serviceTime, images, 1 / (1 - withStreams.value.busyShare));
  const requestsPerS = setting.inspections.length / (setting.taktUs / US_PER_S) / node.count;
  const busyOfRequests = (requestsPerS * meanUs(serviceTime)) / US_PER_S;
  const extraW = withAll.value.powerW - withStreams.value.powerW + networkWatts(loads.filter((load) => !load.isStream)) / node.count;
  const idleW = withStreams.value.powerW * node.count + networkWatts(streams);
  return succeed({
    id: node.id, device: node.device, benchmarks: benchmarksOf(loads), isRemote: false, inferencesPerRequest: images, streamPerS: streams.reduce((sum, load) => sum + load.perS, 0), remoteStreamW: 0,
    measuredShare: Math.min(1, (withAll.value.measuredW * node.count) / (withAll.value.powerW * node.count + networkWatts(loads))), pricePerInferenceJpy: 0,
    specification: {
      id: node.id, parallel: node.count * service.value.parallel, serviceTime, streamShare: withStreams.value.busyShare,
      power: { consumer: NODES, idleKw: idleW / 1000, busyExtraKw: busyOfRequests > 0 ? extraW / busyOfRequests / 1000 : 0 },
    },
  });
};

import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import type { Distribution, NodeSpecification } from '../../kernel/blueprint';
import { cloudEnergyPerInferenceJ } from '../../nodes/cloud-energy';
import type { DeviceProfile } from '../../nodes/device-profile';
import { nodeAtLoad } from '../../nodes/node-at-load';
import { requestService, type RequestService } from '../../nodes/request-service';
import type { ReadRecord } from '../read-records';
import type { SiteCatalogue } from '../site-catalogue';
import type { cameras, networks, nodes } from './factory-fields';
import type { InspectionRecord } from './line-blocks';

type NodeRecord = ReadRecord<typeof nodes.fields>;
type CameraRecord = ReadRecord<typeof cameras.fields>;
type NetworkRecord = ReadRecord<typeof networks.fields>;

export const NODES = 'nodes';
const JOULE_PER_NANOJOULE = 1e-9;
const US_PER_S = 1e6;

/** A steady load of one benchmark on a node, all cameras or all parts together. */
interface Load {
  readonly benchmark: string;
  readonly perS: number;
  readonly bits: number;
  readonly networkNjPerBit: number;
  readonly isStream: boolean;
}

/** A node as one run needs it, and what the key figures need to know beside the run. */
export interface NodePlan {
  readonly id: string;
  readonly isRemote: boolean;
  readonly specification: NodeSpecification;
  /** Inferences per request, and inferences per second of all streams. */
  readonly inferencesPerRequest: number;
  readonly streamPerS: number;
  /** Watts of the streams of a remote node, network included; on site they are part of the idle power. */
  readonly remoteStreamW: number;
  /** Share of the energy that rests on measured points. */
  readonly measuredShare: number;
  readonly pricePerInferenceJpy: number;
  readonly device: string;
  readonly benchmarks: readonly string[];
}

export interface NodeSetting {
  readonly node: NodeRecord;
  readonly cameras: readonly CameraRecord[];
  readonly inspections: readonly InspectionRecord[];
  readonly networks: ReadonlyMap<string, NetworkRecord>;
  readonly taktUs: number;
  readonly catalogue: SiteCatalogue;
}

const networkOf = (setting: NodeSetting, id: string): number => (id === NO_REFERENCE ? 0 : setting.networks.get(id)?.energyPerBit ?? 0);

const benchmarkOf = (setting: NodeSetting, workload: string): string => setting.catalogue.workloads[workload]?.benchmark ?? workload;

const loadsOf = (setting: NodeSetting): readonly Load[] => [
  ...setting.cameras.map((camera): Load => ({
    benchmark: benchmarkOf(setting, camera.workload), perS: camera.count * camera.frameRate, bits: camera.frameSize,
    networkNjPerBit: networkOf(setting, camera.network), isStream: true,
  })),
  ...setting.inspections.map((inspection): Load => ({
    benchmark: benchmarkOf(setting, inspection.workload), perS: (inspection.imagesPerPart * US_PER_S) / setting.taktUs, bits: inspection.imageSize,
    networkNjPerBit: networkOf(setting, inspection.network), isStream: false,
  })),
];

const benchmarksOf = (loads: readonly Load[]): readonly string[] => [...new Set(loads.map((load) => load.benchmark))];

const networkWatts = (loads: readonly Load[]): number =>
  loads.reduce((sum, load) => sum + load.perS * load.bits * load.networkNjPerBit * JOULE_PER_NANOJOULE, 0);

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

/** Time of one request of several images: means add, and independent variations add as squares. */
const severalImages = (service: Distribution, images: number, slowdown: number): Distribution =>
  service.kind === 'lognormal'
    ? { kind: 'lognormal', mean: service.mean * images * slowdown, standardDeviation: service.standardDeviation * Math.sqrt(images) * slowdown }
    : { kind: 'constant', value: (service.kind === 'constant' ? service.value : 0) * images * slowdown };

const meanUs = (service: Distribution): number => (service.kind === 'lognormal' ? service.mean : service.kind === 'constant' ? service.value : 0);

const imagesPerRequest = (setting: NodeSetting): number => setting.inspections[0]?.imagesPerPart ?? 1;

const idleService: RequestService = { serviceTime: { kind: 'constant', value: 0 }, parallel: 1 };

const serviceOf = (setting: NodeSetting, profile: DeviceProfile): Outcome<RequestService> => {
  const inspection = setting.inspections[0];
  return inspection === undefined ? succeed(idleService) : requestService(profile, benchmarkOf(setting, inspection.workload));
};

const planOnSite = (setting: NodeSetting, profile: DeviceProfile): Outcome<NodePlan> => {
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

const cloudJoule = (setting: NodeSetting, profile: DeviceProfile, load: Load): Outcome<number> =>
  cloudEnergyPerInferenceJ(profile, load.benchmark, { utilisationShare: setting.node.utilisation, pue: setting.node.pue, payloadBits: load.bits, networkNjPerBit: load.networkNjPerBit });

/** Energy that a fully used server itself takes per inference: the part of a cloud inference that was measured. */
const measuredJoule = (profile: DeviceProfile, load: Load): number => {
  const bare = cloudEnergyPerInferenceJ(profile, load.benchmark, { utilisationShare: 1, pue: 1, payloadBits: 0, networkNjPerBit: 0 });
  return bare.ok ? bare.value : 0;
};

const planCloud = (setting: NodeSetting, profile: DeviceProfile): Outcome<NodePlan> => {
  const { node } = setting;
  const loads = loadsOf(setting);
  const joules = loads.map((load) => cloudJoule(setting, profile, load));
  const problem = joules.find((joule) => !joule.ok);
  if (problem !== undefined && !problem.ok) return problem;
  const service = serviceOf(setting, profile);
  if (!service.ok) return service;
  const watts = joules.map((joule, index) => (joule.ok ? joule.value : 0) * (loads[index]?.perS ?? 0));
  const measuredW = loads.reduce((sum, load) => sum + load.perS * measuredJoule(profile, load), 0);
  const totalW = watts.reduce((sum, watt) => sum + watt, 0);
  const streamW = watts.reduce((sum, watt, index) => (loads[index]?.isStream === true ? sum + watt : sum), 0);
  const images = imagesPerRequest(setting);
  const requests = loads.findIndex((load) => !load.isStream);
  const perInferenceJ = requests === -1 ? 0 : joules[requests];
  return succeed({
    id: node.id, device: node.device, benchmarks: benchmarksOf(loads), isRemote: true, inferencesPerRequest: images, streamPerS: loads.reduce((sum, load) => (load.isStream ? sum + load.perS : sum), 0),
    remoteStreamW: streamW, measuredShare: totalW > 0 ? Math.min(1, measuredW / totalW) : 0, pricePerInferenceJpy: node.pricePerThousand / 1000,
    specification: {
      id: node.id, parallel: node.count * service.value.parallel, serviceTime: severalImages(service.value.serviceTime, images, 1), streamShare: node.utilisation,
      energyPerInferenceJ: typeof perInferenceJ === 'object' && perInferenceJ.ok ? perInferenceJ.value * images : 0,
    },
  });
};

const inWordsOf = (node: NodeRecord, problem: Problem): Problem => ({ ...problem, record: node.id, path: `${node.id}.device` });

const mixedRequests = (node: NodeRecord, found: string): Problem => ({
  code: 'factory.node-mixed', severity: 'error', record: node.id, path: `${node.id}.device`,
  expected: { en: 'one kind of request: inspections on one node with equal workload and images per part', ja: '1種類の要求（同じノードの検査は推論の種類と画像数が等しいこと）' },
  found: { en: found, ja: found },
  remedy: { en: 'Give each inspection a node of its own.', ja: '検査ごとに別のノードを割り当ててください。' },
});

/** Capacity, latency and power of a node under the cameras and parts that ask it. Refuses loads beyond its capacity. */
export const planNode = (setting: NodeSetting): Outcome<NodePlan> => {
  const profile = setting.catalogue.devices[setting.node.device];
  if (profile === undefined) throw new Error(`device ${setting.node.device} was not checked`);
  const kinds = new Set(setting.inspections.map((inspection) => `${inspection.workload} x ${String(inspection.imagesPerPart)}`));
  if (kinds.size > 1) return fail(mixedRequests(setting.node, [...kinds].join(', ')));
  const planned = setting.node.placement === 'site' ? planOnSite(setting, profile) : planCloud(setting, profile);
  return planned.ok ? planned : fail(...planned.problems.map((problem) => (problem.path?.startsWith(`${setting.node.id}.`) === true ? problem : inWordsOf(setting.node, problem))));
};

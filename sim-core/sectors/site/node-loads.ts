import { succeed, type Outcome } from '../../foundation/problems';
import type { Distribution, NodeSpecification } from '../../kernel/blueprint';
import type { DeviceProfile } from '../../nodes/device-profile';
import { requestService, type RequestService } from '../../nodes/request-service';
import type { ReadRecord } from '../read-records';
import type { SiteCatalogue } from '../site-catalogue';
import type { InferenceStream, InferenceTask } from './inference-task';
import type { SiteHours } from './site-hours';
import { wayOf, type NetworkRecord } from './network-plan';
import type { nodes } from './node-fields';

export type NodeRecord = ReadRecord<typeof nodes.fields>;
export type { NetworkRecord } from './network-plan';

/** Consumer of the meter that nodes on site are booked to. */
export const NODES = 'nodes';
const JOULE_PER_NANOJOULE = 1e-9;
export const US_PER_S = 1e6;
const S_PER_HOUR = 3600;

/** A steady load of one benchmark on a node: a stream, or all requests of a task together. */
export interface Load {
  readonly benchmark: string;
  readonly perS: number;
  readonly bits: number;
  readonly networkNjPerBit: number;
  readonly isStream: boolean;
}

/** What an ask of one task differs in from the node's own service: several models on one node. */
export interface AskPlan {
  readonly task: string;
  readonly service: Distribution;
  readonly busyExtraKw?: number;
  readonly energyPerInferenceJ?: number;
}

/** How heat and bandwidth limited a node in one representative week, as shares of its time and of its frames. */
export interface NodeLimits {
  readonly throttledShare: number;
  readonly stoppedShare: number;
  readonly framesServedShare: number;
}

/** A node as one run needs it, and what the key figures need to know beside the run. */
export interface NodePlan {
  readonly id: string;
  readonly isRemote: boolean;
  /** By representative week. */
  readonly specifications: readonly NodeSpecification[];
  /** Empty where all tasks ask alike. */
  readonly asks: readonly AskPlan[];
  /** By representative week; only of nodes on site. */
  readonly limits: readonly NodeLimits[];
  /** kW on the site's meter in a week without work. */
  readonly restKw: number;
  /** Inferences per request by task, and inferences per second of all streams, mean over the year. */
  readonly inferencesPerRequest: number;
  readonly streamPerS: number;
  /** Watts of the streams of a remote node, network included, mean over the year; on site they are part of the idle power. */
  readonly remoteStreamW: number;
  /** Share of the energy that rests on measured points. */
  readonly measuredShare: number;
  /** True where the user accepted watts that nobody metered. */
  readonly isAssumed: boolean;
  readonly pricePerInferenceJpy: number;
  readonly device: string;
  readonly benchmarks: readonly string[];
}

/** A node with everybody who asks it. */
export interface NodeSetting {
  readonly node: NodeRecord;
  readonly streams: readonly InferenceStream[];
  readonly tasks: readonly InferenceTask[];
  readonly networks: ReadonlyMap<string, NetworkRecord>;
  readonly catalogue: SiteCatalogue;
  /** Inferences per joule of devices on site relative to the measured ones. */
  readonly efficiencyFactor: number;
  readonly hours: SiteHours;
}

/** Energy of a bit on the whole way to the node. */
const networkOf = (setting: NodeSetting, id: string): number => wayOf(setting.networks, id).reduce((sum, network) => sum + network.energyPerBit, 0);

const benchmarkOf = (setting: NodeSetting, workload: string): string => setting.catalogue.workloads[workload]?.benchmark ?? workload;

/** Requests per second of all tasks of a node. */
export const requestsPerS = ({ tasks }: NodeSetting): number => tasks.reduce((sum, task) => sum + task.requestsPerHour / S_PER_HOUR, 0);

export const streamLoad = (setting: NodeSetting, stream: InferenceStream): Load => ({
  benchmark: benchmarkOf(setting, stream.workload), perS: stream.inferencesPerS, bits: stream.bitsPerInference, networkNjPerBit: networkOf(setting, stream.network), isStream: true,
});

export const taskLoad = (setting: NodeSetting, task: InferenceTask): Load => ({
  benchmark: benchmarkOf(setting, task.workload), perS: (task.inferencesPerRequest * task.requestsPerHour) / S_PER_HOUR, bits: task.bitsPerInference,
  networkNjPerBit: networkOf(setting, task.network), isStream: false,
});

/** Streams first, then tasks. */
export const loadsOf = (setting: NodeSetting): readonly Load[] => [
  ...setting.streams.map((stream) => streamLoad(setting, stream)),
  ...setting.tasks.map((task) => taskLoad(setting, task)),
];

export const benchmarksOf = (loads: readonly Load[]): readonly string[] => [...new Set(loads.map((load) => load.benchmark))];

export const networkWatts = (loads: readonly Load[]): number =>
  loads.reduce((sum, load) => sum + load.perS * load.bits * load.networkNjPerBit * JOULE_PER_NANOJOULE, 0);

/** Time of one request of several inferences: means add, and independent variations add as squares. */
export const severalInferences = (service: Distribution, inferences: number, slowdown: number): Distribution =>
  service.kind === 'lognormal'
    ? { kind: 'lognormal', mean: service.mean * inferences * slowdown, standardDeviation: service.standardDeviation * Math.sqrt(inferences) * slowdown }
    : { kind: 'constant', value: (service.kind === 'constant' ? service.value : 0) * inferences * slowdown };

export const meanUs = (service: Distribution): number => (service.kind === 'lognormal' ? service.mean : service.kind === 'constant' ? service.value : 0);

/** Inferences of a mean request of the node. */
export const inferencesPerRequest = ({ tasks }: NodeSetting): number => {
  const [first] = tasks;
  if (first === undefined || tasks.every((task) => task.inferencesPerRequest === first.inferencesPerRequest)) return first?.inferencesPerRequest ?? 1;
  const requests = tasks.reduce((sum, task) => sum + task.requestsPerHour, 0);
  return requests === 0 ? 1 : tasks.reduce((sum, task) => sum + task.requestsPerHour * task.inferencesPerRequest, 0) / requests;
};

const idleService: RequestService = { serviceTime: { kind: 'constant', value: 0 }, parallel: 1 };

/** How the node answers the first of its tasks. */
export const serviceOf = (setting: NodeSetting, profile: DeviceProfile): Outcome<RequestService> => {
  const [task] = setting.tasks;
  return task === undefined ? succeed(idleService) : serviceOfTask(setting, profile, task);
};

export const serviceOfTask = (setting: NodeSetting, profile: DeviceProfile, task: InferenceTask): Outcome<RequestService> =>
  requestService(profile, benchmarkOf(setting, task.workload));

/** Whether all tasks of a node ask for the same: one service time then serves all. */
export const asksAlike = ({ tasks }: NodeSetting): boolean => new Set(tasks.map((task) => `${task.workload} x ${String(task.inferencesPerRequest)}`)).size <= 1;

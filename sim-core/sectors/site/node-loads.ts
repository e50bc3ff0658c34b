import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { succeed, type Outcome } from '../../foundation/problems';
import type { Distribution, NodeSpecification } from '../../kernel/blueprint';
import type { DeviceProfile } from '../../nodes/device-profile';
import { requestService, type RequestService } from '../../nodes/request-service';
import type { ReadRecord } from '../read-records';
import type { SiteCatalogue } from '../site-catalogue';
import type { InferenceStream, InferenceTask } from './inference-task';
import type { networks, nodes } from './node-fields';

export type NodeRecord = ReadRecord<typeof nodes.fields>;
export type NetworkRecord = ReadRecord<typeof networks.fields>;

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

/** A node as one run needs it, and what the key figures need to know beside the run. */
export interface NodePlan {
  readonly id: string;
  readonly isRemote: boolean;
  readonly specification: NodeSpecification;
  /** kW without requests, of a node on the site's meter. */
  readonly meanIdleKw: number;
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

/** A node with everybody who asks it. */
export interface NodeSetting {
  readonly node: NodeRecord;
  readonly streams: readonly InferenceStream[];
  readonly tasks: readonly InferenceTask[];
  readonly networks: ReadonlyMap<string, NetworkRecord>;
  readonly catalogue: SiteCatalogue;
  /** Inferences per joule of devices on site relative to the measured ones. */
  readonly efficiencyFactor: number;
}

const networkOf = (setting: NodeSetting, id: string): number => (id === NO_REFERENCE ? 0 : setting.networks.get(id)?.energyPerBit ?? 0);

const benchmarkOf = (setting: NodeSetting, workload: string): string => setting.catalogue.workloads[workload]?.benchmark ?? workload;

/** Requests per second of all tasks of a node. */
export const requestsPerS = ({ tasks }: NodeSetting): number => tasks.reduce((sum, task) => sum + task.requestsPerHour / S_PER_HOUR, 0);

export const loadsOf = (setting: NodeSetting): readonly Load[] => [
  ...setting.streams.map((stream): Load => ({
    benchmark: benchmarkOf(setting, stream.workload), perS: stream.inferencesPerS, bits: stream.bitsPerInference,
    networkNjPerBit: networkOf(setting, stream.network), isStream: true,
  })),
  ...setting.tasks.map((task): Load => ({
    benchmark: benchmarkOf(setting, task.workload), perS: (task.inferencesPerRequest * task.requestsPerHour) / S_PER_HOUR, bits: task.bitsPerInference,
    networkNjPerBit: networkOf(setting, task.network), isStream: false,
  })),
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

export const inferencesPerRequest = (setting: NodeSetting): number => setting.tasks[0]?.inferencesPerRequest ?? 1;

const idleService: RequestService = { serviceTime: { kind: 'constant', value: 0 }, parallel: 1 };

export const serviceOf = (setting: NodeSetting, profile: DeviceProfile): Outcome<RequestService> => {
  const [task] = setting.tasks;
  return task === undefined ? succeed(idleService) : requestService(profile, benchmarkOf(setting, task.workload));
};

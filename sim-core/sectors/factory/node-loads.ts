import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { succeed, type Outcome } from '../../foundation/problems';
import type { Distribution, NodeSpecification } from '../../kernel/blueprint';
import type { DeviceProfile } from '../../nodes/device-profile';
import { requestService, type RequestService } from '../../nodes/request-service';
import type { ReadRecord } from '../read-records';
import type { SiteCatalogue } from '../site-catalogue';
import type { cameras, networks, nodes } from './factory-fields';
import type { InspectionRecord } from './line-blocks';

export type NodeRecord = ReadRecord<typeof nodes.fields>;
type CameraRecord = ReadRecord<typeof cameras.fields>;
type NetworkRecord = ReadRecord<typeof networks.fields>;

/** Consumer of the meter that nodes on site are booked to. */
export const NODES = 'nodes';
const JOULE_PER_NANOJOULE = 1e-9;
export const US_PER_S = 1e6;

/** A steady load of one benchmark on a node, all cameras or all parts together. */
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

export const loadsOf = (setting: NodeSetting): readonly Load[] => [
  ...setting.cameras.map((camera): Load => ({
    benchmark: benchmarkOf(setting, camera.workload), perS: camera.count * camera.frameRate, bits: camera.frameSize,
    networkNjPerBit: networkOf(setting, camera.network), isStream: true,
  })),
  ...setting.inspections.map((inspection): Load => ({
    benchmark: benchmarkOf(setting, inspection.workload), perS: (inspection.imagesPerPart * US_PER_S) / setting.taktUs, bits: inspection.imageSize,
    networkNjPerBit: networkOf(setting, inspection.network), isStream: false,
  })),
];

export const benchmarksOf = (loads: readonly Load[]): readonly string[] => [...new Set(loads.map((load) => load.benchmark))];

export const networkWatts = (loads: readonly Load[]): number =>
  loads.reduce((sum, load) => sum + load.perS * load.bits * load.networkNjPerBit * JOULE_PER_NANOJOULE, 0);

/** Time of one request of several images: means add, and independent variations add as squares. */
export const severalImages = (service: Distribution, images: number, slowdown: number): Distribution =>
  service.kind === 'lognormal'
    ? { kind: 'lognormal', mean: service.mean * images * slowdown, standardDeviation: service.standardDeviation * Math.sqrt(images) * slowdown }
    : { kind: 'constant', value: (service.kind === 'constant' ? service.value : 0) * images * slowdown };

export const meanUs = (service: Distribution): number => (service.kind === 'lognormal' ? service.mean : service.kind === 'constant' ? service.value : 0);

export const imagesPerRequest = (setting: NodeSetting): number => setting.inspections[0]?.imagesPerPart ?? 1;

const idleService: RequestService = { serviceTime: { kind: 'constant', value: 0 }, parallel: 1 };

export const serviceOf = (setting: NodeSetting, profile: DeviceProfile): Outcome<RequestService> => {
  const inspection = setting.inspections[0];
  return inspection === undefined ? succeed(idleService) : requestService(profile, benchmarkOf(setting, inspection.workload));
};

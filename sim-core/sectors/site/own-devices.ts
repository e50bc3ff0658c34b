import { isRecord } from '../../foundation/fields/sourced-value';
import type { Problem } from '../../foundation/problems';
import type { ProvenanceKind } from '../../foundation/provenance';
import type { DeviceProfile, MeasuredPoint } from '../../nodes/device-profile';
import { BASIS_KEY } from '../collection';
import { readCollection, type ReadRecord } from '../read-records';
import type { CompileRequest } from '../sector';
import type { SiteCatalogue } from '../site-catalogue';
import { measurements, ownDevices } from './own-device-fields';

type OwnDevice = ReadRecord<typeof ownDevices.fields>;
type Measurement = ReadRecord<typeof measurements.fields>;

const WATTS_PER_KW = 1000;
const US_PER_MS = 1000;
const SAMPLES_OF_MULTI_STREAM = 8;

/** Kind and source of the numbers of a record, from its basis. */
interface Basis {
  readonly kind: ProvenanceKind;
  readonly source: string;
}

const basisOf = (request: CompileRequest, id: string): Basis => {
  const basis = request.records[id]?.fields[BASIS_KEY];
  const of = (key: string, otherwise: string): string => (isRecord(basis) && typeof basis[key] === 'string' ? basis[key] : otherwise);
  return { kind: of('kind', 'assumption') as ProvenanceKind, source: of('source', id) };
};

const number = <Unit extends string>(value: number, unit: Unit, { kind, source }: Basis) =>
  ({ value, unit, kind, source, ...(kind === 'assumption' ? { range: [value, value] as [number, number] } : {}) });

const pointOf = (record: Measurement, basis: Basis): MeasuredPoint => ({
  scenario: record.scenario,
  throughputPerS: number(record.rate, '1/s', basis),
  samplesPerQuery: record.scenario === 'MultiStream' ? SAMPLES_OF_MULTI_STREAM : 1,
  ...(record.power === undefined ? {} : { powerW: number(record.power * WATTS_PER_KW, 'W', basis) }),
  ...(record.latencyMean === undefined ? {} : { latencyMeanMs: number(record.latencyMean / US_PER_MS, 'ms', basis) }),
  ...(record.latencyP50 === undefined ? {} : { latencyP50Ms: number(record.latencyP50 / US_PER_MS, 'ms', basis) }),
  ...(record.latencyP99 === undefined ? {} : { latencyP99Ms: number(record.latencyP99 / US_PER_MS, 'ms', basis) }),
});

const ownMeasurement = { en: 'Measured by the user and carried in the scenario file.', ja: '利用者の測定。シナリオファイルに含まれる。' };

const profileOf = (request: CompileRequest, device: OwnDevice, points: readonly Measurement[]): DeviceProfile => {
  const basis = basisOf(request, device.id);
  const names = [...new Set(points.map(({ benchmark }) => benchmark))];
  const bases = [basis, ...points.map(({ id }) => basisOf(request, id))];
  return {
    id: device.id, name: device.name, maker: device.name.en, role: 'edge', round: 'none', division: 'none', submitter: 'scenario file', entry: device.id, powerScope: 'wall',
    ...(device.idle === undefined ? {} : { idlePowerW: number(device.idle * WATTS_PER_KW, 'W', basis) }),
    benchmarks: Object.fromEntries(names.map((name) => [name, { points: points.filter(({ benchmark }) => benchmark === name).map((record) => pointOf(record, basisOf(request, record.id))) }])),
    facts: {}, comparable: false, caveats: [ownMeasurement],
    sources: Object.fromEntries(bases.map(({ source }) => [source, { title: source, location: 'scenario file' }])),
  };
};

/** The reference data with the devices of the file beside the shipped ones. */
export const withOwnDevices = (request: CompileRequest): SiteCatalogue => {
  const all = readCollection(request.records, measurements);
  const own = readCollection(request.records, ownDevices).map((device) => [device.id, profileOf(request, device, all.filter((record) => record.device === device.id))] as const);
  return own.length === 0 ? request.catalogue : { ...request.catalogue, devices: { ...request.catalogue.devices, ...Object.fromEntries(own) } };
};

/** Own devices that bear the id of a shipped one: nobody could tell which was meant. */
export const ownDeviceProblems = (request: CompileRequest): readonly Problem[] =>
  readCollection(request.records, ownDevices).filter(({ id }) => Object.hasOwn(request.catalogue.devices, id)).map(({ id }) => ({
    code: 'site.device-known', severity: 'error', record: id, path: id,
    expected: { en: 'an id that no shipped device has', ja: '付属の機器にないID' },
    found: { en: id, ja: id },
    remedy: { en: 'Rename the device in this file.', ja: 'このファイルの機器の名前を変えてください。' },
  }));

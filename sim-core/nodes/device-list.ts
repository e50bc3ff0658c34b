import type { Bilingual } from '../foundation/problems';
import type { ProvenanceKind, SourcedNumber } from '../foundation/provenance';
import type { DeviceProfile, MeasuredPoint } from './device-profile';

/** One line about a device: who measured it, where, and whether it may be ranked. */
export interface DeviceLine {
  readonly id: string;
  readonly name: Bilingual;
  readonly maker: string;
  readonly role: DeviceProfile['role'];
  readonly round: string;
  readonly division: string;
  readonly entry: string;
  readonly benchmarks: readonly string[];
  readonly hasMeasuredPower: boolean;
  readonly comparable: boolean;
}

/** Every device in the order of ids. */
export function listDevices(devices: Readonly<Record<string, DeviceProfile>>): readonly DeviceLine[] {
  return Object.keys(devices).sort().map((id) => lineOf(devices[id]!));
}

const lineOf = ({ id, name, maker, role, round, division, entry, benchmarks, comparable }: DeviceProfile): DeviceLine => ({
  id,
  name,
  maker,
  role,
  round,
  division,
  entry,
  benchmarks: Object.keys(benchmarks).sort(),
  hasMeasuredPower: Object.values(benchmarks).some(({ points }) => points.some((point) => point.powerW !== undefined)),
  comparable,
});

/** A measured point with what follows from it: joules and inferences per joule, which are no MLPerf metrics. */
export interface PointFigures extends MeasuredPoint {
  readonly inferencesPerJoule?: SourcedNumber;
  readonly joulePerInference?: SourcedNumber;
}

export interface DeviceDetails extends Omit<DeviceProfile, 'benchmarks'> {
  readonly benchmarks: Readonly<Record<string, { readonly points: readonly PointFigures[] }>>;
  readonly derivedNotice: Bilingual;
}

/** The profile with derived efficiencies, marked as derived and not verified by MLCommons. */
export function describeDevice(profile: DeviceProfile): DeviceDetails {
  const benchmarks = Object.entries(profile.benchmarks).map(([name, { points }]) => [name, { points: points.map(withEfficiency) }] as const);
  return {
    ...profile,
    benchmarks: Object.fromEntries(benchmarks),
    derivedNotice: {
      en: 'Inferences per joule, joule per inference and idle watts are derived, not verified by MLCommons.',
      ja: '推論数/J、推論あたり電力量、待機電力は派生値であり、MLCommons による検証はありません。',
    },
  };
}

function withEfficiency(point: MeasuredPoint): PointFigures {
  const joule = joulePerInference(point);
  if (joule === undefined) return point;
  const derived = (value: number, unit: string): SourcedNumber => ({ value, unit, kind: 'derived' satisfies ProvenanceKind, source: point.throughputPerS.source });
  return { ...point, joulePerInference: derived(joule, 'J'), inferencesPerJoule: derived(1 / joule, '1/J') };
}

function joulePerInference({ energyPerInferenceUj, powerW, throughputPerS }: MeasuredPoint): number | undefined {
  if (energyPerInferenceUj !== undefined) return energyPerInferenceUj.value * 1e-6;
  return powerW === undefined ? undefined : powerW.value / throughputPerS.value;
}

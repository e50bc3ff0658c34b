import type { Catalogue, DeviceProfile, MeasuredPoint, ScenarioDocument } from '../../../sim-core/index';

/** A workload of the scenario with the benchmark that stands for it. */
export interface WorkloadChoice {
  readonly id: string;
  readonly benchmark: string;
}

const fieldText = (document: ScenarioDocument, field: string): readonly string[] =>
  Object.values(document.records).flatMap(({ fields }) => {
    const value = fields[field];
    const plain = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
    return typeof plain === 'string' ? [plain] : [];
  });

/** Workloads that the scenario asks of its nodes, each benchmark once. */
export function workloadChoices(document: ScenarioDocument, catalogue: Catalogue): readonly WorkloadChoice[] {
  const used = [...new Set(fieldText(document, 'workload'))].flatMap((id) => catalogue.workloads[id] ?? []);
  return used.filter((workload, index) => used.findIndex((other) => other.benchmark === workload.benchmark) === index).map(({ id, benchmark }) => ({ id, benchmark }));
}

/** Devices that the scenario's nodes are, in the order of the file. */
export const usedDevices = (document: ScenarioDocument, catalogue: Catalogue): readonly DeviceProfile[] =>
  [...new Set(fieldText(document, 'device'))].flatMap((id) => catalogue.devices[id] ?? []);

/** What one device was measured to do on one benchmark. */
export interface ProfileRow {
  readonly profile: DeviceProfile;
  readonly single: MeasuredPoint | undefined;
  readonly batch: MeasuredPoint | undefined;
  /** Inferences per joule of the most efficient measured point. */
  readonly inferencesPerJoule: number | undefined;
  readonly isUsed: boolean;
}

/** Every device with watts for a benchmark: those of the scenario first, then by efficiency; what must not be ranked comes last. */
export function profileRows(benchmark: string, used: readonly DeviceProfile[], catalogue: Catalogue): readonly ProfileRow[] {
  const rows = Object.values(catalogue.devices).filter((profile) => hasWatts(profile, benchmark)).map((profile) => row(profile, benchmark, used.includes(profile)));
  const group = (one: ProfileRow): number => (one.isUsed ? 0 : one.profile.comparable ? 1 : 2);
  return rows.sort((a, b) => group(a) - group(b) || (b.inferencesPerJoule ?? 0) - (a.inferencesPerJoule ?? 0));
}

const pointsOf = (profile: DeviceProfile, benchmark: string): readonly MeasuredPoint[] => profile.benchmarks[benchmark]?.points ?? [];
const hasWatts = (profile: DeviceProfile, benchmark: string): boolean => pointsOf(profile, benchmark).some((point) => point.powerW !== undefined);

function row(profile: DeviceProfile, benchmark: string, isUsed: boolean): ProfileRow {
  const points = pointsOf(profile, benchmark);
  const efficiencies = points.flatMap((point) => (point.powerW === undefined ? [] : [point.throughputPerS.value / point.powerW.value]));
  const find = (scenario: MeasuredPoint['scenario']) => points.find((point) => point.scenario === scenario);
  return { profile, isUsed, single: find('SingleStream'), batch: find('Offline'), inferencesPerJoule: efficiencies.length === 0 ? undefined : Math.max(...efficiencies) };
}

const OTHER_CURVES = 4;

/** Devices whose curves stand together: the scenario's on site, and comparable ones of like watts. A server would flatten them all. */
export function curveProfiles(benchmark: string, used: readonly DeviceProfile[], catalogue: Catalogue): readonly DeviceProfile[] {
  const own = used.filter((profile) => profile.role === 'edge' && hasWatts(profile, benchmark));
  const scaleW = Math.max(1, ...own.map((profile) => mostWatts(profile, benchmark)));
  const distance = (profile: DeviceProfile): number => Math.abs(Math.log(mostWatts(profile, benchmark) / scaleW));
  const others = Object.values(catalogue.devices)
    .filter((profile) => profile.role === 'edge' && profile.comparable && !own.includes(profile) && profile.idlePowerW !== undefined && hasWatts(profile, benchmark))
    .sort((a, b) => distance(a) - distance(b));
  return [...own, ...others.slice(0, OTHER_CURVES)];
}

const mostWatts = (profile: DeviceProfile, benchmark: string): number => Math.max(...pointsOf(profile, benchmark).map((point) => point.powerW?.value ?? 0));

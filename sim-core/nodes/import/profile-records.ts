import { stringify } from 'yaml';
import type { SourcedNumber } from '../../foundation/provenance';
import type { DeviceProfile, MeasuredPoint } from '../device-profile';

type Records = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Sections of a scenario file that hold profiles, as plain data. */
export interface ProfileSections {
  readonly sources: Records;
  readonly devices: Records;
  readonly measurements: Records;
}

/** Short ids of the ways of working. */
const waysOfWorking = { SingleStream: 'single', MultiStream: 'multi', Server: 'server', Offline: 'offline' } as const;

const asId = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
const quantity = (number: SourcedNumber | undefined, unit: string): string | undefined => (number === undefined ? undefined : `${String(number.value)} ${unit}`);
const filled = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const pointOf = (profile: DeviceProfile, benchmark: string, point: MeasuredPoint, source: string): Readonly<Record<string, unknown>> => filled({
  device: profile.id, benchmark, scenario: point.scenario,
  rate: quantity(point.throughputPerS, '/s'), power: quantity(point.powerW, 'W'),
  latencyMean: quantity(point.latencyMeanMs, 'ms'), latencyP50: quantity(point.latencyP50Ms, 'ms'), latencyP99: quantity(point.latencyP99Ms, 'ms'),
  basis: { kind: point.throughputPerS.kind, source },
});

/** Idle watts have a kind of their own: they are derived even where the points were measured. */
const deviceOf = (profile: DeviceProfile, source: string): Readonly<Record<string, unknown>> => filled({
  name: profile.name, idle: quantity(profile.idlePowerW, 'W'),
  basis: { kind: profile.idlePowerW?.kind ?? 'measured-independent', source, ...(profile.idlePowerW?.kind === 'assumption' ? { spread: '50 %' } : {}) },
});

/** Profiles as records of a scenario file, with one source each; the file then carries them to whoever runs it. */
export function profileSections(profiles: readonly DeviceProfile[]): ProfileSections {
  const sourceOf = ({ id }: DeviceProfile): string => `${asId(id)}-logs`;
  const placeOf = ({ sources, name }: DeviceProfile): string => Object.values(sources)[0]?.location ?? name.en;
  return {
    sources: Object.fromEntries(profiles.map((profile) => [sourceOf(profile), { title: { en: `Measurements of ${profile.name.en}`, ja: `${profile.name.ja} の測定` }, location: placeOf(profile) }])),
    devices: Object.fromEntries(profiles.map((profile) => [asId(profile.id), deviceOf(profile, sourceOf(profile))])),
    measurements: Object.fromEntries(profiles.flatMap((profile) => Object.entries(profile.benchmarks).flatMap(([benchmark, { points }]) =>
      points.map((point) => [asId(`${profile.id}-${benchmark}-${waysOfWorking[point.scenario]}`), pointOf({ ...profile, id: asId(profile.id) }, benchmark, point, sourceOf(profile))])))),
  };
}

/** The sections as YAML, to be pasted into a scenario file. */
export const profileYaml = (profiles: readonly DeviceProfile[]): string => stringify(profileSections(profiles), { lineWidth: 0 });

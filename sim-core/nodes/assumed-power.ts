import type { DeviceProfile, MeasuredPoint } from './device-profile';

/** Watts that a user states for a device nobody metered, each with the range in which they believe it to lie. */
export interface AssumedPower {
  readonly idleW: number;
  readonly idleRangeW: readonly [number, number];
  readonly busyW: number;
  readonly busyRangeW: readonly [number, number];
  /** Inferences per second of models that were never measured on the device; they are then assumed too. */
  readonly ratePerS?: { readonly value: number; readonly benchmarks: readonly string[] };
  /** Why these watts, in the user's words. */
  readonly reason: string;
}

/**
 * The profile with assumed watts where none were measured; measured watts stay. Everything that follows from them is an
 * assumption and says so: its measured share is zero. Throws a RangeError when a range does not hold its value.
 */
export function withAssumedPower(profile: DeviceProfile, assumed: AssumedPower): DeviceProfile {
  const idle = assumption(assumed.idleW, assumed.idleRangeW, assumed.reason);
  const busy = assumption(assumed.busyW, assumed.busyRangeW, assumed.reason);
  const metered = (point: MeasuredPoint): MeasuredPoint => (point.powerW === undefined ? { ...point, powerW: busy } : point);
  return {
    ...profile,
    idlePowerW: profile.idlePowerW ?? idle,
    benchmarks: { ...assumedRates(profile, assumed, busy), ...Object.fromEntries(Object.entries(profile.benchmarks).map(([name, { points }]) => [name, { points: points.map(metered) }])) },
    caveats: [...profile.caveats, { en: `Watts are assumed by the user: ${assumed.reason}`, ja: `電力は利用者の仮定です: ${assumed.reason}` }],
    sources: { ...profile.sources, [assumed.reason]: { title: `Assumption of the user: ${assumed.reason}`, location: 'assumption' } },
  };
}

/** One request after the other at the assumed rate, for the models that the profile does not know. */
function assumedRates(profile: DeviceProfile, { ratePerS, reason }: AssumedPower, busy: ReturnType<typeof assumption>): DeviceProfile['benchmarks'] {
  const missing = (ratePerS?.benchmarks ?? []).filter((benchmark) => profile.benchmarks[benchmark] === undefined);
  const point = (value: number): MeasuredPoint => ({
    scenario: 'SingleStream', throughputPerS: { value, unit: '1/s', kind: 'assumption', source: reason, range: [value, value] }, powerW: busy, samplesPerQuery: 1,
  });
  return Object.fromEntries(missing.map((benchmark) => [benchmark, { points: [point(ratePerS!.value)] }]));
}

function assumption(value: number, [low, high]: readonly [number, number], reason: string) {
  if (!(low <= value && value <= high && low >= 0)) throw new RangeError(`the range ${String(low)} to ${String(high)} W must hold ${String(value)} W`);
  return { value, unit: 'W', kind: 'assumption' as const, source: reason, range: [low, high] as [number, number] };
}

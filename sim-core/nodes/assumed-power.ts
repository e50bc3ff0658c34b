import type { DeviceProfile, MeasuredPoint } from './device-profile';

/** Watts that a user states for a device nobody metered, each with the range in which they believe it to lie. */
export interface AssumedPower {
  readonly idleW: number;
  readonly idleRangeW: readonly [number, number];
  readonly busyW: number;
  readonly busyRangeW: readonly [number, number];
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
    benchmarks: Object.fromEntries(Object.entries(profile.benchmarks).map(([name, { points }]) => [name, { points: points.map(metered) }])),
    caveats: [...profile.caveats, { en: `Watts are assumed by the user: ${assumed.reason}`, ja: `電力は利用者の仮定です: ${assumed.reason}` }],
    sources: { ...profile.sources, [assumed.reason]: { title: `Assumption of the user: ${assumed.reason}`, location: 'assumption' } },
  };
}

function assumption(value: number, [low, high]: readonly [number, number], reason: string) {
  if (!(low <= value && value <= high && low >= 0)) throw new RangeError(`the range ${String(low)} to ${String(high)} W must hold ${String(value)} W`);
  return { value, unit: 'W', kind: 'assumption' as const, source: reason, range: [low, high] as [number, number] };
}

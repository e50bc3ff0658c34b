import type { DeviceProfile, MeasuredPoint } from './device-profile';

type Watts = NonNullable<MeasuredPoint['powerW']>;

/**
 * A device that does what was measured on a `factor`-th of the watts, idle included. It is no measured device: its watts are
 * assumptions whose range reaches back to what was measured. Throughput and latency stay.
 */
export function withEfficiency(profile: DeviceProfile, factor: number): DeviceProfile {
  if (factor === 1) return profile;
  const scaled = (watts: Watts): Watts => {
    const value = watts.value / factor;
    return { value, unit: watts.unit, kind: 'assumption', source: watts.source, range: [Math.min(value, watts.value), Math.max(value, watts.value)] };
  };
  const point = (measured: MeasuredPoint): MeasuredPoint => (measured.powerW === undefined ? measured : { ...measured, powerW: scaled(measured.powerW) });
  return {
    ...profile,
    ...(profile.idlePowerW === undefined ? {} : { idlePowerW: scaled(profile.idlePowerW) }),
    benchmarks: Object.fromEntries(Object.entries(profile.benchmarks).map(([name, { points }]) => [name, { points: points.map(point) }])),
  };
}

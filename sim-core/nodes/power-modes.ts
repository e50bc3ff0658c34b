import type { DeviceProfile, MeasuredPoint, ScenarioName } from './device-profile';

/** One way of working at a batch size: a measured point with the watts that the model uses for it. */
export interface PowerMode {
  readonly scenario: ScenarioName;
  readonly throughputPerS: number;
  /** Watts as measured. */
  readonly measuredW: number;
  /** Upper envelope: never below the watts of a slower mode or of idle. */
  readonly powerW: number;
  readonly isMeasured: boolean;
  readonly point: MeasuredPoint;
}

const measuredKinds = new Set(['measured-mlperf', 'measured-independent', 'vendor-measured']);

const hasPower = (point: MeasuredPoint): boolean => point.powerW !== undefined;

/**
 * The ladder of modes of one benchmark in rising throughput. SingleStream stands first wherever it was measured;
 * a mode that is not faster than the one before it is left out, because it would never be chosen.
 * Watts follow the upper envelope from idle on (some boards measure less at a higher rate).
 */
export function powerModes(profile: DeviceProfile, benchmark: string, withOffline: boolean): readonly PowerMode[] {
  const points = (profile.benchmarks[benchmark]?.points ?? []).filter(hasPower).filter((point) => withOffline || point.scenario !== 'Offline');
  return risingModes(inModeOrder(points), profile.idlePowerW?.value ?? 0);
}

function inModeOrder(points: readonly MeasuredPoint[]): readonly MeasuredPoint[] {
  const rank = (point: MeasuredPoint): number => (point.scenario === 'SingleStream' ? 0 : 1);
  return [...points].sort((a, b) => rank(a) - rank(b) || a.throughputPerS.value - b.throughputPerS.value);
}

function risingModes(points: readonly MeasuredPoint[], idleW: number): readonly PowerMode[] {
  const modes: PowerMode[] = [];
  let envelopeW = idleW;
  for (const point of points) {
    if (point.throughputPerS.value <= (modes.at(-1)?.throughputPerS ?? 0)) continue;
    const mode = asMode(point, envelopeW);
    envelopeW = mode.powerW;
    modes.push(mode);
  }
  return modes;
}

function asMode(point: MeasuredPoint, envelopeW: number): PowerMode {
  const measuredW = point.powerW?.value ?? 0;
  return {
    scenario: point.scenario,
    throughputPerS: point.throughputPerS.value,
    measuredW,
    powerW: Math.max(measuredW, envelopeW),
    isMeasured: measuredKinds.has(point.powerW?.kind ?? 'assumption') && measuredKinds.has(point.throughputPerS.kind),
    point,
  };
}

import { fail, succeed, type Outcome } from '../foundation/problems';
import type { ProvenanceKind } from '../foundation/provenance';
import type { DeviceProfile, ScenarioName } from './device-profile';
import { beyondCapacity, loadNotValid, offlineNeedsBatch, powerNotMeasured, unknownBenchmark } from './node-problems';
import { powerModes, type PowerMode } from './power-modes';

/** Offline may be used only when `offlineBatch` is stated, and only where the batch answers before `deadlineMs`. */
export interface LoadOptions {
  readonly offlineBatch?: number;
  readonly deadlineMs?: number;
}

/** Part of the time that the node works in one measured mode. */
export interface ModeShare {
  readonly scenario: ScenarioName;
  readonly busyShare: number;
  readonly throughputPerS: number;
  readonly powerW: number;
}

export interface NodeOperatingPoint {
  readonly powerW: number;
  /** Share of time in which the node works at all; 1 from the throughput of the first mode on. */
  readonly busyShare: number;
  /** Load over capacity. */
  readonly capacityShare: number;
  readonly modes: readonly ModeShare[];
  readonly joulePerInference: number;
  readonly capacityPerS: number;
  /** Derived from measured points, or an assumption or claim where the watts rest on one. */
  readonly kind: ProvenanceKind;
  /** Share of the energy that rests on measured points; idle is an estimate and does not count. */
  readonly measuredShare: number;
}

/**
 * Watts and busy shares of a node under a steady load [inferences/s] (domain page, section 4):
 * P = P0 + sum u_m (P_m - P0) with sum u_m <= 1. Up to the first mode the node works one by one;
 * above, the two adjacent modes of rising throughput carry the load. Refuses an unknown benchmark,
 * a benchmark without watts, a negative load, and a load beyond the capacity.
 */
export function nodeAtLoad(profile: DeviceProfile, benchmark: string, loadPerS: number, options: LoadOptions = {}): Outcome<NodeOperatingPoint> {
  if (profile.benchmarks[benchmark] === undefined) return fail(unknownBenchmark(profile, benchmark));
  if (!(loadPerS >= 0 && Number.isFinite(loadPerS))) return fail(loadNotValid(profile, loadPerS));
  if (profile.idlePowerW === undefined || powerModes(profile, benchmark, true).length === 0) return fail(powerNotMeasured(profile, benchmark));
  const modes = usableModes(profile, benchmark, loadPerS, options);
  if (modes.length === 0) return fail(offlineNeedsBatch(profile, benchmark));
  const capacityPerS = modes.at(-1)!.throughputPerS;
  if (loadPerS > capacityPerS) return fail(beyondCapacity(profile, loadPerS, capacityPerS));
  return succeed(operatingPoint(profile.idlePowerW, modes, loadPerS));
}

/** Largest steady load [inferences/s]; 0 when the benchmark has no mode that may be used. */
export function nodeCapacityPerS(profile: DeviceProfile, benchmark: string, options: LoadOptions = {}): number {
  const withOffline = usableModes(profile, benchmark, Number.MAX_VALUE, options);
  return withOffline.at(-1)?.throughputPerS ?? 0;
}

/** Latency of a batch [ms]: time until its last item has arrived, then the batch on the node: (b - 1)/load + b/r. */
export function offlineBatchLatencyMs(batch: number, loadPerS: number, throughputPerS: number): number {
  return 1000 * ((batch - 1) / Math.max(loadPerS, Number.MIN_VALUE) + batch / throughputPerS);
}

function usableModes(profile: DeviceProfile, benchmark: string, loadPerS: number, options: LoadOptions): readonly PowerMode[] {
  const { offlineBatch, deadlineMs } = options;
  if (offlineBatch === undefined) return powerModes(profile, benchmark, false);
  const all = powerModes(profile, benchmark, true);
  const offline = all.find((mode) => mode.scenario === 'Offline');
  if (offline === undefined || deadlineMs === undefined) return all;
  const inTime = offlineBatchLatencyMs(offlineBatch, Math.min(loadPerS, offline.throughputPerS), offline.throughputPerS) <= deadlineMs;
  return inTime ? all : powerModes(profile, benchmark, false);
}

function operatingPoint(idle: Sourced, modes: readonly PowerMode[], loadPerS: number): NodeOperatingPoint {
  const idleW = idle.value;
  const shares = modeShares(modes, loadPerS);
  const busyShare = shares.reduce((sum, share) => sum + share.busyShare, 0);
  const powerW = shares.reduce((sum, share) => sum + share.busyShare * (share.mode.powerW - idleW), idleW);
  const measuredW = shares.reduce((sum, share) => sum + (share.mode.isMeasured ? share.busyShare * share.mode.measuredW : 0), 0);
  const capacityPerS = modes.at(-1)!.throughputPerS;
  return {
    powerW,
    busyShare,
    capacityShare: loadPerS / capacityPerS,
    modes: shares.filter((share) => share.busyShare > 0).map(describeShare),
    joulePerInference: loadPerS > 0 ? powerW / loadPerS : Infinity,
    capacityPerS,
    kind: kindOf(idle, shares),
    measuredShare: powerW > 0 ? Math.min(1, measuredW / powerW) : 0,
  };
}

type Sourced = NonNullable<DeviceProfile['idlePowerW']>;
const unproven: readonly ProvenanceKind[] = ['assumption', 'vendor-claim'];

/** An assumption or a claim anywhere in the watts makes the result one. */
function kindOf(idle: Sourced, shares: readonly ShareOfMode[]): ProvenanceKind {
  const kinds = [idle.kind, ...shares.flatMap(({ mode, busyShare }) => (busyShare > 0 && mode.point.powerW !== undefined ? [mode.point.powerW.kind] : []))];
  return unproven.find((kind) => kinds.includes(kind)) ?? 'derived';
}

interface ShareOfMode {
  readonly mode: PowerMode;
  readonly busyShare: number;
}

function modeShares(modes: readonly PowerMode[], loadPerS: number): readonly ShareOfMode[] {
  const upperIndex = modes.findIndex((mode) => mode.throughputPerS >= loadPerS);
  const upper = modes[upperIndex]!;
  const lower = modes[upperIndex - 1];
  if (lower === undefined) return [{ mode: upper, busyShare: loadPerS / upper.throughputPerS }];
  const upperShare = (loadPerS - lower.throughputPerS) / (upper.throughputPerS - lower.throughputPerS);
  return [
    { mode: lower, busyShare: 1 - upperShare },
    { mode: upper, busyShare: upperShare },
  ];
}

const describeShare = ({ mode, busyShare }: ShareOfMode): ModeShare => ({
  scenario: mode.scenario,
  busyShare,
  throughputPerS: mode.throughputPerS,
  powerW: mode.powerW,
});

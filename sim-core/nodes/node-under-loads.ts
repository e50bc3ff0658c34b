import { fail, succeed, type Outcome } from '../foundation/problems';
import type { ProvenanceKind } from '../foundation/provenance';
import type { DeviceProfile } from './device-profile';
import { beyondCapacity, loadNotValid, offlineNeedsBatch, powerNotMeasured, unknownBenchmark } from './node-problems';
import { powerModes, type PowerMode } from './power-modes';

/** A steady load of one benchmark. Requests with a deadline of their own are served one by one and never gathered. */
export interface NodeLoad {
  readonly benchmark: string;
  readonly loadPerS: number;
  readonly oneByOne?: boolean;
}

/** What one load takes of a shared node. */
export interface LoadShare {
  readonly benchmark: string;
  readonly busyShare: number;
  /** Watts above idle. */
  readonly dynamicW: number;
}

export interface SharedNode {
  readonly powerW: number;
  readonly busyShare: number;
  /** Busy share if everything that may be gathered were gathered as far as measured. Below 1, the node can carry more. */
  readonly leastBusyShare: number;
  readonly loads: readonly LoadShare[];
  readonly measuredShare: number;
  readonly kind: ProvenanceKind;
}

/**
 * A node that carries several models at once. Time is shared: each load takes (inferences per second) x (seconds per inference),
 * one by one as long as all fit into the time; when they do not, loads that may be gathered move together along their measured
 * modes, by the same factor, just far enough. With a single load this is the rule of `nodeAtLoad`.
 * Refuses unknown benchmarks, missing watts, negative loads, and loads that do not fit even when gathered.
 */
export function nodeUnderLoads(profile: DeviceProfile, loads: readonly NodeLoad[]): Outcome<SharedNode> {
  const problems = loads.flatMap((load) => loadProblem(profile, load) ?? []);
  if (problems.length > 0) return fail(...problems);
  if (profile.idlePowerW === undefined) return fail(powerNotMeasured(profile, loads[0]?.benchmark ?? ''));
  const ladders = loads.map((load) => ladderOf(profile, load));
  const timeAt = (factor: number): number => loads.reduce((sum, load, index) => sum + load.loadPerS * secondsPerInference(ladders[index]!, factor), 0);
  const leastBusyShare = timeAt(0);
  if (leastBusyShare > 1 + roundOff) return fail(tooMuch(profile, loads, leastBusyShare));
  const factor = largestFitting(timeAt);
  const shares = loads.map((load, index) => shareOf(load, ladders[index]!, factor));
  return succeed(summed(profile.idlePowerW, shares, leastBusyShare));
}

const roundOff = 1e-12;
const bisections = 60;

/** The slowest pace (1 is one by one) at which all loads fit into the time. Time falls steadily with the factor. */
function largestFitting(timeAt: (factor: number) => number): number {
  if (timeAt(1) <= 1) return 1;
  let fits = 0;
  let tooSlow = 1;
  for (let round = 0; round < bisections; round += 1) {
    const middle = (fits + tooSlow) / 2;
    if (timeAt(middle) <= 1) fits = middle;
    else tooSlow = middle;
  }
  return fits;
}

const ladderOf = (profile: DeviceProfile, load: NodeLoad): readonly PowerMode[] => {
  const modes = powerModes(profile, load.benchmark, false);
  return load.oneByOne === true ? modes.slice(0, 1) : modes;
};

/** Factor 1 is the first mode; below, time shrinks in proportion until the fastest mode. */
const secondsPerInference = (ladder: readonly PowerMode[], factor: number): number =>
  Math.max(factor / ladder[0]!.throughputPerS, 1 / ladder.at(-1)!.throughputPerS);

interface Mixed extends LoadShare {
  readonly measuredW: number;
  readonly modes: readonly PowerMode[];
}

/** Busy share and watts of one load at a pace: a mix of the two adjacent modes that takes exactly that time per inference. */
function shareOf(load: NodeLoad, ladder: readonly PowerMode[], factor: number): Mixed {
  const seconds = secondsPerInference(ladder, factor);
  const upperIndex = Math.max(0, ladder.findIndex((mode) => 1 / mode.throughputPerS <= seconds * (1 + roundOff)));
  const upper = ladder[upperIndex]!;
  const lower = ladder[upperIndex - 1] ?? upper;
  const gap = 1 / lower.throughputPerS - 1 / upper.throughputPerS;
  const upperPart = gap === 0 ? 1 : (1 / lower.throughputPerS - seconds) / gap;
  const parts = [{ mode: lower, share: (load.loadPerS * (1 - upperPart)) / lower.throughputPerS }, { mode: upper, share: (load.loadPerS * upperPart) / upper.throughputPerS }];
  return {
    benchmark: load.benchmark,
    busyShare: parts.reduce((sum, { share }) => sum + share, 0),
    dynamicW: parts.reduce((sum, { mode, share }) => sum + share * mode.powerW, 0),
    measuredW: parts.reduce((sum, { mode, share }) => sum + (mode.isMeasured ? share * mode.measuredW : 0), 0),
    modes: parts.filter(({ share }) => share > 0).map(({ mode }) => mode),
  };
}

const unproven: readonly ProvenanceKind[] = ['assumption', 'vendor-claim'];

function summed(idle: NonNullable<DeviceProfile['idlePowerW']>, shares: readonly Mixed[], leastBusyShare: number): SharedNode {
  const loads = shares.map(({ benchmark, busyShare, dynamicW }) => ({ benchmark, busyShare, dynamicW: dynamicW - busyShare * idle.value }));
  const powerW = loads.reduce((sum, load) => sum + load.dynamicW, idle.value);
  const measuredW = shares.reduce((sum, share) => sum + share.measuredW, 0);
  const kinds = [idle.kind, ...shares.flatMap(({ modes }) => modes.flatMap((mode) => mode.point.powerW?.kind ?? []))];
  return {
    powerW,
    busyShare: loads.reduce((sum, load) => sum + load.busyShare, 0),
    leastBusyShare,
    loads,
    measuredShare: powerW > 0 ? Math.min(1, measuredW / powerW) : 0,
    kind: unproven.find((kind) => kinds.includes(kind)) ?? 'derived',
  };
}

function loadProblem(profile: DeviceProfile, { benchmark, loadPerS }: NodeLoad) {
  if (profile.benchmarks[benchmark] === undefined) return unknownBenchmark(profile, benchmark);
  if (!(loadPerS >= 0 && Number.isFinite(loadPerS))) return loadNotValid(profile, loadPerS);
  if (powerModes(profile, benchmark, true).length === 0) return powerNotMeasured(profile, benchmark);
  return powerModes(profile, benchmark, false).length === 0 ? offlineNeedsBatch(profile, benchmark) : undefined;
}

const tooMuch = (profile: DeviceProfile, loads: readonly NodeLoad[], leastBusyShare: number) => {
  const wantedPerS = loads.reduce((sum, load) => sum + load.loadPerS, 0);
  return beyondCapacity(profile, wantedPerS, wantedPerS / leastBusyShare);
};

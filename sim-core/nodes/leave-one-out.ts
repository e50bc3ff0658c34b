import { leastSquaresLine } from '../foundation/numerics/least-squares-line';
import type { DeviceProfile, MeasuredPoint, ScenarioName } from './device-profile';
import { powerModes } from './power-modes';

/** How watts of a point that was left out are predicted from idle and the other points. */
export type PowerRule = 'modes' | 'least-squares' | 'idle-to-maximum';
export const powerRules: readonly PowerRule[] = ['modes', 'least-squares', 'idle-to-maximum'];

/** One point, left out and predicted by every rule. */
export interface LeftOutPoint {
  readonly device: string;
  readonly benchmark: string;
  readonly scenario: ScenarioName;
  readonly measuredW: number;
  readonly predictedW: Readonly<Record<PowerRule, number>>;
}

export interface ErrorSummary {
  readonly count: number;
  readonly medianShare: number;
  readonly worstShare: number;
}

/** Errors of one scenario by rule, and how often the mode rule was nearest, as near, or farther than the best of the others. */
export interface ScenarioErrors {
  readonly scenario: ScenarioName | 'all';
  readonly byRule: Readonly<Record<PowerRule, ErrorSummary>>;
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
}

/** Predictions that differ by less than this share of the measured watts count as a tie. */
const tieShare = 0.001;

/**
 * Leaves out each measured point of every benchmark with three or more (idle not counted) and predicts its watts at its own
 * throughput: by the mode rule of this product, by a least-squares line through idle and the other points, and by the straight
 * line from idle to the fastest other point. Beyond the fastest mode left the mode rule draws what that mode draws.
 */
export function leaveOneOut(devices: Readonly<Record<string, DeviceProfile>>): readonly LeftOutPoint[] {
  return Object.keys(devices).sort().flatMap((id) => Object.keys(devices[id]!.benchmarks).sort().flatMap((benchmark) => leaveOneOutOf(devices[id]!, benchmark)));
}

function leaveOneOutOf(profile: DeviceProfile, benchmark: string): readonly LeftOutPoint[] {
  const points = profile.benchmarks[benchmark]!.points.filter((point) => point.powerW !== undefined);
  if (profile.aliases?.[benchmark] !== undefined || points.length < 3 || profile.idlePowerW === undefined) return [];
  return points.map((left) => {
    const others = points.filter((point) => point !== left);
    return { device: profile.id, benchmark, scenario: left.scenario, measuredW: left.powerW!.value, predictedW: predictions(profile, benchmark, left, others) };
  });
}

 
function predictions(profile: DeviceProfile, benchmark: string, left: MeasuredPoint, others: readonly MeasuredPoint[]): LeftOutPoint['predictedW'] {
  const idleW = profile.idlePowerW!.value;
  const throughputPerS = left.throughputPerS.value;
  const remaining: DeviceProfile = { ...profile, benchmarks: { [benchmark]: { points: [...others] } } };
  const xy = [[0, idleW] as const, ...others.map((point) => [point.throughputPerS.value, point.powerW!.value] as const)];
  const line = leastSquaresLine(xy);
  const [fastestPerS, fastestW] = xy.reduce((best, point) => (point[0] > best[0] ? point : best));
  return {
    modes: wattsByModes(remaining, benchmark, throughputPerS),
    'least-squares': line.intercept + line.slope * throughputPerS,
    'idle-to-maximum': idleW + ((fastestW - idleW) * throughputPerS) / fastestPerS,
  };
}

function wattsByModes(profile: DeviceProfile, benchmark: string, loadPerS: number): number {
  const idle = { throughputPerS: 0, powerW: profile.idlePowerW!.value };
  const ladder = [idle, ...powerModes(profile, benchmark, true)];
  const upper = ladder.findIndex((mode) => mode.throughputPerS >= loadPerS);
  if (upper === -1) return ladder.at(-1)!.powerW;
  const low = ladder[Math.max(0, upper - 1)]!;
  const high = ladder[upper]!;
  const share = high === low ? 0 : (loadPerS - low.throughputPerS) / (high.throughputPerS - low.throughputPerS);
  return low.powerW + share * (high.powerW - low.powerW);
}

/** Median and worst error per scenario and rule, with wins, ties and losses of the mode rule; the last row is over all. */
export function summariseLeftOut(points: readonly LeftOutPoint[]): readonly ScenarioErrors[] {
  const scenarios: readonly ScenarioErrors['scenario'][] = ['SingleStream', 'MultiStream', 'Server', 'Offline', 'all'];
  return scenarios
    .map((scenario) => ({ scenario, points: points.filter((point) => scenario === 'all' || point.scenario === scenario) }))
    .filter((group) => group.points.length > 0)
    .map((group) => ({ scenario: group.scenario, byRule: errorsByRule(group.points), ...score(group.points) }));
}

const errorShare = (point: LeftOutPoint, rule: PowerRule): number => Math.abs(point.predictedW[rule] - point.measuredW) / point.measuredW;

function errorsByRule(points: readonly LeftOutPoint[]): ScenarioErrors['byRule'] {
  const summary = (rule: PowerRule): ErrorSummary => {
    const errors = points.map((point) => errorShare(point, rule)).sort((a, b) => a - b);
    const middle = Math.floor(errors.length / 2);
    const medianShare = errors.length % 2 === 1 ? errors[middle]! : (errors[middle - 1]! + errors[middle]!) / 2;
    return { count: errors.length, medianShare, worstShare: errors.at(-1)! };
  };
  return { modes: summary('modes'), 'least-squares': summary('least-squares'), 'idle-to-maximum': summary('idle-to-maximum') };
}

function score(points: readonly LeftOutPoint[]): Pick<ScenarioErrors, 'wins' | 'ties' | 'losses'> {
  const margins = points.map((point) => Math.min(errorShare(point, 'least-squares'), errorShare(point, 'idle-to-maximum')) - errorShare(point, 'modes'));
  return {
    wins: margins.filter((margin) => margin > tieShare).length,
    ties: margins.filter((margin) => Math.abs(margin) <= tieShare).length,
    losses: margins.filter((margin) => margin < -tieShare).length,
  };
}

import { leaveOneOut, powerRules, summariseLeftOut, type DeviceProfile, type LeftOutPoint, type PowerRule } from '../../sim-core/index';
import { percentText, ruleRow, tableRow } from './marked-section';

const ruleNames: Readonly<Record<PowerRule, string>> = { modes: 'mode rule', 'least-squares': 'least squares', 'idle-to-maximum': 'idle to maximum' };
const signed = (point: LeftOutPoint, rule: PowerRule): string => `${point.predictedW[rule] >= point.measuredW ? '+' : '-'}${percentText(Math.abs(point.predictedW[rule] / point.measuredW - 1))}`;

export const powerErrorName = 'power-error';

/** The tables of `docs/verification.md` about predicted watts. */
export function powerErrorLines(devices: Readonly<Record<string, DeviceProfile>>): readonly string[] {
  const points = leaveOneOut(devices);
  return [...summaryLines(points), '', ...detailLines(points)];
}

function summaryLines(points: readonly LeftOutPoint[]): readonly string[] {
  const head = ['Left-out scenario', 'Points', ...powerRules.map((rule) => `${ruleNames[rule]}: median / worst`), 'Mode rule nearest / tie / not'];
  const rows = summariseLeftOut(points).map(({ scenario, byRule, wins, ties, losses }) =>
    tableRow([scenario, String(byRule.modes.count), ...powerRules.map((rule) => `${percentText(byRule[rule].medianShare)} / ${percentText(byRule[rule].worstShare)}`), `${String(wins)} / ${String(ties)} / ${String(losses)}`]),
  );
  return [tableRow(head), ruleRow(head, 1), ...rows];
}

function detailLines(points: readonly LeftOutPoint[]): readonly string[] {
  const head = ['Device', 'Benchmark', 'Left out', 'Measured W', ...powerRules.map((rule) => ruleNames[rule])];
  const rows = points.map((point) => tableRow([point.device, point.benchmark, point.scenario, point.measuredW.toPrecision(4), ...powerRules.map((rule) => signed(point, rule))]));
  return [tableRow(head), ruleRow(head, 3), ...rows];
}

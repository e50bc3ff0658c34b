import { leaveOneOut, powerRules, summariseLeftOut, type DeviceProfile, type LeftOutPoint, type PowerRule } from '../../sim-core/index';

const begin = '<!-- power-error begin: made by npm run assets -->';
const end = '<!-- power-error end -->';

const ruleNames: Readonly<Record<PowerRule, string>> = { modes: 'mode rule', 'least-squares': 'least squares', 'idle-to-maximum': 'idle to maximum' };
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const signed = (point: LeftOutPoint, rule: PowerRule): string => `${point.predictedW[rule] >= point.measuredW ? '+' : '-'}${percent(Math.abs(point.predictedW[rule] / point.measuredW - 1))}`;

/** The tables of `docs/verification.md` about predicted watts, between their marks. */
export function powerErrorSection(devices: Readonly<Record<string, DeviceProfile>>): string {
  const points = leaveOneOut(devices);
  return [begin, '', ...summaryLines(points), '', ...detailLines(points), '', end].join('\n');
}

function summaryLines(points: readonly LeftOutPoint[]): readonly string[] {
  const head = ['Left-out scenario', 'Points', ...powerRules.map((rule) => `${ruleNames[rule]}: median / worst`), 'Mode rule nearest / tie / not'];
  const rows = summariseLeftOut(points).map(({ scenario, byRule, wins, ties, losses }) =>
    row([scenario, String(byRule.modes.count), ...powerRules.map((rule) => `${percent(byRule[rule].medianShare)} / ${percent(byRule[rule].worstShare)}`), `${String(wins)} / ${String(ties)} / ${String(losses)}`]),
  );
  return [row(head), row(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows];
}

function detailLines(points: readonly LeftOutPoint[]): readonly string[] {
  const head = ['Device', 'Benchmark', 'Left out', 'Measured W', ...powerRules.map((rule) => ruleNames[rule])];
  const rows = points.map((point) => row([point.device, point.benchmark, point.scenario, point.measuredW.toPrecision(4), ...powerRules.map((rule) => signed(point, rule))]));
  return [row(head), row(head.map((_, index) => (index < 3 ? '---' : '--:'))), ...rows];
}

/** The document with its section made anew. Throws when the marks are missing. */
export function withPowerErrorSection(document: string, section: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from === -1 || to < from) throw new Error('docs/verification.md has lost the marks of its power error section');
  return document.slice(0, from) + section + document.slice(to + end.length);
}

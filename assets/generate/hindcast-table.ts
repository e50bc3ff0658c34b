import {
  hindcast, hindcastMethods, hindcastScores, horizonScores, isPandemicYear, type HindcastMethod, type HindcastResult, type HindcastRow, type ObservedHistory,
} from '../../sim-core/index';
import { percentText, ruleRow, tableRow } from './marked-section';

export const hindcastName = 'hindcast';

const methodNames: Readonly<Record<HindcastMethod, string>> = { projected: 'projection', noChange: 'no change', ownTrend: 'own trend' };
const errorCells = (errors: Readonly<Record<HindcastMethod, number>>): readonly string[] => hindcastMethods.map((method) => percentText(errors[method]));
const methodHeads = hindcastMethods.map((method) => `${methodNames[method]}: mean error`);

/** The tables of `docs/verification.md` about projections from past years. */
export function hindcastLines(history: ObservedHistory): readonly string[] {
  const result = hindcast(history);
  const calm = result.rows.filter((row) => !isPandemicYear(row));
  return [
    ...seriesTable(result), '', 'By years ahead, all series and origins together:', '', ...horizonTable(result.rows), '',
    'The same without 2020 and 2021:', '', ...horizonTable(calm), '', 'Not scorable:', '', ...missingLines(result),
  ];
}

function seriesTable(result: HindcastResult): readonly string[] {
  const head = ['Series', 'From', 'Years', ...methodHeads, 'inside 90 % band'];
  const rows = hindcastScores(result).map(({ target, origin, count, errorShare, insideShare }) =>
    tableRow([result.labels[target]?.en ?? target, String(origin), String(count), ...errorCells(errorShare), percentText(insideShare)]));
  return [tableRow(head), ruleRow(head, 1), ...rows];
}

function horizonTable(rows: readonly HindcastRow[]): readonly string[] {
  const head = ['Years ahead', 'Cases', ...methodHeads, 'inside 90 % band'];
  const body = horizonScores(rows).map(({ fromYears, toYears, count, errorShare, insideShare }) =>
    tableRow([`${String(fromYears)} to ${String(toYears)}`, String(count), ...errorCells(errorShare), percentText(insideShare)]));
  return [tableRow(head), ruleRow(head, 1), ...body];
}

const missingLines = ({ notScorable }: HindcastResult): readonly string[] =>
  notScorable.map(({ label, origin, reason }) => `- ${label.en}${origin === undefined ? '' : ` from ${String(origin)}`}: ${reason.en}`);

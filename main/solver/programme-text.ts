import type { LinearProgramme } from '../../sim-core/index';

/** Name of a column in the text and in the answer. */
export const columnName = (column: number): string => `x${String(column)}`;

/** Terms in one line of text; solvers of this format read at most about 500 characters a line. */
const TERMS_PER_LINE = 8;

/** A linear programme in CPLEX LP format, as HiGHS reads it. Numbers keep all their digits. */
export function programmeText({ columns, rows }: LinearProgramme): string {
  const costs = columns.flatMap(({ cost }, column) => (cost === 0 ? [] : [[column, cost] as const]));
  const bounds = columns.flatMap(({ upper }, column) => (upper === undefined ? [] : [` 0 <= ${columnName(column)} <= ${String(upper)}`]));
  return [
    'Minimize', ` cost: ${costs.length === 0 ? `0 ${columnName(0)}` : sumText(costs)}`,
    'Subject To', ...rows.map(({ terms, sense, bound }, row) => ` r${String(row)}: ${sumText(terms)} ${sense} ${String(bound)}`),
    'Bounds', ...bounds, 'End', '',
  ].join('\n');
}

function sumText(terms: readonly (readonly [column: number, coefficient: number])[]): string {
  const words = terms.map(([column, coefficient]) => `${coefficient < 0 ? '-' : '+'} ${String(Math.abs(coefficient))} ${columnName(column)}`);
  return Array.from({ length: Math.ceil(words.length / TERMS_PER_LINE) }, (_, line) => words.slice(line * TERMS_PER_LINE, (line + 1) * TERMS_PER_LINE).join(' ')).join('\n  ');
}

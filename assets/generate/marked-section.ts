/** Replaces what lies between the marks `<!-- NAME begin … -->` and `<!-- NAME end -->`. Throws when the marks are missing. */
export function withSection(document: string, name: string, lines: readonly string[]): string {
  const [begin, end] = marksOf(name);
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from === -1 || to < from) throw new Error(`docs/verification.md has lost the marks of its section ${name}`);
  return document.slice(0, from) + sectionText(name, lines) + document.slice(to + end.length);
}

/** The section with its marks, as it stands in the document. */
export function sectionText(name: string, lines: readonly string[]): string {
  const [begin, end] = marksOf(name);
  return [begin, '', ...lines, '', end].join('\n');
}

const marksOf = (name: string): readonly [string, string] => [`<!-- ${name} begin: made by npm run assets -->`, `<!-- ${name} end -->`];

/** One row of a table; the second row of a table is made by `ruleRow`. */
export const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Texts to the left, numbers to the right. */
export const ruleRow = (cells: readonly string[], textColumns: number): string => tableRow(cells.map((_, index) => (index < textColumns ? '---' : '--:')));

export const percentText = (share: number): string => `${(100 * share).toFixed(1)} %`;

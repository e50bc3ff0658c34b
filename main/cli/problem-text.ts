import type { Bilingual, Language, Problem } from '../../sim-core/index';

const words = {
  error: { en: 'Error', ja: 'エラー' },
  warning: { en: 'Warning', ja: '警告' },
  line: { en: 'line', ja: '行' },
  column: { en: 'column', ja: '列' },
  record: { en: 'record', ja: 'レコード' },
  path: { en: 'path', ja: 'パス' },
  expected: { en: 'expected', ja: '期待' },
  found: { en: 'found', ja: '実際' },
  remedy: { en: 'remedy', ja: '対処' },
} satisfies Record<string, Bilingual>;

/** One problem as a person reads it: where, expected, found, remedy. Ends with a line break. */
export function problemText(problem: Problem, language: Language): string {
  const lines = [
    `${words[problem.severity][language]} (${problem.code})`,
    ...placeLines(problem, language),
    `  ${words.expected[language]}: ${problem.expected[language]}`,
    `  ${words.found[language]}: ${problem.found[language]}`,
    `  ${words.remedy[language]}: ${problem.remedy[language]}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** One problem as one JSON line, in both languages. */
export const problemLine = (problem: Problem): string => `${JSON.stringify({ kind: 'problem', ...problem })}\n`;

function placeLines(problem: Problem, language: Language): readonly string[] {
  const line = problem.line === undefined ? [] : [`${words.line[language]} ${problem.line}`];
  const column = problem.column === undefined ? [] : [`${words.column[language]} ${problem.column}`];
  const position = [...(problem.file === undefined ? [] : [problem.file]), ...line, ...column].join(', ');
  return [
    ...(position === '' ? [] : [`  ${position}`]),
    ...(problem.record === undefined ? [] : [`  ${words.record[language]}: ${problem.record}`]),
    ...(problem.path === undefined ? [] : [`  ${words.path[language]}: ${problem.path}`]),
  ];
}

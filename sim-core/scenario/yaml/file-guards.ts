import type { Bilingual, Problem } from '../../foundation/problems';

const MEGABYTE = 1_000_000;
export const MAXIMUM_FILE_BYTES = 2 * MEGABYTE;
const MAXIMUM_NESTING = 32;
const MAXIMUM_INDENT = 120;

const problem = (code: string, line: number, expected: Bilingual, found: Bilingual, remedy: Bilingual): Problem =>
  ({ code, severity: 'error', line, column: 1, expected, found, remedy });

/** Refuses a file by its size alone, so that a host can ask before it reads. */
export const checkFileSize = (bytes: number): Problem | undefined =>
  bytes <= MAXIMUM_FILE_BYTES ? undefined : problem(
    'scenario.file-too-large', 1,
    { en: 'a scenario file of at most 2 MB', ja: '2 MB以下のシナリオファイル' },
    { en: `${(bytes / MEGABYTE).toFixed(1)} MB`, ja: `${(bytes / MEGABYTE).toFixed(1)} MB` },
    { en: 'Check that this is a scenario; move data series to files of their own.', ja: 'シナリオファイルかどうかを確かめ、データ列は別のファイルに分けてください。' });

const nestingProblem = (line: number): Problem => problem(
  'scenario.nested-too-deep', line,
  { en: `at most ${String(MAXIMUM_NESTING)} levels`, ja: `${String(MAXIMUM_NESTING)}段以下の入れ子` },
  { en: 'deeper nesting', ja: 'それより深い入れ子' },
  { en: 'Flatten the file: records lie at most a few levels deep.', ja: '入れ子を浅くしてください。記録は数段で書けます。' });

const COMPACT_NESTING = /^\s*(?:[-?:]\s+){9,}/;

const bracketBalance = (line: string): number => {
  let balance = 0;
  for (const character of line) {
    if (character === '[' || character === '{') balance++;
    else if (character === ']' || character === '}') balance--;
  }
  return balance;
};

/**
 * Finds nesting that would exhaust the parser's stack, before parsing: brackets, indentation and compact lists.
 * Counts brackets in text too; real scenarios stay far below the limit.
 */
export const checkNesting = (text: string): Problem | undefined => {
  let depth = 0;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const indent = line.length - line.trimStart().length;
    let deepest = depth;
    if (line.includes('[') || line.includes('{')) {
      for (let at = 0, running = depth; at < line.length; at++) {
        if (line[at] === '[' || line[at] === '{') running++;
        else if (line[at] === ']' || line[at] === '}') running--;
        if (running > deepest) deepest = running;
      }
    }
    depth = Math.max(0, depth + bracketBalance(line));
    const isBlank = indent === line.length;
    if (deepest > MAXIMUM_NESTING || (!isBlank && indent > MAXIMUM_INDENT) || COMPACT_NESTING.test(line)) return nestingProblem(index + 1);
  }
  return undefined;
};

import type { Problem } from '../../foundation/problems';

const MEGABYTE = 1_000_000;
export const MAXIMUM_FILE_BYTES = 2 * MEGABYTE;
const MAXIMUM_NESTING = 32;
const MAXIMUM_INDENT = 120;

const problem = (code: string, line: number, words: Pick<Problem, 'expected' | 'found' | 'remedy'>): Problem => ({ code, severity: 'error', line, column: 1, ...words });

/** Refuses a file by its size alone, so that a host can ask before it reads. */
export const checkFileSize = (bytes: number): Problem | undefined =>
  bytes <= MAXIMUM_FILE_BYTES ? undefined : problem('scenario.file-too-large', 1, {
    expected: { en: 'a scenario file of at most 2 MB', ja: '2 MB以下のシナリオファイル' },
    found: { en: `${(bytes / MEGABYTE).toFixed(1)} MB`, ja: `${(bytes / MEGABYTE).toFixed(1)} MB` },
    remedy: { en: 'Check that this is a scenario; move data series to files of their own.', ja: 'シナリオファイルかどうかを確かめ、データ列は別のファイルに分けてください。' },
  });

const nestingProblem = (line: number): Problem => problem('scenario.nested-too-deep', line, {
  expected: { en: `at most ${String(MAXIMUM_NESTING)} levels`, ja: `${String(MAXIMUM_NESTING)}段以下の入れ子` },
  found: { en: 'deeper nesting', ja: 'それより深い入れ子' },
  remedy: { en: 'Flatten the file: records lie at most a few levels deep.', ja: '入れ子を浅くしてください。レコードは数段で書けます。' },
});

const COMPACT_NESTING = /^\s*(?:[-?:]\s+){9,}/;

interface BracketDepth {
  readonly deepest: number;
  readonly after: number;
}

/** Depth of brackets along a line that begins at some depth. */
const bracketDepth = (line: string, before: number): BracketDepth => {
  let depth = before;
  let deepest = before;
  for (const character of line) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
  }
  return { deepest, after: depth };
};

const isIndentedTooFar = (line: string): boolean => {
  const content = line.trimStart();
  return content !== '' && line.length - content.length > MAXIMUM_INDENT;
};

/**
 * Finds nesting that would exhaust the parser's stack, before parsing: brackets, indentation and compact lists.
 * Counts brackets in text too; real scenarios stay far below the limit.
 */
export const checkNesting = (text: string): Problem | undefined => {
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const { deepest, after } = bracketDepth(line, depth);
    if (deepest > MAXIMUM_NESTING || isIndentedTooFar(line) || COMPACT_NESTING.test(line)) return nestingProblem(index + 1);
    depth = after;
  }
  return undefined;
};

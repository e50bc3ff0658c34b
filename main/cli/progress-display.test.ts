import { describe, expect, test } from 'vitest';
import { Pace } from '../run-service/pace';
import { ProgressDisplay, progressText } from './progress-display';
import { spread } from './key-figures';
import { displayWidth, textTable } from './text-table';

const event = (done: number) => ({ kind: 'progress', done, total: 600, ratePerS: 12.5, remainingS: 36 }) as const;

function display(isTerminal: boolean) {
  let nowMs = 0;
  const pieces: string[] = [];
  const shown = new ProgressDisplay({ isTerminal, columns: 60, language: 'en', now: () => nowMs, printError: (text) => pieces.push(text) });
  return { shown, pieces, advance: (ms: number) => (nowMs += ms) };
}

describe('progress', () => {
  test('a pipe gets one JSON line a second and the last one', () => {
    const { shown, pieces, advance } = display(false);
    for (let done = 1; done <= 600; done += 1) {
      shown.show(event(done));
      advance(5);
    }
    shown.clear();
    expect(pieces.map((piece) => (JSON.parse(piece) as { done: number }).done)).toEqual([1, 201, 401, 600]);
    expect(pieces.every((piece) => piece.endsWith('}\n'))).toBe(true);
  });

  test('a terminal gets one line that redraws itself, fits, and is gone at the end', () => {
    const { shown, pieces, advance } = display(true);
    for (const done of [150, 151, 600]) {
      shown.show(event(done));
      advance(60);
    }
    shown.clear();
    expect(pieces).toHaveLength(3);
    expect(pieces[0]).toBe('\r\u001b[K[######------------------] 150/600  12.5/s  36 s left');
    expect(pieces[2]).toBe('\r\u001b[K');
  });

  test('remaining time is in the reader’s language', () => expect(progressText(event(300), 'ja')).toContain('残り 36 秒'));
});

test('pace counts only what this run has done', () => {
  let nowMs = 1000;
  const pace = new Pace(() => nowMs, 100);
  expect(pace.describe(100, 300)).toEqual({ kind: 'progress', done: 100, total: 300, ratePerS: 0, remainingS: 0 });
  nowMs += 2000;
  expect(pace.describe(200, 300)).toEqual({ kind: 'progress', done: 200, total: 300, ratePerS: 50, remainingS: 2 });
  expect(pace.describe(300, 300)).toMatchObject({ remainingS: 0 });
});

test('many years are thinned to the first, the last and even steps between', () => {
  expect(spread([2025, 2030], 4)).toEqual([2025, 2030]);
  expect(spread([2025, 2030, 2035, 2040, 2045, 2050, 2055, 2060, 2065, 2070], 4)).toEqual([2025, 2040, 2055, 2070]);
});

test('Japanese takes two columns and tables stay straight', () => {
  expect(displayWidth('良品数 A')).toBe(8);
  expect(textTable([['案', '2025'], ['良品数', '1']])).toBe('案      2025\n良品数     1\n');
});

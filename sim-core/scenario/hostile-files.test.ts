import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { catalogueData } from '../../assets/index.generated';
import { planCells } from '../experiment/experiment-plan';
import type { Problem } from '../foundation/problems';
import { openCatalogue } from './catalogue';
import { describeDocument, describeVariants } from './describe-document';
import { openScenario } from './open-scenario';
import { writeScenario } from './write-scenario';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');
const files = ['factory-visual-inspection', 'verification/mm1', 'verification/treat-sim'].map((name) => readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8'));

const junk = ['', ':', '-', '{', '}', '[', ']', '&a', '*a', '|', '!!int', '"', '#', '\t', '\n', '1e400', '.nan', 'null', '~', '__proto__', 'constructor', '50 s', '-3 %', '🙂', '\u0000', '---', '? x'];
const values: readonly unknown[] = [null, true, -1, 1e308, '', 'x', '5 s', '5 kW', '50 %', [], [1], {}, { value: '5 s' }, { value: null, kind: 'assumption', source: 'x' }, { distribution: 'lognormal' }, { distribution: 'exponential', mean: '0 s' }, { en: 'a' }, '1e300 d', 0.5];

/** Replaces a few stretches of the text by junk. */
const torn = fc.tuple(fc.constantFrom(...files), fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 0, max: 20 }), by: fc.constantFrom(...junk) }), { minLength: 1, maxLength: 4 }))
  .map(([text, cuts]) => cuts.reduce((current, { at, length, by }) => {
    const from = Math.floor(at * current.length);
    return current.slice(0, from) + by + current.slice(from + length);
  }, text));

/** Follows a path of choices into the tree and puts a strange value there. */
const withStranger = (tree: unknown, path: readonly number[], value: unknown): unknown => {
  const [choice = 0, ...rest] = path;
  if (typeof tree !== 'object' || tree === null || path.length === 0) return value;
  const keys = Object.keys(tree);
  const key = keys[choice % Math.max(1, keys.length)] ?? 'extra';
  const changed = { ...(tree as Readonly<Record<string, unknown>>), [key]: withStranger((tree as Readonly<Record<string, unknown>>)[key], rest, value) };
  return Array.isArray(tree) ? Object.values(changed) : changed;
};
const twisted = fc.tuple(fc.constantFrom(...files), fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 5 }), fc.constantFrom(...values))
  .map(([text, path, value]) => stringify(withStranger(parse(text), path, value)));

const isComplete = ({ line, expected, found, remedy }: Problem): boolean =>
  (line ?? 0) >= 1 && [expected, found, remedy].every((words) => words.en.length > 0 && words.ja.length > 0);

const judge = (text: string): void => {
  const opened = openScenario(text, { file: 'hostile.yaml' });
  if (!opened.ok) {
    expect(opened.problems.filter((problem) => !isComplete(problem))).toEqual([]);
    return;
  }
  describeDocument(opened.value, catalogue.value);
  describeVariants(opened.value);
  expect(openScenario(writeScenario(opened.value))).toMatchObject({ ok: true, value: { records: opened.value.records } });
  planCells(opened.value, catalogue.value, { years: [2025] });
};

describe('hostile files', () => {
  it('torn anywhere end in complete problems, never in a crash', () => {
    fc.assert(fc.property(torn, judge), { numRuns: 150 });
  });

  it('with a strange value anywhere end in complete problems, never in a crash', () => {
    fc.assert(fc.property(twisted, judge), { numRuns: 150 });
  });
});

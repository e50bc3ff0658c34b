import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../assets/index.generated';
import type { Problem } from '../foundation/problems';
import { openCatalogue } from './catalogue';
import { compileSite } from './compile-site';
import { openScenario } from './open-scenario';

const read = (path: string): string => readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), 'utf8');
const factory = read('factory-visual-inspection.yaml');
const mm1 = read('verification/mm1.yaml');

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

const problemsOf = (text: string): readonly Problem[] => {
  const opened = openScenario(text, { file: 'try.yaml' });
  return opened.ok ? [] : opened.problems;
};

const codesOf = (text: string): readonly string[] => problemsOf(text).map((problem) => problem.code);

/** The factory with one piece of text replaced, and the line where it now stands. */
const broken = (part: string, by: string): { readonly text: string; readonly line: number } => {
  if (!factory.includes(part)) throw new Error(`the shipped file has no ${part}`);
  return { text: factory.replace(part, by), line: lineOf(factory, part) };
};

describe('opening a scenario', () => {
  it.each(['factory-visual-inspection.yaml', 'verification/mm1.yaml', 'verification/mmc.yaml', 'verification/three-station-line.yaml'])('opens the shipped %s', (path) => {
    expect(problemsOf(read(path))).toEqual([]);
  });

  it('keeps records by id with their collection, in the order of the file', () => {
    const opened = openScenario(mm1);
    if (!opened.ok) throw new Error('closed');
    expect(Object.values(opened.value.records).map((record) => `${record.collection}/${record.id}`)).toEqual([
      'scenario/scenario', 'run/run', 'sources/queueing-theory', 'entities/customer', 'resources/server',
      'blocks/source', 'blocks/line', 'blocks/service', 'blocks/exit',
    ]);
  });
});

describe('a value that cannot be meant', () => {
  const cases: readonly [string, string, string, string][] = [
    ['scenario.negative-time', 'cycleTime: {distribution: lognormal, mean: 27 s,', 'cycleTime: {distribution: lognormal, mean: -27 s,', 'press.cycleTime.mean'],
    ['scenario.unit-missing', 'loadTime: {distribution: lognormal, mean: 12 s,', 'loadTime: {distribution: lognormal, mean: 12,', 'press.loadTime.mean'],
    ['scenario.unit-of-other-dimension', 'takt: 50 s', 'takt: 50 kW', 'orders.takt'],
    ['scenario.unit-unknown', 'takt: 50 s', 'takt: 50 beats', 'orders.takt'],
    ['scenario.not-a-number', 'takt: 50 s', 'takt: soon', 'orders.takt'],
    ['scenario.share-range', 'defects: 0.4 %', 'defects: 140 %', 'machining.defects'],
    ['scenario.out-of-range', 'days: 5', 'days: 9', 'early.days'],
    ['scenario.wrong-kind', 'benches: 3', 'benches: 2.5', 'visual-inspection.benches'],
    ['scenario.unknown-choice', 'method: manual', 'method: telepathy', 'visual-inspection.method'],
    ['scenario.unknown-record', 'next: machining', 'next: machinning', 'press.next'],
    ['scenario.unknown-key', 'buffer: 12', 'bufffer: 12', 'press.bufffer'],
    ['scenario.unknown-distribution', '{distribution: exponential, mean: 16 h}', '{distribution: cauchy, mean: 16 h}', 'press.failure.timeToFailure.distribution'],
    ['scenario.unknown-source', 'source: pue-japan', 'source: pue-jpan', 'cloud-server.pue.source'],
    ['scenario.range-misses-value', '{value: 200 ms, kind: assumption, range: [50 ms, 1000 ms]', '{value: 20 ms, kind: assumption, range: [50 ms, 1000 ms]', 'visual-inspection.deadline'],
    ['scenario.duplicate-id', 'pack:\n    name', 'edge-node:\n    name', 'edge-node'],
  ];

  it.each(cases)('%s names line, path, expected, found and remedy in both languages', (code, part, by, path) => {
    const { text, line } = broken(part, by);
    const problem = problemsOf(text).find((candidate) => candidate.code === code);
    expect(problem).toBeDefined();
    expect(problem?.path).toBe(path);
    expect(problem?.file).toBe('try.yaml');
    if (code !== 'scenario.duplicate-id') expect(problem?.line).toBe(line);
    for (const words of [problem?.expected, problem?.found, problem?.remedy]) {
      expect(words?.en).not.toBe('');
      expect(words?.ja).not.toBe('');
    }
  });

  it('offers the name that was probably meant', () => {
    expect(problemsOf(broken('next: machining', 'next: machinning').text)[0]?.remedy.en).toContain('machining');
    expect(problemsOf(broken('buffer: 12', 'bufer: 12').text).find((problem) => problem.code === 'scenario.unknown-key')?.remedy.en).toContain('buffer');
  });

  it('is told together with every other one, in file order', () => {
    const text = broken('takt: 50 s', 'takt: 50').text.replace('days: 5', 'days: 0').replace('next: machining', 'next: nowhere');
    expect(codesOf(text)).toEqual(['scenario.unknown-record', 'scenario.out-of-range', 'scenario.unit-missing']);
    const lines = problemsOf(text).map((problem) => problem.line ?? 0);
    expect([...lines].sort((first, second) => first - second)).toEqual(lines);
  });
});

describe('provenance', () => {
  it('is demanded of every number', () => {
    expect(codesOf(broken('    power: {off: 0.2 kW, standby: 9 kW, run: 38 kW, blocked: 9 kW, failed: 3 kW}\n    basis: {kind: assumption, source: line-study, spread: 30 %}\n', '    power: {off: 0.2 kW, standby: 9 kW, run: 38 kW, blocked: 9 kW, failed: 3 kW}\n').text)).toContain('scenario.provenance-missing');
  });

  it('asks assumptions for a plausible range', () => {
    expect(codesOf(broken('basis: {kind: assumption, source: line-study, spread: 20 %}', 'basis: {kind: assumption, source: line-study}').text)).toContain('scenario.range-missing');
  });
});

describe('variants', () => {
  it('of one name or id are refused', () => {
    expect(codesOf(broken('- id: cloud\n', '- id: edge\n').text)).toContain('scenario.duplicate-variant');
    expect(codesOf(broken('name: {en: Cloud AI, ja: クラウドAI}', 'name: {en: Edge AI, ja: エッジAI 2}').text)).toContain('scenario.duplicate-variant');
  });

  it('whose change does not fit name the line of the change', () => {
    const { text, line } = broken('inspector.posts: 1', 'inspector.posts: many');
    expect(problemsOf(text)[0]).toMatchObject({ code: 'scenario.wrong-kind', line, record: 'edge', path: 'inspector.posts' });
    expect(codesOf(broken('inspector.posts: 1', 'inspector.pots: 1').text)).toContain('scenario.unknown-path');
  });
});

describe('a file that is no scenario', () => {
  it('says where the YAML breaks', () => {
    expect(problemsOf('shoryoku: 1\nid: [oops\nsector: factory\n')[0]).toMatchObject({ code: 'scenario.broken-yaml', severity: 'error' });
    expect(problemsOf(mm1.replace('resources:', 'resources:\n  server: {capacity: 1}\n'))[0]).toMatchObject({ code: 'scenario.duplicate-key' });
    expect(codesOf('')).toEqual(['scenario.not-a-scenario']);
    expect(codesOf('just text')).toEqual(['scenario.not-a-scenario']);
  });

  it('of an unknown or newer version says so', () => {
    expect(problemsOf(mm1.replace('shoryoku: 2', 'shoryoku: 99'))[0]).toMatchObject({ code: 'scenario.newer-version', line: 1 });
    expect(codesOf(mm1.replace('shoryoku: 2', 'shoryoku: one'))).toEqual(['scenario.unknown-version']);
    expect(codesOf(mm1.replace('shoryoku: 2\n', ''))).toEqual(['scenario.unknown-version']);
    expect(codesOf(mm1.replace('sector: custom', 'sector: space'))).toEqual(['scenario.unknown-sector']);
  });

  it('of 50 MB is refused before it is parsed', () => {
    expect(codesOf(`${mm1}# ${'x'.repeat(50_000_000)}`)).toEqual(['scenario.file-too-large']);
  });

  it('whose anchors expand without end is refused', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[index] ?? 'a'}`).join(', ')}]`)].join('\n');
    expect(problemsOf(`shoryoku: 1\n${bomb}\n`)).toMatchObject([{ code: 'scenario.expands-too-far', line: 11 }]);
    expect(codesOf('shoryoku: 1\na: &a [*a, *a]\n')).toEqual(['scenario.expands-too-far']);
  });

  it('nested without end is refused, not followed', () => {
    expect(codesOf(`shoryoku: 1\na: ${'['.repeat(100_000)}`)).toEqual(['scenario.nested-too-deep']);
    expect(codesOf(`shoryoku: 1\na:\n${'- '.repeat(100_000)}x`)).toEqual(['scenario.nested-too-deep']);
  });

  it('cannot reach the prototypes of the program', () => {
    expect(codesOf(mm1.replace('entities:', '__proto__: {polluted: true}\nentities:'))).toContain('scenario.unknown-key');
    expect(codesOf(mm1.replace('customer: {name: Customer}', 'constructor: {name: Customer}'))).toContain('scenario.duplicate-id');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('reference data', () => {
  const catalogue = openCatalogue(catalogueData);
  if (!catalogue.ok) throw new Error('catalogue');

  it('that does not exist is a problem with the line of its name', () => {
    const { text, line } = broken('device: orin-nx', 'device: orin-xn');
    const opened = openScenario(text, { file: 'try.yaml' });
    if (!opened.ok) throw new Error('closed');
    const compiled = compileSite(opened.value, catalogue.value, { variant: 'baseline', year: 2025 });
    expect(compiled).toMatchObject({ ok: false, problems: [{ code: 'scenario.unknown-entry', file: 'try.yaml', line, path: 'edge-node.device' }] });
    if (!compiled.ok) expect(compiled.problems[0]?.remedy.en).toContain('orin-nx');
  });

  it('that only a variant names is a problem with the line in the variant', () => {
    const { text, line } = broken('      inspector.posts: 1\n', '      edge-node.device: orin-xn\n');
    const opened = openScenario(text);
    if (!opened.ok) throw new Error('closed');
    const problems = (variant: string): readonly Problem[] => {
      const compiled = compileSite(opened.value, catalogue.value, { variant, year: 2025 });
      return compiled.ok ? [] : compiled.problems;
    };
    expect(problems('baseline')).toEqual([]);
    expect(problems('edge')[0]).toMatchObject({ code: 'scenario.unknown-entry', line, path: 'edge-node.device' });
  });
});

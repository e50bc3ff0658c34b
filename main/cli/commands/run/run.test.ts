import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openShippedCatalogue } from '../../../run-service/shipped-catalogue';
import { realPool } from '../../../run-service/testing/real-pool';
import { ResultStore } from '../../../store/results/result-store';
import type { Surroundings } from '../../command';
import { runCommandLine } from '../../command-line';
import { commands } from '../../registry';
import { fakeSurroundings } from '../../testing/fake-surroundings';

const scenario = 'scenarios/verification/mm1.yaml';
const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'shoryoku-'));

async function shoryoku(words: readonly string[], given: Partial<Surroundings> = {}) {
  const surroundings = fakeSurroundings({
    openCatalogue: () => Promise.resolve(openShippedCatalogue()),
    openStore: (folder) => ResultStore.open({ folder, engine: 'test', maximumBytes: 1e9 }),
    createPool: realPool,
    renderReportHtml: (bundle, language) => Promise.resolve(`<html lang="${language}">${bundle.report.hash}</html>`),
    ...given,
  });
  const code = await runCommandLine(words, commands, surroundings);
  return { code, out: surroundings.printed.join(''), err: surroundings.printedErrors.join('') };
}

interface Report {
  readonly scenario: string;
  readonly seed: number;
  readonly replications: number;
  readonly variants: Record<string, Record<string, Record<string, { readonly mean: number; readonly n: number }>>>;
}

describe('shoryoku run', () => {
  test('prints one JSON object and nothing else on standard output, and the same bytes into results.json', async () => {
    const folder = join(freshFolder(), 'out');
    const { code, out, err } = await shoryoku(['run', scenario, '--replications', '3', '--seed', '9', '--json', '--out', folder]);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    const report = JSON.parse(out) as Report;
    expect(report).toMatchObject({ scenario: 'mm1', seed: 9, replications: 3 });
    const figures = Object.values(Object.values(report.variants)[0] ?? {})[0] ?? {};
    expect(Object.keys(figures).length).toBeGreaterThan(2);
    expect(Object.values(figures).every(({ n }) => n === 3)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['bundle.json', 'report.html', 'results.json']);
    expect(readFileSync(join(folder, 'results.json'), 'utf8')).toBe(out);
    expect((JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8')) as { readonly report: Report }).report).toEqual(report);
    for (const line of err.trimEnd().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  test('the number of workers changes no byte, the seed does', async () => {
    const run = async (...more: readonly string[]) => (await shoryoku(['run', scenario, '--replications', '4', '--json', ...more])).out;
    const one = await run('--workers', '1');
    expect(await run('--workers', '3')).toBe(one);
    expect(await run('--seed', '77')).not.toBe(one);
  });

  test('a stored run gives the same bytes and needs no worker', async () => {
    const store = freshFolder();
    const words = ['run', scenario, '--replications', '4', '--json', '--store', store];
    const first = await shoryoku(words);
    const submitted: unknown[] = [];
    const createPool = (workers: number) => {
      const pool = realPool(workers);
      pool.submit = (task) => {
        submitted.push(task);
        return Promise.resolve({ kind: 'cancelled' });
      };
      return pool;
    };
    expect(await shoryoku(words, { createPool })).toMatchObject({ code: 0, out: first.out });
    expect(submitted).toEqual([]);
  });

  test('without --json it prints the key figures in the reader’s language', async () => {
    const { code, out } = await shoryoku(['run', scenario, '--replications', '2', '--language', 'ja']);
    expect(code).toBe(0);
    expect(out).toMatch(/[ぁ-ん]/);
    expect(out).toContain('±');
  });
});

describe('shoryoku run refuses', () => {
  const mustNotSimulate = { createPool: (): never => { throw new Error('nothing may be simulated'); } };

  test('a broken scenario with exit 2, line and remedy, and writes nothing', async () => {
    const folder = freshFolder();
    const file = join(folder, 'broken.yaml');
    writeFileSync(file, `${readFileSync(scenario, 'utf8')}\nnonsense: true\n`);
    const { code, out, err } = await shoryoku(['run', file, '--out', join(folder, 'out')], mustNotSimulate);
    expect([code, out, existsSync(join(folder, 'out'))]).toEqual([2, '', false]);
    expect(err).toMatch(/broken\.yaml, line \d+/);
    expect(err).toMatch(/expected: .+\n {2}found: .+\n {2}remedy: /);
  });

  test.each([
    ['an unknown path', ['--set', 'nobody.nothing=1']],
    ['an unknown variant', ['--variant', 'nobody']],
    ['a file that is not there', []],
  ])('%s with exit 2', async (name, words) => {
    const file = name === 'a file that is not there' ? 'scenarios/nobody.yaml' : scenario;
    expect(await shoryoku(['run', file, ...words], mustNotSimulate)).toMatchObject({ code: 2, out: '' });
  });

  test('a folder that cannot be written, with exit 3 and before simulating', async () => {
    const file = join(freshFolder(), 'file');
    writeFileSync(file, '');
    expect(await shoryoku(['run', scenario, '--out', join(file, 'out')], mustNotSimulate)).toMatchObject({ code: 3, out: '' });
    expect(await shoryoku(['run', scenario, '--store', join(file, 'store')], mustNotSimulate)).toMatchObject({ code: 3, out: '' });
  });

  test('to go on after a cancel: exit 130 and no results', async () => {
    const folder = join(freshFolder(), 'out');
    const controller = new AbortController();
    const printError = (text: string): void => {
      if (text.includes('"progress"')) controller.abort();
    };
    const result = await shoryoku(['run', scenario, '--replications', '500', '--out', folder, '--json'], { signal: controller.signal, printError });
    expect([result.code, result.out, readdirSync(folder)]).toEqual([130, '', []]);
  });
});

test('shoryoku check says that nothing is wrong, or everything that is', async () => {
  expect(await shoryoku(['check', scenario, '--json'])).toMatchObject({ code: 0, err: '' });
  const file = join(freshFolder(), 'broken.yaml');
  writeFileSync(file, 'schemaVersion: 999\n');
  expect(await shoryoku(['check', file])).toMatchObject({ code: 2, out: '' });
});

test('shoryoku kpis lists ids with units in both languages', async () => {
  const { code, out } = await shoryoku(['kpis', '--json']);
  expect(code).toBe(0);
  const sectors = JSON.parse(out) as Record<string, readonly { readonly id: string; readonly unit: string; readonly label: { readonly ja: string } }[]>;
  const ids = Object.values(sectors).flat().map(({ id }) => id);
  for (const id of ['output.goodPartsPerHour', 'energy.peakKw', 'cost.billJpy', 'node.<id>.latencyP99Ms', 'queue.<id>.waitMean']) expect(ids).toContain(id);
  expect((await shoryoku(['kpis', '--language', 'ja'])).out).toMatch(/[ぁ-ん]/);
});

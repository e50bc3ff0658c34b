import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openShippedCatalogue } from '../../../run-service/shipped-catalogue';
import { runCommandLine } from '../../command-line';
import { commands } from '../../registry';
import { fakeSurroundings } from '../../testing/fake-surroundings';

const scenario = 'scenarios/verification/treat-sim.yaml';
const folder = mkdtempSync(join(tmpdir(), 'shoryoku-'));

async function shoryoku(...words: readonly string[]) {
  const surroundings = fakeSurroundings({ openCatalogue: () => Promise.resolve(openShippedCatalogue()) });
  const code = await runCommandLine(words, commands, surroundings);
  return { code, out: surroundings.printed.join(''), err: surroundings.printedErrors.join('') };
}

async function recorded(name: string, ...words: readonly string[]): Promise<string> {
  const path = join(folder, name);
  expect(await shoryoku('trace', scenario, '--out', path, ...words)).toMatchObject({ code: 0, out: '' });
  return path;
}

describe('shoryoku trace and diff', () => {
  test('write every event with time, kind and record, and the same again', async () => {
    const path = await recorded('base.trace');
    const [head = '', first = '', ...rest] = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(JSON.parse(head)).toMatchObject({ format: 'shoryoku-trace', scenario: 'treat-sim', seed: 42, replication: 0, seen: rest.length + 1 });
    expect(first).toMatch(/^0\t\d+\tarrival\tarrivals\t0$/);
    expect(readFileSync(await recorded('again.trace'), 'utf8')).toBe(readFileSync(path, 'utf8'));
    expect((await shoryoku('diff', path, await recorded('third.trace'))).out).toBe('The traces are equal.\n');
  });

  test('name the first event that another room changes, and that a label changes none', async () => {
    const [base, label, room] = [await recorded('a.trace'), await recorded('b.trace', '--set', 'trauma.name=Injured'), await recorded('c.trace', '--set', 'cubicle.capacity=2')];
    expect(JSON.parse((await shoryoku('diff', base, label, '--json')).out)).toEqual({ difference: null });
    const { difference } = JSON.parse((await shoryoku('diff', base, room, '--json')).out) as { readonly difference: { readonly index: number; readonly second: { readonly kind: string; readonly record: string } } };
    expect(difference.second).toMatchObject({ kind: 'service-end', record: 'treatment' });
    expect((await shoryoku('diff', base, room, '--language', 'ja')).out).toContain(`イベント ${String(difference.index)}`);
  });

  test('a window of the events is a part of the whole', async () => {
    const lines = (await shoryoku('trace', scenario, '--from', '100', '--limit', '3')).out.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^100\t/);
    expect(readFileSync(await recorded('whole.trace'), 'utf8')).toContain(lines.slice(1).join('\n'));
  });

  test('refuse what is no trace, an unknown week, and warn when the luck is another', async () => {
    const noise = join(folder, 'noise');
    writeFileSync(noise, 'hello\nworld\n');
    expect(await shoryoku('diff', noise, noise)).toMatchObject({ code: 2, out: '' });
    expect(await shoryoku('trace', scenario, '--week', 'winter')).toMatchObject({ code: 2, out: '' });
    const other = await shoryoku('diff', await recorded('d.trace'), await recorded('e.trace', '--replication', '1'));
    expect(other.code).toBe(0);
    expect(other.err).toContain('42/0/run and 42/1/run');
  });
});

import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReplicationResult } from '../../../sim-core/index';
import { decodePlain, encodePlain } from './plain-codec';
import { ResultStore } from './result-store';
import { segmentVersion } from './segment-header';

const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'shoryoku-'));
const keyOf = (replication: number, model = 'm1', seed = 7) => ({ model, seed, replication });
const resultOf = (replication: number): ReplicationResult => ({
  modelHash: 'm1',
  replication,
  observations: Float64Array.of(replication, 1 / 3, Number.NaN, -0),
  demandKw: [Float64Array.from({ length: 336 }, (_, window) => window * replication), new Float64Array()],
  eventHashes: [`hash-${replication}`],
  eventCount: 1000 + replication,
});

function open(folder: string, { engine = 'engine-1', maximumBytes = 1e9 } = {}): ResultStore {
  const opened = ResultStore.open({ folder, engine, maximumBytes });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}

function fill(folder: string, replications: readonly number[]): string {
  const before = new Set(readdirSync(folder));
  const store = open(folder);
  for (const replication of replications) store.keep(keyOf(replication), resultOf(replication));
  store.close();
  return join(folder, readdirSync(folder).find((name) => !before.has(name)) ?? '');
}

describe('kept results', () => {
  test('are found again, bit for bit, by this program and by the next', () => {
    const folder = freshFolder();
    const store = open(folder);
    store.keep(keyOf(0), resultOf(0));
    store.keep(keyOf(1), resultOf(1));
    expect(store.find(keyOf(1))).toEqual(resultOf(1));
    store.close();
    const next = open(folder);
    expect([next.size, next.find(keyOf(0)), next.find(keyOf(1))]).toEqual([2, resultOf(0), resultOf(1)]);
    expect(Object.is(next.find(keyOf(1))?.observations[3], -0)).toBe(true);
  });

  test('belong to one model, one seed and one replication', () => {
    const folder = freshFolder();
    fill(folder, [3]);
    const store = open(folder);
    for (const other of [keyOf(4), keyOf(3, 'm2'), keyOf(3, 'm1', 8)]) expect(store.find(other)).toBeUndefined();
  });

  test('of another simulator are not used', () => {
    const folder = freshFolder();
    fill(folder, [0]);
    expect(open(folder, { engine: 'engine-2' }).find(keyOf(0))).toBeUndefined();
  });

  test('looking for results writes nothing', () => {
    const folder = freshFolder();
    const store = open(folder);
    expect(store.find(keyOf(0))).toBeUndefined();
    store.close();
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a segment written by version 1 of the format still opens', () => {
  const folder = freshFolder();
  copyFileSync(fileURLToPath(new URL('./testing/segment-v1.replications', import.meta.url)), join(folder, '1-000000000000.replications'));
  const store = open(folder, { engine: 'frozen-engine' });
  expect([...store.keys()]).toEqual(['frozen/2025/0', 'frozen/2025/1']);
  expect(store.find(keyOf(1, 'frozen', 2025))).toEqual({
    modelHash: 'frozen', replication: 1, observations: Float64Array.of(1.5, Number.POSITIVE_INFINITY), demandKw: [Float64Array.of(1.25, 2.5, 5)], eventHashes: ['00ff'], eventCount: 42,
  });
});

describe('a damaged segment', () => {
  test('torn at any byte gives every whole result before the tear and no other', () => {
    const whole = fill(freshFolder(), [0, 1, 2]);
    const bytes = readFileSync(whole);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length }), (cut) => {
        const folder = freshFolder();
        const torn = join(folder, '1-000000000000.replications');
        copyFileSync(whole, torn);
        truncateSync(torn, cut);
        const store = open(folder);
        const found = [0, 1, 2].map((replication) => store.find(keyOf(replication)));
        const count = found.filter((result) => result !== undefined).length;
        expect(found.slice(0, count)).toEqual([0, 1, 2].slice(0, count).map(resultOf));
        expect(store.size).toBe(count);
        if (cut === bytes.length) expect(count).toBe(3);
      }),
      { numRuns: 60, examples: [[bytes.length], [bytes.length - 1], [0]] },
    );
  });

  test('with one wrong bit never gives a wrong result', () => {
    const whole = fill(freshFolder(), [0, 1]);
    const bytes = readFileSync(whole);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const folder = freshFolder();
        const wrong = Buffer.from(bytes);
        wrong.writeUInt8(wrong.readUInt8(at) ^ (1 << bit), at);
        writeFileSync(join(folder, '1-000000000000.replications'), wrong);
        const opened = open(folder);
        for (const replication of [0, 1]) {
          const found = opened.find(keyOf(replication));
          if (found !== undefined) expect(found).toEqual(resultOf(replication));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('of another kind or a newer version is left alone', () => {
    const folder = freshFolder();
    writeFileSync(join(folder, '1-000000000000.replications'), 'something else');
    writeFileSync(join(folder, '1-000000000001.replications'), `{"format":"shoryoku-replications","version":${segmentVersion + 1},"engine":"engine-1"}\nfuture`);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    expect(open(folder).size).toBe(0);
    expect(readdirSync(folder)).toHaveLength(3);
  });

  test('that another program goes on writing is read up to what is there', () => {
    const folder = freshFolder();
    const segment = fill(folder, [0]);
    appendFileSync(segment, Buffer.alloc(10));
    expect(open(folder).find(keyOf(0))).toEqual(resultOf(0));
  });
});

describe('the folder', () => {
  test('forgets the oldest segments when it grows too large', () => {
    const folder = freshFolder();
    const sizes = [0, 1, 2].map((replication) => {
      const path = join(folder, `4194305-00000000000${replication}.replications`);
      copyFileSync(fill(freshFolder(), [replication]), path);
      return statSync(path).size;
    });
    const store = open(folder, { maximumBytes: (sizes[1] ?? 0) + (sizes[2] ?? 0) });
    expect(store.size).toBe(2);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('that cannot be made is a problem of the machine', () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(ResultStore.open({ folder: join(folder, 'file', 'store'), engine: 'e', maximumBytes: 1 })).toMatchObject({ ok: false, problems: [{ code: 'machine.not-a-folder' }] });
  });

  test('that disappears under a run stops the keeping, not the run', () => {
    const folder = join(freshFolder(), 'store');
    const store = open(folder);
    expect(store.problem).toBeUndefined();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    store.keep(keyOf(0), resultOf(0));
    expect(store.problem?.code).toBe('machine.not-a-folder');
    expect(store.find(keyOf(0))).toBeUndefined();
  });
});

describe('plain data', () => {
  const plain = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.double(),
      fc.string(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.double()).map((numbers) => Float64Array.from(numbers)),
      fc.array(tie('node')),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('node'), { noNullPrototype: true }),
    ),
  })).node;

  test('survives encoding unchanged', () => {
    fc.assert(fc.property(plain, (value) => {
      expect(decodePlain(encodePlain(value))).toEqual(value);
    }));
  });

  test('what would come back as something else is refused', () => {
    for (const odd of [new Date(0), new Map(), Int32Array.of(1), () => 0, 1n]) expect(() => encodePlain({ odd })).toThrow('plain data');
  });
});

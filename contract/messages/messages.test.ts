import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { sampleBundle } from '../presentation/sample-bundle';
import type { RunEvent, RunRequest } from '../host';
import type { Problem, ResultBundle } from '../../sim-core/index';
import type { problemSchema } from './problem-schema';
import type { runEventSchema, runRequestSchema } from './run-messages';
import { RunClient, bundleSchema, fromServiceSchema, requestTable, toServiceSchema, type ToService } from './index';

const illustration = sampleBundle();

const anyRequest: fc.Arbitrary<RunRequest> = fc.record(
  {
    scenarioText: fc.string(),
    edits: fc.array(fc.record({ path: fc.string(), value: fc.string() })),
    variants: fc.array(fc.string()),
    years: fc.array(fc.integer({ min: 2020, max: 2100 })),
    replications: fc.integer({ min: 1, max: 1000 }),
    seed: fc.nat(),
    workers: fc.integer({ min: 1, max: 256 }),
  },
  { requiredKeys: ['scenarioText'], noNullPrototype: true },
);

/** Schemas infer writable types; apart from that they must be the contract's own. */
type Writable<Type> = Type extends readonly (infer Item)[] ? Writable<Item>[] : Type extends object ? { -readonly [Name in keyof Type]: Writable<Type[Name]> } : Type;

test('schemas and types of the contract are the same, optional fields included', () => {
  expectTypeOf<Writable<z.infer<typeof bundleSchema>>>().toEqualTypeOf<Writable<ResultBundle>>();
  expectTypeOf<Writable<z.infer<typeof problemSchema>>>().toEqualTypeOf<Writable<Problem>>();
  expectTypeOf<Writable<z.infer<typeof runRequestSchema>>>().toEqualTypeOf<Writable<RunRequest>>();
  expectTypeOf<Writable<Extract<z.infer<typeof runEventSchema>, { kind: 'progress' | 'failed' | 'cancelled' }>>>().toEqualTypeOf<Writable<Extract<RunEvent, { kind: 'progress' | 'failed' | 'cancelled' }>>>();
});

describe('messages', () => {
  test('a run request survives the way to the service unchanged', () => {
    fc.assert(fc.property(anyRequest, (request) => {
      const message = { kind: 'start', run: 'run-0', request };
      expect(toServiceSchema.parse(structuredClone(message))).toEqual(message);
    }));
  });

  test('a whole result survives the way back unchanged', () => {
    expect(fromServiceSchema.parse(structuredClone({ run: 'run-0', event: { kind: 'done', bundle: illustration } }))).toEqual({ run: 'run-0', event: { kind: 'done', bundle: illustration } });
  });

  test('a half-width of one replication is not a number and still passes', () => {
    const variants = { baseline: { '2025': { 'output.kept': { mean: 1, halfWidth: Number.NaN, unit: '%', n: 1 } } } };
    const bundle = { ...illustration, report: { ...illustration.report, variants } };
    expect(bundleSchema.parse(structuredClone(bundle)).report.variants).toEqual(variants);
  });

  test.each([
    { kind: 'start', run: 'a' },
    { kind: 'start', run: 'a', request: { scenarioText: 'x', unknown: 1 } },
    { kind: 'start', run: 'a', request: { scenarioText: 'x', workers: 0 } },
    { kind: 'start', run: 'a', request: { scenarioText: 'x', edits: [{ path: 'a' }] } },
    { kind: 'stop', run: 'a' },
    { kind: 'cancel' },
    'start',
    null,
  ])('%j is refused', (message) => expect(toServiceSchema.safeParse(message).success).toBe(false));

  test('questions with a wrong shape are refused', () => {
    expect(requestTable['scenarios.read'].question.safeParse({ id: 'a' }).success).toBe(false);
    expect(requestTable['report.export'].question.safeParse({ bundle: illustration, format: 'exe', language: 'ja', suggestedName: 'a' }).success).toBe(false);
    expect(requestTable['report.export'].question.safeParse({ bundle: illustration, format: 'pdf', language: 'ja', suggestedName: 'a' }).success).toBe(true);
  });
});

describe('the client of the run service', () => {
  function connect() {
    const sent: ToService[] = [];
    let deliver: (data: unknown) => void = () => undefined;
    const client = new RunClient({ postMessage: (message) => sent.push(message), onMessage: (listener) => (deliver = listener) });
    return { client, sent, deliver: (run: string, event: RunEvent) => deliver({ run, event }) };
  }
  const progress: RunEvent = { kind: 'progress', done: 1, total: 2, ratePerS: 1, remainingS: 1 };

  test('each run hears its own events until its last one', () => {
    const { client, deliver } = connect();
    const heard: string[] = [];
    const first = client.startRun({ scenarioText: 'a' }, ({ kind }) => heard.push(`first ${kind}`));
    const second = client.startRun({ scenarioText: 'b' }, ({ kind }) => heard.push(`second ${kind}`));
    deliver(second.id, progress);
    deliver(first.id, { kind: 'cancelled' });
    deliver(first.id, progress);
    deliver(second.id, { kind: 'done', bundle: illustration });
    expect(heard).toEqual(['second progress', 'first cancelled', 'second done']);
  });

  test('a cancel is sent once the run is open and not after its end', () => {
    const { client, sent, deliver } = connect();
    const run = client.startRun({ scenarioText: 'a' }, () => undefined);
    run.cancel();
    deliver(run.id, { kind: 'cancelled' });
    run.cancel();
    expect(sent.map(({ kind }) => kind)).toEqual(['start', 'cancel']);
  });

  test('an answer outside the table fails the open runs instead of leaving them waiting', () => {
    const { client, deliver } = connect();
    const heard: RunEvent[] = [];
    const run = client.startRun({ scenarioText: 'a' }, (event) => heard.push(event));
    deliver(run.id, { kind: 'progress', done: 1 } as unknown as RunEvent);
    expect(heard).toMatchObject([{ kind: 'failed', problems: [{ code: 'internal.malformed-answer' }] }]);
  });

  test('when the service is lost every open run hears so', () => {
    const { client, deliver } = connect();
    const heard: string[] = [];
    const ended = client.startRun({ scenarioText: 'a' }, () => heard.push('ended'));
    client.startRun({ scenarioText: 'b' }, ({ kind }) => heard.push(kind));
    deliver(ended.id, { kind: 'cancelled' });
    client.abandon({ kind: 'failed', problems: [] });
    expect(heard).toEqual(['ended', 'failed']);
  });
});

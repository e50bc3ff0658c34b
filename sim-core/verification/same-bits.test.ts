import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockSpecification, Blueprint, Distribution } from '../kernel/blueprint';
import type { InferBlock } from '../kernel/block-specification';
import { brokenBalance } from '../kernel/broken-balance';
import { checkBlueprint } from '../kernel/check-blueprint';
import * as eventKinds from '../kernel/event-kinds';
import { describeTrace } from '../kernel/event-trace';
import { firstDifference } from '../kernel/first-difference';
import { runBlueprint } from '../kernel/run-blueprint';
import { continueRun, resumeRun, saveRun } from '../kernel/saved-run';
import { richSite } from './testing/rich-site';
import { shapes, variedFactory, type Shape } from './testing/varied-factory';
import { exponential } from './verification-blueprints';

const ADDRESS = { seed: 5, replication: 1, week: 2 };
const SHAPE: Shape = { buffer: 2, operators: 2, until: 'service', shiftEnd: 'suspend', basis: 'operation', parallel: 1, reworkShare: 0.2, warmUp: 37, windowUs: 1e9 };
const stops = fc.array(fc.integer({ min: 1, max: 12_000 }), { minLength: 1, maxLength: 4 }).map((events) => [...events].sort((one, other) => one - other));

/** Stops the run at every place, each time in a fresh state that knows only what was saved. */
function runWithStops(blueprint: Blueprint, places: readonly number[], address = ADDRESS) {
  const [first = 1, ...others] = places;
  let run = saveRun(blueprint, address, first, { trace: true });
  for (const place of others) if (!run.isOver) run = continueRun(blueprint, structuredClone(run.saved), place);
  return run.isOver ? run.statistics : resumeRun(blueprint, structuredClone(run.saved));
}

describe('a run that is stopped, saved and resumed', () => {
  it('gives the same bits as one that never stopped, wherever it stops', () => {
    fc.assert(fc.property(shapes, stops, (shape, places) => {
      const blueprint = variedFactory(shape);
      expect(runWithStops(blueprint, places)).toEqual(runBlueprint(blueprint, ADDRESS, { trace: true }));
    }), { numRuns: 40 });
  });

  it('does so with every feature of the kernel at once', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), fc.constantFrom(0, 150), stops, (seed, warmUp, places) => {
      const blueprint = richSite(warmUp);
      const address = { ...ADDRESS, seed };
      expect(runWithStops(blueprint, places, address)).toEqual(runBlueprint(blueprint, address, { trace: true }));
    }), { numRuns: 25 });
  });

  it('does so where every feature is really used, and keeps its books', () => {
    const blueprint = richSite(0);
    expect(checkBlueprint(blueprint)).toEqual([]);
    const run = runBlueprint(blueprint, ADDRESS, { trace: true });
    expect(run.failure).toBeUndefined();
    expect(brokenBalance(blueprint, run)).toBeUndefined();
    for (const { id } of blueprint.blocks) expect(run.blocks[id]?.entered, id).toBeGreaterThan(0);
    expect(run.resources['senior']!.preemptions).toBeGreaterThan(0);
    const events = [...describeTrace(run.trace!, blueprint)];
    expect(events.every(({ record }) => record !== '')).toBe(true);
    const kinds = new Set(events.map(({ kind }) => kind));
    for (const kind of ['renege', 'failure', 'repair-end', 'capacity-change', 'node-wake', 'node-failure', 'node-repair', 'deadline', 'share-end', 'maintenance-due']) expect(kinds).toContain(kind);
  });

  it('says how far it came, and is over when nothing is left', () => {
    const stopped = saveRun(variedFactory(SHAPE), ADDRESS, 100);
    expect(stopped).toMatchObject({ isOver: false, saved: { eventCount: 100 } });
    expect(saveRun(variedFactory(SHAPE), ADDRESS, 1e9)).toEqual({ isOver: true, statistics: runBlueprint(variedFactory(SHAPE), ADDRESS) });
  });

  it('stops at an event budget as it would have without the pause', () => {
    const blueprint = { ...variedFactory(SHAPE), eventBudget: 500 };
    const saved = saveRun(blueprint, ADDRESS, 499);
    if (saved.isOver) throw new Error('over');
    expect(resumeRun(blueprint, saved.saved)).toEqual(runBlueprint(blueprint, ADDRESS));
    expect(saveRun(blueprint, ADDRESS, 500)).toMatchObject({ isOver: true, statistics: { failure: { code: 'event-budget' } } });
  });
});

describe('the event trace', () => {
  const traceOf = (blueprint: Blueprint, replication = 1) => {
    const { trace, eventCount } = runBlueprint(blueprint, { ...ADDRESS, replication }, { trace: true });
    if (trace === undefined) throw new Error('no trace');
    return { trace, eventCount, events: [...describeTrace(trace, blueprint)] };
  };

  it('holds every event of the run, in the order of time, and changes nothing', () => {
    const { trace, eventCount, events } = traceOf(variedFactory(SHAPE));
    expect([trace.seen, events.length]).toEqual([eventCount, eventCount]);
    expect([...trace.atUs]).toEqual([...trace.atUs].sort((one, other) => one - other));
    expect(events.every(({ record }) => record !== '')).toBe(true);
    const { trace: _, ...statistics } = runBlueprint(variedFactory(SHAPE), ADDRESS, { trace: true });
    expect(statistics).toEqual(runBlueprint(variedFactory(SHAPE), ADDRESS));
  });

  it('is bounded: a window shows its part of the whole', () => {
    const whole = traceOf(variedFactory(SHAPE)).trace;
    const { trace } = runBlueprint(variedFactory(SHAPE), ADDRESS, { trace: { from: 1500, limit: 70 } });
    expect(trace).toEqual({ from: 1500, seen: whole.seen, atUs: whole.atUs.slice(1500, 1570), kinds: whole.kinds.slice(1500, 1570), subjects: whole.subjects.slice(1500, 1570), details: whole.details.slice(1500, 1570) });
  });

  it('names the first event that differs: a repair that takes a little longer', () => {
    const blueprint = variedFactory(SHAPE);
    const slower: Blueprint = {
      ...blueprint,
      resources: blueprint.resources.map((resource) => (resource.id === 'drill' && resource.failure ? { ...resource, failure: { ...resource.failure, repair: exponential(3.1) } } : resource)),
    };
    const [one, other] = [traceOf(blueprint).events, traceOf(slower).events];
    const difference = firstDifference(one, other);
    const firstRepair = one.findIndex(({ kind, record }) => kind === 'repair-end' && record === 'drill');
    expect(difference?.index).toBeLessThanOrEqual(firstRepair);
    expect([difference?.first, difference?.second]).toContainEqual(expect.objectContaining({ index: difference?.index }));
    expect(one.slice(0, difference?.index)).toEqual(other.slice(0, difference?.index));
    expect([difference?.first?.kind, difference?.second?.kind]).toContain('repair-end');
    expect(firstDifference(one, one)).toBeUndefined();
    expect(firstDifference(one, one.slice(0, 5))).toMatchObject({ index: 5, first: one[5], second: undefined });
  });

  it('is equal when records are listed in another order or have other labels', () => {
    const blueprint = variedFactory(SHAPE);
    const reordered: Blueprint = { ...blueprint, resources: [{ id: 'unused', capacity: 1 }, ...blueprint.resources] };
    expect(firstDifference(traceOf(blueprint).events, traceOf(reordered).events)).toBeUndefined();
  });
});

it('every kind of event that a trace can hold has words of its own', () => {
  const noEvents = ['CANCELLED', 'LAST_HASHED', 'FIRST_SPECIAL', 'WARM_UP_END'];
  const kinds = Object.entries(eventKinds).flatMap(([name, value]) => (typeof value === 'number' && !name.endsWith('_RANK') && !noEvents.includes(name) ? [value] : []));
  expect(kinds.length).toBeGreaterThan(10);
  expect(new Set(kinds.map((kind) => eventKinds.eventWords(kind).word)).size).toBe(new Set(kinds).size);
});

describe('an AI that answers as people do', () => {
  const minutes = { kind: 'constant', value: 700_000 } as const;
  const siteEvents = (blueprint: Blueprint) => {
    const { trace } = runBlueprint(blueprint, ADDRESS, { trace: true });
    if (trace === undefined) throw new Error('no trace');
    return [...describeTrace(trace, blueprint)].filter(({ kind, record }) => !kind.startsWith('node-') && kind !== 'answer' && record !== 'looking').map((event, index) => ({ ...event, index }));
  };
  const asked = variedFactory(SHAPE);
  const withLooking = (as: (block: InferBlock) => BlockSpecification): Blueprint => ({ ...asked, blocks: asked.blocks.map((block) => (block.kind === 'infer' ? as(block) : block)) });
  const people = withLooking(({ id, next }) => ({ id, kind: 'delay', next, duration: minutes }));
  const machine = (service: Distribution): Blueprint => ({
    ...withLooking((block) => ({ ...block, network: { kind: 'constant', value: 0 }, outageShare: 0 })),
    nodes: asked.nodes.map((node) => ({ ...node, parallel: 100, serviceTime: service })),
  });

  it('in the same minutes, always and with the same errors, leaves the site event for event as it was', () => {
    expect(firstDifference(siteEvents(machine(minutes)), siteEvents(people))).toBeUndefined();
  });

  it('and one that takes another time is found out', () => {
    expect(firstDifference(siteEvents(machine({ kind: 'constant', value: 700_001 })), siteEvents(people))).toBeDefined();
  });
});

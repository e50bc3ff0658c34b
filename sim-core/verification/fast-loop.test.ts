import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockSpecification, Blueprint, ResourceSpecification } from '../kernel/blueprint';
import { checkBlueprint } from '../kernel/check-blueprint';
import { openEngine } from '../kernel/fast/open-engine';
import { runBlueprint } from '../kernel/run-blueprint';
import { continueRun, resumeRun, saveRun } from '../kernel/saved-run';
import { shapes, variedFactory } from './testing/varied-factory';
import { exponential, TIME_UNIT_US } from './verification-blueprints';

const ADDRESS = { seed: 11, replication: 3, week: 1 };

interface Clinic {
  readonly arrivalsPerUnit: number;
  readonly doctors: number;
  readonly beds: number;
  readonly waitingRoom: number;
  readonly levels: number;
  readonly isWhole: boolean;
  readonly hasFailures: boolean;
  readonly hasPower: boolean;
  readonly isSaturated: boolean;
}

const clinics: fc.Arbitrary<Clinic> = fc.record({
  arrivalsPerUnit: fc.constantFrom(0.5, 1, 3), doctors: fc.integer({ min: 1, max: 4 }), beds: fc.integer({ min: 1, max: 60 }), waitingRoom: fc.integer({ min: 0, max: 5 }),
  levels: fc.integer({ min: 1, max: 5 }), isWhole: fc.boolean(), hasFailures: fc.boolean(), hasPower: fc.boolean(), isSaturated: fc.boolean(),
});

/** Little times that are often equal, so that many events fall on one instant. */
const shortTimes = { kind: 'discrete', values: [0, 1, 2, 5].map((value) => value * TIME_UNIT_US), weights: [1, 3, 3, 1] } as const;

/** Only what the fast loop serves itself, and things at its borders: doors, ties, shifts, failures, a seize that leads to a queue. */
function clinic({ arrivalsPerUnit, doctors, beds, waitingRoom, levels, isWhole, hasFailures, hasPower, isSaturated }: Clinic): Blueprint {
  const duration = isWhole ? shortTimes : exponential(1);
  const power = { consumer: 'rooms', offKw: 0, standbyKw: 1, runKw: 3, blockedKw: 2, failedKw: 0 };
  const queue = (id: string, next: string): BlockSpecification => ({ id, kind: 'queue', next, discipline: 'priority', priorityAttribute: 'level' });
  const room: ResourceSpecification = {
    id: 'room', capacity: 1, ...(hasPower ? { power } : {}), ...(hasFailures ? { failure: { basis: 'time', timeToFailure: exponential(30), repair: exponential(2), crew: 'crew' } as const } : {}),
  };
  return {
    warmUpUs: 20 * TIME_UNIT_US, horizonUs: 700 * TIME_UNIT_US, attributes: ['level', 'other'], nodes: [],
    resources: [room, { id: 'crew', capacity: 1 }, { id: 'bed', capacity: beds }, { id: 'doctor', capacity: { periodUs: 90 * TIME_UNIT_US, steps: [{ atUs: 0, value: doctors }, { atUs: 50 * TIME_UNIT_US, value: 1 }] } }],
    blocks: [
      { id: 'in', kind: 'arrive', next: 'level', arrival: { kind: 'renewal', interval: isWhole ? shortTimes : exponential(1 / arrivalsPerUnit) }, limit: 400 },
      { id: 'day', kind: 'arrive', next: 'level', arrival: { kind: 'rate', perHour: { periodUs: 60 * TIME_UNIT_US, steps: [{ atUs: 0, value: 1800 * arrivalsPerUnit }, { atUs: 30 * TIME_UNIT_US, value: 600 }] } } },
      { id: 'level', kind: 'assign', attribute: 'level', value: { kind: 'discrete', values: [1, 2, 3, 4, 5].slice(0, levels), weights: [1, 1, 1, 1, 1].slice(0, levels) }, next: 'triage-queue' },
      queue('triage-queue', 'triage'),
      { id: 'triage', kind: 'work', next: 'bed-queue', demands: [{ resource: 'doctor', amount: 1 }], duration, priority: 2 },
      queue('bed-queue', 'to-bed'),
      { id: 'to-bed', kind: 'seize', demands: [{ resource: 'bed', amount: 1 }], next: 'doctor-queue' },
      queue('doctor-queue', 'treatment'),
      { id: 'treatment', kind: 'work', next: 'kind', demands: [{ resource: 'doctor', amount: 1 }], duration, priority: 1 },
      { id: 'kind', kind: 'branch-attribute', attribute: 'level', routes: [{ equals: 1, next: 'rest' }], otherwise: 'share' },
      { id: 'share', kind: 'branch', routes: [{ share: 0.7, next: 'from-bed' }, { share: 0.2, next: 'rest' }, { share: 0.1, next: 'doctor-queue' }] },
      { id: 'rest', kind: 'delay', duration, next: 'from-bed' },
      { id: 'from-bed', kind: 'release', demands: [{ resource: 'bed', amount: 1 }], next: 'small' },
      { id: 'small', kind: 'queue', capacity: waitingRoom, next: 'check-out', overflow: 'lost' },
      { id: 'check-out', kind: 'work', next: 'last', demands: [{ resource: 'room', amount: 1 }], duration: exponential(0.4) },
      { id: 'last', kind: 'queue', capacity: 2, next: 'ending' },
      { id: 'ending', kind: 'work', next: 'out', demands: [{ resource: 'room', amount: 1 }], duration: exponential(0.1) },
      { id: 'out', kind: 'leave' }, { id: 'lost', kind: 'leave' },
      ...(isSaturated ? [{ id: 'mill', kind: 'arrive', next: 'grind', arrival: { kind: 'saturated' } }, { id: 'grind', kind: 'work', next: 'out', demands: [{ resource: 'room', amount: 1 }], duration: exponential(3), priority: 5 }] as const : []),
    ],
    meter: { windowUs: 30 * TIME_UNIT_US, consumers: ['rooms'], base: [] },
  };
}

describe('the fast loop', () => {
  it('is there, in Node', () => {
    expect(openEngine(1)).toBeDefined();
  });

  it('gives the bits of the general way: clinics of plain blocks with ties, doors, shifts and failures', () => {
    fc.assert(fc.property(clinics, (shape) => {
      const blueprint = clinic(shape);
      expect(checkBlueprint(blueprint)).toEqual([]);
      const general = runBlueprint(blueprint, ADDRESS, { isGeneral: true });
      expect(general.eventCount).toBeGreaterThan(300);
      expect(runBlueprint(blueprint, ADDRESS)).toEqual(general);
      expect(runBlueprint(blueprint, ADDRESS, { statistics: 'counts' })).toEqual(runBlueprint(blueprint, ADDRESS, { statistics: 'counts', isGeneral: true }));
    }), { numRuns: 60 });
  });

  it('gives the bits of the general way: factories with all kinds of blocks', () => {
    fc.assert(fc.property(shapes, (shape) => {
      expect(runBlueprint(variedFactory(shape), ADDRESS)).toEqual(runBlueprint(variedFactory(shape), ADDRESS, { isGeneral: true }));
    }), { numRuns: 40 });
  });

  it('stops and goes on anywhere, with itself and with the general way', () => {
    const places = fc.tuple(clinics, fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }));
    fc.assert(fc.property(places, ([shape, first, second]) => {
      const blueprint = clinic(shape);
      const whole = runBlueprint(blueprint, ADDRESS);
      let run = saveRun(blueprint, ADDRESS, first);
      if (!run.isOver) run = continueRun(blueprint, { ...structuredClone(run.saved), options: { isGeneral: true } }, first + second);
      expect(run.isOver ? run.statistics : resumeRun(blueprint, { ...structuredClone(run.saved), options: {} })).toEqual(whole);
    }), { numRuns: 40 });
  });

  it('goes on in the general way when a run outgrows its memory', () => {
    const crowd: Blueprint = {
      warmUpUs: 0, horizonUs: 100 * TIME_UNIT_US, attributes: ['level'], nodes: [], entityBudget: 200_000, resources: [{ id: 'clerk', capacity: 1 }],
      blocks: [
        { id: 'in', kind: 'arrive', next: 'rest', arrival: { kind: 'renewal', interval: { kind: 'constant', value: 1000 } } },
        { id: 'rest', kind: 'delay', duration: exponential(60), next: 'line' },
        { id: 'line', kind: 'queue', next: 'work' },
        { id: 'work', kind: 'work', next: 'out', demands: [{ resource: 'clerk', amount: 1 }], duration: exponential(1) },
        { id: 'out', kind: 'leave' },
      ],
    };
    const general = runBlueprint(crowd, ADDRESS, { isGeneral: true });
    expect(general.entitiesInside).toBeGreaterThan(90_000);
    expect(runBlueprint(crowd, ADDRESS)).toEqual(general);
  });

  it('fails as the general way does: budgets and storms', () => {
    const endless = clinic({ arrivalsPerUnit: 3, doctors: 1, beds: 1, waitingRoom: 0, levels: 3, isWhole: false, hasFailures: false, hasPower: false, isSaturated: false });
    for (const limits of [{ eventBudget: 1000 }, { entityBudget: 50 }, { stopAfterLeaving: 30 }]) {
      expect(runBlueprint({ ...endless, ...limits }, ADDRESS)).toEqual(runBlueprint({ ...endless, ...limits }, ADDRESS, { isGeneral: true }));
    }
    const storm: Blueprint = { ...endless, blocks: endless.blocks.map((block) => (block.id === 'in' && block.kind === 'arrive' ? { ...block, limit: 10_000_000, arrival: { kind: 'renewal', interval: { kind: 'constant', value: 0 } } } : block)) };
    const general = runBlueprint(storm, ADDRESS, { isGeneral: true });
    expect(general.failure?.code).toMatch(/zero-delay-storm|entity-budget/);
    expect(runBlueprint(storm, ADDRESS)).toEqual(general);
  });
});

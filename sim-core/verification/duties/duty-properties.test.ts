import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AfterPreemption, ShiftEnd } from '../../kernel/resource-specification';
import type { BlockSpecification, Blueprint, ResourceSpecification } from '../../kernel/blueprint';
import { brokenBalance } from '../../kernel/broken-balance';
import { checkBlueprint } from '../../kernel/check-blueprint';
import { runBlueprint } from '../../kernel/run-blueprint';
import { resumeRun, saveRun } from '../../kernel/saved-run';
import { steps, us } from '../testing/little-runs';
import { exponential } from '../verification-blueprints';

interface Shape {
  readonly shiftEnd: ShiftEnd;
  readonly crewEnd: ShiftEnd;
  readonly whenMachineFails: 'stay' | 'leave';
  readonly whenPreempted: AfterPreemption;
  readonly preempts: boolean;
  readonly until: 'service' | 'departure';
  readonly basis: 'time' | 'operation';
  readonly maintenanceBasis: 'time' | 'operation';
  readonly capShare: number;
  readonly nurses: number;
  readonly warmUp: number;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  shiftEnd: fc.constantFrom('finish', 'suspend', 'restart', 'hand-over'), crewEnd: fc.constantFrom('finish', 'suspend', 'restart', 'hand-over'),
  whenMachineFails: fc.constantFrom('stay', 'leave'), whenPreempted: fc.constantFrom('resume', 'restart', 'resample'), preempts: fc.boolean(),
  until: fc.constantFrom('service', 'departure'), basis: fc.constantFrom('time', 'operation'), maintenanceBasis: fc.constantFrom('time', 'operation'),
  capShare: fc.constantFrom(0, 0.3, 5), nurses: fc.integer({ min: 1, max: 3 }), warmUp: fc.constantFrom(0, 130),
});

const DAY = 24;

/** A little clinic with everything that shifts, urgency and upkeep can do. */
function clinic(shape: Shape): Blueprint {
  const power = { consumer: 'machines', offKw: 0.1, standbyKw: 1, runKw: 5, blockedKw: 2, failedKw: 0.5, maintenanceKw: 0.7 };
  const people = (id: string, most: number, shiftEnd: ShiftEnd): ResourceSpecification => ({
    id, shiftEnd, whenMachineFails: shape.whenMachineFails, capacity: steps(us(DAY), [0, 1], [8, most], [17, most - 1], [20, 1]),
    handOver: { durationUs: us(0.2), changes: { periodUs: us(DAY), atUs: [us(8), us(20)] } }, overtimeCaps: [{ periodUs: us(DAY), limitUs: us(shape.capShare) }, { periodUs: us(7 * DAY), limitUs: us(3 * shape.capShare) }],
  });
  const scanner: ResourceSpecification = {
    id: 'scanner', capacity: 1, power, failure: { basis: shape.basis, timeToFailure: exponential(30), repair: exponential(2), crew: 'fitter' },
    maintenance: { basis: shape.maintenanceBasis, interval: exponential(25), duration: exponential(1), crew: 'fitter' },
  };
  const work = ([id, next]: readonly [string, string], mean: number, resources: readonly string[], priority: number): BlockSpecification => ({
    id, kind: 'work', next, priority, preempts: shape.preempts && priority === 0, whenPreempted: shape.whenPreempted, duration: exponential(mean),
    demands: resources.map((resource) => ({ resource, amount: 1, until: shape.until })),
  });
  return {
    warmUpUs: us(shape.warmUp), horizonUs: us(60 * DAY), attributes: ['triage'],
    resources: [people('nurse', shape.nurses + 1, shape.shiftEnd), people('doctor', 2, shape.shiftEnd), { ...people('fitter', 2, shape.crewEnd), overtimeCaps: [] }, scanner],
    nodes: [],
    blocks: [
      { id: 'in', kind: 'arrive', next: 'triage', arrival: { kind: 'renewal', interval: exponential(1.2) } },
      { id: 'triage', kind: 'assign', attribute: 'triage', value: { kind: 'discrete', values: [1, 2, 3], weights: [1, 3, 6] }, next: 'line' },
      { id: 'line', kind: 'queue', discipline: 'priority', priorityAttribute: 'triage', next: 'exam' },
      work(['exam', 'way'], 0.6, ['nurse', 'doctor'], 1),
      { id: 'way', kind: 'branch', routes: [{ next: 'scan-line', share: 0.4 }, { next: 'out', share: 0.6 }] },
      { id: 'scan-line', kind: 'queue', next: 'scan' },
      work(['scan', 'buffer'], 0.5, ['scanner', 'nurse'], 2),
      { id: 'buffer', kind: 'queue', capacity: 1, next: 'report' },
      work(['report', 'out'], 0.4, ['doctor'], 3),
      { id: 'ambulance', kind: 'arrive', next: 'rescue', arrival: { kind: 'renewal', interval: exponential(9) } },
      work(['rescue', 'out'], 0.8, ['doctor', 'nurse'], 0),
      { id: 'out', kind: 'leave' },
    ],
    meter: { windowUs: us(5), consumers: ['machines'], base: [] },
  };
}

const ADDRESS = { seed: 7, replication: 2, week: 1 };

describe('a clinic with shifts, urgency and upkeep of all kinds', () => {
  it('keeps its books: entities, time of people and machines, energy; overtime never passes its caps', () => {
    const seen = { suspensions: 0, handOvers: 0, preemptions: 0, maintenances: 0 };
    fc.assert(fc.property(shapes, (shape) => {
      const blueprint = clinic(shape);
      expect(checkBlueprint(blueprint)).toEqual([]);
      const run = runBlueprint(blueprint, ADDRESS);
      expect(run.failure).toBeUndefined();
      expect(brokenBalance(blueprint, run)).toBeUndefined();
      const { nurse, scanner, doctor } = run.resources;
      // Blocked patients hold their people beyond a shift, which no cap can end.
      if (shape.shiftEnd === 'finish' && shape.until === 'service') expect(nurse!.overtimeUs).toBeLessThanOrEqual(60 * (us(shape.capShare) + 8));
      if (shape.shiftEnd !== 'finish' && shape.until === 'service') expect(nurse!.overtimeUs + doctor!.overtimeUs).toBe(0);
      seen.suspensions += nurse!.suspensions;
      seen.handOvers += nurse!.handOvers;
      seen.preemptions += doctor!.preemptions + nurse!.preemptions;
      seen.maintenances += scanner!.maintenances;
    }), { numRuns: 80, seed: 8 });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });

  it('gives the same bits again, after a stop and a resume too, whatever is observed', () => {
    fc.assert(fc.property(shapes, fc.integer({ min: 1, max: 4000 }), (shape, afterEvents) => {
      const blueprint = clinic(shape);
      const whole = runBlueprint(blueprint, ADDRESS);
      expect(runBlueprint({ ...blueprint, meter: { ...blueprint.meter!, windowUs: us(3) } }, ADDRESS, { statistics: 'counts' }).eventHash).toBe(whole.eventHash);
      const stopped = saveRun(blueprint, ADDRESS, afterEvents);
      expect(stopped.isOver ? stopped.statistics : resumeRun(blueprint, structuredClone(stopped.saved))).toEqual(whole);
    }), { numRuns: 25, seed: 9 });
  });
});

import { describe, expect, it } from 'vitest';
import type { AfterPreemption } from '../../kernel/resource-specification';
import type { BlockSpecification, Blueprint, Distribution } from '../../kernel/blueprint';
import { runBlueprint } from '../../kernel/run-blueprint';
import { estimate } from '../estimate';
import { preemptiveTimes } from '../queueing-theory';
import { arrivals, blueprintOf, runOf, us, work } from '../testing/little-runs';
import { exponential, TIME_UNIT_US } from '../verification-blueprints';

describe('work that pre-empts', () => {
  it('takes the server from less urgent work, which goes on where it stopped', () => {
    const run = runOf(
      [arrivals('in', 'slow', 0), work('slow', 10, { server: 1 }, { priority: 2 }), arrivals('in2', 'quick', 4), work('quick', 3, { server: 1 }, { priority: 1, preempts: true })],
      [{ id: 'server', capacity: 1 }],
    );
    expect(run.leaves['out']!.timeInSystem).toMatchObject({ count: 2, minimum: us(3), maximum: us(13) });
    expect(run.resources['server']).toMatchObject({ preemptions: 1, suspensions: 0, busyUs: us(13) });
  });

  it('lets it begin again, where it says so: 4 of 10 are lost', () => {
    const run = runOf(
      [arrivals('in', 'slow', 0), work('slow', 10, { server: 1 }, { priority: 2, whenPreempted: 'restart' }), arrivals('in2', 'quick', 4), work('quick', 3, { server: 1 }, { priority: 1, preempts: true })],
      [{ id: 'server', capacity: 1 }],
    );
    expect(run.leaves['out']!.timeInSystem.maximum).toBe(us(17));
  });

  it('leaves equally urgent and more urgent work alone', () => {
    const run = runOf(
      [arrivals('in', 'first', 0), work('first', 10, { server: 1 }, { priority: 1 }), arrivals('in2', 'second', 4), work('second', 3, { server: 1 }, { priority: 1, preempts: true })],
      [{ id: 'server', capacity: 1 }],
    );
    expect(run.resources['server']!.preemptions).toBe(0);
    expect(run.leaves['out']!.timeInSystem).toMatchObject({ minimum: us(9), maximum: us(10) });
  });

  it('takes the least urgent, and of those the one that asked last; the room stays with the patient', () => {
    const patient = (id: string, at: number, priority: number): BlockSpecification[] => [arrivals(`in-${id}`, id, at), work(id, 10, { doctor: 1, room: 1 }, { priority, next: `out-${id}` }), { id: `out-${id}`, kind: 'leave' }];
    const run = runOf(
      [...patient('a', 0, 2), ...patient('b', 1, 3), ...patient('c', 2, 3), arrivals('in', 'alarm', 5), work('alarm', 4, { doctor: 1 }, { priority: 0, preempts: true })],
      [{ id: 'doctor', capacity: 3 }, { id: 'room', capacity: 3 }],
    );
    const time = (id: string): number => run.leaves[`out-${id}`]!.timeInSystem.mean;
    expect([time('a'), time('b'), time('c')]).toEqual([us(10), us(10), us(14)]);
    expect(run.resources['room']!.busyUs).toBe(us(10 + 10 + 14));
  });

  it('goes by the attribute of the entity within one block: triage 1 takes the doctor from triage 4', () => {
    const triage = (id: string, level: number, at: number): BlockSpecification[] => [arrivals(`in-${id}`, `mark-${id}`, at), { id: `mark-${id}`, kind: 'assign', attribute: 'triage', value: { kind: 'constant', value: level }, next: 'line' }];
    const run = runOf(
      [...triage('mild', 4, 0), ...triage('grave', 1, 3), ...triage('same', 4, 4), { id: 'line', kind: 'queue', discipline: 'priority', priorityAttribute: 'triage', next: 'care' }, work('care', 6, { doctor: 1 }, { preempts: true })],
      [{ id: 'doctor', capacity: 1 }], { attributes: ['triage'] },
    );
    // Grave 3 to 9; mild 0 to 3 and 9 to 12; same 12 to 18.
    expect(run.leaves['out']!.timeInSystem).toMatchObject({ count: 3, minimum: us(6), maximum: us(14) });
    expect(run.leaves['out']!.timeInSystem.mean).toBeCloseTo((us(6) + us(12) + us(14)) / 3, 3);
    expect(run.resources['doctor']!.preemptions).toBe(1);
  });

  it('waits when not even all less urgent work would give it enough units', () => {
    const run = runOf(
      [arrivals('in', 'urgent', 0), work('urgent', 10, { server: 1 }, { priority: 0 }), arrivals('in2', 'slow', 0), work('slow', 10, { server: 1 }, { priority: 5 }), arrivals('in3', 'team', 2), work('team', 3, { server: 2 }, { priority: 1, preempts: true })],
      [{ id: 'server', capacity: 2 }],
    );
    expect(run.resources['server']!.preemptions).toBe(0);
    expect(run.leaves['out']!.timeInSystem.maximum).toBe(us(11));
  });
});

/** One server, Poisson classes in order of urgency; ids in0, class0, out0, in1, ... */
function classes(rates: readonly number[], services: readonly Distribution[], whenPreempted: AfterPreemption, length: number): Blueprint {
  const blocks = rates.flatMap((rate, index): BlockSpecification[] => [
    { id: `in${index}`, kind: 'arrive', next: `class${index}`, arrival: { kind: 'renewal', interval: exponential(1 / rate) } },
    { id: `class${index}`, kind: 'work', next: `out${index}`, priority: index, preempts: true, whenPreempted, duration: services[index]!, demands: [{ resource: 'server', amount: 1 }] },
    { id: `out${index}`, kind: 'leave' },
  ]);
  return blueprintOf(blocks, [{ id: 'server', capacity: 1 }], { warmUpUs: us(length / 20), horizonUs: us(length) });
}

const timesOf = (blueprint: Blueprint, count: number, replications: number) => {
  const runs = Array.from({ length: replications }, (_, replication) => runBlueprint(blueprint, { seed: 11, replication, week: 0 }));
  return Array.from({ length: count }, (_, index) => estimate(runs.map((run) => run.leaves[`out${index}`]!.timeInSystem.mean / TIME_UNIT_US)));
};

describe('pre-emptive priority at one server, against theory', () => {
  it('resume: mean times in system of three classes, one of them with constant service', () => {
    const services: readonly Distribution[] = [exponential(1), { kind: 'constant', value: us(0.8) }, exponential(1.5)];
    const expected = preemptiveTimes([{ rate: 0.3, mean: 1, secondMoment: 2 }, { rate: 0.25, mean: 0.8, secondMoment: 0.64 }, { rate: 0.15, mean: 1.5, secondMoment: 4.5 }]);
    timesOf(classes([0.3, 0.25, 0.15], services, 'resume', 6000), 3, 12).forEach((found, index) => {
      expect(Math.abs(found.mean - expected[index]!), `class ${index}`).toBeLessThan(1.5 * found.halfWidth);
      expect(found.halfWidth / found.mean).toBeLessThan(0.1);
    });
  });

  it('the most urgent class sees an M/M/1 of its own, whatever becomes of the others', () => {
    for (const whenPreempted of ['restart', 'resample'] as const) {
      const [found] = timesOf(classes([0.4, 0.2], [exponential(1), exponential(1)], whenPreempted, 5000), 1, 6);
      expect(Math.abs(found!.mean - 1 / (1 - 0.4))).toBeLessThan(1.5 * found!.halfWidth);
    }
  });

  it('resample with exponential service equals resume, because it has no memory', () => {
    const expected = preemptiveTimes([{ rate: 0.3, mean: 1, secondMoment: 2 }, { rate: 0.3, mean: 1, secondMoment: 2 }]);
    const found = timesOf(classes([0.3, 0.3], [exponential(1), exponential(1)], 'resample', 6000), 2, 10);
    expect(Math.abs(found[1]!.mean - expected[1]!)).toBeLessThan(1.5 * found[1]!.halfWidth);
  });
});

describe('completion of work that is never short of a next piece, interrupted by an M/M/1 above it', () => {
  const rate = 0.3;
  const busyPeriod = 1 / (1 - rate);
  const completion = (duration: Distribution, whenPreempted: AfterPreemption) => {
    const blueprint = blueprintOf([
      { id: 'alarms', kind: 'arrive', next: 'alarm', arrival: { kind: 'renewal', interval: exponential(1 / rate) } },
      { id: 'alarm', kind: 'work', next: 'answered', priority: 0, preempts: true, duration: exponential(1), demands: [{ resource: 'server', amount: 1 }] },
      { id: 'answered', kind: 'leave' },
      { id: 'pieces', kind: 'arrive', next: 'piece', arrival: { kind: 'saturated' } },
      { id: 'piece', kind: 'work', next: 'out', priority: 1, whenPreempted, duration, demands: [{ resource: 'server', amount: 1 }] },
    ], [{ id: 'server', capacity: 1 }], { warmUpUs: us(100), horizonUs: us(6100) });
    return estimate(Array.from({ length: 10 }, (_, replication) => 6000 / runBlueprint(blueprint, { seed: 5, replication, week: 0 }).leaves['out']!.count));
  };

  // Gaver, "A waiting line with interrupted service, including priorities", JRSS B 24, 1962: means of the completion time.
  it.each([
    ['resume', { kind: 'constant', value: us(2) }, 2 * (1 + rate * busyPeriod)],
    ['restart', { kind: 'constant', value: us(2) }, (1 / rate + busyPeriod) * (Math.exp(rate * 2) - 1)],
    ['resample', { kind: 'uniform', minimum: 0, maximum: us(4) }, (1 / rate + busyPeriod) * ((4 * rate) / (1 - Math.exp(-4 * rate)) - 1)],
  ] as const)('%s', (whenPreempted, duration, expected) => {
    const found = completion(duration, whenPreempted);
    expect(Math.abs(found.mean - expected)).toBeLessThan(1.5 * found.halfWidth);
    expect(found.halfWidth / found.mean).toBeLessThan(0.04);
  });
});

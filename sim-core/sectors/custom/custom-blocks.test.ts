import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { openCatalogue, openScenario, planExperiment, runReplication, type Problem, type SiteModel } from '../../index';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');

const fileOf = (body: string): string => `
shoryoku: 2
id: blocks
sector: custom
title: {en: Blocks, ja: ブロック}
question: {en: What do they do, ja: 何をするか}
sources: {own: {title: {en: Made up, ja: 架空}, location: none}}
run: {seed: 1, replications: 2, milestoneYears: [2025], warmUp: 0 min, length: 10 h, timeUnit: min}
entities: {job: {}}
attributes: {kind: {}, load: {}, seen: {}}
${body}`;

const basis = 'basis: {kind: derived, source: own}';

const problemsOf = (body: string): readonly Problem[] => {
  const opened = openScenario(fileOf(body));
  if (!opened.ok) return opened.problems;
  const planned = planExperiment(opened.value, catalogue.value);
  return planned.ok ? [] : planned.problems;
};

const kpisOf = (body: string): Readonly<Record<string, number>> => {
  const opened = openScenario(fileOf(body));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  const planned = planExperiment(opened.value, catalogue.value);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems[0]));
  for (const task of planned.value.tasks) planned.value.accept(task, runReplication(planned.value.models[task.model] as SiteModel, task.address));
  const found = planned.value.bundle().report.variants['baseline']?.['2025'] ?? {};
  return Object.fromEntries(Object.entries(found).map(([id, { mean }]) => [id, mean]));
};

describe('queues that some leave', () => {
  it('count who gave up, who stayed away and who was diverted, with their shares', () => {
    const kpis = kpisOf(`
resources: {desk: {capacity: 1, ${basis}}}
blocks:
  in: {kind: arrive-at-times, minutes: [0, 1, 2, 3, 4, 5], next: first, ${basis}}
  first: {kind: queue, next: serve, patience: {limit: 8 min, next: gone}, baulking: {shares: {2: 100 %}, next: away}, ${basis}}
  serve: {kind: work, needs: {desk: 1}, duration: 10 min, next: room, ${basis}}
  room: {kind: queue, capacity: 1, overflow: gone, next: slow, ${basis}}
  slow: {kind: work, needs: {desk: 1}, duration: 1 min, next: out, ${basis}}
  gone: {kind: leave, entity: job}
  away: {kind: leave, entity: job}
  out: {kind: leave, entity: job}
`);
    // The first is served; the second and third wait 8 minutes in vain; the others find two waiting and stay away.
    expect(kpis).toMatchObject({ 'queue.first.renegedCount': 2, 'queue.first.baulkedCount': 3, 'queue.first.baulkedShare': 0.5, 'queue.first.servedWaitMean': 0, 'queue.room.divertedCount': 0 });
    expect(kpis['queue.first.renegedShare']).toBeCloseTo(1 / 3, 12);
  });

  it('count who was thrown out; interrupted work holds a place where the file says so', () => {
    const body = `
resources: {desk: {capacity: 1, ${basis}}}
blocks:
  early: {kind: arrive-at-times, minutes: [0, 0], next: low, ${basis}}
  late: {kind: arrive-at-times, minutes: [2, 3], next: high, ${basis}}
  low: {kind: assign, attribute: load, value: {distribution: discrete, values: [1], weights: [1]}, next: line, ${basis}}
  high: {kind: assign, attribute: load, value: {distribution: discrete, values: [0], weights: [1]}, next: line, ${basis}}
  line: {kind: queue, next: serve, capacity: 2, discipline: priority, priorityAttribute: load, displacement: {next: thrown, countsInterrupted: yes}, ${basis}}
  serve: {kind: work, needs: {desk: 1}, duration: 10 min, preempts: yes, next: out, ${basis}}
  thrown: {kind: leave, entity: job}
  out: {kind: leave, entity: job}
`;
    expect(kpisOf(body)).toMatchObject({ 'queue.line.displacedCount': 1, 'queue.line.displacedShare': 0.25, 'output.thrown.count': 1, 'output.out.count': 3 });
    expect(kpisOf(body.replace('countsInterrupted: yes', 'countsInterrupted: no'))).toMatchObject({ 'queue.line.displacedCount': 0, 'output.out.count': 4 });
  });
});

describe('every kind of block', () => {
  const body = `
resources:
  nurse: {capacity: 1, ${basis}}
  doctor: {capacity: 1, ${basis}}
  press: {capacity: 1, ${basis}}
  cart: {capacity: 1, ${basis}}
  cpu: {capacity: 1, ${basis}}
blocks:
  in: {kind: arrive-at-times, minutes: [0, 1, 2, 3], next: draw, ${basis}}
  draw: {kind: assign, attribute: kind, value: {distribution: discrete, values: [1, 2], weights: [0, 1]}, next: grow, ${basis}}
  grow: {kind: calculate, attribute: load, operation: add, value: 3, next: double, ${basis}}
  double: {kind: calculate, attribute: load, operation: multiply, value: 2, next: note, ${basis}}
  note: {kind: note-time, attribute: seen, next: care}
  care: {kind: work, needs: {nurse: 1}, alternatives: {nurse: [doctor]}, duration: 1 min, durationBy: {attribute: kind, cases: {2: 2 min}}, next: stamp, ${basis}}
  stamp: {kind: work, needs: {press: 1}, duration: 1 min, setup: {machine: press, attribute: kind, duration: 5 min, changes: {1-2: 7 min}}, next: think, ${basis}}
  think: {kind: share, resource: cpu, work: {distribution: empirical, values: [1 min, 1 min]}, next: pack, ${basis}}
  pack: {kind: batch, size: 2, maximumWait: 1 h, weightBy: none, next: haul, ${basis}}
  haul: {kind: move, needs: {cart: 1}, loading: 1 min, unloading: 1 min, distance: {length: 2 km, speed: 60, trip: round}, next: open, ${basis}}
  open: {kind: unpack, next: timed}
  timed: {kind: measure, since: seen, limit: 1 min, next: fork, ${basis}}
  fork: {kind: duplicate, copies: 1, copiesNext: lids, next: pots}
  pots: {kind: queue, next: join}
  lids: {kind: queue, next: join}
  join: {kind: assemble, parts: {pots: 1, lids: 1}, next: out, ${basis}}
  out: {kind: leave, entity: job}
  tasks: {kind: arrive-in-proportion, resource: nurse, perUnitPerHour: [60], next: gone, ${basis}}
  gone: {kind: leave, entity: job}
`;

  it('can be written in a file and has its figures', () => {
    const kpis = kpisOf(body);
    expect(kpis).toMatchObject({
      'output.out.count': 4, 'batch.pack.count': 2, 'batch.pack.sizeMean': 2, 'move.haul.trips': 2, 'move.haul.loadedKm': 4, 'measure.timed.lateShare': 1, 'resource.press.setups': 0, 'resource.press.setupShare': 0,
    });
    expect(kpis['resource.doctor.utilisation']).toBeGreaterThan(0);
    expect(kpis['measure.timed.mean']).toBeGreaterThan(0);
  });

  it.each([
    ['a key that is no value', '{2: 2 min}', '{two: 2 min}', 'care'],
    ['a change that is no pair', '{1-2: 7 min}', '{1: 7 min}', 'stamp'],
    ['a list of weights that does not fit', 'weights: [0, 1]', 'weights: [1]', 'draw'],
    ['a measured value without a unit', 'values: [1 min, 1 min]', 'values: [1, 1]', 'think'],
    ['an alternative that does not exist', '{nurse: [doctor]}', '{nurse: [surgeon]}', 'care'],
    ['a set-up of a machine that is not needed', 'setup: {machine: press', 'setup: {machine: cart', 'stamp'],
    ['parts that do not come to the assembly', '{pots: 1, lids: 1}', '{pots: 1}', 'lids'],
  ])('refuses %s and names the record', (_name, right, wrong, record) => {
    expect(problemsOf(body)).toEqual([]);
    expect(body).toContain(right);
    const problems = problemsOf(body.replace(right, wrong));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.record).toBe(record);
  });

  it.each([
    'uniform, minimum: 1 min, maximum: 2 min', 'triangular, minimum: 1 min, mode: 2 min, maximum: 4 min', 'exponential, mean: 1 min', 'erlang, shape: 2, mean: 1 min', 'gamma, mean: 1 min, standardDeviation: 30 s',
    'weibull, shape: 1.5, scale: 1 min', 'normal, mean: 2 min, standardDeviation: 20 s, minimum: 1 min, maximum: 3 min', 'lognormal, mean: 1 min, standardDeviation: 30 s',
    'beta, alpha: 2, beta: 3, minimum: 1 min, maximum: 2 min', 'pareto, shape: 3, minimum: 1 min', 'empirical, values: [1 min, 90 s]', 'discrete, values: [1 min, 2 min], weights: [1, 3]',
  ])('may take a time that is %s', (distribution) => {
    expect(problemsOf(body.replace('duration: 1 min, durationBy', `duration: {distribution: ${distribution}}, durationBy`))).toEqual([]);
  });

  it.each(['poisson, mean: 2', 'bernoulli, share: 30 %', 'uniform, minimum: 1, maximum: 2', 'empirical, values: [1, 2, 2]'])('may draw a number that is %s', (distribution) => {
    expect(problemsOf(body.replace('{distribution: discrete, values: [1, 2], weights: [0, 1]}', `{distribution: ${distribution}}`))).toEqual([]);
  });
});

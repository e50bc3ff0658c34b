import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { openCatalogue, openScenario, planExperiment, runReplication, type ExperimentOverrides, type KpiEstimate, type SiteModel } from '../../index';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');

const kpisOf = (file: string, overrides: ExperimentOverrides = {}): Readonly<Record<string, KpiEstimate>> => {
  const opened = openScenario(readFileSync(new URL(`../../../scenarios/verification/${file}`, import.meta.url), 'utf8'));
  if (!opened.ok) throw new Error(opened.problems[0]?.code);
  const planned = planExperiment(opened.value, catalogue.value, overrides);
  if (!planned.ok) throw new Error(planned.problems[0]?.code);
  const experiment = planned.value;
  for (let task = experiment.next(); task !== undefined; task = experiment.next()) {
    const model = experiment.models[task.model];
    if (model === undefined) throw new Error('model');
    experiment.accept(task, runReplication(model, task.address));
  }
  return experiment.bundle().report.variants['baseline']?.['2025'] ?? {};
};

const T_QUANTILE_30 = 2.0452;

/** Within three standard errors of the exact value, and precise enough that the claim means something. */
const expectExact = (estimate: KpiEstimate | undefined, exact: number, relativeError: number): void => {
  const standardError = (estimate?.halfWidth ?? 0) / T_QUANTILE_30;
  expect(Math.abs((estimate?.mean ?? 0) - exact)).toBeLessThanOrEqual(3 * standardError);
  expect(standardError / exact).toBeLessThan(relativeError);
  expect(estimate?.n).toBe(30);
};

describe('verification scenarios agree with theory within three standard errors', () => {
  it('M/M/1 at 90 % load (reference case 4)', () => {
    const kpis = kpisOf('mm1.yaml');
    expectExact(kpis['queue.line.waitMean'], 9, 0.04);
    expectExact(kpis['queue.line.lengthMean'], 8.1, 0.04);
    expectExact(kpis['entity.customer.timeInSystemMean'], 10, 0.04);
    expectExact(kpis['resource.server.utilisation'], 0.9, 0.004);
    expectExact(kpis['output.exit.count'], 36_000, 0.003);
  });

  it('M/M/5 at 80 % load (reference case 4)', () => {
    const kpis = kpisOf('mmc.yaml');
    expectExact(kpis['queue.line.waitMean'], 0.55411255, 0.02);
    expectExact(kpis['queue.line.lengthMean'], 2.21645022, 0.02);
    expectExact(kpis['resource.servers.utilisation'], 0.8, 0.004);
  });

  it('an M/M/3 queue whose customers give up (Erlang-A)', () => {
    const kpis = kpisOf('impatient-queue.yaml');
    expectExact(kpis['queue.line.renegedShare'], 0.3067967, 0.01);
    expectExact(kpis['queue.line.lengthMean'], 2.4543738, 0.01);
  });

  it('processor sharing of log-normal work', () => {
    expectExact(kpisOf('processor-sharing.yaml')['entity.job.timeInSystemMean'], 1 / 0.3, 0.02);
  });

  it('two products with set-ups', () => {
    const kpis = kpisOf('two-products.yaml');
    expectExact(kpis['queue.line.waitMean'], 1.75, 0.02);
    expectExact(kpis['resource.machine.setupShare'], 0.5 * 0.5 * 0.5, 0.02);
  });

  it('three stations without buffers (reference case 6)', () => {
    expectExact(kpisOf('three-station-line.yaml')['output.out.rate'], 22 / 39, 0.004);
  });

  it('the bowl: a quicker middle station beats the balanced line (reference case 6)', () => {
    const edits = [['station-1', '1.0885 min'], ['station-2', '0.823 min'], ['station-3', '1.0885 min']].map(([id, mean]) => ({ path: `${id ?? ''}.duration.mean`, value: mean ?? '' }));
    expectExact(kpisOf('three-station-line.yaml', { edits })['output.out.rate'], 0.5671781, 0.004);
  });
});

/** Reference case 1: means and 95 % half-widths of 2000 replications of the published model with thinned arrivals. */
const published: Readonly<Record<string, readonly [mean: number, halfWidth: number]>> = {
  'arrival.arrivals.count': [229.493, 0.6773],
  'queue.triage-queue.waitMean': [31.0787, 0.7672],
  'queue.registration-queue.waitMean': [103.7784, 1.0401],
  'queue.exam-queue.waitMean': [24.9581, 0.3831],
  'queue.treatment-queue.waitMean': [133.9735, 1.1453],
  'entity.non-trauma.timeInSystemMean': [227.9648, 1.0469],
  'queue.trauma-queue.waitMean': [153.5294, 3.3582],
  'queue.trauma-cubicle-queue.waitMean': [17.8938, 0.5852],
  'entity.trauma.timeInSystemMean': [292.4949, 3.2725],
  'system.leftCount': [166.1225, 0.3731],
  'resource.triage-bay.load': [0.6043, 0.0025],
  'resource.clerk.load': [0.8504, 0.0016],
  'resource.exam-room.load': [0.8625, 0.0011],
  'resource.cubicle.load': [0.8814, 0.0012],
  'resource.trauma-room.load': [0.849, 0.0051],
  'resource.trauma-cubicle.load': [0.5089, 0.0044],
};

describe('the urgent treatment centre (reference case 1)', () => {
  const kpis = kpisOf('treat-sim.yaml');

  it.each(Object.entries(published))('%s agrees within three combined standard errors', (id, [mean, halfWidth]) => {
    const [own, theirs] = [(kpis[id]?.halfWidth ?? NaN) / 1.96, halfWidth / 1.96];
    expect(Math.abs((kpis[id]?.mean ?? NaN) - mean)).toBeLessThanOrEqual(3 * Math.sqrt(own * own + theirs * theirs));
    expect(kpis[id]?.n).toBe(500);
  });

  it('has the very same triage waits when rooms elsewhere are added: common random numbers', () => {
    const waitsWith = (path: string, value: string): number => kpisOf('treat-sim.yaml', { replications: 5, edits: [{ path, value }] })['queue.triage-queue.waitMean']?.mean ?? NaN;
    const base = waitsWith('exam-room.capacity', '3');
    expect(waitsWith('exam-room.capacity', '4')).toBe(base);
    expect(waitsWith('cubicle.capacity', '2')).toBe(base);
    expect(waitsWith('triage-bay.capacity', '2')).toBeLessThan(0.5 * base);
  });
});

/** The published micro-case (reference case 5): service 2, arrivals at 0, 0, 0, capacity 1, then 3 from 1 on, 1 from 2 on. */
const shifts = `
shoryoku: 1
id: shifts
sector: custom
title: {en: Shifts, ja: 直}
question: {en: When do they end, ja: いつ終わるか}
sources: {simmer: {title: {en: Simmer tests, ja: simmerのテスト}, location: reference case 5}}
run: {seed: 1, replications: 2, milestoneYears: [2025], warmUp: 0 min, length: 12 h, timeUnit: h}
entities: {job: {}}
resources:
  desk:
    capacity: 1
    schedule: {period: 100 h, fromHours: [0, 1, 2], units: [1, 3, 1], atShiftEnd: AT_END}
    basis: {kind: derived, source: simmer}
blocks:
  jobs: {kind: arrive-at-times, minutes: [0, 0, 0], next: line, basis: {kind: derived, source: simmer}}
  line: {kind: queue, next: service, basis: {kind: derived, source: simmer}}
  service: {kind: work, needs: {desk: 1}, duration: 2 h, next: out, basis: {kind: derived, source: simmer}}
  out: {kind: leave, entity: job}
`;

const kpisOfText = (text: string): Readonly<Record<string, KpiEstimate>> => {
  const opened = openScenario(text);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  const planned = planExperiment(opened.value, catalogue.value);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems[0]));
  for (const task of planned.value.tasks) planned.value.accept(task, runReplication(planned.value.models[task.model] as SiteModel, task.address));
  return planned.value.bundle().report.variants['baseline']?.['2025'] ?? {};
};

describe('schedules and arrivals at times (reference case 5)', () => {
  it('finish what is begun: ends at 2, 3, 3', () => {
    expect(kpisOfText(shifts.replace('AT_END', 'finish'))['entity.job.timeInSystemMean']?.mean).toBeCloseTo(8 / 3, 9);
  });

  it('or suspend it: one of the two late ones goes on when the first is done', () => {
    expect(kpisOfText(shifts.replace('AT_END', 'suspend'))['entity.job.timeInSystemMean']?.mean).toBeGreaterThan(8 / 3);
  });

  it('that make no sense are refused', () => {
    const opened = openScenario(shifts.replace('AT_END', 'finish').replace('fromHours: [0, 1, 2]', 'fromHours: [0, 2, 1]'));
    if (!opened.ok) throw new Error('closed');
    expect(planExperiment(opened.value, catalogue.value)).toMatchObject({ ok: false, problems: [{ code: 'custom.schedule', path: 'desk.schedule' }] });
  });
});

describe('a custom model', () => {
  it('states times in the unit of its file', () => {
    const [minutes, hours] = [kpisOf('mm1.yaml', { replications: 2 }), kpisOf('mm1.yaml', { replications: 2, edits: [{ path: 'run.timeUnit', value: 'h' }] })];
    expect(minutes['queue.line.waitMean']?.unit).toBe('min');
    expect((hours['queue.line.waitMean']?.mean ?? 0) * 60).toBeCloseTo(minutes['queue.line.waitMean']?.mean ?? 0, 9);
  });

  it('that cannot run is refused with the record that is wrong', () => {
    const text = readFileSync(new URL('../../../scenarios/verification/three-station-line.yaml', import.meta.url), 'utf8').replace('next: station-1}', 'next: out}');
    const opened = openScenario(text, { file: 'try.yaml' });
    if (!opened.ok) throw new Error('closed');
    const planned = planExperiment(opened.value, catalogue.value);
    expect(planned).toMatchObject({ ok: false, problems: [{ code: 'blueprint.endless-source', record: 'supply', file: 'try.yaml' }] });
    if (!planned.ok) expect(planned.problems[0]?.line).toBe(text.split('\n').findIndex((line) => line.includes('supply:')) + 1);
  });
});

import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { openCatalogue, openScenario, planExperiment, runReplication, type Problem, type SiteModel } from '../../index';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');

const basis = 'basis: {kind: derived, source: own}';

/** One job of `minutes` at each time, done by a clerk. */
const fileOf = (clerk: string, rest: { readonly times?: string; readonly duration?: string; readonly more?: string; readonly length?: string } = {}): string => `
shoryoku: 2
id: duties
sector: custom
title: {en: Duties, ja: 勤務}
question: {en: Who works when, ja: 誰がいつ働くか}
sources: {own: {title: {en: Made up, ja: 架空}, location: none}}
run: {seed: 1, replications: 2, milestoneYears: [2025], warmUp: 0 min, length: ${rest.length ?? '72 h'}, timeUnit: h}
entities: {job: {}}
resources:
  clerk: {${clerk}, ${basis}}
${rest.more ?? ''}
blocks:
  jobs: {kind: arrive-at-times, minutes: [${rest.times ?? '960'}], next: line, ${basis}}
  line: {kind: queue, next: service, ${basis}}
  service: {kind: work, needs: {clerk: 1}, duration: ${rest.duration ?? '3 h'}, next: out, priority: 1, ${basis}}
  out: {kind: leave, entity: job}
`;

const planned = (text: string) => {
  const opened = openScenario(text);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  return planExperiment(opened.value, catalogue.value);
};
const problemsOf = (text: string): readonly Problem[] => {
  const plan = planned(text);
  return plan.ok ? [] : plan.problems;
};
const kpisOf = (text: string): Readonly<Record<string, number>> => {
  const plan = planned(text);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems[0]));
  for (const task of plan.value.tasks) plan.value.accept(task, runReplication(plan.value.models[task.model] as SiteModel, task.address));
  const found = plan.value.bundle().report.variants['baseline']?.['2025'] ?? {};
  return Object.fromEntries(Object.entries(found).map(([id, { mean }]) => [id, mean]));
};

const shift = 'days: 5, start: 8 h, length: 9 h, breakAfter: 4 h, breakLength: 1 h';

describe('a calendar in the file', () => {
  it('gives shifts with a break: a job of 6 h at 8:00 is done at 15:00, with an hour of break worked through as overtime or not', () => {
    expect(kpisOf(fileOf(`capacity: 1, calendar: {${shift}, atShiftEnd: suspend}`, { times: '480', duration: '6 h' }))['entity.job.timeInSystemMean']).toBeCloseTo(7, 9);
    const finished = kpisOf(fileOf(`capacity: 1, calendar: {${shift}}`, { times: '480', duration: '6 h' }));
    expect(finished['entity.job.timeInSystemMean']).toBeCloseTo(6, 9);
    expect(finished['resource.clerk.overtime']).toBeCloseTo(1, 9);
  });

  it('knows Japanese holidays by its first day: from 3 May 2026 (a Sunday) the job of Monday 16:00 waits until Thursday', () => {
    const run = (firstDay: string): Readonly<Record<string, number>> => kpisOf(fileOf(`capacity: 1, calendar: {${shift}, firstDay: ${firstDay}}`, { times: '2400', duration: '1 h', length: '240 h' }));
    // 4 to 6 May are holidays; the shift of 7 May begins 4 x 24 + 8 h after the start.
    expect(run('2026-05-03')['entity.job.timeInSystemMean']).toBeCloseTo(4 * 24 + 8 - 40 + 1, 9);
    expect(run('2026-06-07')['entity.job.timeInSystemMean']).toBeCloseTo(1, 9);
  });

  it('is refused with record and path for a year that cannot be had, a date that does not exist, and beside a schedule', () => {
    const problem = (firstDay: string): readonly Problem[] => problemsOf(fileOf(`capacity: 1, calendar: {${shift}, firstDay: ${firstDay}}`));
    expect(problem('2071-01-05')).toMatchObject([{ code: 'calendar.year-unknown', record: 'clerk', path: 'clerk.calendar.firstDay' }]);
    expect(problem('2026-02-30')).toMatchObject([{ code: 'custom.date', path: 'clerk.calendar.firstDay' }]);
    expect(problemsOf(fileOf(`capacity: 1, calendar: {${shift}}, schedule: {period: 24 h, fromHours: [0], units: [1]}`))).toMatchObject([{ code: 'custom.two-calendars' }]);
  });
});

describe('the end of a shift in the file', () => {
  // A job of 3 h at 16:00, the shift ends at 17:00 and begins again at 8:00.
  it.each([
    ['finish', 3, 2, 0], ['suspend', 18, 0, 1], ['restart', 19, 0, 1],
  ])('%s: done after %d h with %d h of overtime', (atShiftEnd, hours, overtime, stopped) => {
    const kpis = kpisOf(fileOf(`capacity: 1, calendar: {${shift}, atShiftEnd: ${atShiftEnd}}`));
    expect(kpis['entity.job.timeInSystemMean']).toBeCloseTo(hours, 9);
    expect(kpis['resource.clerk.overtime']).toBeCloseTo(overtime, 9);
    expect(kpis['resource.clerk.stoppedCount']).toBe(stopped);
  });

  it('hand over: half an hour more', () => {
    expect(kpisOf(fileOf(`capacity: 1, handOver: 30 min, calendar: {${shift}, atShiftEnd: hand-over}`))['entity.job.timeInSystemMean']).toBeCloseTo(18.5, 9);
  });

  it('overtime ends at its cap: 1.5 h a week, so half an hour is left for the morning', () => {
    const kpis = kpisOf(fileOf(`capacity: 1, overtimeCap: {perWeek: 90 min, perYear: 100 h}, calendar: {${shift}}`));
    expect(kpis['entity.job.timeInSystemMean']).toBeCloseTo(16.5, 9);
    expect(kpis['resource.clerk.overtime']).toBeCloseTo(1.5, 9);
  });
});

describe('people and machines in the file', () => {
  it('are absent by their share, drawn anew in every replication', () => {
    const kpis = kpisOf(fileOf(`capacity: 20, absence: 25 %, calendar: {${shift}}`, { length: '3360 h' }));
    expect(kpis['resource.clerk.utilisation']).toBeGreaterThan(0);
    const full = kpisOf(fileOf(`capacity: 20, calendar: {${shift}}`, { length: '3360 h' }));
    const presentShare = full['resource.clerk.utilisation']! / kpis['resource.clerk.utilisation']!;
    // 2 x 100 shifts of 20 people: standard error 0.43 / sqrt(4000).
    expect(Math.abs(presentShare - 0.75)).toBeLessThan(3 * 0.0069);
  });

  it('are maintained by people, and leave machines that are down', () => {
    const more = `  fitter: {capacity: 1, ${basis}}\n  press: {capacity: 1, maintenance: {basis: time, interval: 10 h, duration: 2 h, crew: fitter}, failure: {basis: time, timeToFailure: 30 h, repair: 2 h, crew: fitter}, ${basis}}`;
    const kpis = kpisOf(fileOf('capacity: 1, whenMachineFails: leave', { more }));
    expect(kpis['resource.press.maintenanceShare']).toBeCloseTo(12 / 72, 9);
    expect(kpis['resource.press.failedShare']).toBeCloseTo(4 / 72, 9);
  });

  it('pre-empt: an alarm at 17:00 of 1 h sends the job back to its beginning', () => {
    const text = fileOf('capacity: 1').replace('priority: 1,', 'priority: 1, whenPreempted: restart,').replace('  out:', `  alarms: {kind: arrive-at-times, minutes: [1020], next: alarm, ${basis}}\n  alarm: {kind: work, needs: {clerk: 1}, duration: 1 h, next: answered, priority: 0, preempts: yes, ${basis}}\n  answered: {kind: leave, entity: job}\n  out:`);
    const kpis = kpisOf(text);
    expect(kpis['entity.job.timeInSystemMean']).toBeCloseTo((5 + 1) / 2, 9);
    expect(kpis['resource.clerk.preemptedCount']).toBe(1);
  });

  it('who are never on duty together are named before the run', () => {
    const more = `  nurse: {capacity: 1, calendar: {days: 5, start: 20 h, length: 3 h}, ${basis}}`;
    const text = fileOf(`capacity: 1, calendar: {${shift}}`, { more }).replace('needs: {clerk: 1}', 'needs: {clerk: 1, nurse: 1}');
    expect(problemsOf(text)).toMatchObject([{ code: 'blueprint.nobody-on-duty', record: 'service' }]);
  });
});

import { constant, exactList, jobs, queueTo, runMicro, steps, us, work } from './micro-runs';
import { exactly, type CheckedFigure, type VerificationCase } from './verification-case';

const one = [{ id: 'server', capacity: 1 }];
const times = (count: number, from: number, every = 1): readonly number[] => Array.from({ length: count }, (_, index) => from + every * index);

/** simmer: service 2, jobs at 0, 0, 0; capacity 1, then 3 from 1 on, then 1 from 2 on. Nobody is sent away. */
function shifts(): readonly CheckedFigure[] {
  const { run, timesOf } = runMicro([jobs([0, 0, 0]), queueTo('work'), work(2)], [{ id: 'server', capacity: steps(100, [0, 1], [1, 3], [2, 1]) }], 50);
  return [...exactList('end', [2, 3, 3], timesOf('service-end', 'work')), exactly('activity', 6, (run.resources['server']?.busyUs ?? 0) / us(1))];
}

/** simmer: a period of 24 with 1, 2, 3 from 8, 16, 24; and a schedule that does not repeat before the end. */
function schedules(): readonly CheckedFigure[] {
  const changesOf = (capacity: ReturnType<typeof steps>, until: number) => {
    const { run, timesOf, detailsOf } = runMicro([jobs([0]), queueTo('work'), work(1)], [{ id: 'server', capacity }], until);
    return { at: timesOf('capacity-change', 'server'), to: detailsOf('capacity-change', 'server'), mean: run.resources['server']?.capacityMean ?? Number.NaN };
  };
  const daily = changesOf(steps(24, [0, 3], [8, 1], [16, 2]), 48);
  const once = changesOf(steps(1000, [0, 0], [8, 1], [16, 2], [24, 3]), 32);
  return [
    ...exactList('daily.at', [8, 16, 24, 32, 40, 48], daily.at), ...exactList('daily.to', [1, 2, 3, 1, 2, 3], daily.to), exactly('daily.mean', 2, daily.mean),
    ...exactList('once.at', [8, 16, 24], once.at), ...exactList('once.to', [1, 2, 3], once.to), exactly('once.mean', 1.5, once.mean),
  ];
}

/** simmer: whatever frees a server comes before whatever asks for one at the same time; and jobs that find it busy are turned away. */
function refusals(): readonly CheckedFigure[] {
  const lost = { id: 'lost', kind: 'leave' } as const;
  const noQueue = queueTo('work', { capacity: 0, overflow: 'lost' });
  const ten = runMicro([jobs(times(10, 0)), noQueue, work(1), lost], one, 50).run;
  const hundred = runMicro([jobs(times(100, 1)), noQueue, work(1.5), lost], one, 200);
  return [
    exactly('simultaneous.finished', 10, ten.leaves['out']?.count ?? Number.NaN),
    exactly('rejection.served', 50, hundred.run.leaves['out']?.count ?? Number.NaN),
    exactly('rejection.rejected', 50, hundred.run.leaves['lost']?.count ?? Number.NaN),
    exactly('rejection.end', 100.5, hundred.timesOf('service-end', 'work').at(-1) ?? Number.NaN),
    exactly('rejection.busy', 75, (hundred.run.resources['server']?.busyUs ?? 0) / us(1)),
  ];
}

/** Ciw: arrivals every 3, service 10, servers 4 to 12.5, 0 to 17, then 1; what is interrupted goes on where it stopped. */
function interruption(): readonly CheckedFigure[] {
  const server = { id: 'server', shiftEnd: 'suspend', capacity: steps(500, [0, 4], [12.5, 0], [17, 1]) } as const;
  const { run, timesOf } = runMicro([jobs(times(9, 3, 3)), queueTo('work'), work(10)], [server], 27.5 - 1e-6);
  const ends = timesOf('service-end', 'work');
  return [
    ...exactList('end', [17.5, 21], ends),
    exactly('finalPart1', 0.5, (ends[0] ?? Number.NaN) - 17),
    exactly('finalPart2', 3.5, (ends[1] ?? Number.NaN) - (ends[0] ?? Number.NaN)),
    exactly('inside', 7, run.entitiesInside),
    exactly('overtime', 0, run.resources['server']?.overtimeUs ?? Number.NaN),
  ];
}

/** Blocking after service, worked by hand: 1 and then 5 on machines of their own, three jobs at 0. */
function blocking(): readonly CheckedFigure[] {
  const station = (id: string, duration: number, next: string) => ({ id, kind: 'work', next, duration: constant(duration), demands: [{ resource: `${id}-machine`, amount: 1 }] }) as const;
  const { run, timesOf } = runMicro([jobs([0, 0, 0]), queueTo('first'), station('first', 1, 'second'), station('second', 5, 'out')], ['first', 'second'].map((id) => ({ id: `${id}-machine`, capacity: 1 })), 20);
  const shares = run.resources['first-machine']?.stateShares;
  return [...exactList('first.end', [1, 2, 7], timesOf('service-end', 'first')), ...exactList('second.end', [6, 11, 16], timesOf('service-end', 'second')), exactly('first.blocked', 8, 20 * (shares?.blocked ?? Number.NaN))];
}

const SIMMER = 'tests of simmer, commit 4891224';
const CIW = 'tests of Ciw, commit 05f1727';

export const microCases: readonly VerificationCase[] = [
  { id: '5', title: { en: 'Shifts without pre-emption', ja: '割り込みなしの勤務交代' }, source: SIMMER, figures: shifts },
  { id: '5-schedules', title: { en: 'Schedules of capacity', ja: '能力の時間表' }, source: SIMMER, figures: schedules },
  { id: '5-refusals', title: { en: 'Simultaneity and rejection', ja: '同時刻の処理と拒否' }, source: SIMMER, figures: refusals },
  { id: '5-interruption', title: { en: 'Interruption at a shift end, with resume', ja: '勤務終了による中断と再開' }, source: CIW, figures: interruption },
  { id: '5-blocking', title: { en: 'Blocking after service', ja: 'サービス後のブロッキング' }, source: 'worked by hand', figures: blocking },
];

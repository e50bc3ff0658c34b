import type { BlockSpecification, ResourceSpecification } from '../../kernel/blueprint';
import type { AfterPreemption } from '../../kernel/resource-specification';
import { CHUNK_WORDS, WordSource } from '../../foundation/random/word-source';
import { constant, exactList, jobs, queueTo, runMicro, steps, us, work, type MicroRun } from './micro-runs';
import { exactly, type CheckedFigure, type VerificationCase } from './verification-case';

const busy = ({ run }: MicroRun, resource = 'server'): number => (run.resources[resource]?.busyUs ?? Number.NaN) / us(1);

/** simmer: the shift case again, now the one that came last is sent away when there are fewer servers, and begins again. */
function shiftRestart(): readonly CheckedFigure[] {
  const found = runMicro([jobs([0, 0, 0]), queueTo('work'), work(2)], [{ id: 'server', shiftEnd: 'restart', capacity: steps(100, [0, 1], [1, 3], [2, 1]) }], 50);
  return [...exactList('end', [2, 3, 5], found.timesOf('service-end', 'work')), exactly('activity', 7, busy(found))];
}

const job = (id: string, duration: number, amount: number, extra: object): BlockSpecification =>
  ({ id, kind: 'work', next: 'out', duration: constant(duration), demands: [{ resource: 'server', amount }], ...extra });

/** simmer: jobs of low priority at some times, urgent ones at others that take their servers. */
function lowAndHigh(low: readonly number[], high: readonly number[], highAmount: number, whenPreempted: AfterPreemption): MicroRun {
  const blocks = [jobs(low, 'low', 'low-in'), jobs(high, 'high', 'high-in'), job('low', 10, 1, { priority: 1, whenPreempted }), job('high', 10, highAmount, { priority: 0, preempts: true })];
  return runMicro(blocks, [{ id: 'server', capacity: 2 }], 100);
}

function priorities(): readonly CheckedFigure[] {
  const [resumed, restarted] = [lowAndHigh([0, 0], [2, 15], 2, 'resume'), lowAndHigh([0, 0], [2, 15], 2, 'restart')];
  const single = lowAndHigh([0, 1], [2, 3], 1, 'restart');
  return [
    ...exactList('resume.low', [30, 30], resumed.timesOf('service-end', 'low')), ...exactList('resume.high', [12, 25], resumed.timesOf('service-end', 'high')), exactly('resume.activity', 2 * 10 + 2 * 2 * 10, busy(resumed)),
    ...exactList('restart.low', [35, 35], restarted.timesOf('service-end', 'low')), ...exactList('restart.high', [12, 25], restarted.timesOf('service-end', 'high')), exactly('restart.activity', 2 * 15 + 2 * 2 * 10, busy(restarted)),
    ...exactList('single.low', [22, 23], single.timesOf('service-end', 'low')), ...exactList('single.high', [12, 13], single.timesOf('service-end', 'high')), exactly('single.activity', 13 + 11 + 2 * 10, busy(single)),
  ];
}

/** simmer: one server and two places; the interrupted job holds one of them, and the urgent job that comes next throws out who waits in the other. */
function fullQueue(): readonly CheckedFigure[] {
  const [low, high] = [1, 0].map((value): BlockSpecification => ({ id: value === 1 ? 'low' : 'high', kind: 'assign', next: 'queue', attribute: 'urgency', value: { kind: 'constant', value } }));
  const queue = queueTo('work', { capacity: 2, discipline: 'priority', priorityAttribute: 'urgency', overflow: 'refused', displacement: { next: 'thrown', countsInterrupted: true } });
  const outside = ['refused', 'thrown'].map((id): BlockSpecification => ({ id, kind: 'leave' }));
  const found = runMicro([jobs([0, 0], 'low', 'low-in'), jobs([2, 3], 'high', 'high-in'), low!, high!, queue, work(10, { preempts: true }), ...outside], [{ id: 'server', capacity: 1 }], 100, { attributes: ['urgency'] });
  const { leaves, queues } = found.run;
  return [
    ...exactList('end', [12, 22, 30], found.timesOf('service-end', 'work')), exactly('thrown', 1, leaves['thrown']?.count ?? Number.NaN),
    exactly('thrownAt', 3, (leaves['thrown']?.timeInSystem.mean ?? Number.NaN) / us(1)), exactly('displaced', 1, queues['queue']?.displaced ?? Number.NaN),
    exactly('refused', 0, leaves['refused']?.count ?? Number.NaN), exactly('lowLeaves', 1, leaves['thrown']?.attributeSums[0] ?? Number.NaN),
  ];
}

/** Words that make every second draw of an even choice between two values the second one. */
class AlternatingWords extends WordSource {
  override refill(): void {
    for (let index = 0; index < CHUNK_WORDS; index++) this.words[index] = (index & 2) === 0 ? 0 : -1;
    this.position = 0;
  }
}

/** Ciw: low work at 1 needs 6, and 3 when drawn again; urgent work at 3 takes 10. `capacity`: one server, or a second from 5 on. */
function lowEnd(whenPreempted: AfterPreemption, capacity: ResourceSpecification['capacity']): MicroRun {
  const low = { ...job('low', 6, 1, { priority: 1, whenPreempted }), duration: { kind: 'empirical', values: [us(6), us(3)] } } as BlockSpecification;
  const blocks = [jobs([1], 'low', 'low-in'), jobs([3], 'high', 'high-in'), low, job('high', 10, 1, { priority: 0, preempts: true })];
  return runMicro(blocks, [{ id: 'server', capacity }], 100, { wordsOf: () => new AlternatingWords(new Int32Array(4)) });
}

function afterPreemption(): readonly CheckedFigure[] {
  const ends: readonly (readonly [AfterPreemption, alone: number, withSecond: number])[] = [['restart', 19, 11], ['resume', 17, 9], ['resample', 16, 8]];
  return ends.flatMap(([whenPreempted, alone, withSecond]) => {
    const [one, two] = [lowEnd(whenPreempted, 1), lowEnd(whenPreempted, steps(1000, [0, 1], [5, 2]))];
    return [
      ...exactList(`${whenPreempted}.low`, [alone], one.timesOf('service-end', 'low')), ...exactList(`${whenPreempted}.high`, [13], one.timesOf('service-end', 'high')),
      ...exactList(`${whenPreempted}.secondServer`, [withSecond], two.timesOf('service-end', 'low')),
    ];
  });
}

const SERVICES = [5, 7, 9, 4, 5, 5];
const ARRIVALS = [1, 1, 1, 9, 9, 12];

/** Ciw: all servers of a shift leave when it ends, after the work they have begun. Each shift is a crew of its own here. */
function overtime(): readonly CheckedFigure[] {
  const sources = ARRIVALS.flatMap((time, index): readonly BlockSpecification[] => [
    jobs([time], `mark${index}`, `in${index}`), { id: `mark${index}`, kind: 'assign', attribute: 'job', value: { kind: 'constant', value: index }, next: 'queue' },
  ]);
  const serving: BlockSpecification = {
    id: 'work', kind: 'work', next: 'out', duration: constant(1), demands: [{ resource: 'first', amount: 1, alternatives: ['second', 'third'] }],
    durationByAttribute: { attribute: 'job', cases: SERVICES.map((duration, equals) => ({ equals, duration: constant(duration) })) },
  };
  const crews = [{ id: 'first', capacity: steps(500, [0, 3], [7, 0]) }, { id: 'second', capacity: steps(500, [0, 0], [7, 2], [11, 0]) }, { id: 'third', capacity: steps(500, [0, 0], [11, 1], [20, 0]) }];
  const found = runMicro([...sources, queueTo('work'), serving], crews, 100, { attributes: ['job'] });
  const overtimeOf = (id: string): number => (found.run.resources[id]?.overtimeUs ?? Number.NaN) / us(1);
  return [
    ...exactList('end', [6, 8, 10, 13, 14, 17], found.timesOf('service-end', 'work')),
    exactly('first', 0 + 1 + 3, overtimeOf('first')), exactly('second', 2 + 3, overtimeOf('second')), exactly('third', 0, overtimeOf('third')),
    exactly('mean', 1.8, (overtimeOf('first') + overtimeOf('second')) / 5),
  ];
}

const SIMMER = 'tests of simmer, commit 4891224';
const CIW = 'tests of Ciw, commit 05f1727';

export const preemptionCases: readonly VerificationCase[] = [
  { id: '5-shift-restart', title: { en: 'Shifts with restart', ja: 'やり直しのある勤務交代' }, source: SIMMER, figures: shiftRestart },
  { id: '5-priorities', title: { en: 'Urgent jobs that take servers', ja: '緊急の仕事による割り込み' }, source: SIMMER, figures: priorities },
  { id: '5-full-queue', title: { en: 'A full queue from which an urgent job throws another out', ja: '満杯の列からの追い出し' }, source: SIMMER, figures: fullQueue },
  { id: '5-preemption', title: { en: 'Restart, resume and resample after pre-emption', ja: '割り込み後のやり直し・再開・再抽選' }, source: CIW, figures: afterPreemption },
  { id: '5-overtime', title: { en: 'Overtime of those who finish and leave', ja: '仕上げてから退く者の残業' }, source: CIW, figures: overtime },
];

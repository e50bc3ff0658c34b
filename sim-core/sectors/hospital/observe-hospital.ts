import type { RunStatistics, TallyStatistics } from '../../kernel/run-statistics';
import type { Entry } from '../site/site-observables';
import { HOUR_US } from '../site/week-time';
import { declinedLeave, groupEntry, refusedLeave } from './arrival-blocks';
import { dischargeLeave, outLeave, unseenLeave } from './exit-blocks';
import type { HospitalOwn, PlannedStep, PlannedWard } from './hospital-plan';
import { seenOf, workOf } from './step-names';
import { alarmOf, doneLeave, earlyOf, lateOf, swapOf, taskLine, undoneLeave } from './task-blocks';
import { wardEntry } from './entries';
import { admissionOf, admittedOf, nextOf, origins, turnedAwayLeave } from './ward-blocks';

const MINUTE_US = 60_000_000;

const leftAt = (run: RunStatistics, leave: string): number => run.leaves[leave]?.count ?? 0;

const sumOf = (tallies: readonly (TallyStatistics | undefined)[], of: (tally: TallyStatistics) => number): number =>
  tallies.reduce((sum, tally) => (tally === undefined ? sum : sum + of(tally)), 0);

const count = (tallies: readonly (TallyStatistics | undefined)[]): number => sumOf(tallies, (tally) => tally.count);
const minutes = (tallies: readonly (TallyStatistics | undefined)[]): number => sumOf(tallies, ({ mean, count: observed }) => (mean * observed) / MINUTE_US);

/** Patients who left the emergency department: out of the hospital, or into a ward when a bed was ready. */
const departures = (own: HospitalOwn, run: RunStatistics, group: string): readonly (TallyStatistics | undefined)[] => [
  ...own.exits.map(({ id }) => run.leaves[outLeave(id, group)]?.timeInSystem),
  ...own.wards.map(({ id }) => run.measures[admittedOf(id, group)]),
];

const groupEntries = (own: HospitalOwn, run: RunStatistics, group: string): readonly Entry[] => {
  const seen = own.steps.filter(({ isContact }) => isContact).map(({ id }) => run.measures[seenOf(id, group)]);
  const left = departures(own, run, group);
  return [
    [`${group}/arrived`, own.arrivals.reduce((sum, { id, mode, groups }) => (mode !== 'planned' && groups.includes(group) ? sum + (run.blocks[groupEntry(id, group)]?.entered ?? 0) : sum), 0)],
    [`${group}/seen`, count(seen)],
    [`${group}/seenMin`, minutes(seen)],
    [`${group}/departed`, count(left)],
    [`${group}/departedMin`, minutes(left)],
    [`${group}/unseen`, leftAt(run, unseenLeave(group))],
  ];
};

const arrivalEntries = (run: RunStatistics, id: string): readonly Entry[] => [
  [`${id}/offered`, run.blocks[id]?.entered ?? 0],
  [`${id}/declined`, leftAt(run, declinedLeave(id))],
  [`${id}/refused`, leftAt(run, refusedLeave(id))],
];

const waitsOf = (run: RunStatistics, queues: readonly string[]): readonly (TallyStatistics | undefined)[] => queues.map((id) => run.queues[id]?.wait);
const lengthOf = (run: RunStatistics, queues: readonly string[]): number => queues.reduce((sum, id) => sum + (run.queues[id]?.lengthMean ?? 0), 0);

const stepEntries = ({ id, queues, isReading }: PlannedStep, run: RunStatistics): readonly Entry[] => {
  const urgent = waitsOf(run, queues.filter((queue) => queue.endsWith('.urgent')));
  return [
    [`${id}/served`, run.blocks[workOf(id)]?.entered ?? 0],
    [`${id}/waitMin`, minutes(waitsOf(run, queues))],
    [`${id}/waited`, count(waitsOf(run, queues))],
    [`${id}/queue`, lengthOf(run, queues)],
    ...(isReading ? [[`${id}/urgent`, count(urgent)], [`${id}/urgentMin`, minutes(urgent)]] satisfies Entry[] : []),
  ];
};

const wardEntries = ({ id, refuses }: PlannedWard, run: RunStatistics): readonly Entry[] => {
  const beds = run.resources[id];
  const boarding = waitsOf(run, [wardEntry(id, 'emergency')]);
  return [
    [`${id}/bedH`, (beds?.busyUs ?? 0) / HOUR_US],
    [`${id}/openH`, (beds?.onDutyUs ?? 0) / HOUR_US],
    [`${id}/admitted`, origins.reduce((sum, origin) => sum + (run.blocks[admissionOf(id, origin)]?.entered ?? 0), 0)],
    [`${id}/discharged`, run.blocks[nextOf(id)]?.entered ?? 0],
    [`${id}/boarded`, count(boarding)],
    [`${id}/boardedMin`, minutes(boarding)],
    [`${id}/queue`, lengthOf(run, origins.map((origin) => wardEntry(id, origin)))],
    ...(refuses ? [[`${id}/turnedAway`, leftAt(run, turnedAwayLeave(id))]] satisfies Entry[] : []),
  ];
};

const roomEntries = (run: RunStatistics, id: string): readonly Entry[] =>
  [[`${id}/useH`, (run.resources[id]?.busyUs ?? 0) / HOUR_US], [`${id}/thereH`, (run.resources[id]?.onDutyUs ?? 0) / HOUR_US]];

const taskEntries = (run: RunStatistics, id: string): readonly Entry[] => [
  [`${id}/done`, leftAt(run, doneLeave(id))],
  [`${id}/undone`, leftAt(run, undoneLeave(id))],
  [`${id}/waitMin`, minutes(waitsOf(run, [taskLine(id)]))],
  [`${id}/waited`, count(waitsOf(run, [taskLine(id)]))],
];

const watchEntries = (own: HospitalOwn, run: RunStatistics): readonly Entry[] => [
  ...own.deteriorations.flatMap((id): readonly Entry[] => [[`${id}/early`, run.blocks[taskLine(earlyOf(id))]?.entered ?? 0], [`${id}/late`, run.blocks[taskLine(lateOf(id))]?.entered ?? 0]]),
  ...own.monitors.flatMap((id): readonly Entry[] => [[`${id}/swaps`, leftAt(run, doneLeave(swapOf(id)))], [`${id}/alarms`, leftAt(run, doneLeave(alarmOf(id)))]]),
];

const exitEntries = (own: HospitalOwn, run: RunStatistics): readonly Entry[] => own.exits.flatMap(({ id }): readonly Entry[] => [
  [`${id}/out`, own.groups.reduce((sum, group) => sum + leftAt(run, outLeave(id, group)), 0)],
  [`${id}/discharged`, leftAt(run, dischargeLeave(id))],
]);

/** What one run observed, every count and sum under the id of its record. */
export const hospitalEntries = (own: HospitalOwn, run: RunStatistics): readonly Entry[] => [
  ...own.groups.flatMap((group) => groupEntries(own, run, group)),
  ...own.arrivals.flatMap(({ id }) => arrivalEntries(run, id)),
  ...own.steps.flatMap((step) => stepEntries(step, run)),
  ...own.wards.flatMap((ward) => wardEntries(ward, run)),
  ...own.rooms.flatMap((id) => roomEntries(run, id)),
  ...own.tasks.flatMap((id) => taskEntries(run, id)),
  ...watchEntries(own, run),
  ...exitEntries(own, run),
];

import type { BlockSpecification, Distribution, PeriodicSteps } from '../../kernel/blueprint';
import { hourly } from './arrival-blocks';
import { ASSISTED, constant, FINDING, FLAG, PACE } from './care-map';
import type { DeteriorationRecord, HospitalRecords, MonitorRecord, ScribeRecord, TaskRecord } from './hospital-records';
import { askModel, askOf, type Networks } from './model-blocks';

const HOURS_PER_DAY = 24;
const HOUR_US = 3_600_000_000;

export const taskLine = (task: string): string => `${task}.wait`;
export const doneLeave = (task: string): string => `${task}.done`;
export const undoneLeave = (task: string): string => `${task}.undone`;

/** Ids of the errands that a monitor and a deterioration cause. */
export const swapOf = (monitor: string): string => `${monitor}.swap`;
export const alarmOf = (monitor: string): string => `${monitor}.alarm`;
export const earlyOf = (deterioration: string): string => `${deterioration}.early`;
export const lateOf = (deterioration: string): string => `${deterioration}.late`;

/** Work for one person that comes up again and again. */
interface Errand {
  readonly id: string;
  readonly skill: string;
  readonly duration: Distribution;
  readonly assisted?: Distribution;
  readonly priority: number;
  /** Left undone when it could not begin within this time, µs. */
  readonly patience?: number;
}

const caseOf = ({ duration, assisted }: Errand): Pick<Extract<BlockSpecification, { kind: 'work' }>, 'durationByAttribute'> =>
  (assisted === undefined || JSON.stringify(assisted) === JSON.stringify(duration) ? {} : { durationByAttribute: { attribute: PACE, cases: [{ equals: ASSISTED, duration: assisted }] } });

const errandBlocks = (errand: Errand): readonly BlockSpecification[] => {
  const { id, skill, duration, priority, patience } = errand;
  return [
    { id: taskLine(id), kind: 'queue', next: `${id}.work`, ...(patience === undefined ? {} : { patience: { limit: constant(patience), next: undoneLeave(id) } }) },
    { id: `${id}.work`, kind: 'work', next: doneLeave(id), duration, ...caseOf(errand), priority, demands: [{ resource: skill, amount: 1, until: 'service' }] },
    { id: doneLeave(id), kind: 'leave' },
    ...(patience === undefined ? [] : [{ id: undoneLeave(id), kind: 'leave' } as const]),
  ];
};

const perBed = (id: string, resource: string, perUnitPerHour: PeriodicSteps, next: string): BlockSpecification =>
  ({ id, kind: 'arrive', next, arrival: { kind: 'proportional', resource, perUnitPerHour } });

const always = (perHour: number): PeriodicSteps => ({ periodUs: HOUR_US, steps: [{ atUs: 0, value: perHour }] });

/** A recurring task of every occupied bed. With a model that drafts the note, the node is asked first. */
export const taskBlocks = (task: TaskRecord, scribe: ScribeRecord | undefined, networks: Networks, mondayUs: number): readonly BlockSpecification[] => {
  if (task.perBedHour.every((value) => value === 0)) return [];
  const line = taskLine(task.id);
  const ask = scribe === undefined ? [] : askModel(task.id, scribe, { networks, fallback: { entry: line, blocks: [] }, next: line }).blocks;
  return [
    perBed(task.id, task.at, hourly(task.perBedHour, 1, mondayUs), scribe === undefined ? line : askOf(task.id)),
    ...ask,
    ...errandBlocks({ ...task, ...(scribe === undefined ? {} : { assisted: scribe.duration }) }),
  ];
};

const MONITOR_PRIORITY = 1;

/** Batteries to change and false alarms to look after, for every patient who wears a monitor. */
export const monitorBlocks = (monitor: MonitorRecord): readonly BlockSpecification[] => {
  const errands = [
    { id: swapOf(monitor.id), perHour: (monitor.worn * HOUR_US) / monitor.battery, duration: monitor.swapTime, priority: MONITOR_PRIORITY + 1 },
    { id: alarmOf(monitor.id), perHour: (monitor.worn * monitor.alarmsPerBedDay) / HOURS_PER_DAY, duration: monitor.alarmTime, priority: MONITOR_PRIORITY },
  ];
  return errands.filter(({ perHour }) => perHour > 0).flatMap(({ perHour, ...errand }) => [
    perBed(errand.id, monitor.ward, always(perHour), taskLine(errand.id)),
    ...errandBlocks({ ...errand, skill: monitor.skill }),
  ]);
};

const inspect = (id: string, sensitivityShare: number, next: string): BlockSpecification =>
  ({ id, kind: 'inspect', truthAttribute: FINDING, observedAttribute: FLAG, sensitivityShare, specificityShare: 1, next });

/** Share of deteriorations that a monitor sees: worn, and its way to the node open. */
const watchedShare = (monitor: MonitorRecord, networks: Networks): number => monitor.worn * (1 - (networks.get(monitor.network)?.outage ?? 0));

const detectionBlocks = (record: DeteriorationRecord, monitor: MonitorRecord | undefined, networks: Networks, next: string): readonly BlockSpecification[] => {
  const people = inspect(`${record.id}.on-rounds`, record.foundOnRounds, next);
  if (monitor === undefined || monitor.sensitivity === record.foundOnRounds) return [{ id: `${record.id}.seen`, kind: 'branch', routes: [{ next: people.id, share: 1 }] }, people];
  const watched = watchedShare(monitor, networks);
  return [
    { id: `${record.id}.seen`, kind: 'branch', routes: [{ next: `${record.id}.by-monitor`, share: watched }, { next: people.id, share: 1 - watched }] },
    inspect(`${record.id}.by-monitor`, monitor.sensitivity, next),
    people,
  ];
};

/** Patients get worse: found early or late, people respond before all other work of theirs. */
export const deteriorationBlocks = (hospital: HospitalRecords, record: DeteriorationRecord, networks: Networks): readonly BlockSpecification[] => {
  if (record.perBedDay === 0) return [];
  const monitor = hospital.monitors.find(({ ward }) => ward === record.ward);
  const [early, late] = [earlyOf(record.id), lateOf(record.id)];
  return [
    perBed(record.id, record.ward, always(record.perBedDay / HOURS_PER_DAY), `${record.id}.true`),
    { id: `${record.id}.true`, kind: 'assign', attribute: FINDING, value: constant(1), next: `${record.id}.seen` },
    ...detectionBlocks(record, monitor, networks, `${record.id}.sort`),
    { id: `${record.id}.sort`, kind: 'branch-attribute', attribute: FLAG, routes: [{ next: taskLine(early), equals: 1 }], otherwise: taskLine(late) },
    ...errandBlocks({ id: early, skill: record.skill, duration: record.early, priority: 0 }),
    ...errandBlocks({ id: late, skill: record.skill, duration: record.late, priority: 0 }),
  ];
};

import type { BlockSpecification, QueueBlock } from '../../kernel/blueprint';
import { byGroup, FINDING, LEVEL, RANK, type Part } from './care-map';
import { UNSEEN } from './exit-blocks';
import type { HospitalRecords, StepRecord } from './hospital-records';

/** Who waits apart from whom: groups with different patience, or images with and without an urgent finding. */
type Lanes = 'one' | 'by-group' | 'by-finding';

const hasPatience = ({ classes }: HospitalRecords): boolean => classes.some(({ patience }) => patience !== undefined);

/** Lanes of a line. `isFirst`: the line in which unseen patients may leave. */
const lanesOf = (hospital: HospitalRecords, step: StepRecord, isFirst: boolean): Lanes => {
  if (step.order === 'finding') return 'by-finding';
  return isFirst && step.leaving === 'may-leave' && hasPatience(hospital) ? 'by-group' : 'one';
};

const ordered = (step: StepRecord): Pick<QueueBlock, 'discipline' | 'priorityAttribute'> =>
  (step.order === 'arrival' ? {} : { discipline: 'priority', priorityAttribute: step.order === 'finding' ? RANK : LEVEL });

const laneOf = (line: string, lane: string): string => `${line}.${lane}`;

/** Queues that make up a line, as statistics name them. */
export const queuesOf = (hospital: HospitalRecords, step: StepRecord, line: string, isFirst: boolean): readonly string[] => {
  const lanes = lanesOf(hospital, step, isFirst);
  if (lanes === 'one') return [line];
  return lanes === 'by-group' ? hospital.classes.map(({ id }) => laneOf(line, id)) : [laneOf(line, 'urgent'), laneOf(line, 'other')];
};

const patientLanes = (hospital: HospitalRecords, step: StepRecord, line: string, next: string): readonly BlockSpecification[] => [
  ...byGroup(line, hospital.classes, (group) => laneOf(line, group)),
  ...hospital.classes.map(({ id, patience }): BlockSpecification => ({
    id: laneOf(line, id), kind: 'queue', next, ...ordered(step), ...(patience === undefined ? {} : { patience: { limit: patience.limit, next: UNSEEN } }),
  })),
];

const findingLanes = (step: StepRecord, line: string, next: string): readonly BlockSpecification[] => [
  { id: line, kind: 'branch-attribute', attribute: FINDING, routes: [{ next: laneOf(line, 'urgent'), equals: 1 }], otherwise: laneOf(line, 'other') },
  ...['urgent', 'other'].map((lane): BlockSpecification => ({ id: laneOf(line, lane), kind: 'queue', next, ...ordered(step) })),
];

interface Line {
  readonly line: string;
  /** Whether unseen patients may leave here. */
  readonly isFirst: boolean;
  readonly next: string;
}

/** The line before a step or its room, split into lanes where they must be told apart. */
export const waitingLine = (hospital: HospitalRecords, step: StepRecord, { line, isFirst, next }: Line): Part => {
  switch (lanesOf(hospital, step, isFirst)) {
    case 'one': return { entry: line, blocks: [{ id: line, kind: 'queue', next, ...ordered(step) }] };
    case 'by-group': return { entry: line, blocks: patientLanes(hospital, step, line, next) };
    case 'by-finding': return { entry: line, blocks: findingLanes(step, line, next) };
  }
};

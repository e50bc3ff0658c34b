import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import type { Blueprint, FailureSpecification, NodeSpecification, PeriodicSteps, ResourceSpecification } from '../../kernel/blueprint';
import { checkBlueprint } from '../../kernel/check-blueprint';
import { readCollection, readSingle, type ReadRecord } from '../read-records';
import type { CompileRequest, RawRecord } from '../sector';
import { blockKinds } from './block-kinds';
import { attributes, customRunFields, nodes, resources, timeUnits } from './custom-fields';

/** A custom model as plain data: its blueprint, the unit of its results and where each kind of entity leaves. */
export interface CustomPlan {
  readonly blueprint: Blueprint;
  readonly timeUnit: keyof typeof timeUnits;
  readonly timeUnitUs: number;
  readonly leavesOf: Readonly<Record<string, readonly string[]>>;
}

type ResourceRecord = ReadRecord<typeof resources.fields>;

const failureOf = (failure: NonNullable<ResourceRecord['failure']>): FailureSpecification => ({
  basis: failure.basis,
  timeToFailure: failure.timeToFailure,
  repair: failure.repair,
  ...(failure.crew === NO_REFERENCE ? {} : { crew: failure.crew }),
});

type Schedule = NonNullable<ResourceRecord['schedule']>;

const HOUR_US = 3_600_000_000;

/** Long enough for exact theory, short enough never to hang: some tens of seconds. */
const EVENT_BUDGET = 100_000_000;

const stepsOf = ({ period, fromHours, units }: Schedule): PeriodicSteps =>
  ({ periodUs: Math.round(period), steps: fromHours.map((hour, index) => ({ atUs: Math.round(hour * HOUR_US), value: units[index] ?? 0 })) });

/** A schedule begins at 0, rises, ends inside its period and names whole units, one for each hour. */
const isSchedule = ({ period, fromHours, units }: Schedule): boolean =>
  fromHours.length === units.length && fromHours[0] === 0 && units.every((unit) => Number.isInteger(unit)) &&
  fromHours.every((hour, index) => hour * HOUR_US < period && (index === 0 || hour > (fromHours[index - 1] ?? 0)));

const badSchedule = (record: ResourceRecord): Problem => ({
  code: 'custom.schedule', severity: 'error', record: record.id, path: `${record.id}.schedule`,
  expected: { en: 'hours that rise from 0 inside the period, with a whole number of units for each', ja: '0から始まり周期内で増える時刻と、それぞれの整数の数' },
  found: { en: `${JSON.stringify(record.schedule?.fromHours)} with ${JSON.stringify(record.schedule?.units)}`, ja: `${JSON.stringify(record.schedule?.fromHours)} と ${JSON.stringify(record.schedule?.units)}` },
  remedy: { en: 'Write for example fromHours: [0, 8, 16], units: [1, 3, 2], period: 24 h.', ja: '例: fromHours: [0, 8, 16]、units: [1, 3, 2]、period: 24 h' },
});

const resourceOf = (record: ResourceRecord): ResourceSpecification => ({
  id: record.id,
  ...(record.schedule === undefined ? { capacity: record.capacity } : { capacity: stepsOf(record.schedule), shiftEnd: record.schedule.atShiftEnd }),
  ...(record.failure === undefined ? {} : { failure: failureOf(record.failure) }),
});

const nodeOf = (record: ReadRecord<typeof nodes.fields>): NodeSpecification =>
  ({ id: record.id, parallel: record.parallel, serviceTime: record.serviceTime, queueLimit: record.queueLimit });

const blocksOf = (records: CompileRequest['records']): readonly RawRecord[] =>
  Object.values(records).filter((record) => record.collection === 'blocks');

const leavesByEntity = (blocks: readonly RawRecord[]): CustomPlan['leavesOf'] => {
  const leaves = blocks.filter((block) => block.fields['kind'] === 'leave');
  const entities = [...new Set(leaves.map((block) => String(block.fields['entity'])))];
  return Object.fromEntries(entities.map((entity) => [entity, leaves.filter((block) => block.fields['entity'] === entity).map((block) => block.id)]));
};

/** Turns records straight into a blueprint. The kernel's own check says what cannot run. */
export const compileCustom = (request: CompileRequest): Outcome<CustomPlan> => {
  const run = readSingle(request.records, 'run', customRunFields);
  const warmUp = readSingle(request.records, 'run', { warmUp: customRunFields.length });
  const blocks = blocksOf(request.records);
  const wrong = readCollection(request.records, resources).filter((record) => record.schedule !== undefined && !isSchedule(record.schedule));
  if (wrong.length > 0) return fail(...wrong.map(badSchedule));
  const blueprint: Blueprint = {
    warmUpUs: Math.round(warmUp.warmUp),
    horizonUs: Math.round(warmUp.warmUp + run.length),
    eventBudget: EVENT_BUDGET,
    attributes: readCollection(request.records, attributes).map((record) => record.id),
    resources: readCollection(request.records, resources).map(resourceOf),
    nodes: readCollection(request.records, nodes).map(nodeOf),
    blocks: blocks.map((block) => blockKinds[String(block.fields['kind'])]?.build(block)).filter((block) => block !== undefined),
  };
  const problems = checkBlueprint(blueprint);
  return problems.length > 0 ? fail(...problems) : succeed({ blueprint, timeUnit: run.timeUnit, timeUnitUs: timeUnits[run.timeUnit], leavesOf: leavesByEntity(blocks) });
};

import { fail, succeed, type Outcome } from '../../foundation/problems';
import type { Blueprint, NodeSpecification, PeriodicSteps, ResourceSpecification } from '../../kernel/blueprint';
import { checkBlueprint } from '../../kernel/check-blueprint';
import { withAbsence } from '../../people/absence';
import { DAY_US } from '../../people/calendar/week-calendar';
import { readCollection, readSingle, type ReadRecord } from '../read-records';
import type { CompileRequest, RawRecord } from '../sector';
import { blockKinds } from './block-kinds';
import type { ReplicationAddress } from '../site-model';
import { attributes, customRunFields, nodes, timeUnits } from './custom-fields';
import { resources } from './resource-fields';
import { resourceSpecifications } from './resource-plan';

/** A custom model as plain data: its blueprint, the unit of its results and where each kind of entity leaves. */
export interface CustomPlan {
  readonly blueprint: Blueprint;
  readonly timeUnit: keyof typeof timeUnits;
  readonly timeUnitUs: number;
  readonly leavesOf: Readonly<Record<string, readonly string[]>>;
  /** Chance of a person to miss a shift, by resource; others are never absent. */
  readonly absenceShares: Readonly<Record<string, number>>;
}

/** Long enough for exact theory, short enough never to hang: some tens of seconds. */
const EVENT_BUDGET = 100_000_000;

const nodeOf = (record: ReadRecord<typeof nodes.fields>): NodeSpecification =>
  ({ id: record.id, parallel: record.parallel, serviceTime: record.serviceTime, queueLimit: record.queueLimit });

const blocksOf = (records: CompileRequest['records']): readonly RawRecord[] =>
  Object.values(records).filter((record) => record.collection === 'blocks');

const leavesByEntity = (blocks: readonly RawRecord[]): CustomPlan['leavesOf'] => {
  const leaves = blocks.filter((block) => block.fields['kind'] === 'leave');
  const entities = [...new Set(leaves.map((block) => String(block.fields['entity'])))];
  return Object.fromEntries(entities.map((entity) => [entity, leaves.filter((block) => block.fields['entity'] === entity).map((block) => block.id)]));
};

/** The blueprint of one replication: who is absent is drawn shift by shift. */
export const blueprintOf = ({ blueprint, absenceShares }: CustomPlan, { seed, replication }: ReplicationAddress): Blueprint => {
  if (Object.keys(absenceShares).length === 0) return blueprint;
  const absent = (resource: ResourceSpecification): ResourceSpecification => {
    const share = absenceShares[resource.id];
    if (share === undefined) return resource;
    const steps = typeof resource.capacity === 'number' ? dailyShift(resource.capacity) : resource.capacity;
    return { ...resource, capacity: withAbsence(steps, share, blueprint.horizonUs, { seed, replication, week: 0, id: resource.id }) };
  };
  return { ...blueprint, resources: blueprint.resources.map(absent) };
};

/** Units without a calendar are there all day; who is absent is so for a day. */
const dailyShift = (people: number): PeriodicSteps => ({ periodUs: DAY_US, steps: [{ atUs: 0, value: people }] });

/** Turns records straight into a blueprint. The kernel's own check says what cannot run. */
export const compileCustom = (request: CompileRequest): Outcome<CustomPlan> => {
  const run = readSingle(request.records, 'run', customRunFields);
  const warmUp = readSingle(request.records, 'run', { warmUp: customRunFields.length });
  const blocks = blocksOf(request.records);
  const horizonUs = Math.round(warmUp.warmUp + run.length);
  const records = readCollection(request.records, resources);
  const specifications = resourceSpecifications(records, horizonUs);
  if (!specifications.ok) return specifications;
  const blueprint: Blueprint = {
    warmUpUs: Math.round(warmUp.warmUp),
    horizonUs,
    eventBudget: EVENT_BUDGET,
    attributes: readCollection(request.records, attributes).map((record) => record.id),
    resources: specifications.value,
    nodes: readCollection(request.records, nodes).map(nodeOf),
    blocks: blocks.map((block) => blockKinds[String(block.fields['kind'])]?.build(block)).filter((block) => block !== undefined),
  };
  const problems = checkBlueprint(blueprint);
  return problems.length > 0 ? fail(...problems) : succeed({ blueprint, timeUnit: run.timeUnit, timeUnitUs: timeUnits[run.timeUnit], leavesOf: leavesByEntity(blocks), absenceShares: Object.fromEntries(records.filter(({ absence }) => absence > 0).map(({ id, absence }) => [id, absence])) });
};

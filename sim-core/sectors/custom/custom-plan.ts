import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { fail, succeed, type Outcome } from '../../foundation/problems';
import type { Blueprint, FailureSpecification, NodeSpecification, ResourceSpecification } from '../../kernel/blueprint';
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

const resourceOf = (record: ResourceRecord): ResourceSpecification => ({
  id: record.id,
  capacity: record.capacity,
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
  const blueprint: Blueprint = {
    warmUpUs: Math.round(warmUp.warmUp),
    horizonUs: Math.round(warmUp.warmUp + run.length),
    attributes: readCollection(request.records, attributes).map((record) => record.id),
    resources: readCollection(request.records, resources).map(resourceOf),
    nodes: readCollection(request.records, nodes).map(nodeOf),
    blocks: blocks.map((block) => blockKinds[String(block.fields['kind'])]?.build(block)).filter((block) => block !== undefined),
  };
  const problems = checkBlueprint(blueprint);
  return problems.length > 0 ? fail(...problems) : succeed({ blueprint, timeUnit: run.timeUnit, timeUnitUs: timeUnits[run.timeUnit], leavesOf: leavesByEntity(blocks) });
};

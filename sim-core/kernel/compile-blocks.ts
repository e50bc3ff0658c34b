import type { Distribution } from '../foundation/random/distribution';
import type { BlockSpecification, Blueprint } from './blueprint';
import { waysOut } from './block-ways';
import { compileChoices } from './choice-tables';
import { compileDemands } from './demand-tables';
import { compileDurations, timedByAttribute } from './duration-tables';
import { precedence } from './event-calendar';
import { RELEASE_RANK } from './event-kinds';
import type { ExpandedBlueprint } from './expand-blueprint';
import { compileGroupings } from './grouping-tables';
import { indexById, requireIndex } from './identifiers';
import type { BlockTables, ResourceTables } from './model-tables';
import { compileMoves } from './move-tables';
import { ARRIVAL_MODE, CALCULATE, CALCULATION, DELAY, isServed, isTallied, LEAVE_TOGETHER, OPERATION_OF_KIND, RELEASE_NOTED, RULED_QUEUE, SEIZE_NOTING } from './operations';
import { packLists } from './packed-lists';
import { compileQueueRules, isRuled } from './queue-rules';
import type { SamplerList } from './sampler-list';
import { compileSetups } from './setup-tables';
import { candidateIntervalUs, rateTable, thinnedRate } from './thinned-rates';

interface Context {
  readonly blueprint: Blueprint;
  readonly samplers: SamplerList;
  readonly blocks: ReadonlyMap<string, number>;
  readonly resources: ReadonlyMap<string, number>;
  readonly nodes: ReadonlyMap<string, number>;
}

type Kind = BlockSpecification['kind'];
type Of<K extends Kind> = Extract<BlockSpecification, { kind: K }>;

export function compileBlocks(expanded: ExpandedBlueprint, samplers: SamplerList, resources: ResourceTables): BlockTables {
  const { blueprint, primaries } = expanded;
  const context = { blueprint, samplers, blocks: indexById(blueprint.blocks), resources: indexById(blueprint.resources), nodes: indexById(blueprint.nodes) };
  const all = blueprint.blocks;
  const integers = (of: (block: BlockSpecification) => number): Int32Array => Int32Array.from(all, of);
  const indexOf = (id: string | undefined): number => (id === undefined ? -1 : requireIndex(context.blocks, id));
  const operation = Int32Array.from(all, (block, index) => operationOf(block, index, expanded));
  return {
    count: all.length,
    operation,
    next: integers((block) => indexOf('next' in block ? block.next : undefined)),
    alternative: integers((block) => indexOf(alternativeOf(block))),
    sampler: integers((block) => mainSampler(block, context)),
    secondSampler: integers((block) => secondSampler(block, context)),
    attribute: integers((block) => attributeIndex(blueprint, attributeOf(block))),
    observedAttribute: integers((block) => attributeIndex(blueprint, otherAttributeOf(block))),
    first: Float64Array.from(all, firstNumber),
    second: Float64Array.from(all, secondNumber),
    target: integers((block) => targetOf(block, context, operation)),
    priority: Float64Array.from(all, priorityOf),
    precedence: integers((block) => precedence(RELEASE_RANK, priorityOf(block))),
    ...routeTables(context),
    ...compileDemands(expanded, context.resources, resources),
    lines: packLists(ofPrimary(linesOf(context, operation), primaries)),
    rates: all.map((block) => rateTable(block, blueprint)),
    queueRules: compileQueueRules(expanded, samplers),
    durations: compileDurations(blueprint, samplers),
    groupings: compileGroupings(blueprint),
    moves: compileMoves(blueprint, samplers),
    setups: compileSetups(blueprint, samplers),
    choices: compileChoices(expanded, context.resources),
    sharerOf: sharers(context),
    ...tallyRows(operation),
  };
}

const ofPrimary = <Value>(values: readonly Value[], primaries: readonly number[]): readonly Value[] => primaries.map((primary) => values[primary]!);

/** Work without demands is a delay. */
function operationOf(block: BlockSpecification, index: number, { blueprint, placesOf, takenAttributes, primaries }: ExpandedBlueprint): number {
  if (block.kind === 'release' && block.demands.some(({ resource }) => takenAttributes.has(resource))) return RELEASE_NOTED;
  if (block.kind === 'seize' && hasChoice(primaries, index)) return SEIZE_NOTING;
  if (block.kind === 'queue' && (placesOf.has(block.id) || isRuled(block, blueprint))) return RULED_QUEUE;
  if (block.kind === 'leave' && blueprint.blocks.some(({ kind }) => kind === 'batch')) return LEAVE_TOGETHER;
  if (block.kind === 'assign' && CALCULATION[block.operation ?? 'set'] > 0) return CALCULATE;
  return block.kind === 'work' && block.demands.length === 0 ? DELAY : OPERATION_OF_KIND[block.kind];
}

/** Is the block one of several choices, or the first of them? */
const hasChoice = (primaries: readonly number[], index: number): boolean => primaries[index] !== index || primaries.lastIndexOf(index) !== index;

function alternativeOf(block: BlockSpecification): string | undefined {
  if (block.kind === 'queue') return block.overflow;
  if (block.kind === 'infer') return block.late;
  if (block.kind === 'batch') return block.next;
  if (block.kind === 'split') return block.into.kind === 'copies' ? block.into.copiesNext ?? block.next : block.next;
  return block.kind === 'branch-attribute' ? block.otherwise : undefined;
}

function attributeOf(block: BlockSpecification): string | undefined {
  if (block.kind === 'inspect') return block.truthAttribute;
  if (block.kind === 'queue') return block.discipline === 'priority' ? block.priorityAttribute : undefined;
  if (block.kind === 'measure') return block.sinceAttribute;
  if ('priorityAttribute' in block) return block.priorityAttribute;
  return block.kind === 'assign' || block.kind === 'branch-attribute' ? block.attribute : undefined;
}

function otherAttributeOf(block: BlockSpecification): string | undefined {
  if (block.kind === 'inspect') return block.observedAttribute;
  return block.kind === 'assign' && block.operation === 'copy' ? block.from : undefined;
}

function attributeIndex({ attributes }: Blueprint, name: string | undefined): number {
  if (name === undefined) return -1;
  const index = attributes.indexOf(name);
  if (index < 0) throw new Error(`Unknown attribute "${name}": run checkBlueprint first`);
  return index;
}

const UNIT_UNIFORM: Distribution = { kind: 'uniform', minimum: 0, maximum: 1 };

function mainSampler(block: BlockSpecification, context: Context): number {
  const { samplers } = context;
  if (timedByAttribute(block) || block.kind === 'move') return -1;
  switch (block.kind) {
    case 'arrive': return arrivalSampler(block, context);
    case 'work': return samplers.add({ name: `${block.id}/duration`, distribution: block.duration, wholeFrom: block.minimumDurationUs ?? 0 });
    case 'share': return samplers.add({ name: `${block.id}/work`, distribution: block.work, wholeFrom: 0 });
    case 'delay': return samplers.add({ name: `${block.id}/duration`, distribution: block.duration, wholeFrom: 0 });
    case 'inspect': return samplers.add({ name: `${block.id}/verdict`, distribution: UNIT_UNIFORM });
    case 'infer': return block.network ? samplers.add({ name: `${block.id}/network`, distribution: block.network, wholeFrom: 0 }) : -1;
    case 'branch': return block.routes.length > 1 ? samplers.add({ name: `${block.id}/route`, distribution: UNIT_UNIFORM }) : -1;
    case 'assign': return block.value === undefined ? -1 : samplers.add({ name: `${block.id}/value`, distribution: block.value });
    default: return -1;
  }
}

function arrivalSampler({ id, arrival }: Of<'arrive'>, { blueprint, samplers }: Context): number {
  if (arrival.kind === 'renewal') return samplers.add({ name: `${id}/interval`, distribution: arrival.interval, wholeFrom: 0 });
  const thinned = thinnedRate(arrival, blueprint);
  if (!thinned) return -1;
  // Candidates of a rate are no events and stay between whole microseconds; those of a proportional source are events.
  return samplers.add({ name: `${id}/interval`, distribution: { kind: 'exponential', mean: candidateIntervalUs(thinned) }, ...(arrival.kind === 'rate' ? {} : { wholeFrom: 0 }) });
}

function secondSampler(block: BlockSpecification, { blueprint, samplers }: Context): number {
  if (block.kind === 'arrive' && thinnedRate(block.arrival, blueprint)) return samplers.add({ name: `${block.id}/thinning`, distribution: UNIT_UNIFORM });
  if (block.kind === 'infer' && (block.outageShare ?? 0) > 0) return samplers.add({ name: `${block.id}/outage`, distribution: UNIT_UNIFORM });
  return -1;
}

function firstNumber(block: BlockSpecification): number {
  switch (block.kind) {
    case 'arrive': return block.arrival.kind === 'closed' ? block.arrival.population : block.limit ?? Infinity;
    case 'queue': return block.capacity ?? Infinity;
    case 'inspect': return block.sensitivityShare;
    case 'infer': return block.deadlineUs;
    case 'measure': return block.limitUs ?? Infinity;
    default: return 0;
  }
}

function secondNumber(block: BlockSpecification): number {
  switch (block.kind) {
    case 'arrive': return ARRIVAL_MODE[block.arrival.kind];
    case 'assign': return CALCULATION[block.operation ?? 'set'];
    case 'inspect': return block.specificityShare;
    case 'infer': return block.outageShare ?? 0;
    default: return 0;
  }
}

const priorityOf = (block: BlockSpecification): number => ('priority' in block ? block.priority ?? 0 : 0);

function targetOf(block: BlockSpecification, { blocks, nodes, resources }: Context, operation: Int32Array): number {
  if (block.kind === 'infer') return requireIndex(nodes, block.node);
  if (block.kind === 'arrive' && block.arrival.kind === 'proportional') return requireIndex(resources, block.arrival.resource);
  if (block.kind === 'share') return requireIndex(resources, block.resource);
  if (block.kind !== 'queue') return -1;
  const next = requireIndex(blocks, block.next);
  return isServed(operation[next]!) ? next : -1;
}

function routeTables({ blueprint, blocks }: Context): Pick<BlockTables, 'routes' | 'routeNumbers'> {
  const lists = blueprint.blocks.map((block) => ('routes' in block ? block.routes.map(({ next }) => requireIndex(blocks, next)) : []));
  return { routes: packLists(lists), routeNumbers: Float64Array.from(blueprint.blocks.flatMap(routeNumbers)) };
}

/** Cumulative shares, scaled to end at 1, or the values of the attribute. */
function routeNumbers(block: BlockSpecification): number[] {
  if (block.kind === 'branch-attribute') return block.routes.map(({ equals }) => equals);
  if (block.kind !== 'branch') return [];
  const total = block.routes.reduce((sum, { share }) => sum + share, 0);
  let sum = 0;
  return block.routes.map(({ share }) => (sum += share) / total);
}

/** Line b is the queue of block b, line count + b its door: those who may not come in yet. */
function linesOf({ blueprint, blocks }: Context, operation: Int32Array): number[][] {
  const lists: number[][] = blueprint.blocks.map(() => []);
  blueprint.blocks.forEach((block, index) => {
    if (block.kind === 'queue' && isServed(operation[requireIndex(blocks, block.next)]!)) lists[requireIndex(blocks, block.next)]!.push(index);
  });
  const hasDoor = blocksWithDoor(blueprint);
  return lists.map((list, index) => {
    if (!isServed(operation[index]!)) return [];
    return hasDoor.has(blueprint.blocks[index]!.id) ? [...list, lists.length + index] : list;
  });
}

/** Blocks that entities come to other than by a queue that feeds them directly. */
function blocksWithDoor(blueprint: Blueprint): ReadonlySet<string> {
  const found = new Set<string>();
  for (const block of blueprint.blocks) {
    for (const { path, value } of waysOut(block)) if (block.kind !== 'queue' || path !== 'next') found.add(value);
  }
  return found;
}

/** A row is a histogram of 22 KB that every run keeps, so that only blocks that measure times have one. */
function tallyRows(operation: Int32Array): Pick<BlockTables, 'tallyRow' | 'tallyRows'> {
  let rows = 0;
  return { tallyRow: operation.map((of) => (isTallied(of) ? rows++ : -1)), tallyRows: rows };
}

/** Block that shares a resource, by resource. */
function sharers({ blueprint, resources }: Context): Int32Array {
  const found = new Int32Array(blueprint.resources.length).fill(-1);
  blueprint.blocks.forEach((block, index) => { if (block.kind === 'share') found[requireIndex(resources, block.resource)] = index; });
  return found;
}

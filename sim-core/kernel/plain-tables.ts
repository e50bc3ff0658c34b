import type { ArriveBlock, BlockSpecification } from './block-specification';
import type { Blueprint } from './blueprint';
import type { BlockTables, PlainTables, ResourceTables } from './model-tables';
import { ARRIVE, ASSIGN, BRANCH, BRANCH_ATTRIBUTE, DELAY, LEAVE, QUEUE, RELEASE, SEIZE, WORK } from './operations';
import type { DutyTables } from './duty-tables';
import { packLists, type PackedLists } from './packed-lists';
import type { ResourceSpecification } from './resource-specification';
import {
  PLAIN_ALTERNATIVE, PLAIN_ATTRIBUTE, PLAIN_BLOCK_SHIFT, PLAIN_END_CANDIDATE, PLAIN_END_ROUTE, PLAIN_FIRST_CANDIDATE, PLAIN_FIRST_ROUTE, PLAIN_IS_TRACKED,
  PLAIN_NEXT, PLAIN_OPERATION, PLAIN_CONSUMER, PLAIN_MODE, PLAIN_PRECEDENCE, PLAIN_RESOURCE, PLAIN_RESOURCE_SHIFT, PLAIN_SAMPLER, PLAIN_SERVES, PLAIN_TALLY_ROW, PLAIN_TARGET,
} from './plain-layout';

/**
 * What a plain block may say. A block that says anything else, a resource with any other property, and whatever touches
 * those two takes the general way; so a new feature is right before it is fast.
 */
const PLAIN_WORDS: Partial<Record<BlockSpecification['kind'], readonly string[]>> = {
  arrive: ['id', 'kind', 'next', 'arrival', 'limit'],
  queue: ['id', 'kind', 'next', 'capacity', 'discipline', 'priorityAttribute'],
  work: ['id', 'kind', 'next', 'demands', 'duration', 'priority', 'minimumDurationUs'],
  seize: ['id', 'kind', 'next', 'demands', 'priority'],
  release: ['id', 'kind', 'next', 'demands'],
  delay: ['id', 'kind', 'next', 'duration'],
  branch: ['id', 'kind', 'routes'],
  'branch-attribute': ['id', 'kind', 'attribute', 'routes', 'otherwise'],
  assign: ['id', 'kind', 'next', 'attribute', 'operation', 'value'],
  leave: ['id', 'kind'],
};
/** What the fast loop can do; the compiler gives other operations to blocks that need more. */
const PLAIN_OPERATIONS: ReadonlySet<number> = new Set([ARRIVE, QUEUE, WORK, SEIZE, RELEASE, DELAY, BRANCH, BRANCH_ATTRIBUTE, ASSIGN, LEAVE]);
/** Blocks without a short cut that ask nothing of others. */
const GENERAL_WORDS: Partial<Record<BlockSpecification['kind'], readonly string[]>> = {
  ...PLAIN_WORDS,
  queue: [...PLAIN_WORDS.queue!, 'overflow'],
  inspect: ['id', 'kind', 'next', 'truthAttribute', 'observedAttribute', 'sensitivityShare', 'specificityShare'],
  infer: ['id', 'kind', 'next', 'late', 'node', 'network', 'outageShare', 'deadlineUs'],
};
const PLAIN_RESOURCE_WORDS = ['id', 'capacity', 'shiftEnd', 'failure', 'power'];

const saysOnly = (record: object, words: readonly string[]): boolean =>
  Object.entries(record).every(([word, value]) => value === undefined || words.includes(word));

const isPlainArrival = ({ arrival }: ArriveBlock): boolean => arrival.kind === 'renewal' || arrival.kind === 'rate' || arrival.kind === 'saturated';

/** One unit of one resource, held until the entity can move on. */
function hasPlainDemand(block: BlockSpecification): boolean {
  if (!('demands' in block) || block.kind === 'move') return true;
  return block.demands.length === 0 ? block.kind === 'work'
    : block.demands.length === 1 && block.demands.every((demand) => saysOnly(demand, ['resource', 'amount', 'until']) && demand.amount === 1 && demand.until !== 'service');
}

function isPlainBlock(block: BlockSpecification): boolean {
  return saysOnly(block, PLAIN_WORDS[block.kind] ?? []) && hasPlainDemand(block) && (block.kind !== 'arrive' || isPlainArrival(block));
}

const isPlainResource = (resource: ResourceSpecification): boolean =>
  saysOnly(resource, PLAIN_RESOURCE_WORDS) && (resource.shiftEnd ?? 'finish') === 'finish' && resource.failure?.basis !== 'operation' && saysOnly(resource.failure ?? {}, ['basis', 'timeToFailure', 'repair', 'crew']);

/** Which blocks and resources the short cuts of the event loop may serve, and the tables they read. */
export function compilePlain(blueprint: Blueprint, blocks: BlockTables, resources: ResourceTables, duties: DutyTables): PlainTables {
  const chosen = new Set(blocks.choices.next);
  const allowed = blueprint.blocks.map((block, index) => isPlainBlock(block) && blocks.choices.next[index] === -1 && !chosen.has(index) && !takesWhatIsNoted(blocks, index));
  const serves = plainResources(blueprint, resources, allowed);
  const isKnown = blueprint.blocks.every((block, index) => allowed[index]! || saysOnly(block, GENERAL_WORDS[block.kind] ?? []));
  const isPlain = blueprint.blocks.map((block, index) => allowed[index]! && PLAIN_OPERATIONS.has(blocks.operation[index]!) && demandedBy(blocks, index).every((resource) => serves[resource]!)
    // A feature of another block may keep places of a finite queue free, or give an entity more to do when it leaves.
    && (isKnown || !(block.kind === 'leave' || (block.kind === 'queue' && block.capacity !== undefined))));
  const fed = isPlain.map((plain, index) => plain && (blueprint.blocks[index]!.kind !== 'queue' || isPlain[blocks.target[index]!] === true));
  const candidates = candidatesOf(blocks, resources);
  return {
    blocks: packPlainBlocks(blocks, fed),
    // Urgent work and maintenance may begin when nobody who waits can: then the general function looks.
    resources: packPlainResources(resources, serves.map((plain) => plain && !duties.hasPreemption && !duties.hasMaintenance), candidates),
    candidates: candidates.items,
    waitedFor: waitedFor(blocks, resources),
  };
}

const demandedBy = ({ demands }: BlockTables, block: number): number[] => Array.from(demands.items.subarray(demands.starts[block], demands.starts[block + 1]));

/** Does a release give back what a seize block noted? */
const takesWhatIsNoted = ({ demands, demandNotes }: BlockTables, block: number): boolean =>
  demandNotes.subarray(demands.starts[block], demands.starts[block + 1]).some((attribute) => attribute >= 0);

/** Resources whose every demander is plain and that repair nothing. */
function plainResources({ resources: specifications }: Blueprint, resources: ResourceTables, isAllowed: readonly boolean[]): boolean[] {
  return specifications.map((specification, resource) => {
    const { starts, items } = resources.demanders;
    return isPlainResource(specification) && resources.isCrew[resource] === 0 && items.subarray(starts[resource], starts[resource + 1]).every((block) => isAllowed[block]!);
  });
}

/** By resource: line and block, line and block, ... of all who may wait for it. */
function candidatesOf({ lines }: BlockTables, { count, demanders }: ResourceTables): PackedLists {
  return packLists(Array.from({ length: count }, (_, resource) => Array.from(demanders.items.subarray(demanders.starts[resource], demanders.starts[resource + 1]))
    .flatMap((block) => Array.from(lines.items.subarray(lines.starts[block], lines.starts[block + 1])).flatMap((line) => [line, block]))));
}

/** By line: the resources that those in it wait for, each as often as it looks at the line. */
function waitedFor({ count: blocks, lines }: BlockTables, { count, demanders }: ResourceTables): PackedLists {
  const lists: number[][] = Array.from({ length: 2 * blocks }, () => []);
  for (let resource = 0; resource < count; resource++) {
    for (const block of demanders.items.subarray(demanders.starts[resource], demanders.starts[resource + 1])) {
      for (const line of lines.items.subarray(lines.starts[block], lines.starts[block + 1])) lists[line]!.push(resource);
    }
  }
  return packLists(lists);
}

function packPlainBlocks(blocks: BlockTables, isPlain: readonly boolean[]): Int32Array {
  const packed = new Int32Array(blocks.count << PLAIN_BLOCK_SHIFT);
  isPlain.forEach((plain, block) => {
    const at = block << PLAIN_BLOCK_SHIFT;
    packed[at + PLAIN_OPERATION] = plain ? blocks.operation[block]! : -1;
    packed[at + PLAIN_NEXT] = blocks.next[block]!;
    packed[at + PLAIN_ALTERNATIVE] = blocks.alternative[block]!;
    packed[at + PLAIN_SAMPLER] = blocks.sampler[block]!;
    packed[at + PLAIN_ATTRIBUTE] = blocks.attribute[block]!;
    packed[at + PLAIN_TARGET] = blocks.target[block]!;
    packed[at + PLAIN_PRECEDENCE] = blocks.precedence[block]!;
    packed[at + PLAIN_IS_TRACKED] = blocks.isTracked[block]!;
    packed[at + PLAIN_FIRST_ROUTE] = blocks.routes.starts[block]!;
    packed[at + PLAIN_END_ROUTE] = blocks.routes.starts[block + 1]!;
    packed[at + PLAIN_MODE] = blocks.second[block]!;
    packed[at + PLAIN_TALLY_ROW] = blocks.tallyRow[block]!;
    packed[at + PLAIN_RESOURCE] = demandedBy(blocks, block)[0] ?? -1;
  });
  return packed;
}

function packPlainResources({ count, consumer }: ResourceTables, serves: readonly boolean[], { starts }: PackedLists): Int32Array {
  const packed = new Int32Array(count << PLAIN_RESOURCE_SHIFT);
  for (let resource = 0; resource < count; resource++) {
    const at = resource << PLAIN_RESOURCE_SHIFT;
    packed[at + PLAIN_SERVES] = serves[resource]! ? 1 : 0;
    packed[at + PLAIN_FIRST_CANDIDATE] = starts[resource]!;
    packed[at + PLAIN_CONSUMER] = consumer[resource]!;
    packed[at + PLAIN_END_CANDIDATE] = starts[resource + 1]!;
  }
  return packed;
}

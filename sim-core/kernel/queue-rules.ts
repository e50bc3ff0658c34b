import type { QueueBlock } from './block-specification';
import type { Blueprint } from './blueprint';
import type { ExpandedBlueprint } from './expand-blueprint';
import { indexById, requireIndex } from './identifiers';
import { packLists, type PackedLists } from './packed-lists';
import type { SamplerList } from './sampler-list';

/** Rules of queues with patience, baulking, displacement, parts to assemble or places that are kept; by block, -1 for none. */
export interface QueueRuleTables {
  readonly patienceSampler: Int32Array;
  readonly patienceNext: Int32Array;
  readonly baulkingSampler: Int32Array;
  readonly baulkingNext: Int32Array;
  /** Lengths of the steps, rising; `baulkingShares` is parallel to `baulkingLengths.items`. */
  readonly baulkingLengths: PackedLists;
  readonly baulkingShares: Float64Array;
  readonly displacementNext: Int32Array;
  /** Work block whose interrupted work holds places of the queue. */
  readonly interruptedAt: Int32Array;
  /** Assemble block that takes its parts from the queue. */
  readonly assembly: Int32Array;
  /** Resource whose units are the places of the queue, because work before it keeps one. */
  readonly places: Int32Array;
  /** Of a work block: the queue in which it keeps a place. */
  readonly keepsPlaceIn: Int32Array;
  /** Row of waits that ended in service, counted from the first row after blocks and nodes. */
  readonly servedRow: Int32Array;
  readonly servedRows: number;
}

/** Does the queue need more than to hold entities in order? */
export function isRuled(block: QueueBlock, blueprint: Blueprint): boolean {
  return block.patience !== undefined || block.baulking !== undefined || block.displacement !== undefined || isPartsQueue(block, blueprint);
}

const isPartsQueue = ({ next }: QueueBlock, { blocks }: Blueprint): boolean => blocks.find(({ id }) => id === next)?.kind === 'assemble';

export function compileQueueRules({ blueprint, placesOf }: ExpandedBlueprint, samplers: SamplerList): QueueRuleTables {
  const resources = indexById(blueprint.resources);
  const indexes = indexById(blueprint.blocks);
  const integers = (of: (queue: QueueBlock) => number): Int32Array => Int32Array.from(blueprint.blocks, (block) => (block.kind === 'queue' ? of(block) : -1));
  const indexOf = (id: string | undefined): number => (id === undefined ? -1 : requireIndex(indexes, id));
  const steps = blueprint.blocks.map((block) => (block.kind === 'queue' ? sortedSteps(block) : []));
  let servedRows = 0;
  return {
    patienceSampler: integers(({ id, patience }) => (patience ? samplers.add({ name: `${id}/patience`, distribution: patience.limit, wholeFrom: 0 }) : -1)),
    patienceNext: integers(({ patience }) => indexOf(patience?.next)),
    baulkingSampler: integers(({ id, baulking }) => (baulking ? samplers.add({ name: `${id}/baulking`, distribution: { kind: 'uniform', minimum: 0, maximum: 1 } }) : -1)),
    baulkingNext: integers(({ baulking }) => indexOf(baulking?.next)),
    displacementNext: integers(({ displacement }) => indexOf(displacement?.next)),
    interruptedAt: integers(({ next, displacement }) => (displacement?.countsInterrupted === true ? indexOf(next) : -1)),
    baulkingLengths: packLists(steps.map((list) => list.map(({ lengthAtLeast }) => lengthAtLeast))),
    baulkingShares: Float64Array.from(steps.flat(), ({ share }) => share),
    assembly: integers((queue) => (isPartsQueue(queue, blueprint) ? indexOf(queue.next) : -1)),
    places: integers(({ id }) => (placesOf.has(id) ? requireIndex(resources, placesOf.get(id)!) : -1)),
    keepsPlaceIn: Int32Array.from(blueprint.blocks, (block) => (block.kind === 'work' && block.blocking === 'before' ? indexOf(block.next) : -1)),
    servedRow: integers(({ patience, displacement }) => (patience ?? displacement ? servedRows++ : -1)),
    servedRows,
  };
}

const sortedSteps = ({ baulking }: QueueBlock): readonly { readonly lengthAtLeast: number; readonly share: number }[] =>
  [...(baulking?.steps ?? [])].sort((one, other) => one.lengthAtLeast - other.lengthAtLeast);

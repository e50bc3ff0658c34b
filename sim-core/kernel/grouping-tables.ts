import type { AssembleBlock, BatchBlock, BlockSpecification } from './block-specification';
import type { Blueprint } from './blueprint';
import { indexById, requireIndex } from './identifiers';
import { packLists, type PackedLists } from './packed-lists';

/** Blocks that make one entity of several or several of one, by block; attributes by index, -1 for none. */
export interface GroupingTables {
  readonly size: Float64Array;
  readonly sizeAttribute: Int32Array;
  readonly weightAttribute: Int32Array;
  readonly totalAttribute: Int32Array;
  readonly keyAttribute: Int32Array;
  /** Infinity where a batch waits for ever. */
  readonly maximumWaitUs: Float64Array;
  /** Copies that a split makes; -1 where it unpacks a batch. */
  readonly copies: Int32Array;
  readonly copiesAttribute: Int32Array;
  /** Queues of the parts of an assembly, with their numbers parallel to `parts.items`. */
  readonly parts: PackedLists;
  readonly partCounts: Int32Array;
}

export function compileGroupings(blueprint: Blueprint): GroupingTables {
  const { blocks, attributes } = blueprint;
  const indexes = indexById(blocks);
  const attributeOf = (name: string | undefined): number => (name === undefined ? -1 : attributes.indexOf(name));
  const ofBatch = (of: (block: BatchBlock) => string | undefined): Int32Array => Int32Array.from(blocks, (block) => attributeOf(block.kind === 'batch' ? of(block) : undefined));
  return {
    size: Float64Array.from(blocks, (block) => (block.kind === 'batch' ? block.size : 0)),
    sizeAttribute: ofBatch(({ sizeAttribute }) => sizeAttribute),
    weightAttribute: ofBatch(({ weight }) => weight?.attribute),
    totalAttribute: ofBatch(({ weight }) => weight?.totalAttribute),
    keyAttribute: ofBatch(({ separateBy }) => separateBy),
    maximumWaitUs: Float64Array.from(blocks, (block) => (block.kind === 'batch' ? block.maximumWaitUs ?? Infinity : Infinity)),
    copies: Int32Array.from(blocks, (block) => (block.kind === 'split' && block.into.kind === 'copies' ? block.into.count : -1)),
    copiesAttribute: Int32Array.from(blocks, (block) => attributeOf(block.kind === 'split' && block.into.kind === 'copies' ? block.into.countAttribute : undefined)),
    parts: packLists(blocks.map((block) => partsOf(block).map(({ queue }) => requireIndex(indexes, queue)))),
    partCounts: Int32Array.from(blocks.flatMap((block) => partsOf(block).map(({ count }) => count))),
  };
}

const partsOf = (block: BlockSpecification): AssembleBlock['parts'] => (block.kind === 'assemble' ? block.parts : []);

import {
  ALTERNATIVE, AMOUNT, ATTRIBUTE, BLOCK_SHIFT, CAPACITY, COUNTS_RUNNING, DEMANDED, DEMAND_SHIFT, ENDS_WITH_SERVICE, END_DEMAND, END_DEMANDER, END_LINE, END_ROUTE,
  FAILURE_BASIS, FIRST_DEMAND, FIRST_DEMANDER, FIRST_LINE, FIRST_ROUTE, HOLDER, IS_CREW, IS_TRACKED, NEXT, NEXT_CHOICE, OPERATION, PRECEDENCE, RESOURCE_SHIFT,
  SAMPLER, TALLY_ROW, TARGET, TRACKS_STATE,
} from './layout';
import type { BlockTables, ResourceTables } from './model-tables';

/** Lays the columns of the block tables side by side. */
export function packBlocks(blocks: BlockTables): Int32Array {
  const packed = new Int32Array(blocks.count << BLOCK_SHIFT);
  const columns: [number, ArrayLike<number>][] = [
    [OPERATION, blocks.operation], [NEXT, blocks.next], [ALTERNATIVE, blocks.alternative], [SAMPLER, blocks.sampler], [ATTRIBUTE, blocks.attribute],
    [TARGET, blocks.target], [PRECEDENCE, blocks.precedence], [IS_TRACKED, blocks.isTracked],
    [FIRST_DEMAND, blocks.demands.starts], [END_DEMAND, blocks.demands.starts.subarray(1)],
    [FIRST_LINE, blocks.lines.starts], [END_LINE, blocks.lines.starts.subarray(1)],
    [FIRST_ROUTE, blocks.routes.starts], [END_ROUTE, blocks.routes.starts.subarray(1)], [NEXT_CHOICE, blocks.choices.next],
    [TALLY_ROW, blocks.tallyRow],
  ];
  for (const [field, column] of columns) fill(packed, { shift: BLOCK_SHIFT, field, count: blocks.count }, column);
  return packed;
}

/** Resource, amount and end of every demand, in the order of `demands.items`. */
export function packDemands({ demands, demandAmounts, demandEnds }: BlockTables): Int32Array {
  const count = demands.items.length;
  const packed = new Int32Array(count << DEMAND_SHIFT);
  fill(packed, { shift: DEMAND_SHIFT, field: DEMANDED, count }, demands.items);
  fill(packed, { shift: DEMAND_SHIFT, field: AMOUNT, count }, demandAmounts);
  fill(packed, { shift: DEMAND_SHIFT, field: ENDS_WITH_SERVICE, count }, demandEnds);
  return packed;
}

/** Resources at the start of a run: nothing in use, nothing down. */
export function packResources(resources: ResourceTables): Int32Array {
  const packed = new Int32Array(resources.count << RESOURCE_SHIFT);
  const columns: [number, ArrayLike<number>][] = [
    [CAPACITY, resources.initialCapacity], [FAILURE_BASIS, resources.failureBasis], [IS_CREW, resources.isCrew], [TRACKS_STATE, resources.isTracked],
    [COUNTS_RUNNING, resources.countsRunning],
    [FIRST_DEMANDER, resources.demanders.starts], [END_DEMANDER, resources.demanders.starts.subarray(1)],
    [HOLDER, new Int32Array(resources.count).fill(-1)],
  ];
  for (const [field, column] of columns) fill(packed, { shift: RESOURCE_SHIFT, field, count: resources.count }, column);
  return packed;
}

function fill(packed: Int32Array, place: { shift: number; field: number; count: number }, column: ArrayLike<number>): void {
  for (let record = 0; record < place.count; record++) packed[(record << place.shift) + place.field] = column[record]!;
}

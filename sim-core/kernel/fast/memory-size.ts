import { BLOCK } from '../../foundation/random/sampler-bank';
import { RESERVED_ENTITIES } from '../entity-table';
import { RESERVED_EVENTS } from '../event-calendar';
import { COUNT_SHIFT, ENTITY_SHIFT, LANE_SHIFT, LINE_SHIFT, LIVE_SHIFT, MOMENT_SHIFT, RESOURCE_SHIFT, ROW_SHIFT, SUM_SHIFT } from '../layout';
import type { ModelTables } from '../model-tables';
import { STATE_COUNT } from '../operations';
import { RunMemory } from '../run-memory';
import { BUCKETS } from '../tally-table';
import { RESERVED_LANES } from '../waiting-lines';

const TABLES = 64;

/** Bytes that the tables of a run need, with what they may grow to. Most of it is never touched and so never takes room in the machine. */
export function memoryBytes({ blueprint, blocks, resources, samplers, plain }: ModelTables, tallyRows: number): number {
  const attributes = blueprint.attributes.length;
  const words = plain.blocks.length + plain.resources.length + plain.candidates.length + blocks.routes.items.length
    + blocks.count * ((1 << LIVE_SHIFT) + (2 << LINE_SHIFT) + 1) + resources.count * ((1 << RESOURCE_SHIFT) + 2)
    + RESERVED_ENTITIES * ((1 << ENTITY_SHIFT) + 1) + RESERVED_EVENTS * 5 + (RESERVED_LANES << LANE_SHIFT) + 2 * samplers.length + tallyRows * BUCKETS;
  const floats = blocks.count * ((1 << COUNT_SHIFT) + 2 + attributes) + blocks.routeNumbers.length + resources.count * ((1 << SUM_SHIFT) + 1 + STATE_COUNT)
    + RESERVED_ENTITIES * ((1 << MOMENT_SHIFT) + attributes) + RESERVED_EVENTS * 2 + RESERVED_LANES + samplers.length * BLOCK + (tallyRows << ROW_SHIFT);
  return RunMemory.bytesFor(TABLES, 4 * words + 8 * floats);
}

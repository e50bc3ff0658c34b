import { SamplerBank } from '../foundation/random/sampler-bank';
import { EnergyMeter } from './energy-meter';
import { EntityTable } from './entity-table';
import { EventCalendar } from './event-calendar';
import { EventHash } from './event-hash';
import type { BlockTables, ModelTables, NodeTables, ResourceTables } from './model-tables';
import { NodeQueues } from './node-queues';
import { QUEUE } from './operations';
import { RepairDesk } from './repair-desk';
import { ResourcePool } from './resource-pool';
import type { RunAddress, RunOptions } from './run-address';
import type { RunFailure } from './run-statistics';
import { TallyTable } from './tally-table';
import { WaitingLines } from './waiting-lines';

/**
 * Everything that changes during a run, in typed arrays; the functions of the kernel work on it.
 * Invariants between instants: no waiting entity could be served; no place is free that someone at its door may take.
 */
export class RunState {
  nowUs = 0;
  eventCount = 0;
  created = 0;
  left = 0;
  ticket = 0;
  /** Steps without advance of time, to find a storm. */
  instantSteps = 0;
  failure: RunFailure | undefined = undefined;
  readonly model: ModelTables;
  readonly blocks: BlockTables;
  readonly resourceTables: ResourceTables;
  readonly nodeTables: NodeTables;
  readonly hasFullStatistics: boolean;
  readonly hash: EventHash | undefined;
  readonly calendar = new EventCalendar();
  readonly samplers: SamplerBank;
  readonly meter: EnergyMeter;
  readonly resources: ResourcePool;
  readonly repairs: RepairDesk;
  readonly nodes: NodeQueues;
  readonly entities: EntityTable;
  readonly lines: WaitingLines;
  /** Tally by block: wait of a queue, time in system of a leave; then one row per node: latency. */
  readonly tallies: TallyTable;
  readonly entityBudget: number;

  /** Entities that occupy a place of the block, and the most there were. */
  readonly lengths: Int32Array;
  readonly longest: Int32Array;
  readonly entered: Float64Array;
  readonly departed: Float64Array;
  readonly refused: Float64Array;
  /** Sum of waits that lie before the observed window (correction of Little's sum at the warm-up). */
  readonly waitsBefore: Float64Array;
  readonly attributeSums: Float64Array;
  /** Head of a queue that is on its way to a block further on but still holds its place; -1 for none. */
  readonly committed: Int32Array;
  /** Arrivals made by a source; index of its schedule. */
  readonly made: Float64Array;

  /** Blocks to look at in this instant: a place became free. A ring with one place per block. */
  readonly agenda: Int32Array;
  readonly isOnAgenda: Uint8Array;
  agendaHead = 0;
  agendaCount = 0;

  constructor(model: ModelTables, address: RunAddress, options: RunOptions) {
    const { blueprint, blocks } = model;
    const attributeCount = blueprint.attributes.length;
    this.model = model;
    this.blocks = blocks;
    this.resourceTables = model.resources;
    this.nodeTables = model.nodes;
    this.hasFullStatistics = options.statistics !== 'counts';
    this.hash = options.hashEvents === false ? undefined : new EventHash();
    this.samplers = new SamplerBank(model.samplers, address);
    this.meter = new EnergyMeter(blueprint.meter, blueprint.horizonUs);
    this.resources = new ResourcePool(model.resources, this.meter);
    this.repairs = new RepairDesk(model.resources.count);
    this.nodes = new NodeQueues(model.nodes.count);
    this.entities = new EntityTable(attributeCount);
    this.lines = new WaitingLines(priorityLines(blocks));
    this.lines.reserve(this.entities.capacity);
    this.tallies = new TallyTable(this.hasFullStatistics ? blocks.count + model.nodes.count : 0);
    this.entityBudget = blueprint.entityBudget ?? 1_000_000;
    this.lengths = new Int32Array(blocks.count);
    this.longest = new Int32Array(blocks.count);
    this.entered = new Float64Array(blocks.count);
    this.departed = new Float64Array(blocks.count);
    this.refused = new Float64Array(blocks.count);
    this.waitsBefore = new Float64Array(blocks.count);
    this.attributeSums = new Float64Array(blocks.count * attributeCount);
    this.committed = new Int32Array(blocks.count).fill(-1);
    this.made = new Float64Array(blocks.count);
    this.agenda = new Int32Array(blocks.count);
    this.isOnAgenda = new Uint8Array(blocks.count);
  }

  /** Asks for a look at the block before time moves on. */
  wake(block: number): void {
    if (this.isOnAgenda[block] === 1) return;
    this.isOnAgenda[block] = 1;
    const { length } = this.agenda;
    const end = this.agendaHead + this.agendaCount;
    this.agenda[end < length ? end : end - length] = block;
    this.agendaCount += 1;
  }

  nextWoken(): number {
    const block = this.agenda[this.agendaHead]!;
    this.agendaHead = this.agendaHead + 1 < this.agenda.length ? this.agendaHead + 1 : 0;
    this.agendaCount -= 1;
    this.isOnAgenda[block] = 0;
    return block;
  }

  /** Line of those who wait to come into the block. */
  doorOf(block: number): number {
    return this.blocks.count + block;
  }

  fail(code: RunFailure['code'], records: readonly string[]): void {
    this.failure ??= { code, atUs: this.nowUs, records };
  }

  blockId(block: number): string {
    return this.model.blueprint.blocks[block]!.id;
  }
}

function priorityLines({ count, operation, attribute }: BlockTables): Uint8Array {
  return Uint8Array.from({ length: 2 * count }, (_, line) => (line < count && operation[line] === QUEUE && attribute[line]! >= 0 ? 1 : 0));
}

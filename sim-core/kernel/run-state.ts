import { SamplerBank, type WordsOf } from '../foundation/random/sampler-bank';
import { Clock } from './clock';
import { DutyDesk } from './duty-desk';
import { EnergyMeter } from './energy-meter';
import { EntityTable } from './entity-table';
import { EventCalendar } from './event-calendar';
import { EventHash } from './event-hash';
import { TraceRecorder } from './event-trace';
import { BLOCK_SHIFT, COMMITTED, COUNT_SHIFT, IS_WOKEN, LENGTH, LIVE_SHIFT } from './layout';
import type { BlockTables, ModelTables, ResourceTables } from './model-tables';
import { NodeQueues } from './node-queues';
import { NodeStates } from './node-states';
import type { NodeTables } from './node-tables';
import { isQueue, isServed } from './operations';
import { packBlocks, packDemands } from './pack-tables';
import { RepairDesk } from './repair-desk';
import { ResourcePool } from './resource-pool';
import type { RunAddress, RunOptions } from './run-address';
import type { QueueGrowth, RunFailure } from './run-statistics';
import { SpecialStates } from './special-states';
import { TallyTable } from './tally-table';
import { WaitingLines } from './waiting-lines';

/** A look every so many events costs nothing that can be measured. */
export const EVENTS_PER_INSPECTION = 65_536;

/**
 * Everything that changes during a run, in typed arrays; the functions of the kernel work on it.
 * Invariants between instants: no waiting entity could be served; no place is free that someone at its door may take.
 */
export class RunState {
  eventCount = 0;
  created = 0;
  left = 0;
  /** Steps without advance of time, to find a storm. */
  instantSteps = 0;
  /** Events after which to look for entities that can never go on. */
  nextInspection = EVENTS_PER_INSPECTION;
  failure: RunFailure | undefined = undefined;
  /** Best candidate found while serving: server and the line whose head it is. */
  bestServer = -1;
  bestLine = -1;
  readonly clock = new Clock();
  readonly model: ModelTables;
  readonly blocks: BlockTables;
  readonly resourceTables: ResourceTables;
  readonly nodeTables: NodeTables;
  readonly hasFullStatistics: boolean;
  readonly hash: EventHash | undefined;
  readonly trace: TraceRecorder | undefined;
  readonly calendar = new EventCalendar();
  readonly samplers: SamplerBank;
  readonly meter: EnergyMeter;
  readonly resources: ResourcePool;
  readonly repairs: RepairDesk;
  readonly duties: DutyDesk;
  readonly nodes: NodeQueues;
  readonly nodeStates: NodeStates;
  readonly entities: EntityTable;
  readonly lines: WaitingLines;
  /** Tally by block: wait of a queue, time in system of a leave, a measured time; then one row per node: latency; then waits until service. */
  readonly tallies: TallyTable;
  readonly entityBudget: number;
  readonly special: SpecialStates;

  /** Packed tables, see `layout.ts`. */
  readonly blockInts: Int32Array;
  readonly demandInts: Int32Array;
  readonly live: Int32Array;
  readonly counts: Float64Array;
  /** Waits that lie outside the observed window (correction of Little's sum), by block. */
  readonly waitsBefore: Float64Array;
  readonly attributeSums: Float64Array;

  /** Blocks to look at in this instant: a place became free. A ring with one place per block. */
  readonly agenda: Int32Array;
  agendaHead = 0;
  agendaCount = 0;

  constructor(model: ModelTables, address: RunAddress, options: RunOptions, wordsOf?: WordsOf) {
    const { blueprint, blocks } = model;
    const attributeCount = blueprint.attributes.length;
    this.model = model;
    this.blocks = blocks;
    this.resourceTables = model.resources;
    this.nodeTables = model.nodes;
    this.hasFullStatistics = options.statistics !== 'counts';
    this.hash = options.hashEvents === false ? undefined : new EventHash(this.clock);
    this.trace = options.trace === undefined ? undefined : new TraceRecorder(this.clock, options.trace === true ? {} : options.trace);
    this.samplers = new SamplerBank(model.samplers, address, wordsOf);
    this.meter = new EnergyMeter(blueprint.meter, blueprint.horizonUs);
    this.resources = new ResourcePool(model.resources, this.meter, this.clock);
    this.repairs = new RepairDesk(model.resources.crew);
    this.duties = new DutyDesk(model.resources.count, model.duties);
    this.nodes = new NodeQueues(model.nodes.count);
    this.nodeStates = new NodeStates(model.nodes);
    this.entities = new EntityTable(attributeCount, this.clock);
    this.lines = new WaitingLines(priorityLines(blocks), this.entities);
    this.tallies = new TallyTable(this.hasFullStatistics ? blocks.count + model.nodes.count + blocks.queueRules.servedRows : 0, this.clock);
    this.special = new SpecialStates(blocks);
    this.entityBudget = blueprint.entityBudget ?? 1_000_000;
    this.blockInts = packBlocks(blocks);
    this.demandInts = packDemands(blocks);
    this.live = new Int32Array(blocks.count << LIVE_SHIFT);
    this.counts = new Float64Array(blocks.count << COUNT_SHIFT);
    this.waitsBefore = new Float64Array(blocks.count);
    this.attributeSums = new Float64Array(blocks.count * attributeCount);
    this.agenda = new Int32Array(blocks.count);
    for (let block = 0; block < blocks.count; block++) this.live[(block << LIVE_SHIFT) + COMMITTED] = -1;
  }

  /** Asks for a look at the block before time moves on. */
  wake(block: number): void {
    const at = (block << LIVE_SHIFT) + IS_WOKEN;
    if (this.live[at] === 1) return;
    this.live[at] = 1;
    const { length } = this.agenda;
    const end = this.agendaHead + this.agendaCount;
    this.agenda[end < length ? end : end - length] = block;
    this.agendaCount += 1;
  }

  nextWoken(): number {
    const block = this.agenda[this.agendaHead]!;
    this.agendaHead = this.agendaHead + 1 < this.agenda.length ? this.agendaHead + 1 : 0;
    this.agendaCount -= 1;
    this.live[(block << LIVE_SHIFT) + IS_WOKEN] = 0;
    return block;
  }

  /** Line of those who wait to come into the block. */
  doorOf(block: number): number {
    return this.blocks.count + block;
  }

  /** One number of a block that never changes (`layout.ts`). */
  blockInt(block: number, field: number): number {
    return this.blockInts[(block << BLOCK_SHIFT) + field]!;
  }

  lengthOf(block: number): number {
    return this.live[(block << LIVE_SHIFT) + LENGTH]!;
  }

  countOf(block: number, field: number): number {
    return this.counts[(block << COUNT_SHIFT) + field]!;
  }

  addCount(block: number, field: number): void {
    this.counts[(block << COUNT_SHIFT) + field]! += 1;
  }

  fail(code: RunFailure['code'], records: readonly string[], growth?: QueueGrowth): void {
    this.failure ??= { code, atUs: this.clock.nowUs, records, ...(growth ? { growth } : {}) };
  }

  blockId(block: number): string {
    return this.model.blueprint.blocks[block]!.id;
  }
}

/** Line b is by priority for a queue that orders by an attribute, line count + b (its door) for work that does. */
function priorityLines({ count, operation, attribute }: BlockTables): Uint8Array {
  const hasOrder = (block: number, isOfKind: (operation: number) => boolean): boolean => attribute[block]! >= 0 && isOfKind(operation[block]!);
  return Uint8Array.from({ length: 2 * count }, (_, line) => ((line < count ? hasOrder(line, isQueue) : hasOrder(line - count, isServed)) ? 1 : 0));
}

import { BLOCK, SamplerBank, type SamplerStorage, type WordsOf } from '../foundation/random/sampler-bank';
import { Clock } from './clock';
import { DutyDesk } from './duty-desk';
import { EnergyMeter } from './energy-meter';
import { EntityTable } from './entity-table';
import { EventCalendar } from './event-calendar';
import { EventHash } from './event-hash';
import { TraceRecorder } from './event-trace';
import * as header from './fast/header';
import { memoryBytes } from './fast/memory-size';
import { openEngine, type FastEngine } from './fast/open-engine';
import { BLOCK_SHIFT, COMMITTED, COUNT_SHIFT, IS_WOKEN, LENGTH, LIVE_SHIFT, TALLY_ROW } from './layout';
import type { BlockTables, ModelTables, ResourceTables } from './model-tables';
import { NodeQueues } from './node-queues';
import { NodeStates } from './node-states';
import type { NodeTables } from './node-tables';
import { isQueue, isServed } from './operations';
import { packBlocks, packDemands } from './pack-tables';
import { RepairDesk } from './repair-desk';
import { ResourcePool } from './resource-pool';
import type { RunAddress, RunOptions } from './run-address';
import { RunMemory } from './run-memory';
import type { QueueGrowth, RunFailure } from './run-statistics';
import { SpecialStates } from './special-states';
import { TallyTable } from './tally-table';
import { WaitingLines } from './waiting-lines';

/** A look every so many events costs nothing that can be measured. */
export const EVENTS_PER_INSPECTION = 262_144;

/**
 * Everything that changes during a run, in typed arrays; the functions of the kernel work on it.
 * Invariants between instants: no waiting entity could be served; no place is free that someone at its door may take.
 */
export class RunState {
  /** Events after which to look for entities that can never go on. */
  nextInspection = EVENTS_PER_INSPECTION;
  failure: RunFailure | undefined = undefined;
  /** Best candidate found while serving: server and the line whose head it is. */
  bestServer = -1;
  bestLine = -1;
  readonly memory: RunMemory;
  readonly engine: FastEngine | undefined;
  readonly clock: Clock;
  readonly model: ModelTables;
  readonly blocks: BlockTables;
  readonly resourceTables: ResourceTables;
  readonly nodeTables: NodeTables;
  readonly hasFullStatistics: boolean;
  readonly wantsHistograms: boolean;
  readonly hash: EventHash | undefined;
  readonly trace: TraceRecorder | undefined;
  readonly calendar: EventCalendar;
  readonly samplers: SamplerBank;
  readonly meter: EnergyMeter;
  readonly resources: ResourcePool;
  readonly repairs: RepairDesk;
  readonly duties: DutyDesk;
  readonly nodes: NodeQueues;
  readonly nodeStates: NodeStates;
  readonly entities: EntityTable;
  readonly lines: WaitingLines;
  /** One row per block that measures times: wait of a queue, time in system of a leave, a measured time; then one per node: latency; then waits until service. */
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

  constructor(model: ModelTables, address: RunAddress, options: RunOptions, wordsOf?: WordsOf) {
    const { blueprint, blocks } = model;
    const attributeCount = blueprint.attributes.length;
    this.model = model;
    this.blocks = blocks;
    this.resourceTables = model.resources;
    this.nodeTables = model.nodes;
    this.hasFullStatistics = options.statistics !== 'counts';
    this.wantsHistograms = options.histograms === true;
    const tallyRows = this.hasFullStatistics ? blocks.tallyRows + model.nodes.count + blocks.queueRules.servedRows : 0;
    const bytes = memoryBytes(model, tallyRows);
    this.engine = options.isGeneral === true || options.trace !== undefined ? undefined : openEngine(bytes);
    this.memory = new RunMemory(this.engine?.buffer ?? new ArrayBuffer(bytes));
    this.clock = new Clock(this.memory);
    this.calendar = new EventCalendar(this.memory);
    this.hash = options.hashEvents === false ? undefined : new EventHash(this.clock);
    this.trace = options.trace === undefined ? undefined : new TraceRecorder(this.clock, options.trace === true ? {} : options.trace);
    this.samplers = new SamplerBank(model.samplers, address, wordsOf, samplerStorage(this.memory, model.samplers.length));
    this.meter = new EnergyMeter(blueprint.meter, blueprint.horizonUs);
    this.resources = new ResourcePool(model.resources, this.meter, this.clock);
    this.repairs = new RepairDesk(model.resources.crew);
    this.duties = new DutyDesk(model.resources.count, model.duties);
    this.nodes = new NodeQueues(model.nodes.count);
    this.nodeStates = new NodeStates(model.nodes);
    this.entities = new EntityTable(attributeCount, this.clock);
    this.lines = new WaitingLines(priorityLines(blocks), model.plain.waitedFor, model.resources.count, this.entities);
    this.tallies = new TallyTable(tallyRows, this.clock);
    this.special = new SpecialStates(blocks);
    this.entityBudget = blueprint.entityBudget ?? 1_000_000;
    this.blockInts = packBlocks(blocks);
    this.demandInts = packDemands(blocks);
    this.live = this.memory.int32(header.LIVE, blocks.count << LIVE_SHIFT);
    this.counts = this.memory.float64(header.COUNTS, blocks.count << COUNT_SHIFT);
    this.waitsBefore = new Float64Array(blocks.count);
    this.attributeSums = this.memory.float64(header.ATTRIBUTE_SUMS, blocks.count * attributeCount);
    this.agenda = this.memory.int32(header.AGENDA, blocks.count);
    for (let block = 0; block < blocks.count; block++) this.live[(block << LIVE_SHIFT) + COMMITTED] = -1;
    shareTables(this);
  }

  get eventCount(): number {
    return this.memory.reals[header.EVENT_COUNT]!;
  }

  set eventCount(value: number) {
    this.memory.reals[header.EVENT_COUNT] = value;
  }

  get created(): number {
    return this.memory.reals[header.CREATED_COUNT]!;
  }

  set created(value: number) {
    this.memory.reals[header.CREATED_COUNT] = value;
  }

  get left(): number {
    return this.memory.reals[header.LEFT_COUNT]!;
  }

  set left(value: number) {
    this.memory.reals[header.LEFT_COUNT] = value;
  }

  /** Steps without advance of time, to find a storm. */
  get instantSteps(): number {
    return this.memory.words[header.INSTANT_STEPS]!;
  }

  set instantSteps(value: number) {
    this.memory.words[header.INSTANT_STEPS] = value;
  }

  get agendaCount(): number {
    return this.memory.words[header.AGENDA_COUNT]!;
  }

  set agendaCount(value: number) {
    this.memory.words[header.AGENDA_COUNT] = value;
  }

  private get agendaHead(): number {
    return this.memory.words[header.AGENDA_HEAD]!;
  }

  private set agendaHead(value: number) {
    this.memory.words[header.AGENDA_HEAD] = value;
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

  /** Row of the latencies of a node in `tallies`. */
  latencyRow(node: number): number {
    return this.blocks.tallyRows + node;
  }

  /** Row of the waits of a queue that ended in service: one of its own where some give up, else that of all its waits. */
  servedRow(queue: number): number {
    const row = this.blocks.queueRules.servedRow[queue]!;
    return row < 0 ? this.blockInt(queue, TALLY_ROW) : this.blocks.tallyRows + this.nodeTables.count + row;
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
    this.memory.words[header.HAS_FAILED] = 1;
  }

  blockId(block: number): string {
    return this.model.blueprint.blocks[block]!.id;
  }
}

function samplerStorage(memory: RunMemory, samplers: number): SamplerStorage {
  return { values: memory.float64(header.VALUES, samplers * BLOCK), cursors: memory.int32(header.CURSORS, samplers), filled: memory.int32(header.FILLED, samplers) };
}

/** Copies the tables that never change to where the fast loop reads them. */
function shareTables({ memory, model: { blocks, plain, blueprint }, entityBudget, hasFullStatistics, hash }: RunState): void {
  memory.int32(header.PLAIN_BLOCKS, plain.blocks.length).set(plain.blocks);
  memory.int32(header.PLAIN_RESOURCES, plain.resources.length).set(plain.resources);
  memory.int32(header.CANDIDATES, plain.candidates.length).set(plain.candidates);
  memory.int32(header.ROUTE_ITEMS, blocks.routes.items.length).set(blocks.routes.items);
  memory.float64(header.ROUTE_NUMBERS, blocks.routeNumbers.length).set(blocks.routeNumbers);
  memory.float64(header.LIMITS, blocks.count).set(blocks.first);
  memory.float64(header.PRIORITIES, blocks.count).set(blocks.priority);
  memory.words[header.BLOCK_COUNT] = blocks.count;
  memory.words[header.ATTRIBUTE_COUNT] = blueprint.attributes.length;
  memory.words[header.HAS_TALLIES] = hasFullStatistics ? 1 : 0;
  memory.words[header.HAS_HASH] = hash === undefined ? 0 : 1;
  memory.words[header.ENTITY_BUDGET] = entityBudget;
}

/** Line b is by priority for a queue that orders by an attribute, line count + b (its door) for work that does. */
function priorityLines({ count, operation, attribute }: BlockTables): Uint8Array {
  const hasOrder = (block: number, isOfKind: (operation: number) => boolean): boolean => attribute[block]! >= 0 && isOfKind(operation[block]!);
  return Uint8Array.from({ length: 2 * count }, (_, line) => ((line < count ? hasOrder(line, isQueue) : hasOrder(line - count, isServed)) ? 1 : 0));
}

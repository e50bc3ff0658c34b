import { integralOf } from '../foundation/time/periodic-steps';
import type { NodeSpecification } from './blueprint';
import { DEPARTED, ENTERED, LIVE_SHIFT, LONGEST, REFUSED, TALLY_ROW } from './layout';
import { bookVehiclesUnderWay } from './moves';
import { bookNode } from './node-slots';
import { BLOCKED, FAILED, isLeave, isQueue, MAINTENANCE, MEASURE, OFF, RUN, SETUP, STANDBY } from './operations';
import { spentUs } from './overtime';
import type { RunState } from './run-state';
import type { BatchStatistics, BlockStatistics, LeaveStatistics, MoveStatistics, NodeStatistics, QueueStatistics, ResourceStatistics, RunStatistics, TallyStatistics } from './run-statistics';
import { waitsSoFar } from './warm-up';
import { workLeft } from './work-in-progress';

const US_PER_HOUR = 3.6e9;
const JOULE_PER_KWH = 3.6e6;
const NO_OBSERVATIONS: TallyStatistics = { count: 0, mean: 0, standardDeviation: 0, minimum: 0, maximum: 0, p50: 0, p95: 0, p99: 0 };

/** Reads the statistics of a finished run, or of a part of one. `endUs` and `sinceUs`: when observation ended and began. */
export function collectStatistics(state: RunState, endUs: number, sinceUs = state.model.blueprint.warmUpUs): RunStatistics {
  const { original: blueprint } = state.model;
  const fromUs = Math.min(sinceUs, endUs);
  const observedUs = endUs - fromUs;
  closeSums(state, endUs);
  const left = workLeft(state);
  return {
    observedFromUs: fromUs,
    observedUs,
    eventCount: state.eventCount,
    eventHash: state.hash?.text() ?? '',
    entitiesCreated: state.created,
    entitiesLeft: state.left,
    entitiesJoined: state.special.joined,
    entitiesInside: state.entities.count,
    queues: byId(blueprint.blocks, (index, { kind }) => (kind === 'queue' ? queueStatistics(state, index, observedUs) : undefined)),
    resources: byId(blueprint.resources, (index) => resourceStatistics(state, index, observedUs)),
    nodes: byId(blueprint.nodes, (index) => nodeStatistics(state, index, observedUs)),
    blocks: byId(blueprint.blocks, (index) => blockStatistics(state, index, left)),
    leaves: byId(blueprint.blocks, (index) => (isLeave(state.blocks.operation[index]!) ? leaveStatistics(state, index) : undefined)),
    measures: byId(blueprint.blocks, (index) => (state.blocks.operation[index] === MEASURE ? { ...tallyOf(state, index), late: state.countOf(index, REFUSED) } : undefined)),
    batches: byId(blueprint.blocks, (index, { kind }) => (kind === 'batch' ? batchStatistics(state, index) : undefined)),
    moves: byId(blueprint.blocks, (index, { kind }) => (kind === 'move' ? moveStatistics(state, index) : undefined)),
    windowKwh: blueprint.meter ? state.meter.read(blueprint.meter, fromUs, endUs) : new Float64Array(0),
    ...(state.failure ? { failure: state.failure } : {}),
    ...(state.trace ? { trace: state.trace.trace() } : {}),
  };
}

function closeSums(state: RunState, endUs: number): void {
  state.clock.nowUs = endUs;
  for (let resource = 0; resource < state.resourceTables.count; resource++) state.resources.close(resource);
  for (let node = 0; node < state.nodeTables.count; node++) bookNode(state, node);
  bookVehiclesUnderWay(state);
  const inside = waitsSoFar(state);
  for (let block = 0; block < state.blocks.count; block++) {
    if (isQueue(state.blocks.operation[block]!)) state.waitsBefore[block] = inside[block]! - state.waitsBefore[block]!;
  }
}

function byId<RecordType extends { readonly id: string }, Value>(records: readonly RecordType[], of: (index: number, record: RecordType) => Value | undefined): Record<string, Value> {
  const found: Record<string, Value> = {};
  records.forEach((record, index) => {
    const value = of(index, record);
    if (value !== undefined) found[record.id] = value;
  });
  return found;
}

/** Sums over a block and the others that stand for it with another choice of resources. */
function overChoices({ blocks: { choices } }: RunState, block: number, of: (choice: number) => number): number {
  let sum = 0;
  for (let choice = block; choice >= 0; choice = choices.next[choice]!) sum += of(choice);
  return sum;
}

function blockStatistics(state: RunState, block: number, left: Float64Array): BlockStatistics {
  return {
    entered: overChoices(state, block, (choice) => state.countOf(choice, ENTERED)),
    left: overChoices(state, block, (choice) => state.countOf(choice, DEPARTED)),
    workLeftUs: overChoices(state, block, (choice) => left[choice]!),
  };
}

function tally(state: RunState, row: number): TallyStatistics {
  if (!state.hasFullStatistics) return NO_OBSERVATIONS;
  const statistics = state.tallies.statistics(row);
  return state.wantsHistograms ? { ...statistics, histogram: state.tallies.histogram(row) } : statistics;
}

const tallyOf = (state: RunState, block: number): TallyStatistics => tally(state, state.blockInt(block, TALLY_ROW));

const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Mean length by Little's sum: time spent in the queue by all, over the observed time; exact, without bookkeeping per event. */
function queueStatistics(state: RunState, queue: number, observedUs: number): QueueStatistics {
  const spentUs = state.hasFullStatistics ? state.tallies.total(state.blockInt(queue, TALLY_ROW)) + state.waitsBefore[queue]! : 0;
  return {
    entered: state.countOf(queue, ENTERED),
    refused: state.countOf(queue, REFUSED),
    wait: tallyOf(state, queue),
    servedWait: tally(state, state.servedRow(queue)),
    reneged: state.special.reneged[queue]!,
    baulked: state.special.baulked[queue]!,
    displaced: state.special.displaced[queue]!,
    lengthMean: shareOf(spentUs, observedUs),
    lengthMaximum: state.live[(queue << LIVE_SHIFT) + LONGEST]!,
  };
}

function batchStatistics(state: RunState, batch: number): BatchStatistics {
  const { special } = state;
  return { count: special.batches[batch]!, incomplete: special.batchesDue[batch]!, entities: special.batched[batch]!, total: special.batchTotals[batch]!, wait: tallyOf(state, batch) };
}

function moveStatistics(state: RunState, move: number): MoveStatistics {
  const { trips } = state.special;
  const sum = (column: Float64Array): number => overChoices(state, move, (choice) => column[choice]!);
  return { trips: sum(trips.count), loadedKm: sum(trips.loadedKm), emptyKm: sum(trips.emptyKm), energyKwh: sum(trips.energyKwh) };
}

function resourceStatistics(state: RunState, resource: number, observedUs: number): ResourceStatistics {
  const { busyUs, dutyUs, overtimeUs, stateUs } = state.resources.observed(resource);
  const share = (of: number): number => shareOf(stateUs[of]!, observedUs);
  return {
    utilisationShare: shareOf(busyUs, dutyUs),
    capacityMean: shareOf(dutyUs, observedUs),
    inUseMean: shareOf(busyUs, observedUs),
    onDutyUs: dutyUs,
    overtimeUs,
    busyUs,
    stateShares: { off: share(OFF), standby: share(STANDBY), run: share(RUN), blocked: share(BLOCKED), failed: share(FAILED), setup: share(SETUP), maintenance: share(MAINTENANCE) },
    failures: state.resources.failures[resource]!,
    setups: state.special.setups.count[resource]!,
    paidUs: dutyUs + overtimeUs,
    suspensions: state.duties.suspensions[resource]!,
    handOvers: state.duties.handOvers[resource]!,
    preemptions: state.duties.preemptions[resource]!,
    maintenances: state.duties.maintenances[resource]!,
    overtimeSpentUs: state.model.duties.overtimeLimits[resource]!.map((_, index) => spentUs(state, resource, index)),
    energyKwh: machineEnergyKwh(state, resource, stateUs),
  };
}

function machineEnergyKwh(state: RunState, resource: number, stateUs: Float64Array): number {
  const first = resource * stateUs.length;
  return stateUs.reduce((sum, us, index) => sum + us * state.resourceTables.powersKw[first + index]!, 0) / US_PER_HOUR;
}

function nodeStatistics(state: RunState, node: number, observedUs: number): NodeStatistics {
  const { nodes, nodeStates } = state;
  const { parallel, streamShare = 0, machines } = state.model.blueprint.nodes[node]!;
  const { warmUpUs } = state.model.blueprint;
  const streams = typeof streamShare === 'number' ? streamShare : shareOf(integralOf(streamShare, warmUpUs, warmUpUs + observedUs), observedUs);
  return {
    requests: nodes.requests[node]!,
    answered: nodes.answered[node]!,
    late: nodes.late[node]!,
    refused: nodes.refused[node]!,
    utilisationShare: shareOf(nodes.busyUs[node]!, observedUs * parallel) + streams,
    latency: tally(state, state.latencyRow(node)),
    energyKwh: nodeEnergyKwh(state, node, observedUs),
    asleepShare: shareOf(nodeStates.asleepUs[node]!, observedUs),
    wakes: nodeStates.wakes[node]!,
    availableShare: machines === undefined ? 1 : shareOf(nodeStates.inUseUs[node]!, observedUs * machines.count),
    failures: nodeStates.failures[node]!,
    lost: nodeStates.lost[node]!,
  };
}

/** Exact integral of its power, plus what every served inference takes where energy is known per inference only. */
function nodeEnergyKwh(state: RunState, node: number, observedUs: number): number {
  const { power, energyPerInferenceJ } = state.model.blueprint.nodes[node]!;
  const perInferenceJ = energyPerInferenceJ === undefined ? state.nodeStates.servedJ[node]! : energyPerInferenceJ * state.nodes.served[node]!;
  return integralKwUs(state, node, power, observedUs) / US_PER_HOUR + perInferenceJ / JOULE_PER_KWH;
}

function integralKwUs(state: RunState, node: number, power: NodeSpecification['power'], observedUs: number): number {
  if (state.nodeTables.hasStates[node] === 1) return state.nodeStates.energyKwUs[node]!;
  return power === undefined ? 0 : state.nodeTables.idleKw[node]! * observedUs + power.busyExtraKw * state.nodes.busyUs[node]!;
}

function leaveStatistics(state: RunState, leave: number): LeaveStatistics {
  const { attributeCount } = state.entities;
  return {
    count: state.countOf(leave, ENTERED),
    timeInSystem: tallyOf(state, leave),
    attributeSums: Array.from(state.attributeSums.subarray(leave * attributeCount, leave * attributeCount + state.model.original.attributes.length)),
  };
}

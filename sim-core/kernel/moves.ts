import { BLOCKED_AFTER, PROCESSING, RESTING } from './entity-table';
import { precedence } from './event-calendar';
import { RELEASE_RANK, RETURN_END } from './event-kinds';
import {
  AMOUNT, BLOCKED_COUNT, BLOCK_SHIFT, DEMANDED, DEMAND_SHIFT, END_DEMAND, ENDS, ENTITY_SHIFT, FIRST_DEMAND, HOLDER, MOMENT_SHIFT, PHASE, PLACE,
  RESOURCE_SHIFT, RUNNING,
} from './layout';
import { MOVE } from './operations';
import type { RunState } from './run-state';

const RETURN_PRECEDENCE = precedence(RELEASE_RANK);
const US_PER_HOUR = 3.6e9;
/** Slower draws count as this, so that no trip lasts for ever. */
const SLOWEST_KM_PER_HOUR = 0.1;

const drawUs = (state: RunState, sampler: number): number => (sampler < 0 ? 0 : state.samplers.draw(sampler));

/** Loading, way out and unloading of one trip, µs. */
export function tripUs(state: RunState, block: number, entity: number): number {
  const { moves } = state.blocks;
  const { trips } = state.special;
  trips.holdEntities(state.entities.capacity);
  const loadingUs = drawUs(state, moves.loading[block]!);
  trips.outwardUs[entity] = drawUs(state, moves.outward[block]!) + driveUs(state, moves.speed[block]!, kmOf(state, block, entity));
  trips.unloadingUs[entity] = drawUs(state, moves.unloading[block]!);
  return loadingUs + trips.outwardUs[entity] + trips.unloadingUs[entity];
}

function kmOf({ blocks: { moves }, entities }: RunState, block: number, entity: number): number {
  const attribute = moves.kmAttribute[block]!;
  return attribute < 0 ? moves.km[block]! : Math.max(0, entities.attributes[entity * entities.attributeCount + attribute]!);
}

function driveUs(state: RunState, speed: number, km: number): number {
  return speed < 0 ? 0 : Math.floor((km / Math.max(SLOWEST_KM_PER_HOUR, state.samplers.draw(speed))) * US_PER_HOUR + 0.5);
}

/** The entity is delivered: the vehicle starts back, with all who drive it, or is free where there is no way back. */
export function leaveVehicle(state: RunState, block: number, entity: number): void {
  const { moves } = state.blocks;
  const { trips } = state.special;
  const km = kmOf(state, block, entity);
  standUp(state, block, entity);
  trips.count[block]! += 1;
  trips.loadedKm[block]! += km;
  bookOutward(state, block, entity);
  const backUs = drawUs(state, moves.back[block]!) + driveUs(state, moves.backSpeed[block]!, km);
  const backKm = moves.isRoundTrip[block] === 1 ? km : 0;
  const record = trips.takeRecord();
  trips.blocks[record] = block;
  trips.km[record] = backKm;
  trips.startUs[record] = state.clock.nowUs;
  trips.endUs[record] = state.clock.nowUs + backUs;
  changeRunning(state, block, 1);
  if (backUs === 0) { endReturn(state, block, record); return; }
  state.calendar.atUs = trips.endUs[record]!;
  state.calendar.schedule(RETURN_END, block, record, RETURN_PRECEDENCE);
}

/** The vehicle carries nobody any more, and is not blocked by who could not go on. */
function standUp(state: RunState, block: number, entity: number): void {
  const phase = (entity << ENTITY_SHIFT) + PHASE;
  const blocked = state.entities.ints[phase] === BLOCKED_AFTER ? 1 : 0;
  state.entities.ints[phase] = RESTING;
  forDemands(state, block, (resource) => {
    state.resources.ints[(resource << RESOURCE_SHIFT) + BLOCKED_COUNT]! -= blocked;
    state.resources.ints[(resource << RESOURCE_SHIFT) + HOLDER] = -1;
  });
}

/** The vehicle is back and free. */
export function endReturn(state: RunState, block: number, record: number): void {
  const { trips } = state.special;
  trips.emptyKm[block]! += trips.km[record]!;
  bookReturn(state, record);
  trips.blocks[record] = -1;
  changeRunning(state, block, -1);
  forDemands(state, block, (resource, amount) => { state.resources.use(resource, -amount); });
}

function changeRunning(state: RunState, block: number, by: 1 | -1): void {
  if (state.blocks.isTracked[block] === 0) return;
  forDemands(state, block, (resource) => {
    state.resources.ints[(resource << RESOURCE_SHIFT) + RUNNING]! += by;
    state.resources.mark(resource);
  });
}

function forDemands({ blockInts, demandInts }: RunState, block: number, visit: (resource: number, amount: number) => void): void {
  const end = blockInts[(block << BLOCK_SHIFT) + END_DEMAND]! << DEMAND_SHIFT;
  for (let at = blockInts[(block << BLOCK_SHIFT) + FIRST_DEMAND]! << DEMAND_SHIFT; at < end; at += 1 << DEMAND_SHIFT) visit(demandInts[at + DEMANDED]!, demandInts[at + AMOUNT]!);
}

function bookOutward(state: RunState, block: number, entity: number): void {
  const { trips } = state.special;
  const arrivesUs = state.entities.moments[(entity << MOMENT_SHIFT) + ENDS]! - trips.unloadingUs[entity]!;
  const kwh = kmOf(state, block, entity) * state.blocks.moves.loadedKwhPerKm[block]!;
  bookWay(state, { block, kwh, startUs: arrivesUs - trips.outwardUs[entity]!, endUs: arrivesUs });
}

function bookReturn(state: RunState, record: number): void {
  const { trips } = state.special;
  const block = trips.blocks[record]!;
  bookWay(state, { block, kwh: trips.km[record]! * state.blocks.moves.emptyKwhPerKm[block]!, startUs: trips.startUs[record]!, endUs: trips.endUs[record]! });
}

/** Energy of one way, spread evenly over its time; what lies outside the observed time is left out. A way without time counts as the µs before its end. */
function bookWay(state: RunState, { block, kwh, startUs, endUs }: { block: number; kwh: number; startUs: number; endUs: number }): void {
  const consumer = state.blocks.moves.consumer[block]!;
  if (consumer < 0 || kwh === 0) return;
  const beganUs = Math.min(startUs, endUs - 1);
  const lengthUs = endUs - beganUs;
  const fromUs = Math.max(beganUs, state.special.trips.bookedFromUs);
  const toUs = Math.min(endUs, state.clock.nowUs);
  if (toUs <= fromUs) return;
  const powerKw = (kwh / lengthUs) * US_PER_HOUR;
  state.meter.book(consumer, powerKw, fromUs, toUs);
  state.special.trips.energyKwh[block]! += (powerKw * (toUs - fromUs)) / US_PER_HOUR;
}

/** Books what vehicles that are under way have used until now; once, when observation ends. */
export function bookVehiclesUnderWay(state: RunState): void {
  const { ints } = state.entities;
  for (let entity = 0; entity < state.entities.capacity; entity++) {
    const block = ints[(entity << ENTITY_SHIFT) + PLACE]!;
    if (block < 0 || state.blocks.operation[block] !== MOVE) continue;
    const phase = ints[(entity << ENTITY_SHIFT) + PHASE];
    if (phase === PROCESSING || phase === BLOCKED_AFTER) bookOutward(state, block, entity);
  }
  state.special.trips.blocks.forEach((block, record) => { if (block >= 0) bookReturn(state, record); });
}

import { precedence } from './event-calendar';
import { RELEASE_RANK, SHARE_END } from './event-kinds';
import { CAPACITY, IN_USE, IS_DOWN, RUNNING } from './layout';
import { occupy } from './leave-place';
import type { RunState } from './run-state';

const END_PRECEDENCE = precedence(RELEASE_RANK);

/**
 * Processor sharing by attained service (virtual time): every entity inside receives service at the same rate, so that
 * an entity is done when the service that each has received since an empty block reaches what was there at its arrival
 * plus its own work. Exact up to the µs of the clock. Rests always.
 */
export function comeToShare(state: RunState, entity: number, block: number): number {
  const { shares } = state.special;
  occupy(state, entity, block);
  advance(state, block);
  shares.insert(block, entity, shares.attainedUs[block]! + state.samplers.draw(state.blocks.sampler[block]!), state.entities.capacity);
  plan(state, block);
  return -1;
}

/** The one with the least work left is done; returns it. The others go on faster. */
export function endShare(state: RunState, block: number): number {
  const { shares } = state.special;
  shares.slots[block] = -1;
  advance(state, block);
  // Rounding up to whole µs may have passed the end, and floats may fall short of it by less than one.
  shares.attainedUs[block] = Math.max(shares.attainedUs[block]!, shares.leastUs(block));
  const entity = shares.takeLeast(block);
  plan(state, block);
  return entity;
}

/** The resource has more or fewer units, or is down: all go on at the new rate. */
export function changeShare(state: RunState, block: number): void {
  advance(state, block);
  plan(state, block);
}

/** Brings the service that each has received up to now. */
function advance(state: RunState, block: number): void {
  const { shares } = state.special;
  shares.attainedUs[block]! += (state.clock.nowUs - shares.sinceUs[block]!) * shares.rates[block]!;
  shares.sinceUs[block] = state.clock.nowUs;
}

/** Books the units in use and puts the next end on the calendar in place of the one before. */
function plan(state: RunState, block: number): void {
  const { special: { shares }, calendar } = state;
  const count = shares.counts[block]!;
  const units = unitsOnDuty(state, block);
  shares.rates[block] = count === 0 ? 0 : Math.min(1, units / count);
  if (count === 0) shares.attainedUs[block] = 0;
  bookUnits(state, block, Math.min(count, units));
  if (shares.slots[block]! >= 0) calendar.cancel(shares.slots[block]!);
  shares.slots[block] = -1;
  if (shares.rates[block] === 0) return;
  calendar.atUs = state.clock.nowUs + Math.max(0, Math.ceil((shares.leastUs(block) - shares.attainedUs[block]!) / shares.rates[block]));
  shares.slots[block] = calendar.schedule(SHARE_END, block, shares.least(block), END_PRECEDENCE);
}

function unitsOnDuty({ resources, blocks }: RunState, block: number): number {
  const resource = blocks.target[block]!;
  return resources.get(resource, IS_DOWN) > 0 ? 0 : resources.get(resource, CAPACITY);
}

function bookUnits({ resources, blocks }: RunState, block: number, units: number): void {
  const resource = blocks.target[block]!;
  const more = units - resources.get(resource, IN_USE);
  if (more === 0) return;
  resources.set(resource, RUNNING, units);
  resources.use(resource, more);
}

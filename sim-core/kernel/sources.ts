import { valueAt } from '../foundation/time/periodic-steps';
import type { BlockSpecification } from './blueprint';
import { highestRatePerHour } from './compile-blocks';
import { ARRIVAL } from './event-kinds';
import { occupy } from './occupy';
import { CLOSED, RATE, RENEWAL, SATURATED, SCHEDULE } from './operations';
import type { RunState } from './run-state';
import { ARRIVAL_PRECEDENCE, travel } from './travel';

/** Makes an entity at a source and sends it on. A saturated source holds it until the next place takes it. */
export function createEntity(state: RunState, source: number, holdsPlace: boolean): void {
  const { entities } = state;
  if (state.made[source]! >= state.blocks.first[source]! && state.blocks.second[source] !== CLOSED) return;
  if (entities.count >= state.entityBudget) return state.fail('entity-budget', [fullestBlock(state)]);
  if (entities.count === entities.capacity) {
    entities.grow();
    state.lines.reserve(entities.capacity);
  }
  const entity = entities.take(state.nowUs, source);
  state.made[source]! += 1;
  state.created += 1;
  if (holdsPlace) occupy(state, entity, source);
  else {
    state.entered[source]! += 1;
    state.departed[source]! += 1;
  }
  travel(state, entity, state.blocks.next[source]!);
}

/** Where most entities are: the place that grows. */
function fullestBlock(state: RunState): string {
  return state.blockId(state.lengths.indexOf(state.lengths.reduce((most, length) => Math.max(most, length), 0)));
}

/** First event of a source, or its first entities. */
export function startSource(state: RunState, source: number): void {
  const mode = state.blocks.second[source];
  if (mode === SATURATED) state.wake(source);
  else if (mode === CLOSED) {
    for (let made = 0; made < state.blocks.first[source]! && !state.failure; made++) createEntity(state, source, false);
  } else planArrival(state, source);
}

/** An arrival happens: the next one is planned, then the entity goes on. */
export function arrive(state: RunState, source: number): void {
  createEntity(state, source, false);
  planArrival(state, source);
}

function planArrival(state: RunState, source: number): void {
  if (state.made[source]! >= state.blocks.first[source]!) return;
  const atUs = nextArrivalUs(state, source);
  if (atUs < Infinity) state.calendar.schedule(atUs, ARRIVAL, source, 0, ARRIVAL_PRECEDENCE);
}

function nextArrivalUs(state: RunState, source: number): number {
  switch (state.blocks.second[source]) {
    case RENEWAL: return state.nowUs + state.samplers.draw(state.blocks.sampler[source]!);
    case RATE: return nextByThinning(state, source);
    case SCHEDULE: return scheduledUs(state, source);
    default: throw new Error('Only sources with a clock plan arrivals');
  }
}

const arrivalOf = (state: RunState, source: number): Extract<BlockSpecification, { kind: 'arrive' }>['arrival'] =>
  (state.model.blueprint.blocks[source] as Extract<BlockSpecification, { kind: 'arrive' }>).arrival;

function scheduledUs(state: RunState, source: number): number {
  const arrival = arrivalOf(state, source);
  return arrival.kind === 'schedule' ? arrival.atUs[state.made[source]!] ?? Infinity : Infinity;
}

/**
 * Non-stationary Poisson process by thinning (Lewis & Shedler 1979): candidates come at the highest rate, and each is
 * kept with the share that the rate *at the candidate* has of it. Rejected candidates are no events.
 */
function nextByThinning(state: RunState, source: number): number {
  const arrival = arrivalOf(state, source);
  if (arrival.kind !== 'rate') return Infinity;
  const highest = highestRatePerHour(arrival.perHour.steps);
  const { horizonUs } = state.model.blueprint;
  let candidateUs = state.nowUs;
  do {
    candidateUs += state.samplers.draw(state.blocks.sampler[source]!);
    if (!(candidateUs <= horizonUs)) return Infinity;
  } while (state.samplers.draw(state.blocks.secondSampler[source]!) * highest >= valueAt(arrival.perHour, candidateUs));
  return Math.floor(candidateUs + 0.5);
}

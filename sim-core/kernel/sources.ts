import type { BlockSpecification } from './blueprint';
import { ARRIVAL, CANDIDATE } from './event-kinds';
import { DEPARTED, ENTERED, IN_USE, MADE, NEXT } from './layout';
import { occupy } from './leave-place';
import type { RateTable } from './model-tables';
import { CLOSED, PROPORTIONAL, RATE, RENEWAL, SATURATED, SCHEDULE } from './operations';
import { requireRoom } from './room-for-entities';
import type { RunState } from './run-state';
import { ARRIVAL_PRECEDENCE, travel } from './travel';

/** Makes an entity at a source and sends it on. A saturated source holds it until the next place takes it. */
export function createEntity(state: RunState, source: number, holdsPlace: boolean): void {
  const { entities } = state;
  if (state.countOf(source, MADE) >= state.blocks.first[source]! && state.blocks.second[source] !== CLOSED) return;
  if (!requireRoom(state)) return;
  const entity = entities.take(source);
  state.addCount(source, MADE);
  state.created += 1;
  if (holdsPlace) occupy(state, entity, source);
  else {
    state.addCount(source, ENTERED);
    state.addCount(source, DEPARTED);
  }
  travel(state, entity, state.blockInt(source, NEXT));
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

/**
 * A candidate of a source whose rate follows a resource: kept with the share that the units now in use, at the rate of
 * this time, have of the highest rate. Only now is it known how many are in use, so that every candidate is an event.
 */
export function considerCandidate(state: RunState, source: number): void {
  const { blocks, resources, samplers } = state;
  const rate = blocks.rates[source]!;
  const inUse = resources.get(blocks.target[source]!, IN_USE);
  const share = (rate.shares[stepAt(rate, state.clock.nowUs)]! * inUse) / rate.mostUnits;
  if (samplers.draw(blocks.secondSampler[source]!) < share) createEntity(state, source, false);
  planArrival(state, source);
}

/** Puts the next arrival of a source on the calendar. */
export function planArrival(state: RunState, source: number): void {
  if (state.countOf(source, MADE) >= state.blocks.first[source]!) return;
  const { calendar } = state;
  calendar.atUs = nextArrivalUs(state, source);
  if (calendar.atUs < Infinity) calendar.schedule(state.blocks.second[source] === PROPORTIONAL ? CANDIDATE : ARRIVAL, source, 0, ARRIVAL_PRECEDENCE);
}

function nextArrivalUs(state: RunState, source: number): number {
  switch (state.blocks.second[source]) {
    case PROPORTIONAL:
    case RENEWAL: return state.clock.nowUs + state.samplers.draw(state.blocks.sampler[source]!);
    case RATE: return nextByThinning(state, source);
    case SCHEDULE: return scheduledUs(state, source);
    default: throw new Error('Only sources with a clock plan arrivals');
  }
}

const arrivalOf = (state: RunState, source: number): Extract<BlockSpecification, { kind: 'arrive' }>['arrival'] =>
  (state.model.blueprint.blocks[source] as Extract<BlockSpecification, { kind: 'arrive' }>).arrival;

function scheduledUs(state: RunState, source: number): number {
  const arrival = arrivalOf(state, source);
  return arrival.kind === 'schedule' ? arrival.atUs[state.countOf(source, MADE)] ?? Infinity : Infinity;
}

/**
 * Non-stationary Poisson process by thinning (Lewis & Shedler 1979): candidates come at the highest rate, and each is
 * kept with the share that the rate *at the candidate* has of it. Rejected candidates are no events.
 */
function nextByThinning(state: RunState, source: number): number {
  const rate = state.blocks.rates[source]!;
  const { samplers, model: { blueprint: { horizonUs } } } = state;
  const interval = state.blocks.sampler[source]!;
  const thinning = state.blocks.secondSampler[source]!;
  let candidateUs = state.clock.nowUs;
  for (;;) {
    candidateUs += samplers.values[samplers.advance(interval)]!;
    if (!(candidateUs <= horizonUs)) return Infinity;
    if (samplers.values[samplers.advance(thinning)]! < rate.shares[stepAt(rate, candidateUs)]!) return Math.floor(candidateUs + 0.5);
  }
}

/** Step of a periodic rate that holds at a time. */
function stepAt({ periodUs, startsUs }: RateTable, timeUs: number): number {
  const phaseUs = timeUs - Math.floor(timeUs / periodUs) * periodUs;
  let step = startsUs.length - 1;
  while (startsUs[step]! > phaseUs) step -= 1;
  return step;
}

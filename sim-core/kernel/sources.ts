import type { BlockSpecification } from './blueprint';
import { ARRIVAL } from './event-kinds';
import { DEPARTED, ENTERED, MADE, NEXT } from './layout';
import { occupy } from './leave-place';
import { CLOSED, RATE, RENEWAL, SATURATED, SCHEDULE } from './operations';
import type { RunState } from './run-state';
import { ARRIVAL_PRECEDENCE, travel } from './travel';

/** Makes an entity at a source and sends it on. A saturated source holds it until the next place takes it. */
export function createEntity(state: RunState, source: number, holdsPlace: boolean): void {
  const { entities } = state;
  if (state.countOf(source, MADE) >= state.blocks.first[source]! && state.blocks.second[source] !== CLOSED) return;
  if (entities.count >= state.entityBudget) { state.fail('entity-budget', [fullestBlock(state)]); return; }
  if (entities.count === entities.capacity) entities.grow();
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

/** Where most entities are: the place that grows. */
function fullestBlock(state: RunState): string {
  let fullest = 0;
  for (let block = 1; block < state.blocks.count; block++) if (state.lengthOf(block) > state.lengthOf(fullest)) fullest = block;
  return state.blockId(fullest);
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
  if (state.countOf(source, MADE) >= state.blocks.first[source]!) return;
  const { calendar } = state;
  calendar.atUs = nextArrivalUs(state, source);
  if (calendar.atUs < Infinity) calendar.schedule(ARRIVAL, source, 0, ARRIVAL_PRECEDENCE);
}

function nextArrivalUs(state: RunState, source: number): number {
  switch (state.blocks.second[source]) {
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
  const { periodUs, startsUs, shares } = state.blocks.rates[source]!;
  const { samplers, model: { blueprint: { horizonUs } } } = state;
  const interval = state.blocks.sampler[source]!;
  const thinning = state.blocks.secondSampler[source]!;
  let candidateUs = state.clock.nowUs;
  for (;;) {
    candidateUs += samplers.values[samplers.advance(interval)]!;
    if (!(candidateUs <= horizonUs)) return Infinity;
    const phaseUs = candidateUs - Math.floor(candidateUs / periodUs) * periodUs;
    let step = startsUs.length - 1;
    while (startsUs[step]! > phaseUs) step -= 1;
    if (samplers.values[samplers.advance(thinning)]! < shares[step]!) return Math.floor(candidateUs + 0.5);
  }
}

import { precedence } from './event-calendar';
import { DEADLINE_RANK, RENEGE } from './event-kinds';
import { END_SLOT, ENTITY_SHIFT, MOMENT_SHIFT, SINCE } from './layout';
import type { RunState } from './run-state';

const RENEGE_PRECEDENCE = precedence(DEADLINE_RANK);
/** Of one that gave up or was thrown out. */
export const NO_SLOT = -1;
/** Of one that waits without limit. */
const NO_LIMIT = -2;

/** The slot of the event stays with the entity: nothing else of it is on the calendar while it waits. */
export function beginPatience(state: RunState, entity: number, queue: number): void {
  const sampler = state.blocks.queueRules.patienceSampler[queue]!;
  const at = (entity << ENTITY_SHIFT) + END_SLOT;
  state.entities.ints[at] = NO_LIMIT;
  if (sampler < 0) return;
  state.calendar.atUs = state.clock.nowUs + state.samplers.draw(sampler);
  state.entities.ints[at] = state.calendar.schedule(RENEGE, queue, entity, RENEGE_PRECEDENCE);
}

/** The entity leaves the queue: for service, or because it gave up or was thrown out, which has spent its event. */
export function endPatience(state: RunState, queue: number, entity: number): void {
  const slot = state.entities.ints[(entity << ENTITY_SHIFT) + END_SLOT]!;
  if (slot === NO_SLOT) return;
  if (slot !== NO_LIMIT) state.calendar.cancel(slot);
  if (state.blocks.queueRules.servedRow[queue]! >= 0 && state.hasFullStatistics) state.tallies.recordElapsed(state.servedRow(queue), state.entities.moments, (entity << MOMENT_SHIFT) + SINCE);
}

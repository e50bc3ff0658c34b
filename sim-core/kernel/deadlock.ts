import { ENTITY_SHIFT, PLACE } from './layout';
import type { RunState } from './run-state';
import { mayBeStuck, StuckEntities, type Obstacle } from './stuck';
import { waitsNow } from './waits';

/** Fails the run when some entities can never go on, although others still may; names the circle in order. */
export function inspectForDeadlock(state: RunState): void {
  if (state.failure || !mayBeStuck(state)) return;
  const waits = waitsNow(state);
  if (waits.size === 0) return;
  const stuck = new StuckEntities(state, waits);
  const [first] = stuck.entities;
  if (first === undefined) return;
  const { records, isCircle } = followWaits(state, stuck, first);
  state.fail(isCircle ? 'deadlock' : 'never-released', records);
}

interface Step {
  readonly entity: number;
  /** Where the entity is, and what it waits for there. */
  readonly place: string;
  readonly obstacle: Obstacle;
  readonly wanted: string;
}

/** Goes from a stuck entity to one that holds what it waits for, until the way bites its tail or ends with nobody. */
function followWaits(state: RunState, stuck: StuckEntities, first: number): { readonly records: readonly string[]; readonly isCircle: boolean } {
  const steps: Step[] = [];
  for (let entity: number | undefined = first; entity !== undefined;) {
    const step = stepOf(state, stuck, entity);
    const known = steps.findIndex((earlier) => earlier.entity === step.entity);
    if (known >= 0) return { records: namesOf(fromFirstInModel(state, steps.slice(known))), isCircle: true };
    steps.push(step);
    entity = stuck.holders(step.obstacle).find((holder) => holder !== step.entity || stuck.holders(step.obstacle).length === 1);
  }
  return { records: namesOf(steps.slice(-1)), isCircle: false };
}

/** The head of the entity's line, and what it lacks. */
function stepOf(state: RunState, stuck: StuckEntities, entity: number): Step {
  let wait = stuck.waits.get(entity)!;
  while (wait.ahead >= 0 && stuck.has(wait.ahead)) wait = stuck.waits.get(wait.ahead)!;
  const obstacle = stuck.obstacleOf(wait)!;
  const { blueprint } = state.model;
  const place = state.entities.ints[(wait.entity << ENTITY_SHIFT) + PLACE]!;
  return {
    entity: wait.entity, obstacle,
    place: blueprint.blocks[place < 0 ? wait.block : place]!.id,
    wanted: (obstacle.kind === 'place' ? blueprint.blocks : blueprint.resources)[obstacle.index]!.id,
  };
}

/** The circle as it stands in the model: it begins where the first of its blocks is. */
function fromFirstInModel({ model: { blueprint } }: RunState, steps: readonly Step[]): readonly Step[] {
  const order = steps.map(({ place }) => blueprint.blocks.findIndex(({ id }) => id === place));
  const first = order.indexOf(Math.min(...order));
  return [...steps.slice(first), ...steps.slice(0, first)];
}

/** Place, what it waits for, where that is held, and so on; a queue that is both is named once. */
function namesOf(steps: readonly Step[]): readonly string[] {
  const names = steps.flatMap(({ place, wanted }) => [place, wanted]);
  return names.filter((name, index) => name !== names[(index + 1) % names.length]);
}

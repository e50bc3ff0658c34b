import { bestLine } from './candidates';
import { BEGIN_AGAIN, RESUME } from './duty-tables';
import { AMOUNT, BLOCK_SHIFT, CAPACITY, DEMANDED, DEMAND_SHIFT, DURATION, END_DEMAND, ENTITY_SHIFT, FIRST_DEMAND, IN_USE, IS_DOWN, MOMENT_SHIFT, PLACE, REMAINING, SAMPLER } from './layout';
import type { RunState } from './run-state';
import { specialDurationUs } from './special-durations';
import { demandOf, extreme, isServedBy, withdraw } from './withdrawal';

/** How urgent work is: priority of its block, then the attribute of the entity; lower goes first. */
interface Urgency {
  readonly priority: number;
  readonly attribute: number;
}

/**
 * Nobody who waits can be served. The most urgent who may pre-empt takes the units it lacks from less urgent work, the
 * least urgent and latest first, and becomes the candidate to be served; false when nobody may. Cost: linear in the
 * entities inside, for every look at work that may pre-empt.
 */
export function preempt(state: RunState): boolean {
  const { resources, model: { duties: { preemptors } } } = state;
  for (let index = 0; index < resources.dirtyCount; index++) {
    const resource = resources.dirty[index]!;
    for (let item = preemptors.starts[resource]!; item < preemptors.starts[resource + 1]!; item++) consider(state, preemptors.items[item]!);
  }
  if (state.bestServer < 0) return false;
  takeUnits(state, state.bestServer, urgencyOf(state, state.bestServer, state.lines.head(state.bestLine)));
  return true;
}

function consider(state: RunState, block: number): void {
  const line = bestLine(state, block);
  if (line < 0) return;
  const urgency = urgencyOf(state, block, state.lines.head(line));
  if (state.bestServer >= 0 && !isMoreUrgent(urgency, urgencyOf(state, state.bestServer, state.lines.head(state.bestLine)))) return;
  if (!couldServe(state, block, urgency)) return;
  state.bestServer = block;
  state.bestLine = line;
}

/** Does more urgent work wait for the resource that could be served, if need be by pre-emption? Then suspended work goes on waiting. */
export function isOvertaken(state: RunState, entity: number, resource: number): boolean {
  const { preemptors } = state.model.duties;
  const own = urgencyOf(state, state.entities.ints[(entity << ENTITY_SHIFT) + PLACE]!, entity);
  for (let item = preemptors.starts[resource]!; item < preemptors.starts[resource + 1]!; item++) {
    const block = preemptors.items[item]!;
    const line = bestLine(state, block);
    if (line < 0) continue;
    const urgency = urgencyOf(state, block, state.lines.head(line));
    if (isMoreUrgent(urgency, own) && couldServe(state, block, urgency)) return true;
  }
  return false;
}

/** Is work of the first entity more urgent than that of the second, which both lost units? Equal ones go by who asked first. */
export function goesOnBefore(state: RunState, first: number, second: number): boolean {
  const placeOf = (entity: number): number => state.entities.ints[(entity << ENTITY_SHIFT) + PLACE]!;
  return isMoreUrgent(urgencyOf(state, placeOf(first), first), urgencyOf(state, placeOf(second), second));
}

/** Could every demand of the block be met by free units and by those of less urgent work? */
function couldServe(state: RunState, block: number, urgency: Urgency): boolean {
  const { blockInts, demandInts } = state;
  const end = blockInts[(block << BLOCK_SHIFT) + END_DEMAND]! << DEMAND_SHIFT;
  for (let at = blockInts[(block << BLOCK_SHIFT) + FIRST_DEMAND]! << DEMAND_SHIFT; at < end; at += 1 << DEMAND_SHIFT) {
    const resource = demandInts[at + DEMANDED]!;
    if (state.resources.get(resource, IS_DOWN) !== 0) return false;
    const lacking = lackingOf(state, resource, demandInts[at + AMOUNT]!);
    if (lacking > 0 && lacking > unitsOfLessUrgent(state, resource, urgency)) return false;
  }
  return true;
}

const lackingOf = ({ resources }: RunState, resource: number, amount: number): number => amount + resources.get(resource, IN_USE) - resources.get(resource, CAPACITY);

function unitsOfLessUrgent(state: RunState, resource: number, urgency: Urgency): number {
  let units = 0;
  for (let entity = 0; entity < state.entities.capacity; entity++) if (isLessUrgent(state, entity, resource, urgency)) units += demandOf(state, entity, resource);
  return units;
}

function isLessUrgent(state: RunState, entity: number, resource: number, urgency: Urgency): boolean {
  return isServedBy(state, entity, resource) && isMoreUrgent(urgency, urgencyOf(state, state.entities.ints[(entity << ENTITY_SHIFT) + PLACE]!, entity));
}

function takeUnits(state: RunState, block: number, urgency: Urgency): void {
  const { blockInts, demandInts } = state;
  const end = blockInts[(block << BLOCK_SHIFT) + END_DEMAND]! << DEMAND_SHIFT;
  for (let at = blockInts[(block << BLOCK_SHIFT) + FIRST_DEMAND]! << DEMAND_SHIFT; at < end; at += 1 << DEMAND_SHIFT) {
    const resource = demandInts[at + DEMANDED]!;
    while (lackingOf(state, resource, demandInts[at + AMOUNT]!) > 0) stop(state, leastUrgent(state, resource, urgency), resource);
  }
}

/** The least urgent of those who are less urgent; among equals the one that asked last. */
function leastUrgent(state: RunState, resource: number, urgency: Urgency): number {
  let worst = urgency;
  for (let entity = 0; entity < state.entities.capacity; entity++) {
    if (!isServedBy(state, entity, resource)) continue;
    const own = urgencyOf(state, state.entities.ints[(entity << ENTITY_SHIFT) + PLACE]!, entity);
    if (isMoreUrgent(worst, own)) worst = own;
  }
  return extreme(state, 1, (entity) => isServedBy(state, entity, resource) && !isMoreUrgent(urgencyOf(state, state.entities.ints[(entity << ENTITY_SHIFT) + PLACE]!, entity), worst));
}

function stop(state: RunState, entity: number, resource: number): void {
  withdraw(state, entity, resource);
  state.duties.preemptions[resource]! += 1;
  const block = state.entities.ints[(entity << ENTITY_SHIFT) + PLACE]!;
  const after = state.model.duties.whenPreempted[block]!;
  if (after === RESUME) return;
  const { moments } = state.entities;
  const at = entity << MOMENT_SHIFT;
  moments[at + REMAINING] = after === BEGIN_AGAIN ? moments[at + DURATION]! : newDurationUs(state, block, entity);
}

function newDurationUs(state: RunState, block: number, entity: number): number {
  const sampler = state.blockInt(block, SAMPLER);
  return sampler >= 0 ? state.samplers.draw(sampler) : specialDurationUs(state, block, entity);
}

function urgencyOf(state: RunState, block: number, entity: number): Urgency {
  const attribute = state.model.duties.urgency[block]!;
  const { attributes, attributeCount } = state.entities;
  return { priority: state.blocks.priority[block]!, attribute: attribute < 0 ? 0 : attributes[entity * attributeCount + attribute]! };
}

const isMoreUrgent = (first: Urgency, second: Urgency): boolean =>
  first.priority !== second.priority ? first.priority < second.priority : first.attribute < second.attribute;

import { FINISH, SUSPEND } from './duty-tables';
import { CAPACITY_RANK, OVERTIME_CHECK } from './event-kinds';
import { precedence } from './event-calendar';
import { CAPACITY, IN_USE } from './layout';
import type { RunState } from './run-state';
import { sendHome } from './shift-end';

const CHECK_PRECEDENCE = precedence(CAPACITY_RANK, 1);

/** The shift of a resource ends (or its overtime is looked at again): what becomes of work beyond the units on duty. */
export function endShift(state: RunState, resource: number): void {
  const { resources, model: { duties } } = state;
  const beyond = resources.get(resource, IN_USE) - resources.get(resource, CAPACITY);
  if (beyond <= 0) return;
  const shiftEnd = duties.shiftEnd[resource]!;
  if (shiftEnd !== FINISH) sendHome(state, resource, shiftEnd);
  else if (duties.overtimeLimits[resource]!.length > 0) watchOvertime(state, resource, beyond);
}

/**
 * Overtime is worked until one of its caps is spent; the rest of the work is then suspended. While it is worked no new
 * work begins, so its rate can only fall: a look at the time when the cap would be spent at the present rate, or when a
 * new period begins, never comes too late.
 */
function watchOvertime(state: RunState, resource: number, beyond: number): void {
  const { duties: desk, clock: { nowUs }, calendar } = state;
  let nextUs = Infinity;
  for (const [index, { periodUs, limitUs, originUs }] of state.model.duties.overtimeLimits[resource]!.entries()) {
    const cap = desk.firstCap[resource]! + index;
    const leftUs = limitUs - spentUs(state, resource, index);
    if (leftUs <= 0) { sendHome(state, resource, SUSPEND); return; }
    nextUs = Math.min(nextUs, nowUs + Math.ceil(leftUs / beyond), originUs + (desk.periods[cap]! + 1) * periodUs);
  }
  if (desk.nextCheckUs[resource]! <= nextUs && desk.nextCheckUs[resource]! > nowUs) return;
  desk.nextCheckUs[resource] = nextUs;
  calendar.atUs = nextUs;
  calendar.schedule(OVERTIME_CHECK, resource, 0, CHECK_PRECEDENCE);
}

/** Overtime in the current period of a cap, unit-µs. A new period begins with nothing spent. */
export function spentUs(state: RunState, resource: number, index: number): number {
  const { duties: desk, clock: { nowUs } } = state;
  const { periodUs, originUs } = state.model.duties.overtimeLimits[resource]![index]!;
  const cap = desk.firstCap[resource]! + index;
  const totalUs = desk.overtimeBeforeUs[resource]! + state.resources.overtimeUs(resource);
  const period = Math.floor((nowUs - originUs) / periodUs);
  if (period !== desk.periods[cap]) {
    desk.periods[cap] = period;
    desk.overtimeAtStartUs[cap] = totalUs;
  }
  return totalUs - desk.overtimeAtStartUs[cap]!;
}

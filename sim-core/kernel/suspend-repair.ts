import { HAND_OVER, RESTART } from './duty-tables';
import type { RunState } from './run-state';

/** The repair that a crew began last stops and waits as the first in line for it; false when it repairs nothing. */
export function suspendRepair(state: RunState, crew: number, shiftEnd: number): boolean {
  const { repairs, clock: { nowUs } } = state;
  const machine = latestRepair(state, crew);
  if (machine < 0) return false;
  state.calendar.cancel(repairs.endSlots[machine]!);
  const leftUs = repairs.endsUs[machine]! - nowUs;
  repairs.endSlots[machine] = -1;
  repairs.leftUs[machine] = shiftEnd === RESTART ? repairs.durationUs[machine]! : leftUs + (shiftEnd === HAND_OVER ? state.model.duties.handOverUs[crew]! : 0);
  repairs.putFirst(crew, machine);
  state.resources.use(crew, -1);
  const counts = shiftEnd === HAND_OVER ? state.duties.handOvers : state.duties.suspensions;
  counts[crew]! += 1;
  return true;
}

function latestRepair({ repairs, resourceTables }: RunState, crew: number): number {
  let latest = -1;
  for (let machine = 0; machine < resourceTables.count; machine++) {
    if (repairs.crews[machine] !== crew || repairs.endSlots[machine]! < 0) continue;
    if (latest < 0 || repairs.tickets[machine]! > repairs.tickets[latest]!) latest = machine;
  }
  return latest;
}

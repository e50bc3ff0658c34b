import { precedence } from './event-calendar';
import { RELEASE_RANK, SETUP_END } from './event-kinds';
import { MOMENT_SHIFT, REMAINING, SETTING_UP } from './layout';
import type { RunState } from './run-state';

const SETUP_PRECEDENCE = precedence(RELEASE_RANK);

/** Set-up and work of an entity at its machine, µs; `workUs` is the time without a set-up. */
export function withSetupUs(state: RunState, block: number, entity: number, workUs: number): number {
  const { blocks: { setups }, special: { setups: states }, entities } = state;
  const machine = setups.machine[block]!;
  const value = entities.attributes[entity * entities.attributeCount + setups.attribute[block]!]!;
  const before = states.values[machine]!;
  states.values[machine] = value;
  states.workUs[machine] = workUs;
  if (Number.isNaN(before) || before === value) return workUs;
  states.count[machine]! += 1;
  return workUs + state.samplers.draw(changeSampler(state, block, before, value));
}

function changeSampler({ blocks: { setups } }: RunState, block: number, from: number, to: number): number {
  const { starts, items } = setups.changes;
  for (let index = starts[block]!; index < starts[block + 1]!; index++) if (setups.from[index] === from && setups.to[index] === to) return items[index]!;
  return setups.otherwise[block]!;
}

/** Work starts or goes on: while more time is left than the work itself needs, the machine is being set up. */
export function beginSetup(state: RunState, work: number, entity: number): void {
  const machine = state.blocks.setups.machine[work]!;
  const { setups } = state.special;
  const setupUs = state.entities.moments[(entity << MOMENT_SHIFT) + REMAINING]! - setups.workUs[machine]!;
  if (setupUs <= 0) return;
  state.resources.set(machine, SETTING_UP, 1);
  state.calendar.atUs = state.clock.nowUs + setupUs;
  setups.endSlots[machine] = state.calendar.schedule(SETUP_END, machine, entity, SETUP_PRECEDENCE);
}

/** Work ends or is interrupted; a set-up that is not done goes on when the work does. */
export function pauseSetup(state: RunState, work: number): void {
  const machine = state.blocks.setups.machine[work]!;
  const { setups } = state.special;
  if (setups.endSlots[machine]! < 0) return;
  state.calendar.cancel(setups.endSlots[machine]!);
  endSetup(state, machine);
}

/** The machine is set up and runs. */
export function endSetup(state: RunState, machine: number): void {
  state.special.setups.endSlots[machine] = -1;
  state.resources.set(machine, SETTING_UP, 0);
  state.resources.mark(machine);
}

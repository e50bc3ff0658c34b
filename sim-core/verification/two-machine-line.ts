import type { Distribution } from '../foundation/random/distribution';
import type { Blueprint } from '../kernel/blueprint';
import { TIME_UNIT_US } from './verification-blueprints';

/** Two machines with a cycle of one time unit and a buffer of N places between them; chances per cycle of failure and of repair. */
export interface TwoMachineLine {
  readonly failures: readonly [number, number];
  readonly repairs: readonly [number, number];
  readonly places: number;
}

export interface LineShares {
  readonly throughput: number;
  readonly buffer: number;
  /** Parts per cycle that the first machine puts into the buffer. */
  readonly inflow: number;
}

const SWEEPS = 100_000;
const CONVERGED = 1e-15;

/** Chance of each next state (1 up, 0 down) of a machine; it fails only while it works. */
function nextStates(isUp: boolean, works: boolean, failure: number, repair: number): readonly (readonly [isUp: boolean, chance: number])[] {
  if (!isUp) return [[true, repair], [false, 1 - repair]];
  return works ? [[true, 1 - failure], [false, failure]] : [[true, 1]];
}

const stateOf = (buffer: number, first: boolean, second: boolean): number => buffer * 4 + (first ? 2 : 0) + (second ? 1 : 0);

interface Flow {
  readonly from: number;
  readonly to: number;
  readonly chance: number;
  readonly puts: number;
  readonly takes: number;
}

/** Every transition of one cycle: machines change at its start, then the buffer moves (Gershwin, Manufacturing Systems Engineering, 1994, ch. 3). */
function flowsOf({ failures, repairs, places }: TwoMachineLine): readonly Flow[] {
  const states = Array.from({ length: 4 * (places + 1) }, (_, state) => state);
  return states.flatMap((from) => {
    const buffer = from >> 2;
    const [isOpen, isFed] = [buffer < places, buffer > 0];
    return nextStates((from & 2) !== 0, isOpen, failures[0], repairs[0]).flatMap(([first, one]) => nextStates((from & 1) !== 0, isFed, failures[1], repairs[1]).map(([second, other]) => {
      const [puts, takes] = [first && isOpen ? 1 : 0, second && isFed ? 1 : 0];
      return { from, to: stateOf(buffer + puts - takes, first, second), chance: one * other, puts, takes };
    }));
  });
}

/** Stationary throughput and mean buffer, by Gauss-Seidel sweeps over the discrete Markov chain (Buzacott 1967). */
export function solveTwoMachineLine(line: TwoMachineLine): LineShares {
  const flows = flowsOf(line);
  const count = 4 * (line.places + 1);
  const inflows = Array.from({ length: count }, (_, state) => flows.filter(({ from, to }) => to === state && from !== state));
  const stays = Float64Array.from({ length: count }, (_, state) => flows.filter(({ from, to }) => from === state && to === state).reduce((sum, { chance }) => sum + chance, 0));
  const shares = new Float64Array(count).fill(1 / count);
  for (let sweep = 0; sweep < SWEEPS && sweepOnce(shares, inflows, stays) > CONVERGED; sweep++) { /* until nothing changes */ }
  const mean = (of: (flow: Flow) => number): number => flows.reduce((sum, flow) => sum + shares[flow.from]! * flow.chance * of(flow), 0);
  return { throughput: mean(({ takes }) => takes), inflow: mean(({ puts }) => puts), buffer: mean(({ from }) => from >> 2) };
}

/** One sweep, with the shares brought to a sum of 1 again; returns the largest change. */
function sweepOnce(shares: Float64Array, inflows: readonly (readonly Flow[])[], stays: Float64Array): number {
  let change = 0;
  for (let state = 0; state < shares.length; state++) {
    const share = inflows[state]!.reduce((sum, { from, chance }) => sum + shares[from]! * chance, 0) / (1 - stays[state]!);
    change = Math.max(change, Math.abs(share - shares[state]!));
    shares[state] = share;
  }
  const total = shares.reduce((sum, share) => sum + share, 0);
  shares.forEach((share, state) => { shares[state] = share / total; });
  return change;
}

const LONGEST_REPAIR = 600;

/** Cycles from the start of a part to its end: one, and with a failure the cycles that the machine is down. */
function partTime(failure: number, repair: number): Distribution {
  const values = [TIME_UNIT_US];
  const weights = [1 - failure];
  for (let down = 1, chance = failure * repair; down <= LONGEST_REPAIR; down++, chance *= 1 - repair) {
    values.push((1 + down) * TIME_UNIT_US);
    weights.push(chance);
  }
  return { kind: 'discrete', values, weights };
}

/** The same line on the event kernel: a part holds a place of the buffer from the start of the first machine to the end of the second. */
export function twoMachineBlueprint({ failures, repairs, places }: TwoMachineLine, warmUp: number, length: number): Blueprint {
  const held = [{ resource: 'place', amount: 1 }];
  return {
    warmUpUs: warmUp * TIME_UNIT_US, horizonUs: (warmUp + length) * TIME_UNIT_US, attributes: [], nodes: [],
    resources: [{ id: 'place', capacity: places }, { id: 'first', capacity: 1 }, { id: 'second', capacity: 1 }],
    blocks: [
      { id: 'in', kind: 'arrive', next: 'start', arrival: { kind: 'saturated' } },
      { id: 'start', kind: 'seize', next: 'making', demands: [...held, { resource: 'first', amount: 1 }] },
      { id: 'making', kind: 'delay', next: 'made', duration: partTime(failures[0], repairs[0]) },
      { id: 'made', kind: 'release', next: 'finishing', demands: [{ resource: 'first', amount: 1 }] },
      { id: 'finishing', kind: 'work', next: 'free', demands: [{ resource: 'second', amount: 1 }], duration: partTime(failures[1], repairs[1]) },
      { id: 'free', kind: 'release', next: 'out', demands: held },
      { id: 'out', kind: 'leave' },
    ],
  };
}

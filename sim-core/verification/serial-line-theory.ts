/** A line of exponential stations with blocking after service; the first is never starved, the last never blocked. */
export interface ExponentialLine {
  readonly rates: readonly number[];
  /** Places between station k and k+1. */
  readonly buffers: readonly number[];
}

const SWEEPS = 20_000;
const CONVERGED = 1e-13;
const BLOCKED = -1;

/**
 * Throughput of the line from the stationary distribution of its Markov chain (Hunt 1956; Hillier & Boling 1967),
 * solved by Gauss-Seidel sweeps. States: for every station after the first the number present (0 .. buffer + 1), and
 * whether the station before it is blocked. Meant for small lines (below about 5000 states).
 */
export function exponentialLineThroughput(line: ExponentialLine): number {
  const chain = exploreStates(line);
  const shares = stationaryShares(chain);
  const last = line.rates.length - 1;
  return chain.states.reduce((sum, state, index) => sum + (state[last]! > 0 ? shares[index]! * line.rates[last]! : 0), 0);
}

/** Work at each station: number present there; BLOCKED marks a station whose finished part has no place ahead. */
type LineState = readonly number[];

interface Chain {
  readonly states: readonly LineState[];
  readonly outflows: readonly number[];
  readonly inflows: readonly (readonly { readonly from: number; readonly rate: number }[])[];
}

function exploreStates(line: ExponentialLine): Chain {
  const states: LineState[] = [line.rates.map((_, station) => (station === 0 ? 1 : 0))];
  const numbers = new Map([[states[0]!.join(), 0]]);
  const inflows: { from: number; rate: number }[][] = [[]];
  const outflows: number[] = [];
  for (let from = 0; from < states.length; from++) {
    outflows.push(0);
    line.rates.forEach((rate, station) => {
      const after = finish(line, states[from]!, station);
      if (!after) return;
      const to = numberOf(after, states, numbers, inflows);
      inflows[to]!.push({ from, rate });
      outflows[from]! += rate;
    });
  }
  return { states, outflows, inflows };
}

function numberOf(state: LineState, states: LineState[], numbers: Map<string, number>, inflows: unknown[][]): number {
  const key = state.join();
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, states.length);
  inflows.push([]);
  return states.push(state) - 1;
}

/**
 * The part at a station is done. Station k > 0 holds present[k] parts (buffer before it and its own); a station that is
 * blocked holds its finished part and is written as -(parts present). Nothing is possible at an empty or blocked one.
 */
function finish(line: ExponentialLine, state: LineState, station: number): LineState | undefined {
  if (state[station]! <= 0) return undefined;
  const after = [...state];
  if (station + 1 < state.length && Math.abs(after[station + 1]!) >= line.buffers[station]! + 1) after[station] = BLOCKED * after[station]!;
  else moveOn(after, station);
  return after;
}

/** One part goes to the next station, which frees a place here, which may free the station before, and so on. */
function moveOn(state: number[], station: number): void {
  if (station + 1 < state.length) state[station + 1]! += state[station + 1]! < 0 ? -1 : 1;
  state[station] = station === 0 ? 1 : Math.abs(state[station]!) - 1;
  if (station > 0 && state[station - 1]! < 0) moveOn(state, station - 1);
}

function stationaryShares({ states, outflows, inflows }: Chain): Float64Array {
  const shares = new Float64Array(states.length).fill(1 / states.length);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let change = 0;
    for (let state = 0; state < states.length; state++) {
      const flow = inflows[state]!.reduce((sum, { from, rate }) => sum + shares[from]! * rate, 0) / outflows[state]!;
      change = Math.max(change, Math.abs(flow - shares[state]!));
      shares[state] = flow;
    }
    const total = shares.reduce((sum, share) => sum + share, 0);
    shares.forEach((share, state) => { shares[state] = share / total; });
    if (change < CONVERGED) break;
  }
  return shares;
}

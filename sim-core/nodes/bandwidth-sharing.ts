/** Traffic over one or more links. `demand` is the most it can use; absent: no limit. Same unit as the capacities. */
export interface Flow {
  readonly links: readonly string[];
  readonly demand?: number;
}

/**
 * Max-min fair rates by progressive filling (Bertsekas and Gallager, Data Networks, 1992, section 6.5): all flows grow together,
 * and a flow stops when it has its demand or one of its links is full. No flow can gain without taking from one that has less.
 * A flow without links and without demand is unlimited (Infinity). O(flows x (flows + links)).
 */
export function maxMinFairRates(flows: readonly Flow[], capacities: Readonly<Record<string, number>>): readonly number[] {
  const filling: Filling = { flows, capacities, rates: flows.map(() => 0), growing: flows.map((_, index) => index) };
  while (filling.growing.length > 0) {
    const step = Math.min(...filling.growing.map((index) => room(filling, index)));
    if (step === Infinity) return filling.rates.map((rate, index) => (filling.growing.includes(index) ? Infinity : rate));
    for (const index of filling.growing) filling.rates[index] = filling.rates[index]! + step;
    const rooms = filling.growing.map((index) => [index, room(filling, index)] as const);
    filling.growing = rooms.filter(([index, left]) => left > tolerance(flows[index]!, capacities)).map(([index]) => index);
  }
  return filling.rates;
}

interface Filling {
  readonly flows: readonly Flow[];
  readonly capacities: Readonly<Record<string, number>>;
  readonly rates: number[];
  growing: readonly number[];
}

/** How much every growing flow may still gain before this one must stop. */
function room({ flows, capacities, rates, growing }: Filling, index: number): number {
  const flow = flows[index]!;
  const toDemand = (flow.demand ?? Infinity) - rates[index]!;
  const perLink = flow.links.map((link) => {
    const users = flows.flatMap((other, position) => (other.links.includes(link) ? [position] : []));
    const used = users.reduce((sum, user) => sum + rates[user]!, 0);
    return (capacityOf(capacities, link) - used) / users.filter((user) => growing.includes(user)).length;
  });
  return Math.max(0, Math.min(toDemand, ...perLink));
}

const tolerance = (flow: Flow, capacities: Readonly<Record<string, number>>): number =>
  1e-12 * Math.max(1, ...flow.links.map((link) => capacityOf(capacities, link)));

function capacityOf(capacities: Readonly<Record<string, number>>, link: string): number {
  const capacity = capacities[link];
  if (capacity === undefined) throw new RangeError(`no capacity for link ${link}`);
  return capacity;
}

/** What a step-by-step transfer carries: `amount` in the unit of capacity x step, from the beginning of step `startStep` (1-based). */
export interface Transfer extends Flow {
  readonly id: string;
  readonly amount: number;
  readonly startStep: number;
}

/** What is left of each transfer after every step. */
export interface TransferStep {
  readonly step: number;
  readonly rates: Readonly<Record<string, number>>;
  readonly left: Readonly<Record<string, number>>;
}

/** Moves transfers step by step, each step max-min fair; nothing asks for more than it has left. Ends when all are through, or after `steps`. */
export function transferTrace(transfers: readonly Transfer[], capacities: Readonly<Record<string, number>>, steps: number): readonly TransferStep[] {
  const trace: TransferStep[] = [];
  const left = new Map(transfers.map(({ id, amount }) => [id, amount]));
  for (let step = 1; step <= steps && [...left.values()].some((amount) => amount > 0); step += 1) {
    const active = transfers.filter(({ id, startStep }) => startStep <= step && left.get(id)! > 0);
    const rates = maxMinFairRates(active.map(({ id, links, demand = Infinity }) => ({ links, demand: Math.min(demand, left.get(id)!) })), capacities);
    active.forEach(({ id }, index) => left.set(id, left.get(id)! - rates[index]!));
    trace.push({ step, rates: Object.fromEntries(active.map(({ id }, index) => [id, rates[index]!])), left: Object.fromEntries(left) });
  }
  return trace;
}

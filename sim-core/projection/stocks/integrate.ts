/** Level of every stock by name, in the units of the model. */
export type Stocks = Readonly<Record<string, number>>;

/** Yearly (or other unit of time) change of every stock that changes, from the levels and the time. */
export type NetFlows = (stocks: Stocks, time: number) => Stocks;

export interface StockModel {
  readonly initial: Stocks;
  readonly flows: NetFlows;
}

/**
 * Stocks after `steps` steps of length `stepLength` by Euler's method, the method of the system-dynamics tools whose published
 * results are reproduced (reference case 14); its error is part of those results. Time is step number x step length, so that it
 * does not drift. Yields the start and every step after it. Throws for a flow into a stock that is not there: that is a bug.
 */
export function* integrate({ initial, flows }: StockModel, stepLength: number, steps: number): Generator<Stocks, void> {
  let stocks = initial;
  yield stocks;
  for (let step = 0; step < steps; step++) {
    stocks = advance(stocks, flows(stocks, step * stepLength), stepLength);
    yield stocks;
  }
}

const advance = (stocks: Stocks, changes: Stocks, stepLength: number): Stocks => {
  const unknown = Object.keys(changes).find((name) => !(name in stocks));
  if (unknown !== undefined) throw new Error(`a flow into ${unknown}, which is no stock`);
  return Object.fromEntries(Object.entries(stocks).map(([name, level]) => [name, level + (changes[name] ?? 0) * stepLength]));
};

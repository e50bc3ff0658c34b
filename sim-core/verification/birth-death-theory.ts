/** A birth-and-death process on 0..limit: rates up and down in each state. */
export interface BirthDeathProcess {
  readonly limit: number;
  readonly birthRate: (state: number) => number;
  readonly deathRate: (state: number) => number;
}

/** Long-run probabilities of the states: p(n) is proportional to the product of birth(k) / death(k + 1) (Gross & Harris, Fundamentals of Queueing Theory, 1.9). */
export function stationaryProbabilities({ limit, birthRate, deathRate }: BirthDeathProcess): readonly number[] {
  const weights = [1];
  for (let state = 1; state <= limit; state++) weights.push((weights[state - 1]! * birthRate(state - 1)) / deathRate(state));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

const meanOf = (probabilities: readonly number[], of: (state: number) => number): number =>
  probabilities.reduce((sum, probability, state) => sum + probability * of(state), 0);

/**
 * Erlang-A (M/M/c+M; Palm 1957): exponential patience with rate theta. `limit` states suffice for the digits wanted.
 * Returns the share that gives up, the mean number waiting and the mean number in service.
 */
export function impatientQueue(options: { readonly arrivalRate: number; readonly serviceRate: number; readonly servers: number; readonly patienceRate: number; readonly limit: number }): { readonly renegedShare: number; readonly queueLength: number; readonly busy: number } {
  const { arrivalRate, serviceRate, servers, patienceRate, limit } = options;
  const waiting = (state: number): number => Math.max(0, state - servers);
  const probabilities = stationaryProbabilities({ limit, birthRate: () => arrivalRate, deathRate: (state) => Math.min(state, servers) * serviceRate + waiting(state) * patienceRate });
  const queueLength = meanOf(probabilities, waiting);
  return { renegedShare: (patienceRate * queueLength) / arrivalRate, queueLength, busy: meanOf(probabilities, (state) => Math.min(state, servers)) };
}

/** M/M/c with K waiting places where a share baulks that depends on the number waiting. */
export function baulkingQueue(options: { readonly arrivalRate: number; readonly serviceRate: number; readonly servers: number; readonly places: number; readonly baulkingShare: (waiting: number) => number }): { readonly baulkedShare: number; readonly lostShare: number; readonly queueLength: number } {
  const { arrivalRate, serviceRate, servers, places, baulkingShare } = options;
  const waiting = (state: number): number => Math.max(0, state - servers);
  const probabilities = stationaryProbabilities({
    limit: servers + places, birthRate: (state) => arrivalRate * (1 - baulkingShare(waiting(state))), deathRate: (state) => Math.min(state, servers) * serviceRate,
  });
  const baulkedShare = meanOf(probabilities, (state) => baulkingShare(waiting(state)));
  const full = probabilities[servers + places]!;
  return { baulkedShare, lostShare: full * (1 - baulkingShare(places)), queueLength: meanOf(probabilities, waiting) };
}

/** Observations in one batch, the 5 in the name. */
const BATCH = 5;

/** Where the warm-up of a series ends. */
export interface Truncation {
  /** Observations to leave out at the start, a multiple of five. */
  readonly observations: number;
  /** False when the best place lies in the second half: the series is too short to tell. */
  readonly isReliable: boolean;
}

/** Means of consecutive groups of `size`; an incomplete last group is left out. */
export function batchMeans(series: ArrayLike<number>, size: number): Float64Array {
  const means = new Float64Array(Math.floor(series.length / size));
  for (let index = 0; index < means.length * size; index++) means[Math.floor(index / size)]! += series[index]! / size;
  return means;
}

/**
 * Marginal standard error rule on means of five (White, "An effective truncation heuristic for bias reduction in
 * simulation output", Simulation 69(6), 1997; White, Cobb & Spratt, WSC 2000): leave out the first d means that make
 * sum over the rest of (Z - mean of the rest)^2, divided by (number of the rest)^2, smallest. The last five means never stand
 * alone. Cost: linear.
 */
export function mser5(series: ArrayLike<number>): Truncation {
  const means = batchMeans(series, BATCH);
  let [best, smallest] = [0, Infinity];
  let [sum, squares] = [0, 0];
  const pivot = means[means.length - 1] ?? 0;
  for (let first = means.length - 1; first >= 0; first--) {
    const distance = means[first]! - pivot;
    const count = means.length - first;
    sum += distance;
    squares += distance * distance;
    const spread = Math.max(0, squares - (sum * sum) / count) / (count * count);
    if (count >= Math.min(BATCH, means.length) && spread <= smallest) [best, smallest] = [first, spread];
  }
  return { observations: best * BATCH, isReliable: means.length >= 2 * BATCH && best <= means.length / 2 };
}

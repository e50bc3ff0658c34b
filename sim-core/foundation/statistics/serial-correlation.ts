import { normalQuantile } from '../numerics/normal-distribution';

/**
 * Von Neumann's ratio: mean square of successive differences over the variance. Near 2 for independent values, near 0 for values that
 * follow each other. Cost: linear; 2 for a constant series.
 */
export function vonNeumannRatio(values: ArrayLike<number>): number {
  const count = values.length;
  let mean = 0;
  for (let index = 0; index < count; index++) mean += values[index]! / count;
  let [steps, squares] = [0, 0];
  for (let index = 0; index < count; index++) {
    squares += (values[index]! - mean) * (values[index]! - mean);
    if (index > 0) steps += (values[index]! - values[index - 1]!) * (values[index]! - values[index - 1]!);
  }
  return squares === 0 ? 2 : (steps / (count - 1)) * (count / squares);
}

/**
 * Do the values look independent, against following each other? One-sided test at the given level with the normal approximation of the
 * ratio: mean 2 n / (n - 1), variance 4 (n - 2) / (n^2 - 1) scaled by (n / (n - 1))^2 (von Neumann 1941; Young 1941).
 */
export function looksIndependent(values: ArrayLike<number>, level = 0.05): boolean {
  const count = values.length;
  const scale = count / (count - 1);
  const deviation = scale * Math.sqrt((4 * (count - 2)) / (count * count - 1));
  return vonNeumannRatio(values) >= 2 * scale + normalQuantile(level) * deviation;
}

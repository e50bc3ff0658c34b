import { studentTQuantile } from '../foundation/numerics/student-t-distribution';

/** Mean over independent replications with its standard error and the half-width of the 95 % interval. */
export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
  readonly halfWidth: number;
  readonly count: number;
}

/** Needs two values or more; NaN errors with fewer. */
export function estimate(values: readonly number[]): Estimate {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const standardError = Math.sqrt(squares / (count - 1) / count);
  return { mean, standardError, halfWidth: standardError * studentTQuantile(0.975, count - 1), count };
}

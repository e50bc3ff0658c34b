import { maximumTQuantile } from '../foundation/numerics/maximum-t-distribution';
import type { ComparisonWithBest } from './result-bundle';

const CONFIDENCE = 0.95;

/**
 * Multiple comparison with the best under common random numbers: for every system the interval of its mean less the best mean of the others,
 * all intervals together right in 95 % of experiments (Hsu, Annals of Statistics 12, 1984, intervals that hold 0; Nelson & Matejcik,
 * Management Science 41, 1995, variance of the differences pooled under sphericity). `rows[i]` are the pseudo-values of system i by
 * replication; more is better. `critical` comes from `criticalPoint`. Cost: systems x replications.
 */
export const compareWithBest = (rows: readonly Float64Array[], critical: number): readonly ComparisonWithBest[] => {
  const count = rows[0]?.length ?? 0;
  const means = rows.map((row) => row.reduce((sum, value) => sum + value, 0) / count);
  const margin = critical * Math.sqrt((2 * interactionVariance(rows, means)) / count);
  return means.map((mean, index) => {
    const others = means.filter((_, other) => other !== index).reduce((most, value) => Math.max(most, value), -Infinity);
    const [lower, upper] = [Math.min(0, mean - others - margin), Math.max(0, mean - others + margin)];
    return { lower, upper, verdict: lower === 0 ? 'best' : upper === 0 ? 'not-best' : 'possibly-best' };
  });
};

/** Mean square of what neither the system nor the replication explains: (k - 1)(n - 1) degrees of freedom. */
const interactionVariance = (rows: readonly Float64Array[], means: readonly number[]): number => {
  const count = rows[0]?.length ?? 0;
  const grand = means.reduce((sum, mean) => sum + mean, 0) / means.length;
  let squares = 0;
  for (let replication = 0; replication < count; replication++) {
    const level = rows.reduce((sum, row) => sum + (row[replication] as number), 0) / rows.length;
    for (const [index, row] of rows.entries()) {
      const rest = (row[replication] as number) - (means[index] as number) - level + grand;
      squares += rest * rest;
    }
  }
  return squares / ((rows.length - 1) * (count - 1));
};

/** Upper 5 % point of the largest of k - 1 t variables with correlation 1/2, for k systems and n replications; both at least 2. */
export const criticalPoint = (systems: number, replications: number): number => maximumTQuantile(CONFIDENCE, systems - 1, (systems - 1) * (replications - 1));

/** The same where less is better. */
export const mirrored = ({ lower, upper, verdict }: ComparisonWithBest): ComparisonWithBest => ({ lower: 0 - upper, upper: 0 - lower, verdict });

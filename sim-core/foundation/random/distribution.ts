/** Textbook parameters. Durations are in µs; numbers of an attribute have no unit. */
export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'triangular'; readonly minimum: number; readonly mode: number; readonly maximum: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'erlang'; readonly shape: number; readonly mean: number }
  | { readonly kind: 'gamma'; readonly mean: number; readonly standardDeviation: number }
  | { readonly kind: 'weibull'; readonly shape: number; readonly scale: number }
  /** Truncated, not clipped: draws outside minimum..maximum are drawn again, so the mean moves inwards. */
  | { readonly kind: 'normal'; readonly mean: number; readonly standardDeviation: number; readonly minimum?: number; readonly maximum?: number }
  /** Mean and standard deviation of the variable itself, not of its logarithm. */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly standardDeviation: number }
  | { readonly kind: 'beta'; readonly alpha: number; readonly beta: number; readonly minimum: number; readonly maximum: number }
  /** P(X > x) = (minimum / x)^shape. */
  | { readonly kind: 'pareto'; readonly shape: number; readonly minimum: number }
  | { readonly kind: 'poisson'; readonly mean: number }
  | { readonly kind: 'bernoulli'; readonly share: number }
  /** Draws one of the observed values with equal chance. */
  | { readonly kind: 'empirical'; readonly values: readonly number[] }
  | { readonly kind: 'discrete'; readonly values: readonly number[]; readonly weights: readonly number[] };

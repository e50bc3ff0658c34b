import type { TallyStatistics } from './run-statistics';

/** 128 buckets to a doubling: a quantile read from the middle of a bucket is off by at most 0.4 % of itself. */
const MANTISSA_BITS = 7;
const DOUBLINGS = 44;
const BUCKETS = (DOUBLINGS << MANTISSA_BITS) + 1;
const SHIFT = 20 - MANTISSA_BITS;
/** High word of 1.0, shifted: values below 1 share bucket 0. */
const FIRST_BUCKET = (0x3ff00000 >>> SHIFT) - 1;

/**
 * Means, deviations and quantiles of observations of 0 or more, one row per statistic. Sums run over the distance to
 * the first observation (no digits are lost to a large mean); quantiles come from a histogram on a logarithmic scale
 * (the idea of HdrHistogram), with a relative error below 0.4 % between 1 and 2^44.
 */
export class TallyTable {
  readonly counts: Float64Array;
  readonly sums: Float64Array;
  private readonly pivots: Float64Array;
  private readonly squares: Float64Array;
  private readonly minima: Float64Array;
  private readonly maxima: Float64Array;
  private readonly buckets: Int32Array;
  private readonly scratch = new Float64Array(1);
  private readonly scratchWords = new Int32Array(this.scratch.buffer);

  constructor(rows: number) {
    this.counts = new Float64Array(rows);
    this.sums = new Float64Array(rows);
    this.pivots = new Float64Array(rows);
    this.squares = new Float64Array(rows);
    this.minima = new Float64Array(rows);
    this.maxima = new Float64Array(rows);
    this.buckets = new Int32Array(rows * BUCKETS);
  }

  record(row: number, value: number): void {
    const count = this.counts[row]!;
    if (count === 0) this.start(row, value);
    const distance = value - this.pivots[row]!;
    this.counts[row] = count + 1;
    this.sums[row]! += distance;
    this.squares[row]! += distance * distance;
    if (value < this.minima[row]!) this.minima[row] = value;
    if (value > this.maxima[row]!) this.maxima[row] = value;
    this.scratch[0] = value;
    const bucket = value < 1 ? 0 : Math.min(BUCKETS - 1, (this.scratchWords[1]! >>> SHIFT) - FIRST_BUCKET);
    this.buckets[row * BUCKETS + bucket]! += 1;
  }

  clear(): void {
    this.counts.fill(0);
    this.sums.fill(0);
    this.squares.fill(0);
    this.buckets.fill(0);
  }

  /** Sum of the observations of a row. */
  total(row: number): number {
    return this.sums[row]! + this.counts[row]! * this.pivots[row]!;
  }

  statistics(row: number): TallyStatistics {
    const count = this.counts[row]!;
    if (count === 0) return { count: 0, mean: 0, standardDeviation: 0, minimum: 0, maximum: 0, p50: 0, p95: 0, p99: 0 };
    const shifted = this.sums[row]! / count;
    const variance = count > 1 ? Math.max(0, (this.squares[row]! - count * shifted * shifted) / (count - 1)) : 0;
    return {
      count, mean: this.pivots[row]! + shifted, standardDeviation: Math.sqrt(variance),
      minimum: this.minima[row]!, maximum: this.maxima[row]!,
      p50: this.quantile(row, 0.5), p95: this.quantile(row, 0.95), p99: this.quantile(row, 0.99),
    };
  }

  /** Value below which the share `p` of the observations of a row lie, by its bucket. */
  quantile(row: number, p: number): number {
    const rank = Math.min(this.counts[row]! - 1, Math.floor(p * this.counts[row]!));
    let seen = 0;
    let bucket = -1;
    while (seen <= rank) seen += this.buckets[row * BUCKETS + ++bucket]!;
    return Math.max(this.minima[row]!, Math.min(this.maxima[row]!, this.middle(bucket)));
  }

  private start(row: number, value: number): void {
    this.pivots[row] = value;
    this.minima[row] = value;
    this.maxima[row] = value;
  }

  private middle(bucket: number): number {
    if (bucket === 0) return 0;
    this.scratchWords[0] = 0;
    this.scratchWords[1] = ((bucket + FIRST_BUCKET) << SHIFT) + (1 << (SHIFT - 1));
    return this.scratch[0]!;
  }
}

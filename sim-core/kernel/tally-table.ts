import type { Clock } from './clock';
import { TALLY_BUCKETS, TALLY_ROWS } from './fast/header';
import { DOUBLINGS, MANTISSA_BITS, MAXIMUM, MINIMUM, PIVOT, ROW_SHIFT, SQUARES, SUM, TALLIED } from './layout';
import type { TallyHistogram, TallyStatistics } from './run-statistics';

export const BUCKETS = (DOUBLINGS << MANTISSA_BITS) + 1;
const BUCKET_SHIFT = 20 - MANTISSA_BITS;
/** High word of 1.0, shifted: values below 1 share bucket 0. */
const FIRST_BUCKET = (0x3ff00000 >>> BUCKET_SHIFT) - 1;

/**
 * Means, deviations and quantiles of times of 0 or more, one row per statistic. Sums run over the distance to
 * the first observation (no digits are lost to a large mean); quantiles come from a histogram on a logarithmic scale
 * (the idea of HdrHistogram), with a relative error below 0.4 % between 1 and 2^44.
 */
export class TallyTable {
  private readonly clock: Clock;
  private readonly rows: Float64Array;
  private readonly buckets: Int32Array;
  private readonly scratch = new Float64Array(1);
  private readonly scratchWords = new Int32Array(this.scratch.buffer);

  constructor(rows: number, clock: Clock) {
    this.clock = clock;
    this.rows = clock.memory.float64(TALLY_ROWS, rows << ROW_SHIFT);
    this.buckets = clock.memory.int32(TALLY_BUCKETS, rows * BUCKETS);
  }

  /** Records the time from `startsUs[index]` until now. */
  recordElapsed(row: number, startsUs: Float64Array, index: number): void {
    const { rows } = this;
    const at = row << ROW_SHIFT;
    const value = this.clock.nowUs - startsUs[index]!;
    if (rows[at + TALLIED] === 0) {
      rows[at + PIVOT] = value;
      rows[at + MINIMUM] = value;
      rows[at + MAXIMUM] = value;
    }
    const distance = value - rows[at + PIVOT]!;
    rows[at + TALLIED]! += 1;
    rows[at + SUM]! += distance;
    rows[at + SQUARES]! += distance * distance;
    if (value < rows[at + MINIMUM]!) rows[at + MINIMUM] = value;
    if (value > rows[at + MAXIMUM]!) rows[at + MAXIMUM] = value;
    this.scratch[0] = value;
    const bucket = value < 1 ? 0 : Math.min(BUCKETS - 1, (this.scratchWords[1]! >>> BUCKET_SHIFT) - FIRST_BUCKET);
    this.buckets[row * BUCKETS + bucket]! += 1;
  }

  /** Rows without an observation hold no counts; leaving them alone keeps memory that was never used untouched. */
  clear(): void {
    for (let at = 0; at < this.rows.length; at += 1 << ROW_SHIFT) {
      const row = at >> ROW_SHIFT;
      if (this.rows[at + TALLIED]! > 0) this.buckets.fill(0, row * BUCKETS, (row + 1) * BUCKETS);
    }
    this.rows.fill(0);
  }

  /** Sum of the observations of a row. */
  total(row: number): number {
    const at = row << ROW_SHIFT;
    return this.rows[at + SUM]! + this.rows[at + TALLIED]! * this.rows[at + PIVOT]!;
  }

  statistics(row: number): TallyStatistics {
    const [count, pivot, sum, squares, minimum, maximum] = this.rows.subarray(row << ROW_SHIFT) as unknown as [number, number, number, number, number, number];
    if (count === 0) return { count: 0, mean: 0, standardDeviation: 0, minimum: 0, maximum: 0, p50: 0, p95: 0, p99: 0 };
    const shifted = sum / count;
    const variance = count > 1 ? Math.max(0, (squares - count * shifted * shifted) / (count - 1)) : 0;
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((p) => this.quantile(row, p)) as [number, number, number];
    return { count, mean: pivot + shifted, standardDeviation: Math.sqrt(variance), minimum, maximum, p50, p95, p99 };
  }

  /** Value below which the share `p` of the observations of a row lie, by its bucket. */
  quantile(row: number, p: number): number {
    const at = row << ROW_SHIFT;
    const count = this.rows[at + TALLIED]!;
    const rank = Math.min(count - 1, Math.floor(p * count));
    let seen = 0;
    let bucket = -1;
    while (seen <= rank) seen += this.buckets[row * BUCKETS + ++bucket]!;
    return Math.max(this.rows[at + MINIMUM]!, Math.min(this.rows[at + MAXIMUM]!, this.middle(bucket)));
  }

  /** The occupied buckets of a row. Cost: linear in the number of buckets. */
  histogram(row: number): TallyHistogram {
    const occupied: number[] = [];
    for (let bucket = 0; bucket < BUCKETS; bucket++) if (this.buckets[row * BUCKETS + bucket]! > 0) occupied.push(bucket);
    return { fromUs: occupied.map((bucket) => this.edge(bucket)), toUs: occupied.map((bucket) => this.edge(bucket + 1)), counts: occupied.map((bucket) => this.buckets[row * BUCKETS + bucket]!) };
  }

  private edge(bucket: number): number {
    if (bucket === 0) return 0;
    this.scratchWords[0] = 0;
    this.scratchWords[1] = (bucket + FIRST_BUCKET) << BUCKET_SHIFT;
    return this.scratch[0]!;
  }

  private middle(bucket: number): number {
    if (bucket === 0) return 0;
    this.scratchWords[0] = 0;
    this.scratchWords[1] = ((bucket + FIRST_BUCKET) << BUCKET_SHIFT) + (1 << (BUCKET_SHIFT - 1));
    return this.scratch[0]!;
  }
}

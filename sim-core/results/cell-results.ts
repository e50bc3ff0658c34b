import type { ObservedRow, ReplicationResult, SiteModel } from '../sectors/site-model';

/** What has come in for one variant and year. Rows of `observations` and `weekMaximaKw` are replications in index order. */
export interface CellResults {
  readonly model: SiteModel;
  readonly observations: readonly Float64Array[];
  /** [week][replication]: largest 30-minute demand of the week. */
  readonly weekMaximaKw: readonly (readonly number[])[];
  /** [week]: kW summed over replications, row-major [window][consumer]. */
  readonly demandSumKw: readonly Float64Array[];
}

const maximumDemand = (demandKw: Float64Array, consumers: number): number => {
  let maximum = 0;
  for (let start = 0; start < demandKw.length; start += consumers) {
    let total = 0;
    for (let consumer = 0; consumer < consumers; consumer++) total += demandKw[start + consumer] as number;
    if (total > maximum) maximum = total;
  }
  return maximum;
};

const addTo = (sum: Float64Array, values: Float64Array): void => {
  for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] as number) + (values[index] as number);
};

/**
 * Gathers the results of one cell. Results may come in any order; they are folded one by one in index order when the experiment says
 * so, hence sums are added in the same order whatever the workers do. Demand curves are folded and dropped.
 */
export class CellGatherer {
  private readonly waiting = new Map<number, ReplicationResult>();
  private readonly observations: Float64Array[] = [];
  private weekMaximaKw: number[][] = [];
  private demandSumKw: Float64Array[] = [];
  private foldedReplications = 0;

  constructor(private readonly model: SiteModel, private readonly consumers: number) {}

  /** Rows that are folded: replications, or batches of a long run. */
  get rows(): number {
    return this.observations.length;
  }

  accept(result: ReplicationResult): void {
    this.waiting.set(result.replication, result);
  }

  /** The next result in index order, if it is there. */
  next(): ReplicationResult | undefined {
    return this.waiting.get(this.foldedReplications);
  }

  /** Takes the next result in. */
  fold(): void {
    const result = this.waiting.get(this.foldedReplications);
    if (result === undefined) throw new Error('the next replication is not there yet');
    this.waiting.delete(this.foldedReplications);
    this.foldedReplications += 1;
    for (const row of result.batches ?? [result]) this.foldRow(row);
  }

  results(): CellResults {
    return { model: this.model, observations: [...this.observations], weekMaximaKw: this.weekMaximaKw.map((maxima) => [...maxima]), demandSumKw: this.demandSumKw.map((sum) => sum.slice()) };
  }

  private foldRow(row: ObservedRow): void {
    if (this.demandSumKw.length === 0) {
      this.demandSumKw = row.demandKw.map((demand) => new Float64Array(demand.length));
      this.weekMaximaKw = row.demandKw.map(() => []);
    }
    for (const [week, demand] of row.demandKw.entries()) {
      addTo(this.demandSumKw[week] as Float64Array, demand);
      this.weekMaximaKw[week]?.push(maximumDemand(demand, this.consumers));
    }
    this.observations.push(row.observations);
  }
}

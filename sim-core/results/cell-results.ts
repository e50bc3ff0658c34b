import type { ReplicationResult, SiteModel } from '../sectors/site-model';

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
 * Gathers the results of one cell in index order. A result that comes early waits until those before it are there, so
 * sums are added in the same order whatever the workers do; demand curves are folded and dropped.
 */
export class CellGatherer {
  private readonly waiting = new Map<number, ReplicationResult>();
  private readonly observations: Float64Array[] = [];
  private weekMaximaKw: number[][] = [];
  private demandSumKw: Float64Array[] = [];

  constructor(private readonly model: SiteModel, private readonly consumers: number) {}

  /** Replications from 0 on that are there without a gap. */
  get complete(): number {
    return this.observations.length;
  }

  accept(result: ReplicationResult): void {
    this.waiting.set(result.replication, result);
    for (let next = this.waiting.get(this.complete); next !== undefined; next = this.waiting.get(this.complete)) {
      this.waiting.delete(this.complete);
      this.fold(next);
    }
  }

  results(): CellResults {
    return { model: this.model, observations: [...this.observations], weekMaximaKw: this.weekMaximaKw.map((maxima) => [...maxima]), demandSumKw: this.demandSumKw.map((sum) => sum.slice()) };
  }

  private fold(result: ReplicationResult): void {
    if (this.demandSumKw.length === 0) {
      this.demandSumKw = result.demandKw.map((demand) => new Float64Array(demand.length));
      this.weekMaximaKw = result.demandKw.map(() => []);
    }
    for (const [week, demand] of result.demandKw.entries()) {
      addTo(this.demandSumKw[week] as Float64Array, demand);
      this.weekMaximaKw[week]?.push(maximumDemand(demand, this.consumers));
    }
    this.observations.push(result.observations);
  }
}

import type { BlockTables } from './model-tables';
import { Members } from './members';
import { OpenBatches } from './open-batches';
import { SetupStates } from './setup-states';
import { Shares } from './shares';
import { Trips } from './trips';

/** What changes during a run for blocks and rules that most models do not have. */
export class SpecialStates {
  /** By block: who gave up waiting, who did not join, who was thrown out. */
  readonly reneged: Float64Array;
  readonly baulked: Float64Array;
  readonly displaced: Float64Array;
  /** By block: batches that set out, those of them whose time was up, entities and weight in them. */
  readonly batches: Float64Array;
  readonly batchesDue: Float64Array;
  readonly batched: Float64Array;
  readonly batchTotals: Float64Array;
  readonly openBatches: OpenBatches;
  readonly members = new Members();
  readonly trips: Trips;
  readonly shares: Shares;
  readonly setups: SetupStates;
  /** Entities that ended as a part of another; never cleared. */
  joined = 0;

  constructor({ count, setups }: BlockTables) {
    this.reneged = new Float64Array(count);
    this.baulked = new Float64Array(count);
    this.displaced = new Float64Array(count);
    this.batches = new Float64Array(count);
    this.batchesDue = new Float64Array(count);
    this.batched = new Float64Array(count);
    this.batchTotals = new Float64Array(count);
    this.openBatches = new OpenBatches(count);
    this.trips = new Trips(count);
    this.shares = new Shares(count);
    this.setups = new SetupStates(setups.initial);
  }

  /** Forgets what was observed so far. */
  clear(nowUs: number): void {
    for (const sums of [this.reneged, this.baulked, this.displaced, this.batches, this.batchesDue, this.batched, this.batchTotals]) sums.fill(0);
    this.setups.count.fill(0);
    this.trips.clear(nowUs);
  }
}

import type { BlockTables } from './model-tables';

/** What changes during a run for blocks and rules that most models do not have. */
export class SpecialStates {
  /** By block: who gave up waiting, who did not join. */
  readonly reneged: Float64Array;
  readonly baulked: Float64Array;

  constructor({ count }: BlockTables) {
    this.reneged = new Float64Array(count);
    this.baulked = new Float64Array(count);
  }

  /** Forgets what was observed so far. */
  clear(): void {
    this.reneged.fill(0);
    this.baulked.fill(0);
  }
}

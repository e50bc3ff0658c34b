import type { RunEvent } from '../../contract/host';

type ProgressEvent = Extract<RunEvent, { kind: 'progress' }>;

/**
 * Rate and remaining time of a run. The rate counts from the start of the run, so it settles instead of jumping;
 * results that were already there when the run began do not count towards it.
 */
export class Pace {
  private readonly startedMs: number;

  constructor(
    private readonly now: () => number,
    private readonly doneAtStart = 0,
  ) {
    this.startedMs = now();
  }

  /** `remainingS` is 0 at the end and while nothing is known. */
  describe(done: number, total: number): ProgressEvent {
    const elapsedS = (this.now() - this.startedMs) / 1000;
    const fresh = done - this.doneAtStart;
    const ratePerS = elapsedS > 0 ? fresh / elapsedS : 0;
    const remainingS = ratePerS > 0 ? (total - done) / ratePerS : 0;
    return { kind: 'progress', done, total, ratePerS, remainingS };
  }
}

import type { RunEvent } from '../../contract/host';

type ProgressEvent = Extract<RunEvent, { kind: 'progress' }>;

/**
 * Rate and remaining time of a run. The rate counts from the start of the run, so it settles instead of jumping;
 * results that were already there do not count towards it.
 */
export class Pace {
  private readonly startedMs: number;

  private alreadyThere: number;

  constructor(
    private readonly now: () => number,
    doneAtStart = 0,
  ) {
    this.startedMs = now();
    this.alreadyThere = doneAtStart;
  }

  /** One more of the finished ones was not simulated by this run. */
  discount(): void {
    this.alreadyThere += 1;
  }

  /** `remainingS` is 0 at the end and while nothing is known. */
  describe(done: number, total: number): ProgressEvent {
    const elapsedS = (this.now() - this.startedMs) / 1000;
    const fresh = done - this.alreadyThere;
    const ratePerS = elapsedS > 0 ? fresh / elapsedS : 0;
    const remainingS = ratePerS > 0 ? (total - done) / ratePerS : 0;
    return { kind: 'progress', done, total, ratePerS, remainingS };
  }
}

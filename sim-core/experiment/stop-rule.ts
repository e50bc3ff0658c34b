/**
 * When an experiment has run enough: the half-width of every watched key figure is at most a share of its mean, and stays so for
 * `lookAhead` further replications (Hoad, Robinson & Davies, "Automated selection of the number of replications for a
 * discrete-event simulation", J. Operational Research Society 61, 2010). It never runs more than `budget`.
 */
export interface StopRule {
  readonly relativeHalfWidth: number;
  /** Replications that are run in any case. */
  readonly initial: number;
  readonly lookAhead: number;
  readonly budget: number;
}

/** What the rule says about the first replications. */
export interface StopVerdict {
  /** Replications to use, once that is known. */
  readonly replications?: number;
  /** The first number of replications that was precise and stayed so. */
  readonly preciseFrom?: number;
}

/** Half-width over |mean|: 0 for a figure that never varies, infinite for one around 0. */
export const relativeHalfWidth = (mean: number, halfWidth: number): number => (halfWidth === 0 ? 0 : halfWidth / Math.abs(mean));

/**
 * Judges numbers of replications in index order, whatever the order in which results came in. A number that is not precise
 * rules out all candidates up to it, so each window is read from its end: most numbers are never looked at.
 */
export class StopWatch {
  private candidate: number;
  /** Numbers from the candidate to here are known to be precise. */
  private preciseTo: number;

  constructor(private readonly rule: StopRule) {
    this.candidate = Math.max(2, rule.initial);
    this.preciseTo = this.candidate - 1;
  }

  /** `isPrecise(n)` looks at the first n replications only; `complete` are there. */
  judge(complete: number, isPrecise: (count: number) => boolean): StopVerdict {
    const { lookAhead, budget } = this.rule;
    while (this.candidate + lookAhead <= Math.min(complete, budget)) {
      const end = this.candidate + lookAhead;
      const broken = this.lastBroken(end, isPrecise);
      if (broken === undefined) return { replications: end, preciseFrom: this.candidate };
      this.preciseTo = Math.max(end, broken);
      this.candidate = broken + 1;
    }
    return complete >= budget ? { replications: budget } : {};
  }

  private lastBroken(end: number, isPrecise: (count: number) => boolean): number | undefined {
    for (let count = end; count > Math.max(this.preciseTo, this.candidate - 1); count--) if (!isPrecise(count)) return count;
    return undefined;
  }
}

/** Watts that hold from `fromS` until the next step or the end. */
export interface PowerStep {
  readonly fromS: number;
  readonly powerW: number;
}

/** Exact energy [J] of piecewise constant watts up to `untilS`; it depends on no sampling step. Steps rise in time. */
export function energyOfTraceJ(steps: readonly PowerStep[], untilS: number): number {
  return steps.reduce((sum, step, index) => sum + step.powerW * Math.max(0, Math.min(untilS, steps[index + 1]?.fromS ?? untilS) - step.fromS), 0);
}

/** Watts at a time: those of the last step that has begun. */
export function powerAtW(steps: readonly PowerStep[], timeS: number): number {
  return steps.findLast((step) => step.fromS <= timeS)?.powerW ?? 0;
}

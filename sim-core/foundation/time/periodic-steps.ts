/** A piecewise constant function of time that repeats: a value holds from `atUs` to the next step. First step at 0. */
export interface PeriodicSteps {
  readonly periodUs: number;
  readonly steps: readonly { readonly atUs: number; readonly value: number }[];
}

/** Value at a time of 0 or later. */
export function valueAt(steps: PeriodicSteps, timeUs: number): number {
  return steps.steps[stepIndexAt(steps, timeUs)]!.value;
}

/** Time and value of the first change after `timeUs`, or nothing for a constant. Steps to an equal value are no change. */
export function nextChange(steps: PeriodicSteps, timeUs: number): { readonly atUs: number; readonly value: number } | undefined {
  const count = steps.steps.length;
  const now = stepIndexAt(steps, timeUs);
  const cycleUs = Math.floor(timeUs / steps.periodUs) * steps.periodUs;
  for (let ahead = 1; ahead <= count; ahead++) {
    const step = steps.steps[(now + ahead) % count]!;
    if (step.value === steps.steps[now]!.value) continue;
    return { atUs: cycleUs + step.atUs + (now + ahead >= count ? steps.periodUs : 0), value: step.value };
  }
  return undefined;
}

/** Integral of the value over fromUs..toUs, in value x µs. */
export function integralOf(steps: PeriodicSteps, fromUs: number, toUs: number): number {
  let sum = 0;
  let timeUs = fromUs;
  while (timeUs < toUs) {
    const endUs = Math.min(toUs, nextChange(steps, timeUs)?.atUs ?? toUs);
    sum += valueAt(steps, timeUs) * (endUs - timeUs);
    timeUs = endUs;
  }
  return sum;
}

function stepIndexAt({ periodUs, steps }: PeriodicSteps, timeUs: number): number {
  const phaseUs = timeUs - Math.floor(timeUs / periodUs) * periodUs;
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (steps[middle]!.atUs <= phaseUs) low = middle;
    else high = middle - 1;
  }
  return low;
}

import { openStream } from '../foundation/random/uniform-stream';
import type { PeriodicSteps } from '../foundation/time/periodic-steps';

/** Which run and which people: the name of the stream is `<id>/absence/<shift>`, with the shift counted from the start. */
export interface AbsenceAddress {
  readonly seed: number;
  readonly replication: number;
  readonly week: number;
  readonly id: string;
}

/**
 * Who comes to each shift. A step with people on duty that follows one with nobody begins a shift; who is absent then is
 * absent until everybody has gone. One draw per person and shift, in a stream of its own: a further person, or a longer
 * calendar, never changes who else is absent. The steps cover the run once, so that each day has its own luck. Cost:
 * shifts x people.
 */
export function withAbsence(steps: PeriodicSteps, absenceShare: number, horizonUs: number, address: AbsenceAddress): PeriodicSteps {
  if (absenceShare === 0) return steps;
  const cycles = Math.ceil(horizonUs / steps.periodUs);
  const drawn: { readonly atUs: number; readonly value: number }[] = [];
  let shift = 0;
  let absent: readonly boolean[] = [];
  for (let cycle = 0; cycle < cycles; cycle++) {
    for (const { atUs, value } of steps.steps) {
      if (value === 0) absent = [];
      else if (absent.length === 0) absent = drawAbsences(mostOf(steps), absenceShare, { ...address, id: `${address.id}/absence/${String(shift++)}` });
      drawn.push({ atUs: cycle * steps.periodUs + atUs, value: presentOf(absent, value) });
    }
  }
  return { periodUs: cycles * steps.periodUs, steps: drawn.filter(({ value }, index) => index === 0 || value !== drawn[index - 1]!.value) };
}

const mostOf = ({ steps }: PeriodicSteps): number => Math.max(...steps.map(({ value }) => value));

function drawAbsences(people: number, absenceShare: number, { seed, replication, week, id }: AbsenceAddress): readonly boolean[] {
  const stream = openStream(seed, replication, week, id);
  return Array.from({ length: people }, () => stream.nextUniform() < absenceShare);
}

/** Those of the first `value` people who are there. */
function presentOf(absent: readonly boolean[], value: number): number {
  let present = 0;
  for (let person = 0; person < value; person++) if (absent[person] === false) present += 1;
  return present;
}

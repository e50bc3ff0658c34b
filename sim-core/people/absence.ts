import { openStream } from '../foundation/random/uniform-stream';
import type { PeriodicSteps } from '../foundation/time/periodic-steps';

/** Which run and which people: the name of the stream is `<id>/absence/<shift>`, with the shift counted from the start. */
export interface AbsenceAddress {
  readonly seed: number;
  readonly replication: number;
  readonly week: number;
  readonly id: string;
}

const HOUR_US = 3_600_000_000;
const DAY_US = 24 * HOUR_US;
/** A shorter time with nobody on duty is a break of the same shift. */
const SHORTEST_REST_US = 4 * HOUR_US;

interface Stretch {
  readonly fromUs: number;
  readonly toUs: number;
  readonly value: number;
}

/**
 * Who comes to each shift. A shift begins with the first people after four hours of nobody, and where somebody is always
 * on duty with every 24 h; who is absent then is absent until it ends. One draw per person and shift, in a stream of its
 * own: a further person, or a longer run, never changes who else is absent. The steps cover the run once, so that each
 * day has its own luck. Cost: shifts x people.
 */
export function withAbsence(steps: PeriodicSteps, absenceShare: number, horizonUs: number, address: AbsenceAddress): PeriodicSteps {
  if (absenceShare === 0) return steps;
  const people = Math.max(...steps.steps.map(({ value }) => value));
  const drawn: { readonly atUs: number; readonly value: number }[] = [];
  let shift = { number: -1, endUs: 0, lastDutyUs: -Infinity, absent: [] as readonly boolean[] };
  for (const { fromUs, toUs, value } of stretchesOf(steps, horizonUs)) {
    if (value === 0) { drawn.push({ atUs: fromUs, value: 0 }); continue; }
    for (let atUs = fromUs; atUs < toUs; atUs = Math.min(toUs, shift.endUs)) {
      if (atUs >= shift.endUs || atUs - shift.lastDutyUs >= SHORTEST_REST_US) {
        const number = shift.number + 1;
        shift = { number, endUs: atUs + DAY_US, lastDutyUs: atUs, absent: drawAbsences(people, absenceShare, { ...address, id: `${address.id}/absence/${String(number)}` }) };
      }
      drawn.push({ atUs, value: presentOf(shift.absent, value) });
    }
    shift = { ...shift, lastDutyUs: toUs };
  }
  return { periodUs: drawn.at(-1)!.atUs + horizonUs, steps: drawn.filter(({ value }, index) => index === 0 || value !== drawn[index - 1]!.value) };
}

/** The steps one after another, up to the end of the run. */
function stretchesOf({ periodUs, steps }: PeriodicSteps, horizonUs: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let startUs = 0; startUs < horizonUs; startUs += periodUs) {
    steps.forEach(({ atUs, value }, index) => { stretches.push({ fromUs: startUs + atUs, toUs: startUs + (steps[index + 1]?.atUs ?? periodUs), value }); });
  }
  return stretches;
}

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

import type { TracedEvent } from './event-trace';

/** Where two runs part: the event that each has at that place; undefined where one of them has ended before. */
export interface TraceDifference {
  readonly index: number;
  readonly first: TracedEvent | undefined;
  readonly second: TracedEvent | undefined;
}

const isSame = (one: TracedEvent, other: TracedEvent): boolean =>
  one.atUs === other.atUs && one.kind === other.kind && one.record === other.record && one.detail === other.detail;

/**
 * The first event in which two traces differ (time, kind, record or detail), or undefined when they are equal. Records are compared
 * by id, so blueprints that list them in another order may be compared. Cost: linear, and nothing behind the difference is read.
 */
export function firstDifference(first: Iterable<TracedEvent>, second: Iterable<TracedEvent>): TraceDifference | undefined {
  const [left, right] = [first[Symbol.iterator](), second[Symbol.iterator]()];
  for (let index = 0; ; index++) {
    const [one, other] = [left.next(), right.next()];
    if (one.done === true && other.done === true) return undefined;
    const [here, there] = [one.done === true ? undefined : one.value, other.done === true ? undefined : other.value];
    if (here === undefined || there === undefined || !isSame(here, there)) return { index: here?.index ?? there?.index ?? index, first: here, second: there };
  }
}

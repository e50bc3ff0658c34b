import type { MinuteSpan } from './duty';
import type { RosterView } from './roster-view';

/** One value of a measure with the period it belongs to: hours, or a count. */
export interface Observation extends MinuteSpan {
  readonly found: number;
}

/** Observes a measure over all periods that the view holds; counting measures count what passes the threshold (hours). */
export type Observe = (view: RosterView, threshold: number) => readonly Observation[];

import type { MinuteSpan } from './duty';
import { observeDriving } from './observe-driving';
import { observeDuties } from './observe-duties';
import { observeMonths } from './observe-months';
import type { RosterView } from './roster-view';
import type { Measure } from './rule-table';

/** One value of a measure with the period it belongs to: hours, or a count. */
export interface Observation extends MinuteSpan {
  readonly found: number;
}

export type Observe = (view: RosterView, threshold: number) => readonly Observation[];

/** Every measure of the rules, observed over all periods that the view holds. */
export const observeMeasures: Readonly<Record<Measure, Observe>> = { ...observeMonths, ...observeDuties, ...observeDriving };

import type { Observe } from './observation';
import { observeDriving } from './observe-driving';
import { observeDuties } from './observe-duties';
import { observeMonths } from './observe-months';
import type { Measure } from './rule-table';

/** How every measure of the rules is observed. */
export const observeMeasures: Readonly<Record<Measure, Observe>> = { ...observeMonths, ...observeDuties, ...observeDriving };

import { violationsIn, type Rulebook, type Violation } from './check-roster';
import { MINUTES_PER_DAY, NO_WEEK, recordOf, type Duty, type DutyRecord, type WeekState } from './duty';
import { withDuty, type MonthHours, type RosterView } from './roster-view';

/** Longer than every period that is not counted by month: two pairs of weeks. */
const REMEMBERED_MIN = 35 * MINUTES_PER_DAY;

/**
 * Hours of one person so far: the sums of every month, and the duties of the last five weeks. Plain data, never changed:
 * `book` makes a new one.
 */
export interface RosterLedger {
  readonly person: string;
  readonly months: readonly MonthHours[];
  readonly recent: readonly DutyRecord[];
  readonly week: WeekState;
}

export const openLedger = (person: string): RosterLedger => ({ person, months: [], recent: [], week: NO_WEEK });

/** The ledger after a duty. Duties are booked in order of time; one that begins before the last has ended is refused. */
export function book(ledger: RosterLedger, duty: Duty): RosterLedger {
  const last = ledger.recent.at(-1);
  if (last && duty.fromMin < last.toMin) throw new RangeError(`${ledger.person} is on duty until minute ${String(last.toMin)}`);
  const { record, state } = recordOf(duty, ledger.week);
  const recent = ledger.recent.filter(({ fromMin }) => fromMin >= record.fromMin - REMEMBERED_MIN);
  return { person: ledger.person, months: withDuty(ledger.months, record), recent: [...recent, record], week: state };
}

export interface MayScheduleOptions {
  /** Keep guidelines as if they were limits (default false). */
  readonly keepsGuidelines?: boolean;
}

/**
 * The rules that a further duty would newly break, or break by more: empty means that it may be scheduled. A duty may
 * lengthen the day before it, and so change a week that has already ended: what ended up to a day before it is looked
 * at too. A duty that begins before the last one has ended breaks no rule of the table; `maySchedule` refuses it.
 */
export function violationsByScheduling(ledger: RosterLedger, duty: Duty, { rules, yearBeginsInMonth }: Rulebook, options: MayScheduleOptions = {}): readonly Violation[] {
  const binding = options.keepsGuidelines === true ? rules : rules.filter(({ force }) => force === 'limit');
  const view = ({ recent, months }: RosterLedger): RosterView => ({ duties: recent, months, yearBeginsInMonth });
  const before = new Map(violationsIn(view(ledger), binding, ledger.person).map((violation) => [keyOf(violation), violation.found]));
  return violationsIn(view(book(ledger, duty)), binding, ledger.person)
    .filter((violation) => violation.period.toMin >= duty.fromMin - MINUTES_PER_DAY && before.get(keyOf(violation)) !== violation.found);
}

/** May this person take the duty without breaking a rule? Cost: a few dozen sums, whatever the length of the year. */
export function maySchedule(ledger: RosterLedger, duty: Duty, rulebook: Rulebook, options: MayScheduleOptions = {}): boolean {
  const last = ledger.recent.at(-1);
  if (last && duty.fromMin < last.toMin) return false;
  return violationsByScheduling(ledger, duty, rulebook, options).length === 0;
}

const keyOf = ({ rule, period }: Violation): string => `${rule.id} ${String(period.fromMin)} ${String(period.toMin)}`;

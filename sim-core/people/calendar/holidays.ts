import { fail, succeed, type Bilingual, type Outcome, type Problem } from '../../foundation/problems';
import { SUNDAY, weekdayOf } from '../../foundation/time/civil-date';
import { holidayLaw } from './holiday-law';

/** Years whose holidays the rules give: later laws are not known, earlier ones had other rules. */
export const FIRST_HOLIDAY_YEAR = 2000;
export const LAST_HOLIDAY_YEAR = 2070;

/** A day off by law. `national`: article 2; `substitute`: article 3 (2); `between`: article 3 (3), a day between two national ones. */
export interface Holiday {
  readonly dayNumber: number;
  readonly kind: 'national' | 'substitute' | 'between';
  readonly name: Bilingual;
}

const SUBSTITUTE: Bilingual = { en: 'Substitute holiday', ja: '振替休日' };
const BETWEEN: Bilingual = { en: 'Citizens’ holiday', ja: '国民の休日' };

/**
 * All holidays of a year in order of their days, by today's law; future years assume that it stays. Refuses a year
 * outside 2000 to 2070: no day is ever taken for a working day because its year is not known.
 */
export function holidaysOf(year: number): Outcome<readonly Holiday[]> {
  if (!Number.isInteger(year) || year < FIRST_HOLIDAY_YEAR || year > LAST_HOLIDAY_YEAR) return fail(unknownYear(year));
  const national = holidayLaw
    .filter(({ fromYear, toYear }) => fromYear <= year && year <= toYear)
    .map(({ name, dayOf }): Holiday => ({ dayNumber: dayOf(year), kind: 'national', name }));
  const days = new Set(national.map(({ dayNumber }) => dayNumber));
  const substitutes = substitutesOf(national, days);
  const between = betweenOf(days, new Set(substitutes.map(({ dayNumber }) => dayNumber)));
  return succeed([...national, ...substitutes, ...between].sort((first, second) => first.dayNumber - second.dayNumber));
}

/** For a national holiday on a Sunday, the next day that is none. Before 2007 the law said "the next day"; no year differs by that. */
function substitutesOf(national: readonly Holiday[], days: ReadonlySet<number>): Holiday[] {
  return national.filter(({ dayNumber }) => weekdayOf(dayNumber) === SUNDAY).map(({ dayNumber }) => {
    let next = dayNumber + 1;
    while (days.has(next)) next += 1;
    return { dayNumber: next, kind: 'substitute', name: SUBSTITUTE };
  });
}

/** Days between two national holidays. A Sunday needs none: it is a day off of the week. */
function betweenOf(days: ReadonlySet<number>, substitutes: ReadonlySet<number>): Holiday[] {
  return [...days].map((day) => day + 1)
    .filter((day) => days.has(day + 1) && !days.has(day) && !substitutes.has(day) && weekdayOf(day) !== SUNDAY)
    .map((dayNumber) => ({ dayNumber, kind: 'between', name: BETWEEN }));
}

function unknownYear(year: number): Problem {
  const found = String(year);
  return {
    code: 'calendar.year-unknown', severity: 'error',
    expected: { en: `a year from ${FIRST_HOLIDAY_YEAR} to ${LAST_HOLIDAY_YEAR}`, ja: `${FIRST_HOLIDAY_YEAR} 年から ${LAST_HOLIDAY_YEAR} 年まで` },
    found: { en: found, ja: found },
    remedy: { en: 'Choose a year whose holidays are known, or switch holidays off.', ja: '祝日の分かる年を選ぶか、祝日を考慮しない設定にしてください。' },
  };
}

import { MINUTES_PER_HOUR } from './duty';
import type { Observation, Observe } from './observation';
import { countingYearOf, spanOfMonths, type MonthHours, type RosterView } from './roster-view';

type HoursOf = (month: MonthHours) => number;

const overtime: HoursOf = ({ overtimeMin }) => overtimeMin / MINUTES_PER_HOUR;
const overtimeAndHoliday: HoursOf = ({ overtimeMin, holidayMin }) => (overtimeMin + holidayMin) / MINUTES_PER_HOUR;
const duty: HoursOf = ({ dutyMin }) => dutyMin / MINUTES_PER_HOUR;

const SHORTEST_MEAN_MONTHS = 2;
const LONGEST_MEAN_MONTHS = 6;

const perMonth = (hoursOf: HoursOf): Observe => ({ months }) => months.map((entry) => ({ ...spanOfMonths(entry.month, entry.month), found: hoursOf(entry) }));

/** Sum over every counting year of what is counted of a month. */
const perYear = (countedOf: (month: MonthHours, threshold: number) => number): Observe => (view, threshold) =>
  yearsOf(view).map((year) => {
    const first = 12 * year + view.yearBeginsInMonth - 1;
    const months = view.months.filter(({ month }) => month >= first && month < first + 12);
    return { ...spanOfMonths(first, first + 11), found: months.reduce((sum, month) => sum + countedOf(month, threshold), 0) };
  });

function yearsOf({ months, yearBeginsInMonth }: RosterView): readonly number[] {
  return [...new Set(months.map(({ month }) => countingYearOf(month, yearBeginsInMonth)))];
}

/** Mean over the 2, 3, .. 6 months that end with each month; months without duties count 0. */
const meanOfMonths: Observe = ({ months }) => months.flatMap(({ month: last }) =>
  Array.from({ length: LONGEST_MEAN_MONTHS - SHORTEST_MEAN_MONTHS + 1 }, (_, index): Observation => {
    const count = SHORTEST_MEAN_MONTHS + index;
    const sum = months.reduce((total, entry) => (entry.month > last - count && entry.month <= last ? total + overtimeAndHoliday(entry) : total), 0);
    return { ...spanOfMonths(last - count + 1, last), found: sum / count };
  }));

/** Length of every run of months, one after the other, above the threshold. */
const runsOfMonthsAbove = (hoursOf: HoursOf): Observe => ({ months }, threshold) => {
  const runs: { first: number; last: number }[] = [];
  for (const entry of months.filter((month) => hoursOf(month) > threshold)) {
    const run = runs.at(-1);
    if (run?.last === entry.month - 1) run.last = entry.month;
    else runs.push({ first: entry.month, last: entry.month });
  }
  return runs.map(({ first, last }) => ({ ...spanOfMonths(first, last), found: last - first + 1 }));
};

const isAbove = (hoursOf: HoursOf) => (month: MonthHours, threshold: number): number => (hoursOf(month) > threshold ? 1 : 0);

export const observeMonths = {
  overtimePerMonth: perMonth(overtime),
  overtimePerYear: perYear(overtime),
  overtimeAndHolidayPerMonth: perMonth(overtimeAndHoliday),
  overtimeAndHolidayPerYear: perYear(overtimeAndHoliday),
  overtimeAndHolidayMean: meanOfMonths,
  monthsOfOvertimeAbove: perYear(isAbove(overtime)),
  dutyPerMonth: perMonth(duty),
  dutyPerYear: perYear(duty),
  monthsOfDutyAbove: perYear(isAbove(duty)),
  runningMonthsOfDutyAbove: runsOfMonthsAbove(duty),
} satisfies Readonly<Record<string, Observe>>;

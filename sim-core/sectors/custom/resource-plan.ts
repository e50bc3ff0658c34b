import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import { dateOfDayNumber, dayNumberOf, isoDate } from '../../foundation/time/civil-date';
import type { PeriodicSteps } from '../../foundation/time/periodic-steps';
import type { ResourceSpecification } from '../../kernel/blueprint';
import type { OvertimeCap } from '../../kernel/resource-specification';
import { dutyOnDates } from '../../people/calendar/dated-duty';
import { DAY_US, HOUR_US, peopleOnDuty, WEEK_US, type WeekShift } from '../../people/calendar/week-calendar';
import type { ReadRecord } from '../read-records';
import { NO_DATE, type resources } from './resource-fields';

export type ResourceRecord = ReadRecord<typeof resources.fields>;
type Schedule = NonNullable<ResourceRecord['schedule']>;
type Calendar = NonNullable<ResourceRecord['calendar']>;

const YEAR_US = 365 * DAY_US;

/** The resources of a file as the kernel takes them; the horizon says how far a dated calendar reaches. */
export function resourceSpecifications(records: readonly ResourceRecord[], horizonUs: number): Outcome<readonly ResourceSpecification[]> {
  const outcomes = records.map((record) => resourceOf(record, horizonUs));
  const problems = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  return problems.length > 0 ? fail(...problems) : succeed(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])));
}

function resourceOf(record: ResourceRecord, horizonUs: number): Outcome<ResourceSpecification> {
  const capacity = capacityOf(record, horizonUs);
  if (!capacity.ok) return capacity;
  const shiftEnd = record.schedule?.atShiftEnd ?? record.calendar?.atShiftEnd;
  return succeed({
    id: record.id,
    capacity: capacity.value,
    ...(shiftEnd === undefined ? {} : { shiftEnd }),
    ...(record.handOver === 0 ? {} : { handOver: { durationUs: Math.round(record.handOver) } }),
    ...(record.overtimeCap === undefined ? {} : { overtimeCaps: capsOf(record.overtimeCap, record.capacity) }),
    ...(record.whenMachineFails === 'stay' ? {} : { whenMachineFails: record.whenMachineFails }),
    ...(record.failure === undefined ? {} : { failure: withCrew(record.failure) }),
    ...(record.maintenance === undefined ? {} : { maintenance: withCrew(record.maintenance) }),
  });
}

function capacityOf(record: ResourceRecord, horizonUs: number): Outcome<number | PeriodicSteps> {
  const { schedule, calendar, capacity } = record;
  if (schedule !== undefined && calendar !== undefined) return fail(twoCalendars(record));
  if (schedule !== undefined) return isSchedule(schedule) ? succeed(stepsOf(schedule)) : fail(badSchedule(record, schedule));
  return calendar === undefined ? succeed(capacity) : dutyOf(record, calendar, horizonUs);
}

const stepsOf = ({ period, fromHours, units }: Schedule): PeriodicSteps =>
  ({ periodUs: Math.round(period), steps: fromHours.map((hour, index) => ({ atUs: Math.round(hour * HOUR_US), value: units[index] ?? 0 })) });

/** A schedule begins at 0, rises, ends inside its period and names whole units, one for each hour. */
const isSchedule = ({ period, fromHours, units }: Schedule): boolean =>
  fromHours.length === units.length && fromHours[0] === 0 && units.every((unit) => Number.isInteger(unit)) &&
  fromHours.every((hour, index) => hour * HOUR_US < period && (index === 0 || hour > (fromHours[index - 1] ?? 0)));

function dutyOf({ id, capacity }: ResourceRecord, calendar: Calendar, horizonUs: number): Outcome<PeriodicSteps> {
  const shift: WeekShift = {
    people: capacity, weekdays: Array.from({ length: calendar.days }, (_, day) => day), startUs: Math.round(calendar.start), lengthUs: Math.round(calendar.length),
    breaks: [{ afterUs: Math.round(calendar.breakAfter), lengthUs: Math.round(calendar.breakLength) }], worksOnHolidays: calendar.onHolidays === 'work',
  };
  if (calendar.firstDay === NO_DATE) return succeed(peopleOnDuty([shift]));
  const firstDay = dayOf(calendar.firstDay);
  if (firstDay === undefined) return fail(badDate(id, calendar.firstDay));
  const duty = dutyOnDates(shift, firstDay, Math.ceil(horizonUs / DAY_US) + 1);
  return duty.ok ? duty : fail(...duty.problems.map((problem) => ({ ...problem, record: id, path: `${id}.calendar.firstDay` })));
}

/** Day number of an ISO date that exists. */
function dayOf(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const dayNumber = dayNumberOf({ year: Number(year), month: Number(month), day: Number(day) });
  return isoDate(dateOfDayNumber(dayNumber)) === text ? dayNumber : undefined;
}

const capsOf = ({ perWeek, perMonth, perYear }: NonNullable<ResourceRecord['overtimeCap']>, people: number): readonly OvertimeCap[] =>
  [{ periodUs: WEEK_US, hoursUs: perWeek }, { periodUs: YEAR_US / 12, hoursUs: perMonth }, { periodUs: YEAR_US, hoursUs: perYear }]
    .filter(({ hoursUs }) => hoursUs > 0)
    .map(({ periodUs, hoursUs }) => ({ periodUs, limitUs: Math.round(hoursUs) * people }));

function withCrew<Upkeep extends { readonly crew: string }>({ crew, ...rest }: Upkeep): Omit<Upkeep, 'crew'> & { readonly crew?: string } {
  return crew === NO_REFERENCE ? rest : { ...rest, crew };
}

const badSchedule = ({ id }: ResourceRecord, { fromHours, units }: Schedule): Problem => ({
  code: 'custom.schedule', severity: 'error', record: id, path: `${id}.schedule`,
  expected: { en: 'hours that rise from 0 inside the period, with a whole number of units for each', ja: '0から始まり周期内で増える時刻と、それぞれの整数の数' },
  found: { en: `${JSON.stringify(fromHours)} with ${JSON.stringify(units)}`, ja: `${JSON.stringify(fromHours)} と ${JSON.stringify(units)}` },
  remedy: { en: 'Write for example fromHours: [0, 8, 16], units: [1, 3, 2], period: 24 h.', ja: '例: fromHours: [0, 8, 16]、units: [1, 3, 2]、period: 24 h' },
});

const twoCalendars = ({ id }: ResourceRecord): Problem => ({
  code: 'custom.two-calendars', severity: 'error', record: id, path: `${id}.calendar`,
  expected: { en: 'a schedule or a calendar', ja: '時間表か勤務表のどちらか' },
  found: { en: 'both', ja: '両方' },
  remedy: { en: 'Leave one of them out.', ja: 'どちらかを消してください。' },
});

const badDate = (id: string, found: string): Problem => ({
  code: 'custom.date', severity: 'error', record: id, path: `${id}.calendar.firstDay`,
  expected: { en: 'a date that exists, such as 2026-04-06', ja: '実在する日付（例: 2026-04-06）' },
  found: { en: found, ja: found },
  remedy: { en: 'Write year, month and day with hyphens, or leave the date out.', ja: '年-月-日の形で書くか、日付を省いてください。' },
});

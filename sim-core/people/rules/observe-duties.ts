import { MINUTES_PER_DAY, MINUTES_PER_HOUR, weekStartMin, type DutyRecord } from './duty';
import type { Observation, Observe } from './observation';

const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;
/** A rest away from home below this is a short one; after a trip with such a rest a longer one is due. */
const SHORT_REST_HOURS = 9;

/** Hours of duty within 24 h from the start of a duty: the start of the next one counts for both days (改善基準告示). */
function dayHours(duties: readonly DutyRecord[], index: number): number {
  const { fromMin } = duties[index]!;
  const endMin = fromMin + MINUTES_PER_DAY;
  let sumMin = 0;
  for (let other = index; other < duties.length && duties[other]!.fromMin < endMin; other++) sumMin += Math.min(duties[other]!.toMin, endMin) - duties[other]!.fromMin;
  return sumMin / MINUTES_PER_HOUR;
}

const perDay = (counts: (duty: DutyRecord) => boolean): Observe => ({ duties }) =>
  duties.flatMap((duty, index): Observation[] => (counts(duty) ? [{ fromMin: duty.fromMin, toMin: duty.fromMin + MINUTES_PER_DAY, found: dayHours(duties, index) }] : []));

/** How many in each week satisfy the test; weeks without any are left out. */
function perWeek(duties: readonly DutyRecord[], counts: (duty: DutyRecord, index: number) => boolean): readonly Observation[] {
  const numbers = new Map<number, number>();
  duties.forEach((duty, index) => { if (counts(duty, index)) numbers.set(duty.week, (numbers.get(duty.week) ?? 0) + 1); });
  return [...numbers].map(([week, found]) => ({ fromMin: weekStartMin(week), toMin: weekStartMin(week) + MINUTES_PER_WEEK, found }));
}

const restHours = (duties: readonly DutyRecord[], index: number): number => (duties[index + 1]!.fromMin - duties[index]!.toMin) / MINUTES_PER_HOUR;
const isLongHaul = ({ isLongHaul: is = false }: DutyRecord): boolean => is;
const restsOnTheWay = ({ isLongHaul: is = false, restsAway = false }: DutyRecord): boolean => is && restsAway;
const lengthHours = ({ fromMin, toMin }: DutyRecord): number => (toMin - fromMin) / MINUTES_PER_HOUR;

/** Rest between each duty that counts and the next one. */
const rests = (counts: (duty: DutyRecord, threshold: number) => boolean): Observe => ({ duties }, threshold) =>
  duties.slice(0, -1).flatMap((duty, index): Observation[] =>
    (counts(duty, threshold) ? [{ fromMin: duty.toMin, toMin: duties[index + 1]!.fromMin, found: restHours(duties, index) }] : []));

/** Rest after a trip that had a short rest on its way. A trip is a chain of duties with rests away between them. */
const restAfterTrip: Observe = ({ duties }) => {
  let hadShortRest = false;
  return duties.slice(0, -1).flatMap((duty, index): Observation[] => {
    const isEnd = !restsOnTheWay(duty);
    const isDue = isEnd && hadShortRest;
    hadShortRest = !isEnd && (hadShortRest || restHours(duties, index) < SHORT_REST_HOURS);
    return isDue ? [{ fromMin: duty.toMin, toMin: duties[index + 1]!.fromMin, found: restHours(duties, index) }] : [];
  });
};

/** Two weeks each, from the first full week of 1970 on. */
const holidayDutiesPerTwoWeeks: Observe = ({ duties }) => {
  const numbers = new Map<number, number>();
  for (const { week, isHolidayWork = false } of duties) if (isHolidayWork) numbers.set(Math.floor(week / 2), (numbers.get(Math.floor(week / 2)) ?? 0) + 1);
  return [...numbers].map(([pair, found]) => ({ fromMin: weekStartMin(2 * pair), toMin: weekStartMin(2 * pair + 2), found }));
};

export const observeDuties = {
  dutyPerDay: perDay((duty) => !isLongHaul(duty)),
  dutyPerDayLongHaul: perDay(isLongHaul),
  dutiesAbovePerWeek: ({ duties }, threshold) => perWeek(duties, (_, index) => dayHours(duties, index) > threshold),
  longHaulDutiesAbovePerWeek: ({ duties }, threshold) => perWeek(duties, (duty, index) => isLongHaul(duty) && dayHours(duties, index) > threshold),
  dutyLength: ({ duties }) => duties.map((duty) => ({ fromMin: duty.fromMin, toMin: duty.toMin, found: lengthHours(duty) })),
  /** A threshold above 0 leaves out longer duties, which have a rule of their own. */
  restAfterDuty: rests((duty, threshold) => !restsOnTheWay(duty) && (threshold === 0 || lengthHours(duty) <= threshold)),
  restAfterLongDuty: rests((duty, threshold) => lengthHours(duty) > threshold),
  restAwayLongHaul: rests(restsOnTheWay),
  shortRestsAwayPerWeek: ({ duties }, threshold) => perWeek(duties, (duty, index) => index + 1 < duties.length && restsOnTheWay(duty) && restHours(duties, index) < threshold),
  restAfterTrip,
  holidayDutiesPerTwoWeeks,
} satisfies Readonly<Record<string, Observe>>;

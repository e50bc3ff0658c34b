import { MINUTES_PER_DAY, MINUTES_PER_HOUR, weekStartMin, type DutyRecord } from './duty';
import type { Observation, Observe } from './observation';
import type { RosterView } from './roster-view';

/** A pause of this length counts towards the break; pauses that together reach the break end the driving before them. */
const SHORTEST_PAUSE_MIN = 10;
const BREAK_MIN = 30;

/** Driving of every day that has any, by the day on which its duty began. */
function drivingByDay({ duties }: RosterView): ReadonlyMap<number, number> {
  const minutes = new Map<number, number>();
  for (const { day, drivingMin } of duties) if (drivingMin > 0) minutes.set(day, (minutes.get(day) ?? 0) + drivingMin);
  return minutes;
}

/**
 * A day breaks the two-day rule only when its mean with the day before and its mean with the day after are both too
 * high, so the lower of the two is observed (notice on drivers' hours, article 4 (1) 4, and its circular).
 */
const drivingPerDay: Observe = (view) => {
  const minutes = drivingByDay(view);
  const driven = (day: number): number => (minutes.get(day) ?? 0) / MINUTES_PER_HOUR;
  return [...minutes.keys()].map((day) => ({
    fromMin: (day - 1) * MINUTES_PER_DAY, toMin: (day + 2) * MINUTES_PER_DAY,
    found: Math.min((driven(day - 1) + driven(day)) / 2, (driven(day) + driven(day + 1)) / 2),
  }));
};

/** Mean week of every pair of weeks, counted from the first full week of 1970. */
const drivingPerWeek: Observe = ({ duties }) => {
  const minutes = new Map<number, number>();
  for (const { week, drivingMin } of duties) if (drivingMin > 0) minutes.set(Math.floor(week / 2), (minutes.get(Math.floor(week / 2)) ?? 0) + drivingMin);
  return [...minutes].map(([pair, sumMin]) => ({ fromMin: weekStartMin(2 * pair), toMin: weekStartMin(2 * pair + 2), found: sumMin / 2 / MINUTES_PER_HOUR }));
};

/** Longest driving of each duty without a break of 30 min in pieces of 10 min or more. */
const drivingWithoutBreak: Observe = ({ duties }) => duties.filter(({ drivingMin }) => drivingMin > 0).map((duty) => ({ fromMin: duty.fromMin, toMin: duty.toMin, found: longestDrivingMin(duty) / MINUTES_PER_HOUR }));

function longestDrivingMin({ driving = [] }: DutyRecord): number {
  let drivenMin = 0;
  let pausedMin = 0;
  let longestMin = 0;
  driving.forEach(({ fromMin, toMin }, index) => {
    const pauseMin = index === 0 ? 0 : fromMin - driving[index - 1]!.toMin;
    if (pauseMin >= SHORTEST_PAUSE_MIN) pausedMin += pauseMin;
    if (pausedMin >= BREAK_MIN) { drivenMin = 0; pausedMin = 0; }
    drivenMin += toMin - fromMin;
    longestMin = Math.max(longestMin, drivenMin);
  });
  return longestMin;
}

/** Most pauses below 10 min that follow each other in a duty. */
const shortPausesRunning: Observe = ({ duties }) => duties.filter(({ driving = [] }) => driving.length > 1).map(({ fromMin, toMin, driving = [] }): Observation => {
  let running = 0;
  let most = 0;
  for (let index = 1; index < driving.length; index++) {
    running = driving[index]!.fromMin - driving[index - 1]!.toMin < SHORTEST_PAUSE_MIN ? running + 1 : 0;
    most = Math.max(most, running);
  }
  return { fromMin, toMin, found: most };
});

export const observeDriving = { drivingPerDay, drivingPerWeek, drivingWithoutBreak, shortPausesRunning } satisfies Readonly<Record<string, Observe>>;

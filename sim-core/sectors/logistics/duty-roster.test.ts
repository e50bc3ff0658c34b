import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { describeViolation } from '../../people/rules/check-roster';
import { openCatalogue } from '../../scenario/catalogue';
import { DAY_US, HOUR_US, MINUTE_US, WEEK_US } from '../site/week-time';
import { jobsOfRoute, type CrewedRoute, type CrewJob, type Departure } from './crew-jobs';
import { daysOfStandards, dutyRules, yearBudget } from './duty-rules';
import { planRoster, type DutyRoster } from './duty-roster';
import { rulebookOf, violationsOf, type Standard } from './roster-check';
import { fitsAlone } from './timetable';
import { shapeOf, type CrewMode, type PlannedWay } from './trip-shape';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');
const table = catalogue.value.workingTime;
const mondayUs = 3 * DAY_US;

interface RandomRoute {
  readonly mode: CrewMode;
  readonly legMinutes: readonly number[];
  readonly handlingMinutes: number;
  readonly outHours: readonly number[];
  readonly backHours: readonly number[];
  readonly isRound: boolean;
}

const wayOf = ({ mode, legMinutes, handlingMinutes, isRound }: RandomRoute): PlannedWay => ({
  legs: legMinutes.map((minutes, index) => ({ id: `leg-${String(index)}`, drivingUs: minutes * MINUTE_US, isDriven: !(mode === 'shuttle' && index === 1) })),
  beforeUs: handlingMinutes * MINUTE_US, afterUs: handlingMinutes * MINUTE_US, changeBefore: 1, swapUs: 20 * MINUTE_US,
  ...(isRound ? { round: { stopsUs: 2 * handlingMinutes * MINUTE_US, drivingUs: 60 * MINUTE_US, returnUs: 20 * MINUTE_US } } : {}),
});

const departuresOf = (hours: readonly number[], direction: Departure['direction'], weeks: number): readonly Departure[] =>
  Array.from({ length: weeks * 7 }, (_, day) => day).flatMap((day) => hours.map((hour): Departure => ({ route: 'route', direction, atUs: day * DAY_US + hour * HOUR_US })));

interface Planning {
  readonly standard: Standard;
  readonly breakMinutes: number;
  readonly isLongHaul: boolean;
  readonly weeks: number;
}

const rulesOf = ({ standard, breakMinutes }: Planning): ReturnType<typeof dutyRules> => dutyRules(table, daysOfStandards[standard], breakMinutes * MINUTE_US);

const jobsOf = (route: RandomRoute, planning: Planning): readonly CrewJob[] => {
  const rules = rulesOf(planning);
  const mode = route.isRound ? 'one' : route.mode;
  const shape = shapeOf(wayOf({ ...route, mode }), mode, rules);
  if (shape === undefined) return [];
  const crewed: CrewedRoute = {
    id: 'route', vehicle: 'truck', pool: 'near', farPool: 'far', out: shape, ...(route.isRound ? {} : { back: shape }), isLongHaul: planning.isLongHaul && (mode === 'one' || mode === 'two' || mode === 'rest'), chargingUs: 0,
  };
  const departures = [...departuresOf(route.outHours, 'out', planning.weeks), ...(route.isRound ? [] : departuresOf(route.backHours, 'back', planning.weeks))].sort((first, second) => first.atUs - second.atUs);
  return jobsOfRoute(crewed, departures, fitsAlone(rules, yearBudget(rules, 52, mondayUs)), rules);
};

const rosterOf = (routes: readonly RandomRoute[], drivers: number, planning: Planning): DutyRoster => {
  const rules = rulesOf(planning);
  const pools = ['near', 'far'].map((id) => ({ id, drivers, isAbsent: (driver: number, day: number) => (driver + day) % 11 === 0 }));
  return planRoster(routes.flatMap((route) => jobsOf(route, planning)), pools, [['truck', 4 * drivers]], { rules, budget: yearBudget(rules, 52, mondayUs) });
};

const broken = (roster: DutyRoster, standard: Standard): readonly string[] =>
  violationsOf(roster.diaries, { rulebook: rulebookOf(table, standard), standard, mondayUs }).map((violation) => describeViolation(violation).en);

const hours = fc.array(fc.integer({ min: 0, max: 95 }).map((quarter) => quarter / 4), { minLength: 1, maxLength: 2 });
const randomRoute = fc.record<RandomRoute>({
  mode: fc.constantFrom('one', 'two', 'relay', 'rest', 'shuttle'),
  legMinutes: fc.array(fc.integer({ min: 5, max: 330 }), { minLength: 3, maxLength: 3 }),
  handlingMinutes: fc.integer({ min: 15, max: 240 }), outHours: hours, backHours: hours, isRound: fc.boolean(),
});
const randomPlanning = fc.record<Planning>({
  standard: fc.constantFrom('before-2024', 'from-2024'), breakMinutes: fc.integer({ min: 30, max: 75 }), isLongHaul: fc.boolean(), weeks: fc.constant(1),
});

describe('the duty planner', () => {
  it('writes no duty that breaks a rule, in 10,000 random rosters', () => {
    let rostered = 0;
    fc.assert(fc.property(fc.array(randomRoute, { minLength: 1, maxLength: 2 }), fc.integer({ min: 1, max: 3 }), randomPlanning, (routes, drivers, planning) => {
      const roster = rosterOf(routes, drivers, planning);
      rostered += roster.departures.length;
      expect(broken(roster, planning.standard)).toEqual([]);
    }), { numRuns: 10_000, seed: 20261124 });
    expect(rostered).toBeGreaterThan(20_000);
  }, 300_000);

  it('keeps the month and the year of every driver, worked as hard as the rules allow', () => {
    const route: RandomRoute = { mode: 'one', legMinutes: [90, 120, 190], handlingMinutes: 130, outHours: [17, 18, 19], backHours: [17, 18, 19], isRound: false };
    for (const standard of ['before-2024', 'from-2024'] as const) {
      const roster = rosterOf([route], 4, { standard, breakMinutes: 60, isLongHaul: true, weeks: 56 });
      expect(broken(roster, standard)).toEqual([]);
      const yearly = roster.diaries.map(({ duties }) => duties.filter(({ startUs }) => startUs < 52 * WEEK_US).reduce((sum, { startUs, endUs }) => sum + endUs - startUs, 0) / HOUR_US);
      expect(Math.max(...yearly)).toBeLessThanOrEqual(standard === 'from-2024' ? 3400 : 3516);
      expect(Math.max(...yearly)).toBeGreaterThan(2000);
    }
  });

  it('never puts a driver into two trucks, nor more trucks on the road than there are', () => {
    const route: RandomRoute = { mode: 'relay', legMinutes: [100, 90, 150], handlingMinutes: 100, outHours: [16, 18], backHours: [16, 18], isRound: false };
    const roster = rosterOf([route], 6, { standard: 'from-2024', breakMinutes: 60, isLongHaul: false, weeks: 2 });
    for (const { duties } of roster.diaries) duties.slice(1).forEach((duty, index) => { expect(duty.startUs).toBeGreaterThanOrEqual(duties[index]?.endUs ?? 0); });
    expect(roster.departures.length).toBeGreaterThan(20);
    const none = planRoster(jobsOf(route, { standard: 'from-2024', breakMinutes: 60, isLongHaul: false, weeks: 1 }), [{ id: 'near', drivers: 9, isAbsent: () => false }, { id: 'far', drivers: 9, isAbsent: () => false }], [['truck', 0]], { rules: rulesOf({ standard: 'from-2024', breakMinutes: 60, isLongHaul: false, weeks: 1 }), budget: yearBudget(rulesOf({ standard: 'from-2024', breakMinutes: 60, isLongHaul: false, weeks: 1 }), 52, mondayUs) });
    expect(none.departures).toEqual([]);
    expect(none.withoutTruck.length).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { openCatalogue } from '../../scenario/catalogue';
import { lawfulShift, type OvertimeRules } from './lawful-overtime';
import { weeklyHours, type ShiftPlan } from './staffing';
import { HOUR_US } from './week-time';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error(catalogue.problems[0]!.code);
const table = catalogue.value.workingTime;

/** Monday to Friday, 8:00 to 17:00 with an hour of break, and so much planned overtime a day. */
const shift = (overtimeHours: number): ShiftPlan => ({ id: 'day', startUs: 8 * HOUR_US, breakFromUs: 12 * HOUR_US, breakToUs: 13 * HOUR_US, endUs: 17 * HOUR_US, overtimeUs: overtimeHours * HOUR_US, days: 5 });
const weekly = (overtimeHours: number, rules: OvertimeRules, year = 2030): number => weeklyHours(lawfulShift(shift(overtimeHours), rules, table, year)).overtime;

describe('planned overtime under the rules', () => {
  it('stays as planned without rules, and within them', () => {
    expect(lawfulShift(shift(3), 'none', table, 2030)).toEqual(shift(3));
    expect(weekly(1, 'general')).toBe(5);
  });

  it('shrinks to 360 hours a year, whatever more is planned', () => {
    for (const planned of [2, 3, 4]) expect(weekly(planned, 'general') * 51).toBeGreaterThan(330);
    for (const planned of [2, 3, 4]) expect(weekly(planned, 'general') * 51).toBeLessThanOrEqual(360);
  });

  it('goes further under a special clause, and as planned for doctors of level B', () => {
    expect(weekly(3, 'general-special') * 51).toBeGreaterThan(360);
    expect(weekly(3, 'general-special') * 51).toBeLessThanOrEqual(720);
    expect(weekly(3, 'doctor-b')).toBe(15);
  });

  it('was a guideline before 2019, which a planner need not keep', () => {
    expect(weekly(3, 'general', 2018)).toBe(15);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { integralOf } from '../../foundation/time/periodic-steps';
import { peopleOf, peopleResource, weeklyHours, workedWindows, type ShiftPlan, type SkillPlan } from './staffing';
import { HOUR_US, MINUTE_US, WEEK_US } from './week-time';

const early: ShiftPlan = { id: 'early', startUs: 6.5 * HOUR_US, breakFromUs: 10.5 * HOUR_US, breakToUs: 10.5 * HOUR_US + 45 * MINUTE_US, endUs: 15.25 * HOUR_US, overtimeUs: 0, days: 5 };
const late: ShiftPlan = { ...early, id: 'late', startUs: 16 * HOUR_US, breakFromUs: 20 * HOUR_US, breakToUs: 20.75 * HOUR_US, endUs: 24.75 * HOUR_US };
const skill = (expectedPeople: number, absenceShare = 0): SkillPlan => ({ id: 'assembler', posts: 8, expectedPeople, absenceShare, shifts: [early, late] });
const hoursOnDuty = (plan: SkillPlan, replication: number, week = 0): number => {
  const { capacity } = peopleResource(plan, { seed: 3, replication }, week, 0);
  return typeof capacity === 'number' ? NaN : integralOf(capacity, 0, WEEK_US) / HOUR_US;
};

describe('a shift', () => {
  it('is paid without its break', () => {
    expect(weeklyHours(early)).toEqual({ paid: 40, overtime: 0 });
    expect(weeklyHours({ ...early, overtimeUs: HOUR_US })).toEqual({ paid: 45, overtime: 5 });
    expect(workedWindows(late)).toHaveLength(10);
  });
});

describe('people', () => {
  it('are whole, one more or none for the fraction, and right on average', () => {
    const counts = Array.from({ length: 2000 }, (_, replication) => peopleOf(skill(5.3), { seed: 1, replication }));
    expect(new Set(counts)).toEqual(new Set([5, 6]));
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(Math.abs(mean - 5.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / counts.length));
  });

  it('never become more when the supply becomes less, replication by replication', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 40, noNaN: true }), fc.double({ min: 0, max: 40, noNaN: true }), fc.nat({ max: 500 }), (first, second, replication) => {
      const [less, more] = [Math.min(first, second), Math.max(first, second)];
      expect(peopleOf(skill(less), { seed: 9, replication })).toBeLessThanOrEqual(peopleOf(skill(more), { seed: 9, replication }));
    }));
  });

  it('keep one of every skill that has posts, however few there are', () => {
    expect(peopleOf(skill(0.01), { seed: 1, replication: 0 })).toBe(1);
    expect(peopleOf({ ...skill(0), posts: 0 }, { seed: 1, replication: 0 })).toBe(0);
  });

  it('all work their shift when nobody is absent', () => {
    for (const people of [1, 5, 8]) expect(hoursOnDuty(skill(people), 0)).toBe(people * 40);
  });

  it('are absent at their rate, and a further person never changes who else is absent', () => {
    const replications = Array.from({ length: 200 }, (_, replication) => replication);
    const share = replications.reduce((sum, replication) => sum + hoursOnDuty(skill(8, 0.1), replication), 0) / (200 * 8 * 40);
    expect(Math.abs(share - 0.9)).toBeLessThan(4 * Math.sqrt((0.1 * 0.9) / (200 * 8 * 5)));
    for (const replication of replications) {
      const added = hoursOnDuty(skill(8, 0.1), replication) - hoursOnDuty(skill(7, 0.1), replication);
      expect(added).toBeGreaterThanOrEqual(0);
      expect(added).toBeLessThanOrEqual(40);
    }
  });
});

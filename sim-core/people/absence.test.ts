import { describe, expect, it } from 'vitest';
import { integralOf, valueAt } from '../foundation/time/periodic-steps';
import { withAbsence } from './absence';

const hour = 3600e6;
const week = { periodUs: 24 * hour, steps: [{ atUs: 0, value: 0 }, { atUs: 8 * hour, value: 20 }, { atUs: 12 * hour, value: 10 }, { atUs: 17 * hour, value: 0 }] };
const address = { seed: 3, replication: 4, week: 0, id: 'nurse' };
const days = 200;

describe('absence', () => {
  it('takes its share of the people over many shifts, and the same ones in the morning and the afternoon', () => {
    const drawn = withAbsence(week, 0.1, days * 24 * hour, address);
    const present = Array.from({ length: days }, (_, day) => valueAt(drawn, (24 * day + 9) * hour));
    const mean = present.reduce((sum, value) => sum + value, 0) / days;
    // 4000 draws: standard error of the mean 20 sqrt(0.09 / 4000).
    expect(Math.abs(mean - 18)).toBeLessThan(3 * 20 * Math.sqrt(0.09 / 4000));
    expect(new Set(present).size).toBeGreaterThan(3);
    for (let day = 0; day < days; day++) expect(20 - valueAt(drawn, (24 * day + 9) * hour)).toBeGreaterThanOrEqual(10 - valueAt(drawn, (24 * day + 13) * hour));
    expect(valueAt(drawn, 18 * hour)).toBe(0);
  });

  it('is the luck of each person: more people, or a longer run, change nobody else', () => {
    const more = { ...week, steps: week.steps.map(({ atUs, value }) => ({ atUs, value: value * 2 })) };
    const [few, many] = [withAbsence(week, 0.2, days * 24 * hour, address), withAbsence(more, 0.2, days * 24 * hour, address)];
    const longer = withAbsence(week, 0.2, 2 * days * 24 * hour, address);
    for (let day = 0; day < days; day++) {
      const at = (24 * day + 9) * hour;
      expect(valueAt(many, at)).toBeGreaterThanOrEqual(valueAt(few, at));
      expect(valueAt(longer, at)).toBe(valueAt(few, at));
    }
    expect(withAbsence(week, 0.2, days * 24 * hour, { ...address, replication: 5 })).not.toEqual(few);
  });

  it('lasts over a break, and is drawn anew every day where somebody is always there', () => {
    const broken = { ...week, steps: [{ atUs: 0, value: 0 }, { atUs: 8 * hour, value: 20 }, { atUs: 12 * hour, value: 0 }, { atUs: 13 * hour, value: 20 }, { atUs: 17 * hour, value: 0 }] };
    const drawn = withAbsence(broken, 0.3, days * 24 * hour, address);
    for (let day = 0; day < days; day++) expect(valueAt(drawn, (24 * day + 14) * hour)).toBe(valueAt(drawn, (24 * day + 9) * hour));
    const always = withAbsence({ periodUs: 7 * 24 * hour, steps: [{ atUs: 0, value: 20 }] }, 0.3, days * 24 * hour, address);
    expect(new Set(Array.from({ length: days }, (_, day) => valueAt(always, (24 * day + 9) * hour))).size).toBeGreaterThan(5);
    expect(always.steps.every(({ atUs }) => atUs % (24 * hour) === 0)).toBe(true);
  });

  it('of nobody leaves the calendar as it is, and of everybody empties it', () => {
    expect(withAbsence(week, 0, days * 24 * hour, address)).toBe(week);
    const drawn = withAbsence(week, 1, days * 24 * hour, address);
    expect(integralOf(drawn, 0, days * 24 * hour)).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { dayNumberOf } from '../../foundation/time/civil-date';
import { openCatalogue } from '../../scenario/catalogue';
import { checkRoster, type Rulebook } from './check-roster';
import { MINUTES_PER_DAY, type Duty, type MinuteSpan } from './duty';
import { book, maySchedule, openLedger, violationsByScheduling, type RosterLedger } from './roster-ledger';
import { ruleGroups, rulesInForce } from './rule-table';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error(catalogue.problems[0]!.code);
const table = catalogue.value.workingTime;
const START_MIN = dayNumberOf({ year: 2025, month: 3, day: 24 }) * MINUTES_PER_DAY;

interface Offer {
  readonly restMin: number;
  readonly pieces: readonly (readonly [driveMin: number, pauseMin: number])[];
  readonly workMin: number;
  readonly isHolidayWork: boolean;
  readonly isLongHaul: boolean;
  readonly restsAway: boolean;
}

/** What a dispatcher might offer: from sensible to outrageous. */
const offers = fc.array(
  fc.record({
    restMin: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 480, max: 900 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 4000 }) }),
    pieces: fc.array(fc.tuple(fc.integer({ min: 5, max: 260 }), fc.integer({ min: 1, max: 70 })), { maxLength: 4 }),
    workMin: fc.integer({ min: 30, max: 700 }), isHolidayWork: fc.boolean(), isLongHaul: fc.boolean(), restsAway: fc.boolean(),
  }),
  { minLength: 1, maxLength: 24 },
);

const books: fc.Arbitrary<Rulebook> = fc
  .record({ group: fc.constantFrom(...ruleGroups), hasAgreement: fc.boolean(), on: fc.constantFrom({ year: 2018, month: 5, day: 1 }, { year: 2026, month: 5, day: 1 }), isInterviewed: fc.boolean() })
  .map((choice) => ({ rules: rulesInForce(table, choice).filter(({ force }) => force === 'limit'), yearBeginsInMonth: table.yearBeginsInMonth }));

function dutyOf({ pieces, workMin, restMin: _, ...marks }: Offer, fromMin: number): Duty {
  const driving: MinuteSpan[] = [];
  let timeMin = fromMin;
  for (const [driveMin, pauseMin] of pieces) {
    driving.push({ fromMin: timeMin, toMin: timeMin + driveMin });
    timeMin += driveMin + pauseMin;
  }
  return { fromMin, toMin: timeMin + workMin, breakMin: 0, driving, ...marks };
}

/** Takes every offer that the ledger lets pass; who is refused rests on. */
function plan(all: readonly Offer[], rulebook: Rulebook): { readonly taken: readonly Duty[]; readonly refused: number } {
  let ledger: RosterLedger = openLedger('Mori');
  const taken: Duty[] = [];
  let freeMin = START_MIN;
  for (const offer of all) {
    const duty = dutyOf(offer, freeMin + offer.restMin);
    if (maySchedule(ledger, duty, rulebook)) {
      ledger = book(ledger, duty);
      taken.push(duty);
    }
    freeMin = Math.max(taken.at(-1)?.toMin ?? START_MIN, duty.fromMin);
  }
  return { taken, refused: all.length - taken.length };
}

describe('a roster planned with the ledger', () => {
  it('never breaks a rule: 10,000 random rosters of all groups', () => {
    let refused = 0;
    let taken = 0;
    fc.assert(fc.property(offers, books, (all, rulebook) => {
      const roster = plan(all, rulebook);
      refused += roster.refused;
      taken += roster.taken.length;
      expect(checkRoster([{ person: 'Mori', duties: roster.taken }], rulebook)).toEqual([]);
    }), { numRuns: 10_000, seed: 1947 });
    expect(taken).toBeGreaterThan(20_000);
    expect(refused).toBeGreaterThan(5000);
  });

  it('never breaks a rule over a year of offers either, where months and yearly sums bind', () => {
    fc.assert(fc.property(fc.array(offers, { minLength: 25, maxLength: 25 }), books, (seasons, rulebook) => {
      const { taken } = plan(seasons.flat().map((offer) => ({ ...offer, restMin: Math.min(offer.restMin, 720), pieces: [], workMin: 400 + (offer.workMin % 500) })), rulebook);
      expect(checkRoster([{ person: 'Mori', duties: taken }], rulebook)).toEqual([]);
    }), { numRuns: 60, seed: 960 });
  });

  it('refuses nothing that the checker would let pass', () => {
    fc.assert(fc.property(offers, books, (all, rulebook) => {
      const { taken } = plan(all, rulebook);
      const ledger = taken.reduce(book, openLedger('Mori'));
      const next = dutyOf(all[0]!, (taken.at(-1)?.toMin ?? START_MIN) + all[0]!.restMin);
      const found = checkRoster([{ person: 'Mori', duties: [...taken, next] }], rulebook);
      expect(maySchedule(ledger, next, rulebook)).toBe(found.length === 0);
    }), { numRuns: 1000, seed: 36 });
  });

  it('holds over a whole year: overtime ends when the 360 hours are spent', () => {
    const rulebook: Rulebook = { rules: rulesInForce(table, { group: 'general', hasAgreement: false, on: { year: 2026, month: 4, day: 1 } }), yearBeginsInMonth: 4 };
    const first = dayNumberOf({ year: 2026, month: 4, day: 1 });
    let ledger = openLedger('Mori');
    let overtimeDays = 0;
    for (let day = first; day < first + 365; day++) {
      if ((day + 3) % 7 > 4) continue;
      const long: Duty = { fromMin: day * MINUTES_PER_DAY + 480, toMin: day * MINUTES_PER_DAY + 480 + 720, breakMin: 60 };
      const isLong = maySchedule(ledger, long, rulebook);
      if (isLong) overtimeDays += 1;
      ledger = book(ledger, isLong ? long : { ...long, toMin: long.fromMin + 540 });
    }
    expect(overtimeDays).toBe(120);
    expect(ledger.months.reduce((sum, { overtimeMin }) => sum + overtimeMin, 0)).toBe(360 * 60);
    expect(Math.max(...ledger.months.map(({ overtimeMin }) => overtimeMin))).toBeLessThanOrEqual(45 * 60);
  });

  it('keeps guidelines when told to', () => {
    const rulebook: Rulebook = { rules: rulesInForce(table, { group: 'driver', hasAgreement: true, on: { year: 2026, month: 4, day: 1 } }), yearBeginsInMonth: 4 };
    const day: Duty = { fromMin: START_MIN, toMin: START_MIN + 14 * 60, breakMin: 60 };
    expect(maySchedule(openLedger('Mori'), day, rulebook)).toBe(true);
    expect(maySchedule(openLedger('Mori'), day, rulebook, { keepsGuidelines: true })).toBe(false);
    expect(violationsByScheduling(openLedger('Mori'), day, rulebook, { keepsGuidelines: true })[0]?.rule.id).toBe('driver.dutyPerDay.basic');
  });

  it('is refused a duty that begins before the last has ended', () => {
    const rulebook: Rulebook = { rules: [], yearBeginsInMonth: 4 };
    const ledger = book(openLedger('Mori'), { fromMin: START_MIN, toMin: START_MIN + 600, breakMin: 0 });
    const early: Duty = { fromMin: START_MIN + 590, toMin: START_MIN + 700, breakMin: 0 };
    expect(maySchedule(ledger, early, rulebook)).toBe(false);
    expect(() => book(ledger, early)).toThrow(RangeError);
  });
});

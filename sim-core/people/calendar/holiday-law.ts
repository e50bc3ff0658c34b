import type { Bilingual } from '../../foundation/problems';
import { dayNumberOf, MONDAY, weekdayOf } from '../../foundation/time/civil-date';
import { equinoxInJapan } from './equinox';

/** One holiday of the law: its name, the years in which its rule holds, and its day number in a year of these. */
export interface HolidayRule {
  readonly name: Bilingual;
  readonly fromYear: number;
  readonly toYear: number;
  readonly dayOf: (year: number) => number;
}

const ALWAYS = 9999;

const on = (month: number, day: number) => (year: number): number => dayNumberOf({ year, month, day });

/** The n-th Monday of a month. */
const mondayOf = (month: number, nth: number) => (year: number): number => {
  const first = dayNumberOf({ year, month, day: 1 });
  return first + ((MONDAY - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
};

const rule = (ja: string, en: string, [fromYear, toYear]: readonly [number, number], dayOf: HolidayRule['dayOf']): HolidayRule => ({ name: { en, ja }, fromYear, toYear, dayOf });

/**
 * Article 2 of the Act on National Holidays (国民の祝日に関する法律, Act No. 178 of 1948) with its amendments from 2000 on,
 * and the one-off laws: Act No. 99 of 2018 (accession, 2019) and the Tokyo Olympics special measures act (2020, 2021).
 */
export const holidayLaw: readonly HolidayRule[] = [
  rule('元日', "New Year's Day", [2000, ALWAYS], on(1, 1)),
  rule('成人の日', 'Coming of Age Day', [2000, ALWAYS], mondayOf(1, 2)),
  rule('建国記念の日', 'National Foundation Day', [2000, ALWAYS], on(2, 11)),
  rule('天皇誕生日', "Emperor's Birthday", [2020, ALWAYS], on(2, 23)),
  rule('春分の日', 'Vernal Equinox Day', [2000, ALWAYS], (year) => Math.floor(equinoxInJapan(year, 'march'))),
  rule('みどりの日', 'Greenery Day', [2000, 2006], on(4, 29)),
  rule('昭和の日', 'Showa Day', [2007, ALWAYS], on(4, 29)),
  rule('即位の日', 'Day of the Accession', [2019, 2019], on(5, 1)),
  rule('憲法記念日', 'Constitution Memorial Day', [2000, ALWAYS], on(5, 3)),
  rule('みどりの日', 'Greenery Day', [2007, ALWAYS], on(5, 4)),
  rule('こどもの日', "Children's Day", [2000, ALWAYS], on(5, 5)),
  rule('海の日', 'Marine Day', [2000, 2002], on(7, 20)),
  rule('海の日', 'Marine Day', [2003, 2019], mondayOf(7, 3)),
  rule('海の日', 'Marine Day', [2020, 2020], on(7, 23)),
  rule('海の日', 'Marine Day', [2021, 2021], on(7, 22)),
  rule('海の日', 'Marine Day', [2022, ALWAYS], mondayOf(7, 3)),
  rule('スポーツの日', 'Sports Day', [2020, 2020], on(7, 24)),
  rule('スポーツの日', 'Sports Day', [2021, 2021], on(7, 23)),
  rule('山の日', 'Mountain Day', [2016, 2019], on(8, 11)),
  rule('山の日', 'Mountain Day', [2020, 2020], on(8, 10)),
  rule('山の日', 'Mountain Day', [2021, 2021], on(8, 8)),
  rule('山の日', 'Mountain Day', [2022, ALWAYS], on(8, 11)),
  rule('敬老の日', 'Respect for the Aged Day', [2000, 2002], on(9, 15)),
  rule('敬老の日', 'Respect for the Aged Day', [2003, ALWAYS], mondayOf(9, 3)),
  rule('秋分の日', 'Autumnal Equinox Day', [2000, ALWAYS], (year) => Math.floor(equinoxInJapan(year, 'september'))),
  rule('体育の日', 'Health and Sports Day', [2000, 2019], mondayOf(10, 2)),
  rule('スポーツの日', 'Sports Day', [2022, ALWAYS], mondayOf(10, 2)),
  rule('即位礼正殿の儀', 'Enthronement Ceremony', [2019, 2019], on(10, 22)),
  rule('文化の日', 'Culture Day', [2000, ALWAYS], on(11, 3)),
  rule('勤労感謝の日', 'Labour Thanksgiving Day', [2000, ALWAYS], on(11, 23)),
  rule('天皇誕生日', "Emperor's Birthday", [2000, 2018], on(12, 23)),
];

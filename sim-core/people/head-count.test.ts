import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../assets/index.generated';
import { openCatalogue } from '../scenario/catalogue';
import { censusHeadCount, labourIndex, peopleAtWork, sectorHeadCount, sectorShare, wageFactor, type PeopleQuery } from './head-count';
import { noLabourLevers, ratesUnderLevers, type LabourLevers } from './labour-levers';
import { ageGroups, labourSupplyIndex } from './labour-supply';
import { labourSectors, nationalShare, prefectureBasis, prefecturesSchema } from './prefectures';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error(opened.problems[0]!.code);
const data = opened.value;
const query = (year: number, levers: Partial<LabourLevers> = {}, prefecture?: string): PeopleQuery =>
  ({ variant: 'medium', baseYear: 2020, year, levers: { ...noLabourLevers, ...levers }, ...(prefecture === undefined ? {} : { prefecture }) });
const codes = Object.keys(data.prefectures.prefectures);

describe('a zero-change projection', () => {
  it('gives the census head-count of every sector and prefecture in the base year, to the person', () => {
    for (const sector of labourSectors) {
      for (const prefecture of codes) {
        const found = sectorHeadCount(data, { ...query(2020, {}, prefecture), sector, wage: { relativePay: 1, elasticity: 0.5 } });
        expect(found).toBe(data.prefectures.prefectures[prefecture]!.employed2020[sector]);
      }
    }
    expect(censusHeadCount(data, 'manufacturing')).toBe(9_056_536);
    expect(censusHeadCount(data, 'all')).toBe(57_643_225);
  });

  it('is the labour supply index of the nation in every year', () => {
    for (const year of [2020, 2035, 2070]) expect(labourIndex(data, query(year))).toBeCloseTo(labourSupplyIndex(data.population, data.employmentRates, { variant: 'medium', baseYear: 2020, year }), 14);
  });
});

describe('prefectures', () => {
  it('add up to the nation in every year, those of the national trend too', () => {
    for (const year of [2020, 2023, 2050, 2061, 2070]) {
      const sum = codes.reduce((total, prefecture) => total + peopleAtWork(data, query(year, { foreignWorkersPerYear: 50_000 }, prefecture)), 0);
      expect(sum / peopleAtWork(data, query(year, { foreignWorkersPerYear: 50_000 }))).toBeCloseTo(1, 12);
    }
  });

  it('follow their own projection to 2050 and the nation after it, and say so', () => {
    expect([prefectureBasis(data.prefectures, 2050), prefectureBasis(data.prefectures, 2051)]).toEqual(['projection', 'national-trend']);
    expect(nationalShare(data.prefectures, 'jp-05', 'aged15to64', 2070)).toBe(nationalShare(data.prefectures, 'jp-05', 'aged15to64', 2050));
    expect(nationalShare(data.prefectures, 'jp-05', 'aged15to64', 2050)).toBeLessThan(nationalShare(data.prefectures, 'jp-05', 'aged15to64', 2020));
  });

  it('are refused when unknown', () => {
    expect(() => peopleAtWork(data, query(2030, {}, 'jp-48'))).toThrow(RangeError);
  });
});

describe('levers', () => {
  const base = peopleAtWork(data, query(2040));
  it('change nothing in the base year, and nothing when they are off', () => {
    expect(peopleAtWork(data, query(2020, { womenGapClosedShare: 1, added60to69Share: 0.2, retirementAgeYears: 75, foreignWorkersPerYear: 100_000 }))).toBe(peopleAtWork(data, query(2020)));
    expect(ratesUnderLevers(data.employmentRates, noLabourLevers, 30)).toEqual(data.employmentRates.rates);
  });

  it('act the way their definition says, each more the further it is moved', () => {
    const lift = (lever: keyof LabourLevers) => (low: number, high: number): void => {
      const [less, more] = [Math.min(low, high), Math.max(low, high)];
      expect(peopleAtWork(data, query(2040, { [lever]: more }))).toBeGreaterThanOrEqual(peopleAtWork(data, query(2040, { [lever]: less })));
      expect(peopleAtWork(data, query(2040, { [lever]: more }))).toBeGreaterThanOrEqual(base);
    };
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    for (const lever of ['womenGapClosedShare', 'added60to69Share', 'added70plusShare'] as const) fc.assert(fc.property(share, share, lift(lever)), { numRuns: 30 });
    fc.assert(fc.property(fc.integer({ min: 65, max: 75 }), fc.integer({ min: 65, max: 75 }), lift('retirementAgeYears')), { numRuns: 30 });
    fc.assert(fc.property(fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 0, max: 400_000 }), lift('foreignWorkersPerYear')), { numRuns: 30 });
  });

  it('count workers from abroad one by one', () => {
    expect(peopleAtWork(data, query(2040, { foreignWorkersPerYear: 10_000 })) - base).toBeCloseTo(200_000, 4);
  });

  it('close the gap between women and men wholly when asked to, at equal numbers of both', () => {
    const rates = ratesUnderLevers(data.employmentRates, { ...noLabourLevers, womenGapClosedShare: 1, phaseInYears: 0 }, 1);
    const index = ageGroups.indexOf('40-44');
    expect(rates[index]).toBeCloseTo(Math.min(0.95, 2 * data.employmentRates.rates[index]! * (1 - data.employmentRates.womenShare[index]!)), 12);
  });

  it('never let more than 95 % of an age work', () => {
    const rates = ratesUnderLevers(data.employmentRates, { ...noLabourLevers, womenGapClosedShare: 1, added60to69Share: 1, added70plusShare: 1, retirementAgeYears: 75, phaseInYears: 0 }, 1);
    expect(Math.max(...rates)).toBe(0.95);
  });

  it('shorten hours without sending anyone home', () => {
    expect(labourIndex(data, query(2040, { hoursShare: 0.9 })) / labourIndex(data, query(2040))).toBeCloseTo(0.9, 12);
    expect(peopleAtWork(data, query(2040, { hoursShare: 0.9 }))).toBe(base);
  });
});

describe('pay', () => {
  it('draws people by its elasticity, and one of zero draws none', () => {
    expect(wageFactor({ relativePay: 1.1, elasticity: 0 })).toBe(1);
    expect(wageFactor({ relativePay: 1.1, elasticity: 1 })).toBeCloseTo(1.1, 12);
    expect(sectorShare(data, 'manufacturing')).toBeCloseTo(9_056_536 / 57_643_225, 12);
  });
});

describe('bad data about prefectures', () => {
  const raw = structuredClone((catalogueData as { japan: Record<string, unknown> }).japan['prefectures']) as { years: number[]; prefectures: Record<string, { total: number[]; aged15to64: number[]; employed2020: Record<string, number> }> };
  const refused = (change: (copy: typeof raw) => void): string => {
    const copy = structuredClone(raw);
    change(copy);
    const parsed = prefecturesSchema.safeParse(copy);
    return parsed.success ? 'taken' : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  };

  it('is refused with its place: a missing year, negative persons, shares above 1, an unknown or missing prefecture', () => {
    expect(refused((copy) => copy.prefectures['jp-13']!.total.pop())).toContain('one figure per year');
    expect(refused((copy) => { copy.prefectures['jp-13']!.aged15to64[2] = -5; })).toContain('prefectures.jp-13.aged15to64.2');
    expect(refused((copy) => { copy.prefectures['jp-13']!.employed2020['manufacturing'] = 1e9; })).toContain('shares above 1');
    expect(refused((copy) => { copy.prefectures['tokyo'] = copy.prefectures['jp-13']!; })).toContain('prefectures.tokyo');
    expect(refused((copy) => { delete copy.prefectures['jp-13']; })).toContain('47 prefectures');
  });
});

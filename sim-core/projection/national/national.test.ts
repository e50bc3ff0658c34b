import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { openCatalogue } from '../../scenario/catalogue';
import type { SiteInvestment } from '../../sectors/sector';
import { adoptionPath, yearlyGainJpy, type YearlyPair } from './adoption';
import type { Archetype } from './archetype';
import { marketClaim } from './market-claim';
import { boxAround, cellIn } from './prefecture-cells';
import { projectScenario, type FittedArchetype } from './project-archetype';
import { isInside } from './response-surface';
import { mapResponses, noResponses, type ResponseValues } from './responses';
import { sizeClasses } from './site-counts';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error('catalogue');
const catalogue = opened.value;
const years = [2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035];

const terms: SiteInvestment = {
  devicePriceJpy: 150_000, installationJpy: 2_000_000, maintenanceShare: 0.1, lifeYears: 5, discountShare: 0.04, subsidyShare: 0, learningShare: 0,
  valuePerOutputJpy: 100, hourlyCostJpy: 0, longestPaybackYears: 3, innovationPerYear: 0.03, imitationPerYear: 0.38,
  budgetJpyPerYear: Infinity, supplyNodesPerYear: Infinity, supplyGrowthShare: 0, nodes: 2,
};

/** An archetype of 20 posts whose output is 1000 units per person, lifted by a share, and whose surfaces are 1 % off. */
const fitted = (variant: string, lift: number, investment?: SiteInvestment): FittedArchetype => {
  const archetype = {
    id: `plant/${variant}`, scenario: 'plant', variant, name: { en: variant, ja: variant }, sector: 'manufacturing', baseYear: 2025, outputKpi: 'output.units', investment,
    request: (year: number) => ({ records: {}, catalogue, year, baseYear: 2025 }),
    definition: {
      conditions: ({ year }: { readonly year: number }, prefecture?: string) => ({ labourIndex: prefecture === 'jp-05' ? 0.5 : 1 - (year - 2025) / 100, priceIndex: 1, warmerK: 0 }),
      carbon: () => ({ co2KgPerKwh: 0.4, carbonPriceJpyPerTonne: 0 }),
      investment: () => investment,
    },
  } as unknown as Archetype;
  const at = ({ conditions }: { readonly conditions: { readonly labourIndex: number } }): ResponseValues => ({ ...noResponses, output: 20_000 * conditions.labourIndex * (1 + lift), kwh: 1000 });
  return { archetype, posts: 20, surfaces: { at, errors: { output: { cells: 10, meanAbsoluteShare: 0.01, rootMeanSquareShare: 0.01, worstShare: 0.02 } } } };
};

describe('the nation', () => {
  const [baseline, edge] = projectScenario([fitted('baseline', 0), fitted('edge', 0.1, { ...terms, valuePerOutputJpy: 1000 })], years);

  it('is the sum of its 47 prefectures, in every year and response', () => {
    for (const own of [baseline!, edge!]) {
      for (const { year, values } of own.nation) {
        const places = own.places.filter((place) => place.year === year);
        expect(places).toHaveLength(47);
        const sum = places.reduce((total, place) => mapResponses((response) => total[response] + place.values[response]), noResponses);
        expect(values.output / sum.output).toBeCloseTo(1, 12);
        expect(values.kwh / sum.kwh).toBeCloseTo(1, 12);
      }
    }
  });

  it('keeps all of its output in the first year of the baseline, everywhere', () => {
    expect(baseline!.nation[0]!.outputKeptPercent).toBe(100);
    for (const place of baseline!.places.filter(({ year }) => year === 2025)) expect(place.outputKeptPercent).toBeCloseTo(100, 10);
    expect(edge!.nation[0]!.outputKeptPercent).toBeCloseTo(110, 10);
    expect(baseline!.nation[5]!.outputKeptPercent).toBeLessThan(100);
  });

  it('has the error of the surfaces as its interval', () => {
    for (const { values, halfWidths } of baseline!.nation) expect(halfWidths.output).toBeCloseTo(1.96 * 0.01 * values.output, 3);
  });

  it('with as many nodes as are bought lies between none and everywhere, and moves to everywhere', () => {
    const shares = edge!.adopted!.map(({ values }, index) => (values.output - baseline!.nation[index]!.values.output) / (edge!.nation[index]!.values.output - baseline!.nation[index]!.values.output));
    shares.forEach((share, index) => {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(1);
      if (index > 0) expect(share).toBeGreaterThan(shares[index - 1]!);
    });
  });

  it('with a variant that is the baseline equals the baseline', () => {
    const [first, second] = projectScenario([fitted('baseline', 0), fitted('same', 0)], years);
    expect(second!.nation).toEqual(first!.nation);
    expect(second!.adoption).toBeUndefined();
  });

  it('asks surfaces only inside the box that was sampled', () => {
    const { archetype } = fitted('baseline', 0);
    const cells = Object.keys(catalogue.prefectures.prefectures).flatMap((place) => years.map((year) => cellIn(archetype, catalogue.prefectures, place, year)));
    const box = boxAround(cells, years);
    expect(cells.every((cell) => isInside(box, cell))).toBe(true);
  });
});

describe('the market claim', () => {
  it('ends where it is claimed to and grows as it is claimed to, and is called a claim', () => {
    const { kind, years: claimed } = marketClaim();
    expect([kind, claimed.at(-1)]).toEqual(['vendor-claim', { year: 2034, value: 535.2 }]);
    claimed.slice(1).forEach(({ value }, index) => { expect(value / claimed[index]!.value).toBeCloseTo(1.295, 12); });
  });
});

describe('adoption over the years', () => {
  const pair = (year: number, moreOutput: number): YearlyPair => ({ year, without: noResponses, withNodes: { ...noResponses, output: moreOutput } });
  const pairs = years.map((year) => pair(year, 20_000));
  const nodesOf = (size: string): number => Math.max(1, Math.round(2 * sizeClasses.find(({ id }) => id === size)!.relativeSize));

  it('balances at every seam of years: sites, money, nodes', () => {
    const rows = adoptionPath(pairs, 10_000, { ...terms, subsidyShare: 0.5 });
    for (const size of sizeClasses) {
      const own = rows.filter((row) => row.size === size.id);
      own.forEach((row, index) => {
        const bought = row.adopters - (own[index - 1]?.adopters ?? 0);
        expect(bought).toBeGreaterThanOrEqual(0);
        expect(row.purchasesJpy).toBeCloseTo(bought * (nodesOf(size.id) * row.nodePriceJpy + terms.installationJpy), 2);
        expect(row.subsidiesJpy).toBeCloseTo(row.purchasesJpy / 2, 2);
        const fiveYearsAgo = index < 5 ? 0 : own[index - 5]!.adopters - (own[index - 6]?.adopters ?? 0);
        const tenYearsAgo = index < 10 ? 0 : own[index - 10]!.adopters - (own[index - 11]?.adopters ?? 0);
        expect(row.renewalsJpy).toBeCloseTo((fiveYearsAgo + tenYearsAgo) * nodesOf(size.id) * row.nodePriceJpy, 2);
        expect(row.adoptedShare).toBeLessThanOrEqual(1);
      });
    }
  });

  it('stops where nothing is gained, and where nothing can be had', () => {
    expect(adoptionPath(years.map((year) => pair(year, 0)), 10_000, terms).every((row) => row.adopters === 0)).toBe(true);
    expect(adoptionPath(pairs, 10_000, { ...terms, supplyNodesPerYear: 0 }).every((row) => row.adopters === 0)).toBe(true);
  });

  it('is faster with a subsidy for those who wait for it, and slower with a small budget', () => {
    const last = (own: Partial<SiteInvestment>): number => adoptionPath(years.map((year) => pair(year, 9000)), 10_000, { ...terms, ...own }).filter((row) => row.year === 2035).reduce((sum, row) => sum + row.adopters, 0);
    expect(last({ subsidyShare: 2 / 3 })).toBeGreaterThan(last({}));
    expect(last({ subsidyShare: 2 / 3, budgetJpyPerYear: 1e8 })).toBeLessThan(last({ subsidyShare: 2 / 3 }));
    expect(last({ subsidyShare: 2 / 3, supplyNodesPerYear: 100, supplyGrowthShare: 0.5 })).toBeGreaterThan(last({ subsidyShare: 2 / 3, supplyNodesPerYear: 100 }));
  });

  it('lets prices fall as nodes spread', () => {
    const rows = adoptionPath(pairs, 10_000, { ...terms, learningShare: 0.2 }).filter((row) => row.size === 'medium');
    rows.slice(1).forEach((row, index) => { expect(row.nodePriceJpy).toBeLessThan(rows[index]!.nodePriceJpy); });
  });

  it('counts gains the way a site does', () => {
    const own: YearlyPair = { year: 2025, without: { ...noResponses, output: 10, labourHours: 100, billJpy: 1000 }, withNodes: { ...noResponses, output: 12, labourHours: 90, billJpy: 1300, cloudFeeJpy: 50, carbonJpy: 5 } };
    expect(yearlyGainJpy(own, { ...terms, hourlyCostJpy: 20 })).toBe(200 + 200 - 300 - 50 - 5);
  });
});

import { ageGroups, type CsvRow, requiredNumber } from '../../sim-core/index';
import type { DataFolder } from './data-folder';
import type { GeneratedFile } from './generated-file';

const populationFile = 'japan/population_national_ipss2023_age5.csv';
const employmentFile = 'japan/employment_rate_by_age_2020.csv';

/** Population 2020 to 2070 by five-year age: medium and low are official, high is derived and says so. */
export function population(folder: DataFolder): GeneratedFile {
  const rows = folder.rows(populationFile);
  const years = [...new Set(rows.map((row) => requiredNumber(row, 'year')))].sort((a, b) => a - b);
  const variant = (id: string): readonly (readonly number[])[] => personsByYear(rows.filter((row) => row['variant'] === id), years);
  return {
    path: 'japan/population.json',
    madeFrom: [populationFile],
    content: {
      unit: 'persons',
      ageGroups,
      years,
      variants: {
        medium: { name: { en: 'Medium (official)', ja: '中位（公式）' }, kind: 'published-statistic', source: 'ipss-medium', persons: variant('medium') },
        low: { name: { en: 'Low (official)', ja: '低位（公式）' }, kind: 'published-statistic', source: 'ipss-low', persons: variant('low') },
        high: {
          name: { en: 'High (derived)', ja: '高位（派生）' },
          kind: 'derived',
          source: 'derived-high',
          note: {
            en: 'Not an official table by age: the medium variant plus the scaled gap between medium and low, fitted to the two published totals (99.53 million in 2064, 95.49 million in 2070).',
            ja: '年齢別の公式表ではありません。中位推計に中位・低位の差を拡大して加え、公表された 2 つの総数（2064 年 9,953 万人、2070 年 9,549 万人）に合わせています。',
          },
          persons: variant('high'),
        },
      },
      sources: {
        'ipss-medium': ipss('medium fertility, medium mortality, Table 1-9'),
        'ipss-low': ipss('low fertility, medium mortality, Table 3-9'),
        'derived-high': ipss('derived from the medium and low variants and the published totals of the high variant'),
      },
    },
  };
}

const ipss = (edition: string): unknown => ({
  title: 'National Institute of Population and Social Security Research (IPSS), Population Projections for Japan 2023',
  location: 'https://github.com/team-mirai-volunteer/rs-vis, app/lib/fiscal-space/data',
  edition,
});

function personsByYear(rows: readonly CsvRow[], years: readonly number[]): readonly (readonly number[])[] {
  const cells = new Map(rows.map((row) => [`${row['year']!} ${row['age_group']!}`, requiredNumber(row, 'persons')]));
  return years.map((year) => ageGroups.map((group) => cells.get(`${String(year)} ${group}`) ?? missing(year, group)));
}

function missing(year: number, group: string): never {
  throw new Error(`no population of age ${group} in ${String(year)}`);
}

/** Employed share by age in the census of 2020; children do not work. Six decimals hold a person in a million. */
export function employmentRates(folder: DataFolder): GeneratedFile {
  const rows = new Map(folder.rows(employmentFile).map((row) => [row['age_group']!, row]));
  const rate = (group: string): number => {
    const row = rows.get(group);
    return row === undefined ? 0 : Math.round((1e6 * requiredNumber(row, 'employed_census')) / requiredNumber(row, 'population')) / 1e6;
  };
  const womenShare = (group: string): number => {
    const row = rows.get(group);
    if (row === undefined) return 0;
    const [men, women] = [requiredNumber(row, 'employed_male_census'), requiredNumber(row, 'employed_female_census')];
    return Math.round((1e6 * women) / (men + women)) / 1e6;
  };
  return {
    path: 'japan/employment-rates.json',
    madeFrom: [employmentFile],
    content: {
      year: 2020,
      unit: 'share',
      kind: 'derived',
      source: 'census-2020',
      note: {
        en: 'Employed persons of the census over the base population. The census counts fewer employed than the Labour Force Survey; a common factor cancels in the labour supply index.',
        ja: '国勢調査の就業者数を基準人口で割った値です。労働力調査より少なめですが、共通の倍率は労働供給指数では打ち消されます。',
      },
      ageGroups,
      rates: ageGroups.map(rate),
      womenShare: ageGroups.map(womenShare),
      sources: {
        'census-2020': {
          title: 'Population Census 2020, employed persons by age (System of Social and Demographic Statistics), over the IPSS base population of 2020',
          location: 'https://github.com/aiseed-dev/ecitizen, data/ssds',
          edition: '2020',
        },
      },
    },
  };
}

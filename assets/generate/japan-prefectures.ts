import { requiredNumber, type CsvRow } from '../../sim-core/index';
import type { DataFolder } from './data-folder';
import type { GeneratedFile } from './generated-file';

const namesFile = 'japan/prefectures.csv';
const populationFile = 'japan/population_prefecture.csv';
const indicatorsFile = 'japan/prefecture_indicators.csv';
const totalsFile = 'japan/population_national_ipss2023.csv';
const FIRST_YEAR = 2020;

/** Population of the prefectures by broad age, and the people at work by sector in the census of 2020. */
export function prefectures(folder: DataFolder): GeneratedFile {
  const population = folder.rows(populationFile).filter((row) => requiredNumber(row, 'year') >= FIRST_YEAR);
  const indicators = folder.rows(indicatorsFile);
  const years = [...new Set(population.map((row) => requiredNumber(row, 'year')))].sort((a, b) => a - b);
  const persons = (code: string, column: string): readonly number[] =>
    years.map((year) => requiredNumber(only(population, `${code} in ${String(year)}`, (row) => row['pref_code'] === code && row['year'] === String(year)), column));
  const employed = (code: string, sector: string): number =>
    requiredNumber(only(indicators, `${sector} of ${code}`, (row) => row['pref_code'] === code && row['indicator'] === sector), 'value');
  return {
    path: 'japan/prefectures.json',
    madeFrom: [namesFile, populationFile, indicatorsFile],
    content: {
      years,
      note: {
        en: 'Totals are those of the census (2020) and of IPSS 2023. The split into 15-64 and 65 and over is derived except for Hokkaido; known official cells differ by 1 to 2 %.',
        ja: '総数は国勢調査（2020年）とIPSS 2023の値です。15〜64歳と65歳以上の内訳は北海道を除いて派生値で、分かっている公式値とは1〜2%異なります。',
      },
      splitKind: 'derived',
      totalKind: 'published-statistic',
      source: 'ipss-regional',
      employmentSource: 'census-2020',
      prefectures: Object.fromEntries(folder.rows(namesFile).map((row) => {
        const code = row['pref_code']!;
        return [row['iso_3166_2']!.toLowerCase(), {
          name: { en: row['name_en'], ja: row['name_ja'] }, region: { en: row['region_en'], ja: row['region_ja'] }, ...(row['jepx_area'] === '' ? {} : { spotArea: row['jepx_area'] }),
          capitalLatitudeDeg: requiredNumber(row, 'capital_lat'),
          total: persons(code, 'population_total'), aged15to64: persons(code, 'pop_15_64'), aged65plus: persons(code, 'pop_65_plus'),
          employed2020: {
            all: employed(code, 'employed_residents'), manufacturing: employed(code, 'employed_manufacturing'),
            'medical-welfare': employed(code, 'employed_medical_welfare'), 'transport-postal': employed(code, 'employed_transport_postal'),
          },
        }];
      })),
      sources: {
        'ipss-regional': { title: 'Population Census and IPSS 2023 projections by prefecture; split by age derived', location: 'https://github.com/makoto-gif/population-trends', edition: '2020 to 2050' },
        'census-2020': { title: 'Population Census 2020, employed residents by industry (System of Social and Demographic Statistics)', location: 'https://github.com/aiseed-dev/ecitizen, data/ssds', edition: '2020' },
      },
    },
  };
}

function only(rows: readonly CsvRow[], what: string, fits: (row: CsvRow) => boolean): CsvRow {
  const found = rows.filter(fits);
  if (found.length !== 1) throw new Error(`${String(found.length)} rows of ${what} where one is needed`);
  return found[0]!;
}

/** Published totals by broad age, against which the table by five-year age is checked for every year. */
export function populationTotals(folder: DataFolder): GeneratedFile {
  const rows = folder.rows(totalsFile).filter((row) => row['official_table'] === 'True');
  const variant = (id: string): unknown => rows.filter((row) => row['variant'] === id)
    .map((row) => ['year', 'total_persons', 'pop_0_14', 'pop_15_64', 'pop_65_plus'].map((column) => requiredNumber(row, column)));
  return {
    path: 'japan/population-totals.json',
    madeFrom: [totalsFile],
    content: {
      unit: 'persons', columns: ['year', 'total', 'aged 0-14', 'aged 15-64', 'aged 65 and over'], kind: 'published-statistic', source: 'ipss',
      variants: { medium: variant('medium'), low: variant('low') },
      sources: { ipss: { title: 'National Institute of Population and Social Security Research (IPSS), Population Projections for Japan 2023, Tables 1-9 and 3-9', location: 'https://github.com/team-mirai-volunteer/rs-vis, app/lib/fiscal-space/data' } },
    },
  };
}

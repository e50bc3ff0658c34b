import { type Bilingual, requiredNumber, type CsvRow } from '../../sim-core/index';
import type { DataFolder } from './data-folder';
import type { GeneratedFile } from './generated-file';

const historyFile = 'japan/hindcast_annual.csv';

interface SeriesChoice {
  readonly id: string;
  readonly column: string;
  readonly unit: string;
  readonly name: Bilingual;
  readonly source: 'production' | 'tertiary' | 'accounts' | 'workers' | 'shares' | 'electricity';
}

const choice = (id: string, column: string, [unit, source]: readonly [string, SeriesChoice['source']], [en, ja]: readonly [string, string]): SeriesChoice => ({ id, column, unit, source, name: { en, ja } });

const choices: readonly SeriesChoice[] = [
  choice('production.manufacturing', 'iip_manufacturing', ['index 2020=100', 'production'], ['Industrial production, manufacturing', '鉱工業生産指数（製造工業）']),
  choice('activity.transport', 'tertiary_index_transport_postal', ['index', 'tertiary'], ['Tertiary activity, transport and postal', '第3次産業活動指数（運輸業・郵便業）']),
  choice('activity.medical', 'tertiary_index_medical_welfare', ['index', 'tertiary'], ['Tertiary activity, medical and welfare', '第3次産業活動指数（医療・福祉）']),
  choice('product.real', 'gdp_real_fy', ['billion JPY (chained 2015)', 'accounts'], ['Gross domestic product, real, fiscal year', '実質国内総生産（年度）']),
  choice('product.perWorker', 'gdp_per_worker_real', ['constant USD', 'workers'], ['Product per worker, real', '就業者1人あたり実質国内総生産']),
  choice('employment.industryShare', 'employment_share_industry', ['%', 'shares'], ['Share of industry in employment', '就業者に占める第2次産業の割合']),
  choice('employment.servicesShare', 'employment_share_services', ['%', 'shares'], ['Share of services in employment', '就業者に占める第3次産業の割合']),
  choice('electricity.demand', 'elec_demand_twh', ['TWh', 'electricity'], ['Electricity demand', '電力需要']),
];

const unread: readonly { readonly column: string; readonly name: Bilingual }[] = [
  { column: 'employed_manufacturing', name: { en: 'Employed in manufacturing (persons)', ja: '製造業の就業者数' } },
  { column: 'employed_medical_welfare', name: { en: 'Employed in medical care and welfare (persons)', ja: '医療・福祉の就業者数' } },
  { column: 'employed_transport_postal', name: { en: 'Employed in transport and postal services (persons)', ja: '運輸業・郵便業の就業者数' } },
  { column: 'electricity_price_industrial_avg', name: { en: 'Average electricity price of industry', ja: '産業用電力の平均単価' } },
];

const reason: Bilingual = {
  en: 'Too few yearly figures were read in a source; recalled figures are not scored. Manufacturing employment also breaks with the industry classification of 2002.',
  ja: '出典で読めた年次の値が少なすぎます。記憶による値は採点に使いません。製造業の就業者数は2002年の産業分類の変更でも断絶します。',
};

/** The yearly past against which projections are tested. Only rows that were read in a source; partial years are left out. */
export function observedHistory(folder: DataFolder): GeneratedFile {
  const rows = folder.rows(historyFile).filter((row) => row['verified'] === 'True' && !(row['note'] ?? '').includes('partial'));
  return {
    path: 'japan/observed-history.json',
    madeFrom: [historyFile],
    content: {
      series: Object.fromEntries(choices.map(({ id, column, unit, source, name }) => [id, { name, unit, kind: 'published-statistic', source, values: valuesOf(rows, column) }])),
      unread: unread.map(({ column, name }) => ({ id: column, name, readYears: new Set(rows.filter((row) => row['series'] === column).map((row) => row['year'])).size, reason })),
      sources,
    },
  };
}

/** Year and value, rising. Two rows of one year must agree. */
function valuesOf(rows: readonly CsvRow[], column: string): readonly (readonly [number, number])[] {
  const values = new Map<number, number>();
  for (const row of rows.filter((candidate) => candidate['series'] === column)) {
    const [year, value] = [requiredNumber(row, 'year'), requiredNumber(row, 'value')];
    if ((values.get(year) ?? value) !== value) throw new Error(`${column} has two values in ${String(year)}`);
    values.set(year, value);
  }
  return [...values].sort(([first], [second]) => first - second);
}

const mirror = (title: string, location: string): unknown => ({ title, location });

const sources = {
  production: mirror('Ministry of Economy, Trade and Industry: indices of industrial production, mean of the seasonally adjusted months', 'https://github.com/dlxiii/meti_scraper, xls/iip'),
  tertiary: mirror('Ministry of Economy, Trade and Industry: indices of tertiary industry activity, connected, original', 'https://github.com/dlxiii/meti_scraper, xls/ita'),
  accounts: mirror('Cabinet Office: national accounts, second preliminary of the first quarter of 2025, real gross domestic product by fiscal year', 'https://github.com/dlxiii/meti_scraper, csv/gdp'),
  workers: mirror('International Labour Organization, modelled, in Gapminder systema globalis: product per worker', 'https://github.com/open-numbers/ddf--gapminder--systema_globalis'),
  shares: mirror('International Labour Organization, modelled, in Gapminder systema globalis: employment by sector', 'https://github.com/open-numbers/ddf--gapminder--systema_globalis'),
  electricity: mirror('BP and Ember 2022, in Our World in Data: electricity demand', 'https://github.com/owid/owid-datasets'),
};

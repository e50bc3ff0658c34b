import { type CsvRow, requiredNumber } from '../../sim-core/index';
import type { DataFolder } from './data-folder';
import { numbersOf, type FileNumber, type GeneratedFile } from './generated-file';

const levyFile = 'japan/renewable_levy.csv';
const co2File = 'japan/grid_co2_intensity.csv';
const priceFile = 'japan/electricity_price_scenarios.csv';

interface YearValue {
  readonly year: number;
  readonly value: FileNumber;
}

const isVerified = (row: CsvRow): boolean => row['verified']?.toLowerCase() === 'true';

/** Recalled figures may be off by this share; they ship only as assumptions. */
const recalledErrorShare = 0.05;

const around = (value: number): readonly [number, number] => [rounded(value * (1 - recalledErrorShare)), rounded(value * (1 + recalledErrorShare))];
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

const verifiedOrRecalled = (value: number, unit: string, row: CsvRow): FileNumber =>
  isVerified(row) ? numbersOf('published', 'published-statistic')(value, unit) : numbersOf('recalled', 'assumption')(value, unit, around(value));

const recalledSource = { title: 'Recalled figure, not re-read in a source: an assumption with a range of 5 % either way', location: 'assumption' };

/** Levy by fiscal year, then held constant to 2070 as an assumption. */
export function levy(folder: DataFolder): GeneratedFile {
  const stated = folder.rows(levyFile).map((row): YearValue => ({
    year: requiredNumber(row, 'fiscal_year'),
    value: verifiedOrRecalled(requiredNumber(row, 'levy_jpy_per_kwh'), 'JPY/kWh', row),
  }));
  const last = stated.at(-1)!;
  const held = numbersOf('held', 'assumption')(last.value.value, 'JPY/kWh', [0, 6]);
  return {
    path: 'japan/levy.json',
    madeFrom: [levyFile],
    content: {
      note: {
        en: `Levy by fiscal year. After ${String(last.year)} no figure is known: it is held constant, an assumption. The levy year runs from May to April; the model applies it from April.`,
        ja: `年度別の再エネ賦課金です。${String(last.year)} 年度より後は未公表のため、一定と仮定しています。賦課金の年度は 5 月から翌年 4 月ですが、モデルでは 4 月から適用します。`,
      },
      series: [...stated, { year: last.year + 1, value: held }, { year: 2070, value: held }],
      sources: {
        published: { title: 'Ministry of Economy, Trade and Industry: renewable energy levy, read in Japan NRG Weekly and simulator.eic-jp.org', location: 'https://simulator.eic-jp.org' },
        recalled: recalledSource,
        held: { title: 'Assumption: the levy of the last known fiscal year stays as it is', location: 'assumption' },
      },
    },
  };
}

/** What the grid may emit after the target year; nobody publishes these figures. */
const assumedCo2: readonly (readonly [year: number, value: number, range: readonly [number, number]])[] = [
  [2040, 0.15, [0.08, 0.27]],
  [2050, 0.05, [0, 0.2]],
  [2070, 0.03, [0, 0.2]],
];

/** CO2 per kWh: published and recalled years, the 2030 target as an assumption, and an assumed path beyond. */
export function gridCo2(folder: DataFolder): GeneratedFile {
  const rows = folder.rows(co2File);
  const area = (entity: string): readonly YearValue[] =>
    rows.filter((row) => row['entity'] === entity).map((row) => ({
      year: requiredNumber(row, 'fiscal_year'),
      value: verifiedOrRecalled(requiredNumber(row, 'kgco2_per_kwh'), 'kgCO2/kWh', row),
    }));
  const target = requiredNumber(rows.find((row) => row['entity'] === 'national_elcs_target')!, 'kgco2_per_kwh');
  const future: readonly YearValue[] = [
    { year: 2030, value: numbersOf('target', 'assumption')(target, 'kgCO2/kWh', [target, 0.37]) },
    ...assumedCo2.map(([year, value, range]) => ({ year, value: numbersOf('path', 'assumption')(value, 'kgCO2/kWh', range) })),
  ];
  return {
    path: 'japan/grid-co2.json',
    madeFrom: [co2File],
    content: {
      note: {
        en: 'CO2 per kWh by fiscal year. The figure of 2030 is the target of the power industry, taken as met; later years are assumptions; years between are interpolated.',
        ja: '年度別の CO2 排出係数です。2030 年度は電力業界の目標が達成されたと仮定し、それ以降は仮定値、間の年は線形補間です。',
      },
      areas: {
        national: { name: { en: 'Japan (ELCS members)', ja: '全国（ELCS 会員）' }, series: [...area('national_elcs'), ...future] },
        tepco: { name: { en: 'TEPCO Energy Partner', ja: '東京電力エナジーパートナー' }, series: [...area('tepco_ep'), ...future] },
      },
      sources: {
        published: {
          title: 'Electric Power Council for a Low Carbon Society (ELCS) and TEPCO EP, read in news pages',
          location: 'https://shinchonews.com/business/63627.html; http://www.sankeibiz.jp/business/news/170912/; https://www.tepco.co.jp/ep/company/warming/keisuu',
        },
        recalled: recalledSource,
        target: { title: 'ELCS target for fiscal year 2030, taken as met; the range ends where progress since 2013 would lead', location: 'https://shinchonews.com/business/63627.html' },
        path: { title: 'Assumption: decarbonisation after 2030 towards net zero in 2050', location: 'assumption' },
      },
    },
  };
}

const pathNames: Readonly<Record<string, { readonly en: string; readonly ja: string }>> = {
  low: { en: 'Low', ja: '低位' },
  base: { en: 'Base', ja: '基準' },
  high: { en: 'High', ja: '高位' },
};

/** Three price paths; all assumptions, and each year's range spans the three. */
export function priceScenarios(folder: DataFolder): GeneratedFile {
  const rows = folder.rows(priceFile).map((row) => ({
    path: row['scenario']!,
    year: requiredNumber(row, 'year'),
    price: requiredNumber(row, 'all_in_high_voltage_jpy_per_kwh_real_2025'),
  }));
  const number = numbersOf('assumption', 'assumption');
  const rangeOf = (year: number): readonly [number, number] => {
    const prices = rows.filter((row) => row.year === year).map((row) => row.price);
    return [Math.min(...prices), Math.max(...prices)];
  };
  const series = (path: string): readonly YearValue[] =>
    rows.filter((row) => row.path === path).map(({ year, price }) => ({ year, value: number(price, 'JPY/kWh', rangeOf(year)) }));
  return {
    path: 'japan/price-scenarios.json',
    madeFrom: [priceFile],
    content: {
      referenceYear: 2025,
      note: {
        en: 'All-in prices of high voltage in yen of 2025: assumptions, not forecasts. Only the index relative to 2025 is used, and it scales the energy rates of a tariff.',
        ja: '高圧の総合単価（2025 年実質）の仮定であり、公表された予測ではありません。2025 年比の指数のみを料金の電力量単価に適用します。',
      },
      paths: Object.fromEntries(Object.entries(pathNames).map(([id, name]) => [id, { name, series: series(id) }])),
      sources: {
        assumption: {
          title: 'Assumption of this product: low with cheap solar and nuclear restarts, high with a fuel shock and a carbon price',
          location: 'assumption',
        },
      },
    },
  };
}

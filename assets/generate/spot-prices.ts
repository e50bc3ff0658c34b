import { requiredNumber, type CsvRow } from '../../sim-core/index';
import type { DataFolder } from './data-folder';
import { numbersOf, type GeneratedFile } from './generated-file';

const annualFile = 'japan/jepx_spot_annual.csv';
const hourlyFile = 'japan/jepx_spot_month_hour_fy2023_2025.csv';

const areaNames: Readonly<Record<string, { readonly en: string; readonly ja: string }>> = {
  hokkaido: { en: 'Hokkaido', ja: '北海道' },
  tohoku: { en: 'Tohoku', ja: '東北' },
  tokyo: { en: 'Tokyo', ja: '東京' },
  chubu: { en: 'Chubu', ja: '中部' },
  kansai: { en: 'Kansai', ja: '関西' },
  kyushu: { en: 'Kyushu', ja: '九州' },
};

/** Derived statistics of the wholesale exchange; the exchange restricts the raw prices, which are not in the data. */
export function spotPrices(folder: DataFolder): GeneratedFile {
  const hourly = folder.rows(hourlyFile);
  const table = (area: string, dayType: string): readonly (readonly number[])[] => {
    const rows = hourly.filter((row) => row['area'] === area && row['day_type'] === dayType);
    return Array.from({ length: 12 }, (_, month) => Array.from({ length: 24 }, (__, hour) => priceOf(rows, month + 1, hour)));
  };
  return {
    path: 'japan/spot-price.json',
    madeFrom: [annualFile, hourlyFile],
    content: {
      note: {
        en: 'Statistics of day-ahead prices. Yearly: first-order autoregression of the logarithm of the yearly system mean, fiscal years 2005 to 2024. Shape: mean of each month and hour, fiscal years 2023 to 2025, holidays not separated.',
        ja: '前日スポット価格の統計です。年次は 2005〜2024 年度のシステム平均の対数の一次自己回帰、形状は 2023〜2025 年度の月別・時刻別平均（祝日は分けていません）。',
      },
      yearly: yearlyModel(folder.rows(annualFile)),
      areas: Object.fromEntries(
        Object.entries(areaNames).map(([area, name]) => [area, { name, unit: 'JPY/kWh', kind: 'derived', source: 'hourly', weekday: table(area, 'weekday'), weekend: table(area, 'weekend') }]),
      ),
      sources: {
        hourly: { title: 'JEPX spot prices, mean of month, hour and kind of day (derived statistics)', location: 'https://github.com/dlxiii/jepx_scraper; https://github.com/naokazut/jepx-monitor', edition: 'fiscal years 2023 to 2025' },
        yearly: { title: 'Autoregression fitted by least squares to yearly JEPX system means (derived)', location: 'https://github.com/dlxiii/jepx_scraper', edition: 'fiscal years 2005 to 2024' },
      },
    },
  };
}

function priceOf(rows: readonly CsvRow[], month: number, hour: number): number {
  const row = rows.find((candidate) => candidate['month'] === String(month) && candidate['hour'] === String(hour));
  if (row === undefined) throw new Error(`no spot price of month ${String(month)}, hour ${String(hour)}`);
  return Math.round(requiredNumber(row, 'mean_jpy_per_kwh') * 100) / 100;
}

/** Least squares of each year's logarithm on the one before, with twice the standard error as range. */
function yearlyModel(rows: readonly CsvRow[]): unknown {
  const logs = rows.filter((row) => row['area'] === 'system' && row['complete_year'] === 'True').map((row) => Math.log(requiredNumber(row, 'mean_jpy_per_kwh')));
  const [before, after] = [logs.slice(0, -1), logs.slice(1)];
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = before.reduce((sum, value) => sum + (value - mean(before)) ** 2, 0);
  const slope = before.reduce((sum, value, index) => sum + (value - mean(before)) * (after[index]! - mean(after)), 0) / spread;
  const residuals = after.map((value, index) => value - mean(after) - slope * (before[index]! - mean(before)));
  const shock = Math.sqrt(residuals.reduce((sum, value) => sum + value * value, 0) / (residuals.length - 2));
  const slopeError = shock / Math.sqrt(spread);
  const shockError = shock / Math.sqrt(2 * residuals.length);
  const number = numbersOf('yearly', 'derived');
  return {
    persistenceShare: number(digits(slope), 'share', [digits(slope - 2 * slopeError), digits(slope + 2 * slopeError)]),
    shockLog: number(digits(shock), '1', [digits(shock - 2 * shockError), digits(shock + 2 * shockError)]),
  };
}

/** Host logarithms may differ in the last bit; four decimals are the same everywhere. */
const digits = (value: number): number => Math.round(value * 1e4) / 1e4;

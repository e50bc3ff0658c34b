import { type CsvRow, requiredNumber } from '../../sim-core/index';
import type { DataFolder } from './data-folder';
import { numbersOf, type FileNumber, type GeneratedFile } from './generated-file';
import { assumptionSource, customarySource, flatRate, fuelAdjustment, highVoltageRules, marketAdjustment, rulesNote } from './tariff-parts';

const tariffFile = 'japan/tariff_examples.csv';
const factsFile = 'japan/facts.csv';
const hourlyFile = 'japan/jepx_spot_hourly_profile.csv';
const annualFile = 'japan/jepx_spot_annual.csv';

const published = numbersOf('plan', 'published-statistic');
const assumed = numbersOf('assumption', 'assumption');

/** High-voltage plans as data made of parts; what the plan pages did not say is an assumption with a range. */
export function tariffs(folder: DataFolder): readonly GeneratedFile[] {
  return [tepco2025(folder), tepco2024(folder), kansaiTimeOfUse(folder), kansaiFactory(folder)];
}

/** Rows of one plan; an unverified row stops the generator, because its numbers may not ship as published. */
function planRows(folder: DataFolder, plan: string): readonly CsvRow[] {
  const rows = folder.rows(tariffFile).filter((row) => row['plan'] === plan);
  if (rows.length === 0 || rows.some((row) => row['verified'] !== 'True')) throw new Error(`plan ${plan} is missing or not verified`);
  return rows;
}

const basicRate = (rows: readonly CsvRow[]): FileNumber => published(requiredNumber(rows[0]!, 'demand_charge_jpy_per_kw_month'), 'JPY/kW-month');

const energyRate = (rows: readonly CsvRow[], timeBand: string): FileNumber =>
  published(requiredNumber(rows.find((row) => row['time_band'] === timeBand)!, 'energy_charge_jpy_per_kwh'), 'JPY/kWh');

function basicPart(rows: readonly CsvRow[]): unknown {
  const { ratchetBelowKw, ratchetMonths, excessMultiple } = highVoltageRules;
  return { rateJpyPerKwMonth: basicRate(rows), includesTax: true, ratchetBelowKw, ratchetMonths, excessMultiple };
}

const commonRules = {
  voltage: 'high',
  rules: { kind: 'assumption', source: 'assumption', note: rulesNote },
  powerFactor: highVoltageRules.powerFactor,
  levyIncludesTax: true,
  consumptionTaxShare: highVoltageRules.consumptionTaxShare,
  rounding: highVoltageRules.rounding,
};

const planSource = (rows: readonly CsvRow[]): unknown => ({
  title: `${rows[0]!['plan']!}, as read at the address given (a page that reports the plan)`,
  location: rows[0]!['source'],
  edition: rows[0]!['valid_from'],
});

const tepco = {
  utility: { en: 'TEPCO Energy Partner', ja: '東京電力エナジーパートナー' },
  area: { en: 'Kanto', ja: '関東' },
};

/** Hours of the four bands follow the daily shape of the exchange; the plan's own hours were not read. */
const tepcoBands = [
  { id: 'midday', name: { en: 'Midday', ja: '昼間' }, fromHour: 8, toHour: 15 },
  { id: 'evening', name: { en: 'Evening', ja: '夕方' }, fromHour: 15, toHour: 21 },
  { id: 'late', name: { en: 'Late evening', ja: '夜間' }, fromHour: 21, toHour: 24 },
  { id: 'night', name: { en: 'Night', ja: '深夜・早朝' }, fromHour: 0, toHour: 24 },
];

function tepco2025(folder: DataFolder): GeneratedFile {
  const rows = planRows(folder, 'Basic Plan HV (Kanto) FY2025');
  const bands = tepcoBands.map((band) => band.id);
  return file('tepco-ep-high-voltage-basic-2025', [tariffFile, factsFile, hourlyFile, annualFile], {
    name: { en: 'TEPCO EP high-voltage Basic Plan, from April 2025', ja: '東京電力EP 高圧ベーシックプラン（2025 年 4 月から）' },
    ...tepco,
    validFrom: '2025-04-01',
    ...commonRules,
    bands: tepcoBands.map(({ id, name }) => ({ id, name })),
    bandRules: tepcoBands.map(({ id, fromHour, toHour }) => ({ band: id, days: 'every-day', fromHour, toHour })),
    basic: basicPart(rows),
    energy: { rates: flatRate(bands, energyRate(rows, 'flat')), includesTax: true },
    adjustments: [fuelAdjustment(bands), tepcoMarket(folder, 2025)],
    caveats: [
      {
        en: 'The four time bands of the market-price adjustment are assumed from the daily shape of the Tokyo spot price; the adjustment is the indexed share times the deviation of the band from the year’s mean.',
        ja: '市場価格調整の 4 つの時間帯は東京エリアのスポット価格の日変化から仮定し、調整単価は連動割合に時間帯平均と年平均の差を乗じたものです。',
      },
    ],
    sources: { plan: planSource(rows), market: marketSource, customary: customarySource, assumption: assumptionSource },
  });
}

function tepco2024(folder: DataFolder): GeneratedFile {
  const rows = planRows(folder, 'Basic Plan HV (Kanto) FY2024');
  return file('tepco-ep-high-voltage-basic-2024', [tariffFile, factsFile, annualFile], {
    name: { en: 'TEPCO EP high-voltage Basic Plan, fiscal year 2024', ja: '東京電力EP 高圧ベーシックプラン（2024 年度）' },
    ...tepco,
    validFrom: '2024-04-01',
    ...commonRules,
    bands: [{ id: 'flat', name: { en: 'All hours', ja: '全時間帯' } }],
    bandRules: [{ band: 'flat', days: 'every-day', fromHour: 0, toHour: 24 }],
    basic: basicPart(rows),
    energy: { rates: { flat: energyRate(rows, 'flat') }, includesTax: true },
    adjustments: [fuelAdjustment(['flat']), marketAdjustment({ flat: spotYear(folder, 2024).mean }, spotYear(folder, 2024).mean, spotYear(folder, 2024).spread, indexedShare(folder))],
    caveats: [],
    sources: { plan: planSource(rows), market: marketSource, customary: customarySource, assumption: assumptionSource },
  });
}

const marketSource = {
  title: 'Assumption from the share indexed to the exchange (30 %, TEPCO EP) and the statistics of the Tokyo spot price (JEPX)',
  location: 'https://www4.tepco.co.jp/ep/corporate/plan_h/minaoshi_2025plan.html; https://www.denkishimbun.com/sp/376621; https://github.com/naokazut/jepx-monitor; https://github.com/dlxiii/jepx_scraper',
};

function tepcoMarket(folder: DataFolder, fiscalYear: number): unknown {
  const hours = folder.rows(hourlyFile).filter((row) => row['fiscal_year'] === String(fiscalYear) && row['area'] === 'tokyo');
  const bandOf = (hour: number): string => tepcoBands.find((band) => hour >= band.fromHour && hour < band.toHour)!.id;
  const meanOf = (band: string): number => mean(hours.filter((row) => bandOf(requiredNumber(row, 'hour')) === band).map((row) => requiredNumber(row, 'mean_jpy_per_kwh')));
  const year = spotYear(folder, fiscalYear);
  return marketAdjustment(Object.fromEntries(tepcoBands.map(({ id }) => [id, meanOf(id)])), year.mean, year.spread, indexedShare(folder));
}

function spotYear(folder: DataFolder, fiscalYear: number): { readonly mean: number; readonly spread: number } {
  const row = folder.rows(annualFile).find((candidate) => candidate['fiscal_year'] === String(fiscalYear) && candidate['area'] === 'tokyo')!;
  return { mean: requiredNumber(row, 'mean_jpy_per_kwh'), spread: requiredNumber(row, 'std_jpy_per_kwh') };
}

function indexedShare(folder: DataFolder): number {
  const row = folder.rows(factsFile).find((candidate) => candidate['key'] === 'tepco_ep_basic_market_share')!;
  return requiredNumber(row, 'value') / 100;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const kansai = { utility: { en: 'Kansai Electric Power', ja: '関西電力' }, area: { en: 'Kansai', ja: '関西' } };
const summer = [7, 8, 9];

function kansaiTimeOfUse(folder: DataFolder): GeneratedFile {
  const rows = planRows(folder, 'HV-AS-TOU <500kW');
  const bands = ['peak', 'day', 'night'];
  return file('kansai-high-voltage-as-tou', [tariffFile], {
    name: { en: 'Kansai high voltage AS, time of use (below 500 kW)', ja: '関西電力 高圧電力 AS-TOU（500 kW 未満）' },
    ...kansai,
    validFrom: '2023-01-01',
    ...commonRules,
    bands: [
      { id: 'peak', name: { en: 'Heavy load', ja: '重負荷' } },
      { id: 'day', name: { en: 'Day', ja: '昼間' } },
      { id: 'night', name: { en: 'Night, Sundays and holidays', ja: '夜間・日祝' } },
    ],
    bandRules: [
      { band: 'night', days: 'sunday-or-holiday', fromHour: 0, toHour: 24 },
      { band: 'peak', months: summer, days: 'weekday', fromHour: 10, toHour: 17 },
      { band: 'day', days: 'every-day', fromHour: 8, toHour: 22 },
      { band: 'night', days: 'every-day', fromHour: 0, toHour: 24 },
    ],
    basic: basicPart(rows),
    energy: { rates: { peak: energyRate(rows, 'peak (heavy load)'), day: energyRate(rows, 'day'), night: energyRate(rows, 'night') }, includesTax: true },
    adjustments: [fuelAdjustment(bands)],
    caveats: [undatedPage],
    sources: { plan: planSource(rows), customary: customarySource, assumption: assumptionSource },
  });
}

const undatedPage = {
  en: 'Read on an undated page; the hours of the bands and the summer months (July to September) are assumed.',
  ja: '日付のないページの値です。時間帯と夏季（7〜9 月）は仮定です。',
};

/** The rate of the other seasons was not on the page: assumed in the proportion of the AS plan. */
function kansaiFactory(folder: DataFolder): GeneratedFile {
  const rows = planRows(folder, 'HV-BS <500kW (factory)');
  const office = planRows(folder, 'HV-AS <500kW');
  const summerRate = energyRate(rows, 'summer');
  const ratio = energyRate(office, 'other').value / energyRate(office, 'summer').value;
  const otherRate = Math.round(summerRate.value * ratio * 100) / 100;
  return file('kansai-high-voltage-bs', [tariffFile], {
    name: { en: 'Kansai high voltage BS, factories (below 500 kW)', ja: '関西電力 高圧電力 BS 工場向け（500 kW 未満）' },
    ...kansai,
    validFrom: '2023-01-01',
    ...commonRules,
    bands: [
      { id: 'summer', name: { en: 'Summer', ja: '夏季' } },
      { id: 'other', name: { en: 'Other seasons', ja: 'その他季' } },
    ],
    bandRules: [
      { band: 'summer', months: summer, days: 'every-day', fromHour: 0, toHour: 24 },
      { band: 'other', days: 'every-day', fromHour: 0, toHour: 24 },
    ],
    basic: basicPart(rows),
    energy: { rates: { summer: summerRate, other: assumed(otherRate, 'JPY/kWh', [11, summerRate.value]) }, includesTax: true },
    adjustments: [fuelAdjustment(['summer', 'other'])],
    caveats: [
      undatedPage,
      { en: 'The rate outside summer is assumed in the proportion of the AS plan.', ja: '夏季以外の単価は AS プランの比率から仮定しています。' },
    ],
    sources: { plan: planSource(rows), customary: customarySource, assumption: assumptionSource },
  });
}

const file = (id: string, madeFrom: readonly string[], content: object): GeneratedFile => ({ path: `tariffs/${id}.json`, madeFrom, content: { id, ...content } });

import type { Bilingual } from '../../sim-core/index';
import { numbersOf, type FileNumber } from './generated-file';

const assumed = numbersOf('assumption', 'assumption');
const customary = numbersOf('customary', 'assumption');
const yen = 'JPY/kWh';

/** Rules of Japanese high-voltage contracts that the data do not hold, stated once for all plans. */
export const highVoltageRules = {
  powerFactor: { neutralShare: customary(0.85, 'share', [0.85, 0.85]), maximumShare: customary(1, 'share', [1, 1]) },
  ratchetBelowKw: customary(500, 'kW', [500, 500]),
  ratchetMonths: customary(12, 'month', [12, 12]),
  excessMultiple: assumed(1.5, 'ratio', [1, 2]),
  consumptionTaxShare: assumed(0.1, 'share', [0.1, 0.15]),
  rounding: {
    kw: { decimals: 0, mode: 'nearest' },
    kwh: { decimals: 0, mode: 'nearest' },
    powerFactorShare: { decimals: 2, mode: 'nearest' },
    levyJpy: { decimals: 0, mode: 'down' },
    totalJpy: { decimals: 0, mode: 'down' },
  },
};

export const assumptionSource = {
  title: 'Assumption of this product: customary rule of Japanese high-voltage contracts that was not read in the plan itself',
  location: 'assumption',
};

export const customarySource = {
  title: 'Assumption that the plan follows what Chubu Electric publishes for high voltage from 50 to 500 kW: highest demand of twelve months; one percent of the basic charge for each percent of power factor above or below 85 %',
  location: 'http://www.chuden.co.jp/business/business_matome/ryoukinshikumi/index.html',
};

export const rulesNote: Bilingual = {
  en: 'Assumed, not read in the plan: hours of the time bands, rounding, tax flags, power factor rule, ratchet below 500 kW and excess above a contract.',
  ja: '約款で未確認のため仮定したもの: 時間帯の区分、端数処理、税込区分、力率割引、500 kW 未満の実量制、契約超過の扱い。',
};

/** The same rate in every band. */
export const flatRate = (bands: readonly string[], rate: FileNumber): Readonly<Record<string, FileNumber>> =>
  Object.fromEntries(bands.map((band) => [band, rate]));

/** Fuel-cost adjustment: monthly, unknown for coming years; zero with a range. */
export const fuelAdjustment = (bands: readonly string[]): unknown => ({
  id: 'fuel',
  name: { en: 'Fuel-cost adjustment', ja: '燃料費等調整' },
  rates: flatRate(bands, assumed(0, yen, [-4, 4])),
  includesTax: true,
});

/** Market-price adjustment per band: the share indexed to the exchange times (band mean - year mean), with the year's spread as range. */
export const marketAdjustment = (meanByBand: Readonly<Record<string, number>>, yearMean: number, yearSpread: number, indexedShare: number): unknown => ({
  id: 'market',
  name: { en: 'Market-price adjustment', ja: '市場価格調整' },
  rates: Object.fromEntries(Object.entries(meanByBand).map(([band, mean]) => [band, marketRate(indexedShare * (mean - yearMean), indexedShare * yearSpread)])),
  includesTax: true,
});

const marketRate = (rate: number, spread: number): FileNumber =>
  numbersOf('market', 'assumption')(toSen(rate), yen, [toSen(rate - spread), toSen(rate + spread)]);

/** Rates are stated to a hundredth of a yen. */
const toSen = (rate: number): number => Math.round(rate * 100) / 100 || 0;

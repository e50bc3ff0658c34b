import type { Rounding, Tariff } from './tariff';

/** Energy and largest 30-minute demand of one month. Keys are band ids of the tariff; a missing band counts as zero. */
export interface MonthLoad {
  readonly kwhByBand: Readonly<Record<string, number>>;
  readonly peakKw: number;
}

export interface BillRequest {
  readonly fiscalYear: number;
  /** Twelve months in a row, by convention April first. */
  readonly months: readonly MonthLoad[];
  /** Multiplies the energy rates only; 1 in the reference year. */
  readonly priceIndex: number;
  /** Further factors on the energy rates, by month as in `months` and by band; absent: 1. */
  readonly bandFactors?: readonly Readonly<Record<string, number>>[];
  readonly levyJpyPerKwh: number;
  /** Monthly power factor as a share, such as 0.98. */
  readonly powerFactorShare: number;
  /** A contract of 500 kW and more; absent: the ratchet rule. */
  readonly contractKw?: number;
  /** Peaks of the eleven months before, oldest first; absent: the same year repeats (steady state). */
  readonly peaksBeforeKw?: readonly number[];
}

export interface BillParts {
  readonly basicJpy: number;
  readonly energyJpy: number;
  readonly adjustmentJpy: number;
  readonly levyJpy: number;
  readonly totalJpy: number;
}

export interface MonthlyBill extends BillParts {
  readonly billedKw: number;
  readonly kwh: number;
}

export interface Bill extends BillParts {
  readonly months: readonly MonthlyBill[];
  readonly demandRule: 'ratchet' | 'contract';
  /** The ratchet rule was used although the demand reaches the limit where a contract is agreed instead. */
  readonly isAboveRatchetLimit: boolean;
}

/** Binary fractions of exact yen amounts may lie just below the yen; far below the smallest amount billed. */
const roundingSlack = 1e-6;

/**
 * A year of high-voltage bills [JPY, tax included] (domain page, section 5):
 * basic = billed kW x rate x (1 + neutral - pf); energy = kWh x rate x price index; adjustments = kWh x rate;
 * levy = kWh x levy; each rate without tax is raised once by the consumption tax. Every month is rounded as the plan says,
 * so the total may lie below the sum of its parts by less than one yen a month.
 * Throws a RangeError unless there are twelve months whose bands belong to the tariff: both are the caller's bug.
 */
export function yearlyBill(tariff: Tariff, request: BillRequest): Bill {
  checkMonths(tariff, request.months);
  const billedKw = billedDemandKw(tariff, request);
  const months = request.months.map((month, index) => monthlyBill(tariff, request, { month, billedKw: billedKw[index]!, factors: request.bandFactors?.[index] ?? {} }));
  const sum = (part: keyof BillParts): number => months.reduce((total, month) => total + month[part], 0);
  return {
    basicJpy: sum('basicJpy'),
    energyJpy: sum('energyJpy'),
    adjustmentJpy: sum('adjustmentJpy'),
    levyJpy: sum('levyJpy'),
    totalJpy: sum('totalJpy'),
    months,
    demandRule: request.contractKw === undefined ? 'ratchet' : 'contract',
    isAboveRatchetLimit: request.contractKw === undefined && Math.max(...billedKw) >= tariff.basic.ratchetBelowKw.value,
  };
}

/**
 * Billed kW of each month. Ratchet: the largest demand of this and the previous months (twelve in all).
 * Contract: the contracted kW plus the excess above it, weighted by the excess multiple of the plan.
 */
export function billedDemandKw(tariff: Tariff, request: Pick<BillRequest, 'months' | 'contractKw' | 'peaksBeforeKw'>): readonly number[] {
  const peaks = request.months.map((month) => rounded(month.peakKw, tariff.rounding.kw));
  const { contractKw } = request;
  if (contractKw !== undefined) {
    return peaks.map((peakKw) => contractKw + Math.max(0, peakKw - contractKw) * tariff.basic.excessMultiple.value);
  }
  const before = request.peaksBeforeKw?.map((peakKw) => rounded(peakKw, tariff.rounding.kw)) ?? peaks;
  const history = [...before, ...peaks];
  const window = tariff.basic.ratchetMonths.value;
  return peaks.map((_, index) => Math.max(...history.slice(Math.max(0, before.length + index + 1 - window), before.length + index + 1)));
}

interface BilledMonth {
  readonly month: MonthLoad;
  readonly billedKw: number;
  readonly factors: Readonly<Record<string, number>>;
}

function monthlyBill(tariff: Tariff, request: BillRequest, { month, billedKw, factors }: BilledMonth): MonthlyBill {
  const taxed = (amountJpy: number, includesTax: boolean): number => (includesTax ? amountJpy : amountJpy * (1 + tariff.consumptionTaxShare.value));
  const kwhByBand = Object.entries(month.kwhByBand).map(([band, kwh]) => [band, rounded(kwh, tariff.rounding.kwh)] as const);
  const charge = (rates: Tariff['energy']['rates'], factorOf: (band: string) => number = () => 1): number => kwhByBand.reduce((sum, [band, kwh]) => sum + kwh * rates[band]!.value * factorOf(band), 0);
  const kwh = kwhByBand.reduce((sum, [, bandKwh]) => sum + bandKwh, 0);
  const basicJpy = taxed(billedKw * tariff.basic.rateJpyPerKwMonth.value * powerFactorMultiple(tariff, request.powerFactorShare), tariff.basic.includesTax);
  const energyJpy = taxed(charge(tariff.energy.rates, (band) => factors[band] ?? 1) * request.priceIndex, tariff.energy.includesTax);
  const adjustmentJpy = tariff.adjustments.reduce((sum, adjustment) => sum + taxed(charge(adjustment.rates), adjustment.includesTax), 0);
  const levyJpy = rounded(taxed(kwh * request.levyJpyPerKwh, tariff.levyIncludesTax), tariff.rounding.levyJpy);
  const totalJpy = rounded(basicJpy + energyJpy + adjustmentJpy + levyJpy, tariff.rounding.totalJpy);
  return { basicJpy, energyJpy, adjustmentJpy, levyJpy, totalJpy, billedKw, kwh };
}

/** 1 + neutral - pf, such as 1.85 - pf: 0.85 at full power factor, 1 at the neutral one. */
function powerFactorMultiple(tariff: Tariff, powerFactorShare: number): number {
  const share = Math.min(rounded(powerFactorShare, tariff.rounding.powerFactorShare), tariff.powerFactor.maximumShare.value);
  return 1 + tariff.powerFactor.neutralShare.value - share;
}

function rounded(value: number, { decimals, mode }: Rounding): number {
  if (mode === 'none') return value;
  let scale = 1;
  for (let place = 0; place < decimals; place += 1) scale *= 10;
  const offset = mode === 'nearest' ? 0.5 : 0;
  return Math.floor(value * scale + offset + roundingSlack) / scale;
}

function checkMonths(tariff: Tariff, months: readonly MonthLoad[]): void {
  if (months.length !== 12) throw new RangeError(`a yearly bill needs twelve months, not ${String(months.length)}`);
  const known = new Set(tariff.bands.map((band) => band.id));
  const strange = months.flatMap((month) => Object.keys(month.kwhByBand)).find((band) => !known.has(band));
  if (strange !== undefined) throw new RangeError(`tariff ${tariff.id} has no time band ${strange}`);
}

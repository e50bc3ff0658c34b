import { log } from '../../foundation/numerics/logarithm';
import { pow } from '../../foundation/numerics/exponential';

/** What nodes cost and what they bring, in real JPY of the base year. */
export interface InvestmentTerms {
  readonly devicePriceJpy: number;
  readonly installationJpy: number;
  /** Per year, as a share of the device price. */
  readonly maintenanceShare: number;
  readonly lifeYears: number;
  readonly discountShare: number;
  /** Part of devices and installation that the state pays. */
  readonly subsidyShare: number;
}

/** Net yearly gain of having nodes over not having them, JPY; year 0 is the year of purchase. */
export type YearlyGain = (yearsAfterPurchase: number) => number;

/** Devices and installation once, the subsidy taken off. */
export const capitalJpy = ({ devicePriceJpy, installationJpy, subsidyShare }: InvestmentTerms, devices: number): number =>
  (devices * devicePriceJpy + installationJpy) * (1 - subsidyShare);

/** Cash of one year: gain less maintenance; devices (not the installation) are bought again whenever their life is over. */
const cashOf = (terms: InvestmentTerms, devices: number, gain: YearlyGain, year: number): number => {
  const maintenance = devices * terms.devicePriceJpy * terms.maintenanceShare;
  const renewal = year > 0 && year % terms.lifeYears === 0 ? devices * terms.devicePriceJpy * (1 - terms.subsidyShare) : 0;
  return gain(year) - maintenance - renewal;
};

/**
 * Net present value over `horizonYears`: capital at once, yearly cash at the end of each year, discounted
 * (Brealey, Myers and Allen, Principles of Corporate Finance). JPY of the base year.
 */
export const netPresentValueJpy = (terms: InvestmentTerms, devices: number, gain: YearlyGain, horizonYears: number): number => {
  let [value, factor] = [-capitalJpy(terms, devices), 1];
  for (let year = 0; year < horizonYears; year++) {
    factor /= 1 + terms.discountShare;
    value += factor * cashOf(terms, devices, gain, year);
  }
  return value;
};

const LONGEST_PAYBACK_YEARS = 50;

/** Years until the undiscounted cash has paid the capital back, with the part of the last year; Infinity when it never does. */
export const paybackYears = (terms: InvestmentTerms, devices: number, gain: YearlyGain): number => {
  let owed = capitalJpy(terms, devices);
  if (owed <= 0) return 0;
  for (let year = 0; year < LONGEST_PAYBACK_YEARS; year++) {
    const cash = cashOf(terms, devices, gain, year);
    if (cash >= owed) return year + owed / cash;
    owed -= cash;
  }
  return Infinity;
};

/** Price after the cumulative number has grown: it falls by the learning share with every doubling (Wright 1936). */
export const learnedPriceJpy = (priceJpy: number, learningShare: number, growth: number): number =>
  learningShare === 0 || growth <= 1 ? priceJpy : priceJpy * pow(growth, log(1 - learningShare) / log(2));

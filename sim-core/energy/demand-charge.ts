/** How past peaks bind: billed kW of a month are at least `share` of the highest peak of the months looked back on. */
export interface RatchetRule {
  readonly share: number;
  /** Months (0 to 11) whose peaks count for every month of the year; absent: the month itself and those before it in the year. */
  readonly lookBackMonths?: readonly number[];
}

/**
 * Billed kW of twelve months under a ratchet. With `share` 1 and all months looked back on this is the Japanese rule of the
 * highest demand of twelve months in a steady year.
 */
export function ratchetedDemandKw(peaksKw: readonly number[], rule: RatchetRule): readonly number[] {
  return peaksKw.map((peakKw, month) => {
    const months = rule.lookBackMonths ?? peaksKw.map((_, index) => index).filter((index) => index <= month);
    return Math.max(peakKw, rule.share * Math.max(0, ...months.map((index) => peaksKw[index]!)));
  });
}

/** A block of demand up to `upToKw` at one rate; the last block has no end. */
export interface DemandTier {
  readonly upToKw: number;
  readonly ratePerKw: number;
}

/** Charge of one month whose kW are priced in rising blocks. */
export function tieredDemandCharge(demandKw: number, tiers: readonly DemandTier[]): number {
  return tiers.reduce((sum, { upToKw, ratePerKw }, index) => {
    const fromKw = tiers[index - 1]?.upToKw ?? 0;
    return sum + ratePerKw * Math.max(0, Math.min(demandKw, upToKw) - fromKw);
  }, 0);
}

/** Charge for the highest demand in stated hours of a year (0-based), whoever else peaks then. */
export function coincidentPeakCharge(loadKw: readonly number[], hours: readonly number[], ratePerKw: number): number {
  return ratePerKw * Math.max(0, ...hours.map((hour) => loadKw[hour] ?? 0));
}

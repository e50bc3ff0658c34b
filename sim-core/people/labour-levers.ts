import { ageGroups, type EmploymentRates } from './labour-supply';

/** What policy may change about who works. Zero, or the value in `noLabourLevers`, changes nothing. */
export interface LabourLevers {
  /** Share of the gap between women's and men's employment rates that is closed, age by age. */
  readonly womenGapClosedShare: number;
  /** Added to the employment rate of ages 60 to 69, as a share of the people of that age. */
  readonly added60to69Share: number;
  /** The same for 70 and over. */
  readonly added70plusShare: number;
  /** Workers from abroad beyond those in the population projection, per year. */
  readonly foreignWorkersPerYear: number;
  /** Usual age of retirement; 65 is today's. Up to 75. */
  readonly retirementAgeYears: number;
  /** Hours per worker relative to today. */
  readonly hoursShare: number;
  /** Years from the base year until the levers hold in full; foreign workers come year by year. */
  readonly phaseInYears: number;
}

export const noLabourLevers: LabourLevers = {
  womenGapClosedShare: 0, added60to69Share: 0, added70plusShare: 0, foreignWorkersPerYear: 0, retirementAgeYears: 65, hoursShare: 1, phaseInYears: 10,
};

/** No age works more than this share: illness, study and care remain (assumption). */
const HIGHEST_RATE = 0.95;
const group = (name: string): number => ageGroups.indexOf(name as (typeof ageGroups)[number]);

/** Share of the levers' full effect that is reached so many years after the base year. */
export const phaseShare = (levers: LabourLevers, yearsSinceBase: number): number =>
  levers.phaseInYears <= 0 ? 1 : Math.min(1, Math.max(0, yearsSinceBase / levers.phaseInYears));

/**
 * Women's rate below men's, per age. The census counts the employed of each sex, the projection people of both together: half
 * of each age are taken to be women (assumption; among the oldest they are more, which makes the gap there too small).
 */
const genderGap = (employment: EmploymentRates, index: number): number => {
  const rate = employment.rates[index] as number;
  const women = employment.womenShare[index] as number;
  return Math.max(0, 2 * rate * (1 - women) - 2 * rate * women);
};

/** Employment rates by age under the levers, as shares of both sexes together. All levers off gives back the rates themselves. */
export const ratesUnderLevers = (employment: EmploymentRates, levers: LabourLevers, yearsSinceBase: number): readonly number[] => {
  const phase = phaseShare(levers, yearsSinceBase);
  const added = employment.rates.map((rate, index) => (rate === 0 ? 0 : phase * (levers.womenGapClosedShare * genderGap(employment, index) * 0.5 + addedByAge(levers, index))));
  const rates = employment.rates.map((rate, index) => rate + (added[index] as number));
  return withRetirement(rates, phase, levers.retirementAgeYears).map((rate, index) => within(rate, employment.rates[index] as number));
};

/** Levers never lift a rate above the highest, and leave one that is above it already. */
const within = (rate: number, today: number): number => Math.min(Math.max(HIGHEST_RATE, today), Math.max(0, rate));

const addedByAge = (levers: LabourLevers, index: number): number => {
  if (index >= group('70-74')) return levers.added70plusShare;
  return index >= group('60-64') ? levers.added60to69Share : 0;
};

/** Each year of later retirement lifts a fifth of the step between an age group and the one before it. */
const withRetirement = (rates: readonly number[], phase: number, retirementAgeYears: number): readonly number[] => {
  const lifted = [...rates];
  for (const [index, from] of [[group('65-69'), 65], [group('70-74'), 70]] as const) {
    const share = phase * Math.min(1, Math.max(0, (retirementAgeYears - from) / 5));
    const [before, own] = [lifted[index - 1] as number, lifted[index] as number];
    lifted[index] = own + share * Math.max(0, before - own);
  }
  return lifted;
};

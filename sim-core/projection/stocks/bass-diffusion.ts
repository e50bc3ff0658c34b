import type { NetFlows } from './integrate';

/** Parameters of the diffusion of an innovation, per year. */
export interface BassParameters {
  /** p: share of those without who buy of their own accord. */
  readonly innovationPerYear: number;
  /** q: share of those without who are won by those who have, when all have. */
  readonly imitationPerYear: number;
}

/** What adoption runs into, per year. */
export interface AdoptionLimits {
  /** Sites that could use a node at all. */
  readonly marketSites: number;
  /** Share of them for whom it pays within the payback that is asked for, 0 to 1. */
  readonly payingShare: (time: number) => number;
  /** Sites that the budget can equip in a year; Infinity: no limit. */
  readonly budgetSitesPerYear: (time: number) => number;
  /** Sites for which chips are there in a year; Infinity: no limit. */
  readonly supplySitesPerYear: (time: number) => number;
}

export const ADOPTERS = 'adopters';

/**
 * Adoption per year after Bass (1969): (p + q A / M)(M - A), where the market M is the share of sites for which it pays, and
 * no more than budget and supply allow. Sites that have bought stay adopters when it later pays for fewer.
 */
export const bassFlow = ({ innovationPerYear, imitationPerYear }: BassParameters, limits: AdoptionLimits): NetFlows => (stocks, time) => {
  const adopters = stocks[ADOPTERS] as number;
  const market = limits.marketSites * limits.payingShare(time);
  const wanted = market <= adopters ? 0 : (innovationPerYear + (imitationPerYear * adopters) / market) * (market - adopters);
  return { [ADOPTERS]: Math.min(wanted, limits.budgetSitesPerYear(time), limits.supplySitesPerYear(time)) };
};

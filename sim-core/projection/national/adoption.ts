import type { SiteInvestment } from '../../sectors/sector';
import { capitalJpy, learnedPriceJpy, netPresentValueJpy, paybackYears, type InvestmentTerms } from '../investment/investment';
import { ADOPTERS, bassFlow } from '../stocks/bass-diffusion';
import { integrate } from '../stocks/integrate';
import type { ResponseValues } from './responses';
import { sitesOfSize, sizeClasses, type SizeClass } from './site-counts';

/** One size class in one year. */
export interface AdoptionRow {
  readonly year: number;
  readonly size: string;
  readonly sites: number;
  readonly adopters: number;
  readonly adoptedShare: number;
  readonly nodePriceJpy: number;
  readonly paybackYears: number;
  readonly netPresentValueJpy: number;
  /** Money spent in the year on new nodes and their installation, and the part that the state pays. */
  readonly purchasesJpy: number;
  readonly subsidiesJpy: number;
  /** Nodes bought again after their life. */
  readonly renewalsJpy: number;
}

/** Yearly results of one archetype with and without nodes, per year. */
export interface YearlyPair {
  readonly year: number;
  readonly without: ResponseValues;
  readonly withNodes: ResponseValues;
}

/** Net yearly gain of one archetype: value of more output, less power and fees, less hours of work. */
export const yearlyGainJpy = ({ without, withNodes }: YearlyPair, terms: SiteInvestment): number => {
  const more = (of: keyof ResponseValues): number => withNodes[of] - without[of];
  return terms.valuePerOutputJpy * more('output') - terms.hourlyCostJpy * more('labourHours') - more('billJpy') - more('cloudFeeJpy') - more('carbonJpy');
};

const HORIZON_YEARS = 10;
const STEPS_PER_YEAR = 12;
/** Nodes that were there before the first year, as a share of all that could be: where learning starts from (assumption). */
const FIRST_NODES_SHARE = 0.01;

interface ClassState {
  readonly size: SizeClass;
  readonly sites: number;
  readonly nodesPerSite: number;
  adopters: number;
  /** Sites that bought, by year from the first. */
  readonly boughtByYear: number[];
}

const startOf = (archetypes: number, terms: SiteInvestment): readonly ClassState[] =>
  sizeClasses.map((size) => ({ size, sites: sitesOfSize(archetypes, size), nodesPerSite: Math.max(1, Math.round(terms.nodes * size.relativeSize)), adopters: 0, boughtByYear: [] }));

const nodesOf = (states: readonly ClassState[], of: (state: ClassState) => number): number => states.reduce((sum, state) => sum + of(state) * state.nodesPerSite, 0);

/**
 * Who has nodes, year by year: Bass diffusion in each size class, among the sites for which they pay back in time, and no
 * faster than the public budget and the supply of nodes allow; both are shared out by nodes. Prices fall with what is installed.
 */
export const adoptionPath = (pairs: readonly YearlyPair[], archetypes: number, terms: SiteInvestment): readonly AdoptionRow[] => {
  const states = startOf(archetypes, terms);
  const possible = nodesOf(states, ({ sites }) => sites);
  return pairs.flatMap((pair, index) => {
    const growth = 1 + nodesOf(states, ({ adopters }) => adopters) / (FIRST_NODES_SHARE * possible);
    const market: MarketYear = {
      pair, nodePriceJpy: learnedPriceJpy(terms.devicePriceJpy, terms.learningShare, growth),
      supplyNodes: terms.supplyNodesPerYear * grown(1 + terms.supplyGrowthShare, index), possible,
    };
    return states.map((state) => passYear(state, market, terms));
  });
};

interface MarketYear {
  readonly pair: YearlyPair;
  readonly nodePriceJpy: number;
  readonly supplyNodes: number;
  readonly possible: number;
}

const grown = (factor: number, years: number): number => {
  let value = 1;
  for (let year = 0; year < years; year++) value *= factor;
  return value;
};

/** Lets one size class buy for a year and tells what it did. */
const passYear = (state: ClassState, market: MarketYear, terms: SiteInvestment): AdoptionRow => {
  const own: InvestmentTerms = { ...terms, devicePriceJpy: market.nodePriceJpy };
  const gain = (): number => yearlyGainJpy(market.pair, terms) * state.size.relativeSize;
  const payback = paybackYears(own, state.nodesPerSite, gain);
  const outlayJpy = capitalJpy({ ...own, subsidyShare: 0 }, state.nodesPerSite);
  const before = state.adopters;
  state.adopters = boughtIn(state, { market, terms, isPaying: payback <= terms.longestPaybackYears, subsidyJpy: outlayJpy * terms.subsidyShare });
  const bought = state.adopters - before;
  state.boughtByYear.push(bought);
  return {
    year: market.pair.year, size: state.size.id, sites: state.sites, adopters: state.adopters, adoptedShare: state.sites > 0 ? state.adopters / state.sites : 0,
    nodePriceJpy: market.nodePriceJpy, paybackYears: payback, netPresentValueJpy: netPresentValueJpy(own, state.nodesPerSite, gain, HORIZON_YEARS),
    renewalsJpy: sitesRenewing(state, terms.lifeYears) * state.nodesPerSite * market.nodePriceJpy, purchasesJpy: bought * outlayJpy, subsidiesJpy: bought * outlayJpy * terms.subsidyShare,
  };
};

/** Sites whose nodes come to the end of their life in the year that was just passed. */
const sitesRenewing = ({ boughtByYear }: ClassState, lifeYears: number): number =>
  boughtByYear.reduce((sum, bought, year) => { const age = boughtByYear.length - 1 - year; return age > 0 && age % lifeYears === 0 ? sum + bought : sum; }, 0);

interface Buying {
  readonly market: MarketYear;
  readonly terms: SiteInvestment;
  readonly isPaying: boolean;
  readonly subsidyJpy: number;
}

const boughtIn = (state: ClassState, { market, terms, isPaying, subsidyJpy }: Buying): number => {
  const ownShare = (state.sites * state.nodesPerSite) / market.possible;
  const flows = bassFlow({ innovationPerYear: terms.innovationPerYear, imitationPerYear: terms.imitationPerYear }, {
    marketSites: state.sites,
    payingShare: () => (isPaying ? 1 : 0),
    budgetSitesPerYear: () => (subsidyJpy > 0 ? (terms.budgetJpyPerYear * ownShare) / subsidyJpy : Infinity),
    supplySitesPerYear: () => (market.supplyNodes * ownShare) / state.nodesPerSite,
  });
  const path = [...integrate({ initial: { [ADOPTERS]: state.adopters }, flows }, 1 / STEPS_PER_YEAR, STEPS_PER_YEAR)];
  return path.at(-1)?.[ADOPTERS] ?? state.adopters;
};

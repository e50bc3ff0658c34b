import { pow } from '../../foundation/numerics/exponential';
import { wageFactor } from '../../people/head-count';
import { noLabourLevers, type LabourLevers } from '../../people/labour-levers';
import { readCollection, type ReadRecord } from '../read-records';
import type { CompileRequest } from '../sector';
import { policy } from './policy-fields';

export type PolicyRecord = ReadRecord<typeof policy.fields>;

/** What policy does to a site in one year. */
export interface SitePolicy {
  readonly levers: LabourLevers;
  /** Factor on the people whom the sector draws. */
  readonly wageFactor: number;
  readonly carbonPriceJpyPerTonne: number;
  readonly levyFactor: number;
  /** Inferences per joule of nodes on site relative to the measured ones. */
  readonly efficiencyFactor: number;
}

const YEAR_US = 365.25 * 86_400e6;

/** Records of the collection, its defaults where the file has none. Several records are told by `readSite`. */
export const policyOf = (request: CompileRequest): SitePolicy => {
  const record = readCollection(request.records, policy)[0];
  return record === undefined ? noPolicy : sitePolicyOf(record, request.year - request.baseYear);
};


const noPolicy: SitePolicy = { levers: noLabourLevers, wageFactor: 1, carbonPriceJpyPerTonne: 0, levyFactor: 1, efficiencyFactor: 1 };

/** Efficiency grows by 2^(years / doubling time); research funding shortens the doubling time. */
const efficiencyAfter = ({ deviceEfficiency, efficiencyDoubling, researchShortening }: PolicyRecord, years: number): number => {
  const doublingYears = (efficiencyDoubling / YEAR_US) * (1 - researchShortening);
  return doublingYears > 0 ? deviceEfficiency * pow(2, years / doublingYears) : deviceEfficiency;
};

const sitePolicyOf = (record: PolicyRecord, years: number): SitePolicy => ({
  levers: {
    womenGapClosedShare: record.womenGapClosed, added60to69Share: record.added60to69, added70plusShare: record.added70plus,
    foreignWorkersPerYear: record.foreignWorkers, retirementAgeYears: record.retirementAge, hoursShare: record.hours, phaseInYears: record.phaseIn,
  },
  wageFactor: wageFactor({ relativePay: record.relativePay, elasticity: record.payElasticity }),
  carbonPriceJpyPerTonne: record.carbonPrice === 0 ? 0 : record.carbonPrice * pow(1 + record.carbonPriceGrowth, years),
  levyFactor: record.levyFactor,
  efficiencyFactor: efficiencyAfter(record, years),
});

import { energyPriceIndex, gridCo2KgPerKwh } from '../../energy/reference-paths';
import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { labourIndex } from '../../people/head-count';
import { readCollection } from '../read-records';
import type { CompileRequest, SiteCarbon, SiteConditions } from '../sector';
import { energy } from './energy-fields';
import { people } from './people-fields';
import { policyOf } from './site-policy';

/**
 * People there are for the posts of a site in the year of the request, as a share of them: labour supply under the policy of
 * the file, of the prefecture given or else of the one in the file, times the answer to pay.
 */
export const labourIndexOf = (request: CompileRequest, prefecture?: string): number => {
  const record = readCollection(request.records, people)[0];
  if (record === undefined) throw new Error('a site without a record of people was not refused');
  const { levers, wageFactor } = policyOf(request);
  const where = prefecture ?? record.prefecture;
  return wageFactor * labourIndex(request.catalogue, {
    variant: record.population, levers, baseYear: request.baseYear, year: request.year, ...(where === NO_REFERENCE ? {} : { prefecture: where }),
  });
};

/** Energy rates of the year relative to the reference year, on the price path of the file. */
export const priceIndexOf = (request: CompileRequest): number => {
  const record = readCollection(request.records, energy)[0];
  if (record === undefined) throw new Error('a site without a record of energy was not refused');
  return energyPriceIndex(request.catalogue.prices, record.prices, request.year);
};

/** CO2 of the grid in the year, and what the policy of the file makes a tonne cost. */
export const carbonOf = (request: CompileRequest): SiteCarbon => {
  const record = readCollection(request.records, energy)[0];
  if (record === undefined) throw new Error('a site without a record of energy was not refused');
  return { co2KgPerKwh: gridCo2KgPerKwh(request.catalogue.co2, request.year, record.co2), carbonPriceJpyPerTonne: policyOf(request).carbonPriceJpyPerTonne };
};

/** Everything that a study may set, as the file has it. */
export const conditionsOf = (request: CompileRequest, prefecture?: string): Required<SiteConditions> => ({
  labourIndex: labourIndexOf(request, prefecture), priceIndex: priceIndexOf(request), warmerK: 0,
});

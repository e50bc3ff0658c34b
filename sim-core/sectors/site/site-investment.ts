import { readCollection } from '../read-records';
import type { CompileRequest, SiteInvestment } from '../sector';
import { investment } from './investment-fields';
import { nodes } from './node-fields';

const orNoLimit = (limit: number): number => (limit === 0 ? Infinity : limit);

/** The record of the file, typed; undefined where the file has none. */
export const investmentOf = (request: CompileRequest): SiteInvestment | undefined => {
  const record = readCollection(request.records, investment)[0];
  if (record === undefined) return undefined;
  return {
    devicePriceJpy: record.devicePrice, installationJpy: record.installation, maintenanceShare: record.maintenance, lifeYears: Math.round(record.life),
    discountShare: record.discount, subsidyShare: record.subsidy, learningShare: record.learning, valuePerOutputJpy: record.valuePerOutput,
    hourlyCostJpy: record.hourlyCost, longestPaybackYears: record.longestPayback, innovationPerYear: record.innovation, imitationPerYear: record.imitation,
    budgetJpyPerYear: orNoLimit(record.budget), supplyNodesPerYear: orNoLimit(record.supply), supplyGrowthShare: record.supplyGrowth,
    nodes: readCollection(request.records, nodes).filter((node) => node.placement === 'site').reduce((sum, node) => sum + node.count, 0),
  };
};

import { momentsOf } from '../../foundation/random/moments';
import { upkeepOf } from './condition-monitoring';
import { isStation, type ProductRecord, type StationRecord, type StepRecord } from './factory-records';
import type { FactoryLine } from './factory-line';
import type { LineStep } from './factory-plan';
import { visitsOf } from './line-graph';

/** Mean factor on the cycle over the products that are released; routes are not looked at. */
const meanFactor = (station: StationRecord, products: readonly ProductRecord[]): number =>
  products.length === 0 ? 1 : products.reduce((sum, product) => sum + product.share * (station.cycleFactors[product.id] ?? 1), 0);

const plannedTimeUs = (station: StationRecord, products: readonly ProductRecord[]): number =>
  momentsOf(station.cycleTime).mean * meanFactor(station, products) + (station.attendance === 'loading' ? momentsOf(station.loadTime).mean : 0);

/** Share of running time that repairs add: mean repair over mean time to failure (Hopp and Spearman, Factory Physics). */
const downPerRun = ({ failure }: StationRecord): number =>
  failure === undefined ? 0 : momentsOf(failure.repair).mean / momentsOf(failure.timeToFailure).mean;

const stepOf = (record: StepRecord, visits: number, { products, monitors }: FactoryLine): LineStep => {
  const { id } = record;
  if (isStation(record)) {
    const plannedUs = plannedTimeUs(record, products);
    return { id, kind: 'station', plannedTimeUs: plannedUs, effectiveTimeUs: plannedUs * (1 + downPerRun(record)) * visits, hasMachine: true, holdsParts: false, isSetUp: record.setup !== undefined && products.length > 1, isMaintained: upkeepOf(record, monitors).maintenance !== undefined };
  }
  const isAssisted = record.method === 'assisted';
  const timeUs = momentsOf(isAssisted ? record.imagingTime : record.manualTime).mean;
  return { id, kind: 'inspection', plannedTimeUs: timeUs, effectiveTimeUs: timeUs * visits, hasMachine: isAssisted, holdsParts: isAssisted, isSetUp: false, isMaintained: false };
};

/** The steps of a line as its key figures see them. */
export const lineSteps = (line: FactoryLine): readonly LineStep[] => {
  const visits = visitsOf(line.steps, line.products);
  return line.steps.map((step) => stepOf(step, visits.get(step.id) ?? 0, line));
};

import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import type { PeriodicSteps } from '../../kernel/blueprint';
import { readCollection } from '../read-records';
import type { NetworkRecord } from '../site/node-loads';
import type { SiteReading } from '../site/site-reading';
import { arrivalOf, DEFECT, MENDED, PRODUCT, queueOf, rackOf, SHIPPED, SUPPORTED, VERDICT } from './block-names';
import { isInspection, isStation, type ChangeoverRecord, type MonitorRecord, type OrderRecord, type ProductRecord, type StepRecord, type VehicleRecord } from './factory-records';
import { stepsOf } from './judge-factory';
import { inFlowOrder } from './line-graph';
import { monitors } from './monitoring-fields';
import { changeovers, orders, products } from './order-fields';
import { vehicles } from './vehicle-fields';

/** The records of a factory that was judged good, with what its blocks need of the site. */
export interface FactoryLine {
  /** In the order of the flow. */
  readonly steps: readonly StepRecord[];
  readonly order: OrderRecord;
  readonly products: readonly ProductRecord[];
  readonly changeovers: readonly ChangeoverRecord[];
  readonly monitors: readonly MonitorRecord[];
  readonly vehicles: readonly VehicleRecord[];
  readonly networks: ReadonlyMap<string, NetworkRecord>;
  readonly manned: PeriodicSteps;
}

export const readLine = ({ request, networks, manned }: SiteReading): FactoryLine => {
  const { records } = request;
  const [order] = readCollection(records, orders);
  const steps = inFlowOrder(stepsOf(request));
  if (order === undefined || steps === undefined) throw new Error('the line was not judged');
  return {
    steps, order, products: readCollection(records, products), changeovers: readCollection(records, changeovers),
    monitors: readCollection(records, monitors), vehicles: readCollection(records, vehicles), networks, manned,
  };
};

/** The vehicles that bring parts to a step, if any do. */
export const carrierOf = (line: FactoryLine, step: StepRecord): VehicleRecord | undefined =>
  isStation(step) ? line.vehicles.find((vehicle) => vehicle.id === step.carriedBy) : undefined;

/** First block of a step: its buffer, the rack from which vehicles bring parts there, or the camera of a model beside it. */
export const entryOf = (line: FactoryLine, id: string): string => {
  if (id === NO_REFERENCE) return SHIPPED;
  const step = line.steps.find((candidate) => candidate.id === id);
  if (step === undefined) throw new Error(`there is no step ${id}`);
  if (isInspection(step)) return step.method === 'supported' ? arrivalOf(id) : queueOf(id);
  return carrierOf(line, step) === undefined ? queueOf(id) : rackOf(id);
};

/** Number of a product as its parts carry it; 0 when the line makes only one. */
export const productNumber = (line: FactoryLine, product: string): number => line.products.findIndex(({ id }) => id === product) + 1;

/** What every part carries: truth and verdict, and what products, mending and support add. */
export const attributesOf = (line: FactoryLine): readonly string[] => [
  DEFECT, VERDICT,
  ...(line.products.length > 0 ? [PRODUCT] : []),
  ...(line.steps.some((step) => isInspection(step) && step.rework !== undefined) ? [MENDED] : []),
  ...(line.steps.some((step) => isInspection(step) && step.method === 'supported') ? [SUPPORTED] : []),
];

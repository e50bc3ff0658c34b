import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import type { Problem } from '../../foundation/problems';
import { readCollection } from '../read-records';
import type { CompileRequest } from '../sector';
import { noneAtAll, noNode, notExactlyOne } from '../site/site-problems';
import { isInspection, isStation, type ProductRecord, type StepRecord } from './factory-records';
import { lineApart, lineCircle, nothingToSee, productShares, routeShares, setupWithoutTime, supportMissing } from './factory-problems';
import { inspections } from './inspection-fields';
import { firstSteps, inFlowOrder } from './line-graph';
import { monitors } from './monitoring-fields';
import { changeovers, orders, products } from './order-fields';
import { stations } from './station-fields';

const SHARES_AGREE = 1e-6;

const isWhole = (sum: number): boolean => Math.abs(sum - 1) < SHARES_AGREE;

const judgeStarts = (steps: readonly StepRecord[], made: readonly ProductRecord[]): readonly Problem[] => {
  const named = new Set(made.map((product) => product.start));
  const needsCommon = made.length === 0 || named.has(NO_REFERENCE);
  const unnamed = firstSteps(steps).filter((step) => !named.has(step.id));
  const [first, second] = unnamed;
  if (first === undefined) return [];
  if (!needsCommon) return [lineApart(first.id, [])];
  return second === undefined ? [] : [lineApart(second.id, [first.id])];
};

const judgeWays = (steps: readonly StepRecord[], made: readonly ProductRecord[]): readonly Problem[] => {
  if (steps.length === 0) return [noneAtAll(stations.id)];
  const shares = steps.filter(isStation).filter((step) => Object.keys(step.routes).length > 0)
    .map((step) => ({ id: step.id, sum: Object.values(step.routes).reduce((sum, share) => sum + share, 0) }))
    .filter(({ sum }) => !isWhole(sum)).map(({ id, sum }) => routeShares(id, sum));
  if (inFlowOrder(steps) === undefined) return [...shares, lineCircle(steps[0]?.id ?? stations.id)];
  return [...shares, ...judgeStarts(steps, made)];
};

const judgeProducts = (made: readonly ProductRecord[]): readonly Problem[] => {
  const sum = made.reduce((total, product) => total + product.share, 0);
  const [first] = made;
  return first === undefined || isWhole(sum) ? [] : [productShares(first.id, sum)];
};

const judgeInspections = (steps: readonly StepRecord[]): readonly Problem[] => steps.filter(isInspection).flatMap((step) => [
  ...(step.method !== 'manual' && step.node === NO_REFERENCE ? [noNode(step.id)] : []),
  ...(step.method === 'supported' && step.support === undefined ? [supportMissing(step.id)] : []),
]);

const judgeMonitors = ({ records }: CompileRequest, steps: readonly StepRecord[]): readonly Problem[] =>
  readCollection(records, monitors).flatMap((monitor) => monitor.stations.flatMap((id) => {
    const watched = steps.filter(isStation).find((step) => step.id === id);
    return watched?.failure === undefined ? [nothingToSee(monitor.id, id)] : [];
  }));

const judgeChangeovers = ({ records }: CompileRequest, steps: readonly StepRecord[]): readonly Problem[] =>
  readCollection(records, changeovers).filter((change) => steps.filter(isStation).find((step) => step.id === change.station)?.setup === undefined)
    .map((change) => setupWithoutTime(change.id, change.station));

/** Stations and inspections in the order of the file. */
export const stepsOf = ({ records }: CompileRequest): readonly StepRecord[] => [...readCollection(records, stations), ...readCollection(records, inspections)];

/** Everything that stands against the line, whatever the site is. */
export const judgeFactory = (request: CompileRequest): readonly Problem[] => {
  const [steps, made, order] = [stepsOf(request), readCollection(request.records, products), readCollection(request.records, orders)];
  return [
    ...(order.length === 1 ? [] : [notExactlyOne(orders.id, order.length)]),
    ...judgeWays(steps, made), ...judgeProducts(made), ...judgeInspections(steps), ...judgeMonitors(request, steps), ...judgeChangeovers(request, steps),
  ];
};

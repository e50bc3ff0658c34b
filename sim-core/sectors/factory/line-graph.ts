import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { isStation, type ProductRecord, type StepRecord } from './factory-records';

/** A way from a step to the next one, with the share of parts of a product that takes it. */
export interface Way {
  readonly to: string;
  readonly share: number;
}

/** Ways out of a step for one product: its own route first, then shared routes, then the one next step. */
const waysOf = (step: StepRecord, product: string | undefined): readonly Way[] => {
  if (!isStation(step)) return [{ to: step.next, share: 1 }];
  const own = product === undefined ? undefined : step.routesByProduct[product];
  if (own !== undefined) return [{ to: own, share: 1 }];
  const shared = Object.entries(step.routes);
  return shared.length === 0 ? [{ to: step.next, share: 1 }] : shared.map(([to, share]) => ({ to, share }));
};

/** Every step that may follow, whatever the product; rework is no such way. */
export const followersOf = (step: StepRecord): readonly string[] => {
  const byProduct = isStation(step) ? Object.values(step.routesByProduct) : [];
  return [...new Set([...waysOf(step, undefined).map((way) => way.to), ...byProduct])].filter((to) => to !== NO_REFERENCE);
};

const reworkStationOf = (step: StepRecord): string | undefined => (isStation(step) ? undefined : step.rework?.station);

/** Steps that no other leads to. */
export const firstSteps = (steps: readonly StepRecord[]): readonly StepRecord[] => {
  const followed = new Set(steps.flatMap((step) => [...followersOf(step), reworkStationOf(step)]));
  return steps.filter((step) => !followed.has(step.id));
};

/** Where a product enters: its own start, or the first step of the line. */
export const startOf = (steps: readonly StepRecord[], product: ProductRecord | undefined): string =>
  product === undefined || product.start === NO_REFERENCE ? firstSteps(steps)[0]?.id ?? '' : product.start;

/**
 * Steps in an order in which every step comes after those that lead to it, in the order of the file otherwise; rework ways
 * are left out. Undefined when the ways run in a circle (Kahn 1962).
 */
export const inFlowOrder = (steps: readonly StepRecord[]): readonly StepRecord[] | undefined => {
  const ordered: StepRecord[] = [];
  const waiting = [...steps];
  while (waiting.length > 0) {
    const blocked = new Set(waiting.flatMap(followersOf));
    const next = waiting.findIndex((step) => !blocked.has(step.id));
    if (next === -1) return undefined;
    ordered.push(...waiting.splice(next, 1));
  }
  return ordered;
};

/** Expected visits of every step per part released, defects and rework left out: shares of products times shares of ways. */
export const visitsOf = (ordered: readonly StepRecord[], products: readonly ProductRecord[]): ReadonlyMap<string, number> => {
  const total = new Map<string, number>();
  const released = products.length === 0 ? [{ product: undefined, share: 1 }] : products.map((product) => ({ product, share: product.share }));
  for (const { product, share } of released) {
    const visits = new Map([[startOf(ordered, product), share]]);
    for (const step of ordered) {
      const here = visits.get(step.id) ?? 0;
      for (const way of waysOf(step, product?.id)) visits.set(way.to, (visits.get(way.to) ?? 0) + here * way.share);
      total.set(step.id, (total.get(step.id) ?? 0) + here);
    }
  }
  return total;
};

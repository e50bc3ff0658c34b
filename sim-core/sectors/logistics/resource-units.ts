import type { Demand, MachinePower, ResourceSpecification } from '../../kernel/blueprint';

const unitId = (id: string, unit: number): string => `${id}-${String(unit + 1)}`;

/** Ids of single machines of one kind, such as forklifts. */
const unitIds = (id: string, count: number): readonly string[] => Array.from({ length: count }, (_, unit) => unitId(id, unit));

/** Machines of one kind as resources of one unit each, so that each draws its own power. */
export const unitResources = (id: string, count: number, power: MachinePower): readonly ResourceSpecification[] =>
  unitIds(id, count).map((unit) => ({ id: unit, capacity: 1, power }));

/** Any one of them, the first that is free. */
export const anyUnit = (id: string, count: number, until: Demand['until'] = 'service'): Demand => {
  const [first, ...others] = unitIds(id, count);
  if (first === undefined) throw new RangeError(`${id} has no unit`);
  return { resource: first, amount: 1, until, ...(others.length > 0 ? { alternatives: others } : {}) };
};

import type { SiteModel } from '../sectors/site-model';
import { sectorOf } from '../sectors/sectors';

/**
 * A key figure that is not the sum of its parts (a bill and its items) in this one replication, or undefined. Costs one
 * evaluation of the key figures.
 */
export const brokenSum = (model: SiteModel, observations: Float64Array): string | undefined => {
  const sector = sectorOf(model.sector);
  const sums = sector.sums ?? [];
  if (sums.length === 0) return undefined;
  const values = sector.evaluator(model.plan)([observations]);
  const byId = new Map(sector.columns(model.plan).map(({ id }, index) => [id, values[index] as number]));
  const valueOf = (id: string): number => byId.get(id) ?? 0;
  return sums.find(({ total, parts, slack }) => !(Math.abs(valueOf(total) - parts.reduce((sum, part) => sum + valueOf(part), 0)) <= slack))?.total;
};

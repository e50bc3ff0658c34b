import type { BlockSpecification, Demand } from './block-specification';
import type { ExpandedBlueprint } from './expand-blueprint';
import { requireIndex } from './identifiers';
import { WITH_DEPARTURE, WITH_RETURN, WITH_SERVICE, WITH_TRANSFER } from './layout';
import type { BlockTables, ResourceTables } from './model-tables';
import { packLists } from './packed-lists';

type DemandTables = Pick<BlockTables, 'demands' | 'demandAmounts' | 'demandEnds' | 'demandNotes' | 'isTracked' | 'hasServiceDemand'>;

/** Resources that blocks seize together, when they are free again, and what that means for the block. */
export function compileDemands({ blueprint, placesOf, takenAttributes }: ExpandedBlueprint, resources: ReadonlyMap<string, number>, tables: ResourceTables): DemandTables {
  const places = new Set(placesOf.values());
  const merged = blueprint.blocks.map((block) => ('demands' in block ? mergeDemands(block.demands) : []));
  const anyOf = (isTrue: (resource: number, demand: Demand) => boolean): Uint8Array =>
    Uint8Array.from(merged, (demands) => (demands.some((demand) => isTrue(requireIndex(resources, demand.resource), demand)) ? 1 : 0));
  const flat = merged.flatMap((demands, index) => demands.map((demand) => ({ demand, block: blueprint.blocks[index]! })));
  const noted = (resource: string): number => blueprint.attributes.indexOf(takenAttributes.get(resource) ?? '');
  return {
    demands: packLists(merged.map((demands) => demands.map(({ resource }) => requireIndex(resources, resource)))),
    demandAmounts: Int32Array.from(flat, ({ demand }) => demand.amount),
    demandEnds: Uint8Array.from(flat, ({ demand, block }) => (places.has(demand.resource) ? WITH_TRANSFER : endOf(block, demand))),
    demandNotes: Int32Array.from(flat, ({ demand, block }) => (block.kind === 'release' ? noted(demand.resource) : -1)),
    isTracked: anyOf((resource) => tables.isTracked[resource] === 1),
    hasServiceDemand: anyOf((_, demand) => demand.until === 'service'),
  };
}

/** When a demand ends: with the departure, with the service, or with the return of a vehicle. */
function endOf({ kind }: BlockSpecification, { until }: Demand): number {
  if (kind === 'move') return WITH_RETURN;
  return until === 'service' ? WITH_SERVICE : WITH_DEPARTURE;
}

/** Two demands for one resource in a block are one demand for their sum. */
function mergeDemands(demands: readonly Demand[]): Demand[] {
  const merged = new Map<string, Demand>();
  for (const demand of demands) {
    const earlier = merged.get(demand.resource);
    merged.set(demand.resource, earlier ? { ...earlier, amount: earlier.amount + demand.amount } : demand);
  }
  return [...merged.values()];
}

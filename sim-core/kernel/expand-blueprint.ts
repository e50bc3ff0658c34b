import type { BlockSpecification, Demand, QueueBlock } from './block-specification';
import type { Blueprint } from './blueprint';

/** Choices between alternative resources that one block may have at most. */
export const MOST_CHOICES = 64;

type Demanding = Extract<BlockSpecification, { readonly demands: readonly Demand[] }>;

/**
 * A blueprint in simpler terms, so that what few models use costs the others nothing. A block whose demands have
 * alternatives becomes one block per choice: the first stands in its place, the others follow after all blocks, under
 * the same id. A place of a queue that is kept for work (blocking before service) becomes a unit of a resource, added
 * after all resources.
 */
export interface ExpandedBlueprint {
  readonly blueprint: Blueprint;
  /** For every block the index of the one that stands for it: itself, or the first choice. */
  readonly primaries: readonly number[];
  /** Resource that holds the places of a queue, by the id of the queue. */
  readonly placesOf: ReadonlyMap<string, string>;
  /** Attribute that notes which resource was taken where a seize block had a choice, by the id of the first. */
  readonly takenAttributes: ReadonlyMap<string, string>;
}

export function expandBlueprint(blueprint: Blueprint): ExpandedBlueprint {
  const placesOf = new Map(keptQueues(blueprint).map(({ id }) => [id, `${id}/places`]));
  const blocks = blueprint.blocks.map((block) => withPlace(block, placesOf));
  const takenAttributes = new Map(blocks.flatMap(choicesOfSeize).map((resource) => [resource, `${resource}/taken`]));
  const choices = blocks.map(choicesOf);
  const others = choices.flatMap((list, primary) => list.slice(1).map((block) => ({ block, primary })));
  return {
    blueprint: {
      ...blueprint,
      attributes: [...blueprint.attributes, ...takenAttributes.values()],
      resources: [...blueprint.resources, ...keptQueues(blueprint).map(({ id, capacity = 0 }) => ({ id: `${id}/places`, capacity }))],
      blocks: [...choices.map((list) => list[0]!), ...others.map(({ block }) => block)],
    },
    primaries: [...blocks.keys(), ...others.map(({ primary }) => primary)],
    placesOf,
    takenAttributes,
  };
}

/** Queues in which work before them keeps a place. */
function keptQueues({ blocks }: Blueprint): readonly QueueBlock[] {
  const kept = new Set(blocks.flatMap((block) => (block.kind === 'work' && block.blocking === 'before' ? [block.next] : [])));
  return blocks.filter((block): block is QueueBlock => block.kind === 'queue' && kept.has(block.id));
}

function withPlace(block: BlockSpecification, placesOf: ReadonlyMap<string, string>): BlockSpecification {
  if (block.kind !== 'work' || block.blocking !== 'before') return block;
  return { ...block, demands: [...block.demands, { resource: placesOf.get(block.next)!, amount: 1 }] };
}

const choicesOfSeize = (block: BlockSpecification): readonly string[] =>
  (block.kind === 'seize' ? block.demands.filter(hasAlternatives).map(({ resource }) => resource) : []);

const hasAlternatives = ({ alternatives }: Demand): boolean => alternatives !== undefined && alternatives.length > 0;

/** The block once for each way to meet its demands, in the order in which they are tried. */
function choicesOf(block: BlockSpecification): readonly BlockSpecification[] {
  if (!('demands' in block) || block.kind === 'release' || !block.demands.some(hasAlternatives)) return [block];
  return choicesOfDemands(block.demands).map((demands): Demanding => ({ ...block, demands }));
}

/** All combinations; a later demand changes faster. */
function choicesOfDemands(demands: readonly Demand[]): readonly (readonly Demand[])[] {
  return demands.reduce<readonly (readonly Demand[])[]>(
    (heads, { alternatives = [], resource, ...rest }) => heads.flatMap((head) => [resource, ...alternatives].map((chosen) => [...head, { ...rest, resource: chosen }])),
    [[]],
  );
}

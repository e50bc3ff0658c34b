import { waysOut } from './block-ways';
import type { BlockSpecification, Blueprint } from './blueprint';

/**
 * Which resources an entity may hold by having seized them, before each block: some way leads there over a seize block
 * of the resource and over no release of it. Forward data flow over the ways out, to the least fixed point.
 */
export function mayHoldBefore({ blocks }: Blueprint): ReadonlyMap<string, ReadonlySet<string>> {
  const before = new Map<string, Set<string>>(blocks.map(({ id }) => [id, new Set<string>()]));
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const open = [...blocks];
  for (let block = open.pop(); block !== undefined; block = open.pop()) {
    const after = holdsAfter(block, before.get(block.id)!);
    for (const { value } of waysOut(block)) {
      const known = before.get(value)!;
      const size = known.size;
      for (const resource of after) known.add(resource);
      if (known.size > size) open.push(byId.get(value)!);
    }
  }
  return before;
}

function holdsAfter(block: BlockSpecification, before: ReadonlySet<string>): ReadonlySet<string> {
  if (block.kind === 'seize') return new Set([...before, ...resourcesOf(block)]);
  if (block.kind !== 'release') return before;
  const freed = new Set(resourcesOf(block));
  return new Set([...before].filter((resource) => !freed.has(resource)));
}

const resourcesOf = ({ demands }: Extract<BlockSpecification, { kind: 'seize' | 'release' }>): readonly string[] =>
  demands.flatMap(({ resource, alternatives = [] }) => [resource, ...alternatives]);

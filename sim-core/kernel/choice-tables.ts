import type { ExpandedBlueprint } from './expand-blueprint';
import { requireIndex } from './identifiers';
import { packLists, type PackedLists } from './packed-lists';

/** Blocks that stand for one another because their demands have alternatives. */
export interface ChoiceTables {
  /** Next choice of the same block, by block; -1 after the last. The first choice is the block that others lead to. */
  readonly next: Int32Array;
  /** What a seize block notes: attributes, and the resource plus one in `taken`, parallel to `notes.items`. */
  readonly notes: PackedLists;
  readonly taken: Float64Array;
}

export function compileChoices(expanded: ExpandedBlueprint, resources: ReadonlyMap<string, number>): ChoiceTables {
  const { blueprint, primaries } = expanded;
  const next = new Int32Array(primaries.length).fill(-1);
  const last = [...primaries.keys()];
  primaries.forEach((primary, block) => {
    if (primary === block) return;
    next[last[primary]!] = block;
    last[primary] = block;
  });
  const notes = primaries.map((primary, block) => notesOf(expanded, primary, block));
  return {
    next,
    notes: packLists(notes.map((list) => list.map(({ attribute }) => blueprint.attributes.indexOf(attribute)))),
    taken: Float64Array.from(notes.flat(), ({ resource }) => requireIndex(resources, resource) + 1),
  };
}

/** The demands of a choice stand in the order of those of the first. */
function notesOf({ blueprint, takenAttributes }: ExpandedBlueprint, primary: number, choice: number): readonly { readonly attribute: string; readonly resource: string }[] {
  const [first, chosen] = [blueprint.blocks[primary]!, blueprint.blocks[choice]!];
  if (first.kind !== 'seize' || chosen.kind !== 'seize') return [];
  return first.demands.flatMap(({ resource }, index) => {
    const attribute = takenAttributes.get(resource);
    return attribute === undefined ? [] : [{ attribute, resource: chosen.demands[index]!.resource }];
  });
}

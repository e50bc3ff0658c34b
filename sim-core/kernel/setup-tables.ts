import type { SetupSpecification } from './block-specification';
import type { Blueprint } from './blueprint';
import { indexById, requireIndex } from './identifiers';
import { packLists, type PackedLists } from './packed-lists';
import type { SamplerList } from './sampler-list';

/** Set-ups of work blocks, by block; `machine` is -1 where there is none. */
export interface SetupTables {
  readonly machine: Int32Array;
  readonly attribute: Int32Array;
  /** Sampler of a change that the matrix does not name. */
  readonly otherwise: Int32Array;
  /** Samplers of the matrix; `from` and `to` are parallel to `changes.items`. */
  readonly changes: PackedLists;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** Value for which a machine is set up at the start, by resource; NaN for none. */
  readonly initial: Float64Array;
}

export function compileSetups(blueprint: Blueprint, samplers: SamplerList): SetupTables {
  const resources = indexById(blueprint.resources);
  const setups = blueprint.blocks.map((block) => (block.kind === 'work' && block.setup ? { id: block.id, ...block.setup } : undefined));
  const add = (name: string, distribution: SetupSpecification['duration']): number => samplers.add({ name, distribution, wholeFrom: 0 });
  const matrix = setups.map((setup) => setup?.matrix ?? []);
  const initial = new Float64Array(blueprint.resources.length).fill(NaN);
  for (const setup of setups) if (setup?.initial !== undefined) initial[requireIndex(resources, setup.machine)] = setup.initial;
  return {
    machine: Int32Array.from(setups, (setup) => (setup ? requireIndex(resources, setup.machine) : -1)),
    attribute: Int32Array.from(setups, (setup) => (setup ? blueprint.attributes.indexOf(setup.attribute) : -1)),
    otherwise: Int32Array.from(setups, (setup) => (setup ? add(`${setup.id}/setup`, setup.duration) : -1)),
    changes: packLists(setups.map((setup, block) => matrix[block]!.map(({ from, to, duration }) => add(`${setup!.id}/setup/${from}-${to}`, duration)))),
    from: Float64Array.from(matrix.flat(), ({ from }) => from),
    to: Float64Array.from(matrix.flat(), ({ to }) => to),
    initial,
  };
}

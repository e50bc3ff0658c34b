import type { Distribution } from '../foundation/random/distribution';
import type { BlockSpecification, DurationByAttribute } from './block-specification';
import type { Blueprint } from './blueprint';
import { packLists, type PackedLists } from './packed-lists';
import type { SamplerList } from './sampler-list';

/** Durations that depend on an attribute, by block; `attribute` is -1 where they do not. */
export interface DurationTables {
  readonly attribute: Int32Array;
  /** Sampler of an entity that no case names. */
  readonly otherwise: Int32Array;
  /** Samplers of the cases; `values` is parallel to `samplers.items`. */
  readonly samplers: PackedLists;
  readonly values: Float64Array;
}

interface Timed {
  readonly id: string;
  readonly duration: Distribution;
  readonly durationByAttribute: DurationByAttribute;
  readonly minimumDurationUs?: number;
}

const NO_CASES: DurationByAttribute = { attribute: '', cases: [] };

/** The block with its cases, when its duration depends on an attribute or on a set-up. */
export function timedByAttribute(block: BlockSpecification): Timed | undefined {
  if (block.kind !== 'work' && block.kind !== 'delay') return undefined;
  const { durationByAttribute = NO_CASES } = block;
  const hasSetup = block.kind === 'work' && block.setup !== undefined;
  return durationByAttribute === NO_CASES && !hasSetup ? undefined : { ...block, durationByAttribute };
}

/** Every case has a stream of its own; that of the duration itself is named as in a block without cases. */
export function compileDurations({ blocks, attributes }: Blueprint, samplers: SamplerList): DurationTables {
  const timed = blocks.map(timedByAttribute);
  const add = ({ id, minimumDurationUs = 0 }: Timed, purpose: string, distribution: Distribution): number => samplers.add({ name: `${id}/${purpose}`, distribution, wholeFrom: minimumDurationUs });
  return {
    attribute: Int32Array.from(timed, (block) => (block ? attributes.indexOf(block.durationByAttribute.attribute) : -1)),
    otherwise: Int32Array.from(timed, (block) => (block ? add(block, 'duration', block.duration) : -1)),
    samplers: packLists(timed.map((block) => (block ? block.durationByAttribute.cases.map(({ equals, duration }) => add(block, `duration/${equals}`, duration)) : []))),
    values: Float64Array.from(timed.flatMap((block) => (block ? block.durationByAttribute.cases.map(({ equals }) => equals) : []))),
  };
}

import type { Distribution } from '../foundation/random/distribution';
import type { BlockSpecification, MoveBlock } from './block-specification';
import type { Blueprint } from './blueprint';
import type { SamplerList } from './sampler-list';

/** Trips of vehicles, by block; samplers and indexes are -1 for none. */
export interface MoveTables {
  readonly loading: Int32Array;
  readonly outward: Int32Array;
  readonly unloading: Int32Array;
  readonly back: Int32Array;
  /** Speed of the way out and of the way back, km/h. */
  readonly speed: Int32Array;
  readonly backSpeed: Int32Array;
  /** Distance of one way: fixed, or an attribute. */
  readonly km: Float64Array;
  readonly kmAttribute: Int32Array;
  readonly isRoundTrip: Uint8Array;
  readonly consumer: Int32Array;
  readonly loadedKwhPerKm: Float64Array;
  readonly emptyKwhPerKm: Float64Array;
}

export function compileMoves({ blocks, attributes, meter }: Blueprint, samplers: SamplerList): MoveTables {
  const integers = (of: (block: MoveBlock) => number): Int32Array => Int32Array.from(blocks, (block) => ofMove(block, of, -1));
  const reals = (of: (block: MoveBlock) => number): Float64Array => Float64Array.from(blocks, (block) => ofMove(block, of, 0));
  const sampler = (purpose: string, of: (block: MoveBlock) => Distribution | undefined, whole: { readonly wholeFrom?: number } = { wholeFrom: 0 }): Int32Array => integers((block) => {
    const distribution = of(block);
    return distribution === undefined ? -1 : samplers.add({ name: `${block.id}/${purpose}`, distribution, ...whole });
  });
  return {
    loading: sampler('loading', ({ loading }) => loading),
    outward: sampler('outward', ({ outward }) => outward),
    unloading: sampler('unloading', ({ unloading }) => unloading),
    back: sampler('return', (block) => block.return),
    speed: sampler('speed', ({ distance }) => distance?.speedKmPerHour, {}),
    backSpeed: sampler('return-speed', (block) => (isRoundTrip(block) ? block.distance?.speedKmPerHour : undefined), {}),
    km: reals(({ distance }) => (typeof distance?.km === 'number' ? distance.km : 0)),
    kmAttribute: integers(({ distance }) => (typeof distance?.km === 'object' ? attributes.indexOf(distance.km.attribute) : -1)),
    isRoundTrip: Uint8Array.from(blocks, (block) => ofMove(block, (move) => (isRoundTrip(move) ? 1 : 0), 0)),
    consumer: integers(({ energy }) => (energy === undefined ? -1 : meter?.consumers.indexOf(energy.consumer) ?? -1)),
    loadedKwhPerKm: reals(({ energy }) => energy?.loadedKwhPerKm ?? 0),
    emptyKwhPerKm: reals(({ energy }) => energy?.emptyKwhPerKm ?? 0),
  };
}

const isRoundTrip = ({ distance }: MoveBlock): boolean => distance !== undefined && distance.isRoundTrip !== false;

const ofMove = (block: BlockSpecification, of: (block: MoveBlock) => number, otherwise: number): number => (block.kind === 'move' ? of(block) : otherwise);

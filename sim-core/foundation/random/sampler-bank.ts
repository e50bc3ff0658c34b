import type { Distribution } from './distribution';
import { streamState, type StreamAddress } from './stream-address';
import { fillExponential } from './ziggurat';
import { variateOf, type Variate } from './variates';
import { WordSource } from './word-source';

/** Variates made at once for one sampler, as a power of two. @public The kernel's fast loop reads it. */
export const BLOCK_BITS = 6;
export const BLOCK = 1 << BLOCK_BITS;
const BLOCK_MASK = BLOCK - 1;

/** Opens the random words of a stream. */
export type WordsOf = (address: StreamAddress) => WordSource;

const ownWords: WordsOf = (address) => new WordSource(streamState(address));

/** What one sampler draws. A `wholeFrom` rounds to whole numbers not below it (times in µs). */
export interface SamplerSpecification {
  readonly name: string;
  readonly distribution: Distribution;
  readonly wholeFrom?: number;
}

/** Where a bank keeps its variates; a caller that shares them with other code brings its own arrays. */
export interface SamplerStorage {
  /** `BLOCK` for each sampler. */
  readonly values: Float64Array;
  readonly cursors: Int32Array;
  readonly filled: Int32Array;
}

const samplerStorage = (samplers: number): SamplerStorage => ({ values: new Float64Array(samplers * BLOCK), cursors: new Int32Array(samplers), filled: new Int32Array(samplers) });

/**
 * All random draws of a run. Every sampler has a stream of its own, named in the specification, and is served from a
 * block of ready variates: making 64 at once keeps generator and method in registers, which costs a third of single
 * draws. Streams are independent, so making variates ahead of their use changes no result.
 */
export class SamplerBank {
  readonly values: Float64Array;
  /** By sampler: variates taken, and variates made. */
  private readonly cursors: Int32Array;
  private readonly filled: Int32Array;
  private readonly specifications: readonly SamplerSpecification[];
  private readonly variates: (Variate | undefined)[];
  private readonly sources: readonly WordSource[];

  constructor(specifications: readonly SamplerSpecification[], address: Omit<StreamAddress, 'name'>, wordsOf = ownWords, storage = samplerStorage(specifications.length)) {
    this.specifications = specifications;
    this.values = storage.values;
    this.cursors = storage.cursors;
    this.filled = storage.filled;
    this.variates = specifications.map(() => undefined);
    this.sources = specifications.map(({ name }) => wordsOf({ ...address, name }));
  }

  /** The next variate of a sampler. */
  draw(sampler: number): number {
    return this.values[this.advance(sampler)]!;
  }

  /** Where in `values` the next variate of a sampler is: hot callers read it there, because a returned float may be boxed. */
  advance(sampler: number): number {
    const cursor = this.cursors[sampler]!;
    if (cursor === this.filled[sampler]!) this.refill(sampler);
    this.cursors[sampler] = cursor + 1;
    return sampler * BLOCK + (cursor & BLOCK_MASK);
  }

  /** Makes the next block of variates; all that were made before must have been taken. */
  refill(sampler: number): void {
    this.filled[sampler]! += BLOCK;
    const { distribution, wholeFrom } = this.specifications[sampler]!;
    const first = sampler * BLOCK;
    const source = this.sources[sampler]!;
    if (distribution.kind === 'exponential') fillExponential(source, this.values, { first, count: BLOCK, scale: distribution.mean });
    else this.fillGeneral(sampler, source);
    if (wholeFrom !== undefined) roundUpFrom(this.values, first, wholeFrom);
  }

  private fillGeneral(sampler: number, source: WordSource): void {
    const variate = (this.variates[sampler] ??= variateOf(this.specifications[sampler]!.distribution));
    for (let index = sampler * BLOCK; index < (sampler + 1) * BLOCK; index++) this.values[index] = variate(source);
  }
}

function roundUpFrom(values: Float64Array, from: number, minimum: number): void {
  for (let index = from; index < from + BLOCK; index++) values[index] = Math.max(minimum, Math.floor(values[index]! + 0.5));
}

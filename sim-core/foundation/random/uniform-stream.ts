import { streamState } from './stream-address';
import { WordSource } from './word-source';

/** One named stream of random numbers, for callers outside the run loop (resampling, sampling of inputs). */
export interface UniformStream {
  /** 53 random bits in 0 <= u < 1. */
  readonly nextUniform: () => number;
  /** A whole number in 0..bound-1, without bias beyond 2^-53 x bound. */
  readonly nextIndex: (bound: number) => number;
}

/** Opens the stream that (seed, replication, week, name) selects. Opening it again repeats it. */
export function openStream(seed: number, replication: number, week: number, name: string): UniformStream {
  const source = new WordSource(streamState({ seed, replication, week, name }));
  return { nextUniform: () => source.uniform(), nextIndex: (bound) => Math.floor(source.uniform() * bound) };
}

import type { Distribution } from '../foundation/random/distribution';

/**
 * What is left of a drawn time that began at an unknown moment. Exact for constant times (uniform in it) and for exponential
 * ones (no memory); for others it leaves out that long times are met more often, so the remainder is a little short.
 */
export const residualUs = (distribution: Distribution, drawnUs: number, passedShare: number): number =>
  distribution.kind === 'exponential' ? drawnUs : Math.max(1, Math.ceil(drawnUs * (1 - passedShare)));

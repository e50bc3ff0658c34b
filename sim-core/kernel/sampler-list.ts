import type { SamplerSpecification } from '../foundation/random/sampler-bank';

/** Collects the samplers of a model and hands out their numbers. */
export class SamplerList {
  readonly specifications: SamplerSpecification[] = [];

  add(specification: SamplerSpecification): number {
    return this.specifications.push(specification) - 1;
  }
}

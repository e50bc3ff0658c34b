import type { SamplerSpecification } from '../foundation/random/sampler-bank';

/** Collects the samplers of a model and hands out their numbers. A name is one stream: named again, it is the same sampler. */
export class SamplerList {
  readonly specifications: SamplerSpecification[] = [];
  private readonly numbers = new Map<string, number>();

  add(specification: SamplerSpecification): number {
    const known = this.numbers.get(specification.name);
    if (known !== undefined) return known;
    const number = this.specifications.push(specification) - 1;
    this.numbers.set(specification.name, number);
    return number;
  }
}

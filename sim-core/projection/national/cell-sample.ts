import { openStream } from '../../foundation/random/uniform-stream';
import type { SiteConditions } from '../../sectors/sector';

/** One set of conditions in which an archetype is simulated. */
export interface SampledCell {
  readonly conditions: Required<SiteConditions>;
  readonly year: number;
}

/** Ends of the box that cells are drawn from; it must hold every condition that the projection asks for. */
export interface SampleBox {
  readonly labourIndex: readonly [number, number];
  readonly priceIndex: readonly [number, number];
  readonly warmerK: readonly [number, number];
  readonly year: readonly [number, number];
}

const BASES = [2, 3, 5, 7] as const;

/** Digits of the index in the base, mirrored behind the point (van der Corput). */
const radicalInverse = (index: number, base: number): number => {
  let [value, digitShare, rest] = [0, 1 / base, index];
  while (rest > 0) {
    value += (rest % base) * digitShare;
    rest = Math.floor(rest / base);
    digitShare /= base;
  }
  return value;
};

const between = ([low, high]: readonly [number, number], share: number): number => low + share * (high - low);

/**
 * `count` cells from number `from` on of a Halton sequence in four dimensions, moved by one random shift per dimension
 * (Cranley and Patterson 1976): evenly spread, never twice the same, and any later stretch is as even as the first.
 */
export const sampleCells = (box: SampleBox, seed: number, from: number, count: number): readonly SampledCell[] => {
  const shifts = BASES.map((_, dimension) => openStream(seed, 0, 0, `national-sample/${String(dimension)}`).nextUniform());
  return Array.from({ length: count }, (_, offset) => {
    const [labour, price, warm, year] = BASES.map((base, dimension) => {
      const shifted = radicalInverse(from + offset + 1, base) + (shifts[dimension] as number);
      return shifted - Math.floor(shifted);
    }) as [number, number, number, number];
    return {
      conditions: { labourIndex: between(box.labourIndex, labour), priceIndex: between(box.priceIndex, price), warmerK: between(box.warmerK, warm) },
      year: Math.round(between(box.year, year)),
    };
  });
};

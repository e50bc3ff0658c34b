import type { Prefectures } from '../../people/prefectures';

/** Mean temperature falls by about this much per degree of latitude in Japan (assumption, 0.5 to 1.2). */
const KELVIN_PER_DEGREE = 0.9;
/** The shipped representative weeks are those of a site near Tokyo. */
const REFERENCE = 'jp-13';

/** Degrees by which a prefecture is warmer than the files' weeks, from the latitude of its capital alone: an assumption. */
export const warmerIn = (table: Prefectures, prefecture: string): number => {
  const latitude = (id: string): number => table.prefectures[id]?.capitalLatitudeDeg ?? Number.NaN;
  return (latitude(REFERENCE) - latitude(prefecture)) * KELVIN_PER_DEGREE;
};

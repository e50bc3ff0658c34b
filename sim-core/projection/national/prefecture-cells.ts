import type { Prefectures } from '../../people/prefectures';
import type { Archetype } from './archetype';
import type { SampleBox, SampledCell } from './cell-sample';
import { warmerIn } from './climate';

/** Conditions of an archetype in a prefecture and a year. */
export const cellIn = (archetype: Archetype, table: Prefectures, prefecture: string, year: number): SampledCell => {
  const conditions = archetype.definition.conditions(archetype.request(year), prefecture);
  return { year, conditions: { ...conditions, warmerK: warmerIn(table, prefecture) } };
};

const MARGIN = 0.02;

const around = (values: readonly number[]): readonly [number, number] => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = Math.max(MARGIN * Math.abs(high), MARGIN * (high - low));
  return [low - margin, high + margin];
};

/** The smallest box that holds every cell that the projection asks for, with a margin; shared by all archetypes, so that they share cells. */
export const boxAround = (cells: readonly SampledCell[], years: readonly number[]): SampleBox => ({
  labourIndex: around(cells.map(({ conditions }) => conditions.labourIndex)),
  priceIndex: around(cells.map(({ conditions }) => conditions.priceIndex)),
  warmerK: around(cells.map(({ conditions }) => conditions.warmerK)),
  year: [Math.min(...years), Math.max(...years)],
});

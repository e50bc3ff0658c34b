/** A figure in one year. `isSimulated`: a milestone year; else it lies on the straight line between its neighbours. */
export interface YearFigure {
  readonly year: number;
  readonly value: number;
  readonly halfWidth: number;
  readonly isSimulated: boolean;
}

/** A figure of a milestone year with its jackknife pseudo-values, one per replication. */
export interface MilestoneFigure {
  readonly year: number;
  readonly value: number;
  readonly pseudoValues: Float64Array;
}

/** Half-width of the interval of a mean of those values. */
export type HalfWidth = (pseudoValues: Float64Array) => number;

const mixed = (before: Float64Array, after: Float64Array, share: number): Float64Array =>
  before.map((value, index) => value + share * ((after[index] as number) - value));

const between = (before: MilestoneFigure, after: MilestoneFigure, year: number, halfWidth: HalfWidth): YearFigure => {
  const share = (year - before.year) / (after.year - before.year);
  return { year, value: before.value + share * (after.value - before.value), halfWidth: halfWidth(mixed(before.pseudoValues, after.pseudoValues, share)), isSimulated: share === 0 };
};

/**
 * Every year from the first to the last milestone. Between two of them value and replications lie on a straight line, so the
 * interval keeps what both ends share (common random numbers). It says how sure the simulation is, not how straight the world.
 */
export const everyYear = (milestones: readonly MilestoneFigure[], halfWidth: HalfWidth): readonly YearFigure[] => {
  const last = milestones.at(-1);
  if (last === undefined) return [];
  const spans = milestones.slice(1).flatMap((after, index) => {
    const before = milestones[index] as MilestoneFigure;
    return Array.from({ length: after.year - before.year }, (_, offset) => between(before, after, before.year + offset, halfWidth));
  });
  return [...spans, { year: last.year, value: last.value, halfWidth: halfWidth(last.pseudoValues), isSimulated: true }];
};

/** Minimise the cost of columns within their bounds so that every row lies between its bounds. Plain data. */
export interface LinearProgramme {
  readonly columns: readonly LinearColumn[];
  readonly rows: readonly LinearRow[];
}

/** A variable: `upper` absent means no limit; the lower bound is 0. */
export interface LinearColumn {
  readonly cost: number;
  readonly upper?: number;
}

/** `sum coefficient x column` equal to, at most, or at least `bound`. */
export interface LinearRow {
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
  readonly sense: '=' | '<=' | '>=';
  readonly bound: number;
}

/** Values of the columns at an optimum. Throws when there is none: our programmes always have one. */
export type SolveLinearProgramme = (programme: LinearProgramme) => readonly number[];

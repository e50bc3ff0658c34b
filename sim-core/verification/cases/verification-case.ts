import type { Bilingual } from '../../foundation/problems';
import type { Catalogue } from '../../scenario/catalogue';

/** One figure of a case: what theory or a publication says, what we find, how far the two may differ. */
export interface CheckedFigure {
  /** Short name inside the case, such as `total`; becomes part of the id. */
  readonly name: string;
  readonly expected: number;
  readonly found: number;
  /** Largest difference that still passes, in the unit of the figure. */
  readonly tolerance: number;
}

/** A model whose answer is known from outside. Cases are pure: they see nothing but the reference data. */
export interface VerificationCase {
  readonly id: string;
  readonly title: Bilingual;
  /** Who says what the answer is. */
  readonly source: string;
  /** Shipped file below `scenarios/` that the case runs, such as `verification/treat-sim.yaml`. */
  readonly scenario?: string;
  /** `scenarioText` is the text of that file; empty without one. */
  readonly figures: (catalogue: Catalogue, scenarioText: string) => readonly CheckedFigure[];
}

/** One line of `shoryoku prove`. */
export interface CaseResult {
  readonly id: string;
  readonly title: Bilingual;
  readonly source: string;
  readonly expected: number;
  readonly found: number;
  readonly tolerance: number;
  readonly pass: boolean;
}

/** Runs cases and compares every figure; what is not a number fails. `textOf` gives the text of a shipped file. */
export function proveCases(cases: readonly VerificationCase[], catalogue: Catalogue, textOf: (scenario: string) => string): readonly CaseResult[] {
  return cases.flatMap(({ id, title, source, scenario, figures }) =>
    figures(catalogue, scenario === undefined ? '' : textOf(scenario)).map(({ name, expected, found, tolerance }) => ({
      id: `${id}.${name}`,
      title,
      source,
      expected,
      found,
      tolerance,
      pass: Math.abs(found - expected) <= tolerance,
    })),
  );
}

/** A figure that must agree to the last digits of double precision. */
export const exactly = (name: string, expected: number, found: number): CheckedFigure => ({ name, expected, found, tolerance: 1e-9 * Math.max(1, Math.abs(expected)) });

/** A figure that must agree within a share of its value. */
export const within = (share: number) => (name: string, expected: number, found: number): CheckedFigure => ({ name, expected, found, tolerance: share * Math.abs(expected) });

import type { Bilingual } from '../foundation/problems';

/** A key figure as documented: `docs/kpis.md`, `shoryoku kpis` and the tips of the window are made from it. */
export interface KpiDefinition {
  /** Stable dotted id; `<id>` stands for the id of a record, such as `station.<id>.utilisation`. */
  readonly id: string;
  readonly label: Bilingual;
  /** `share` is 0..1. */
  readonly unit: string;
  /** What it means and how it is computed. */
  readonly description: Bilingual;
  /** Whether more is better, worse, or neither; colours differences. */
  readonly good: 'more' | 'less' | 'neither';
}

import type { Bilingual } from './problems';

/** How a number came to be. The interface and every report show it beside the number. */
export type ProvenanceKind =
  | 'measured-mlperf'
  | 'measured-independent'
  | 'vendor-measured'
  | 'vendor-claim'
  | 'derived'
  | 'assumption'
  | 'published-statistic';

export interface Source {
  readonly title: Bilingual | string;
  /** Address or path inside a named repository. */
  readonly location: string;
  /** Date or edition of the source. */
  readonly edition?: string;
}

/** A number that may be shown: its value, its unit, where it is from. Assumptions carry a plausible range. */
export interface SourcedNumber {
  readonly value: number;
  readonly unit: string;
  readonly kind: ProvenanceKind;
  readonly source: string;
  readonly range?: readonly [low: number, high: number];
}

import type { TraceWindow } from './event-trace';

/** Which run of a blueprint: with the name of a record and a purpose it selects every random stream. */
export interface RunAddress {
  readonly seed: number;
  readonly replication: number;
  readonly week: number;
}

/** How a run is observed. None of it changes what happens in the run. */
export interface RunOptions {
  /** `false` leaves `eventHash` empty and saves its time; default `true`. */
  readonly hashEvents?: boolean;
  /** `counts` keeps only counts and sums (means), no quantiles and no time-weighted means; default `full`. */
  readonly statistics?: 'full' | 'counts';
  /** `true` leaves the fast loop out. It changes no bit; a test compares both ways. */
  readonly isGeneral?: boolean;
  /** Adds the histogram to every tally of times; default: none. */
  readonly histograms?: true;
  /** Writes events down in `trace` of the statistics; `true` is the first million. Default: none. */
  readonly trace?: true | TraceWindow;
}

/**
 * A compiled site: everything one replication needs, as plain data that can be cloned to a worker.
 * Equal hashes mean equal results. `plan` belongs to the sector; only its own code looks inside.
 */
export interface SiteModel {
  readonly sector: string;
  readonly variant: string;
  readonly year: number;
  readonly hash: string;
  readonly plan: unknown;
  /** Batch means: a replication is one long run, cut into so many batches. Absent: independent replications. */
  readonly batches?: number;
}

export interface ReplicationAddress {
  readonly seed: number;
  /** 0-based. Replication `r` of every variant and year shares its random streams. */
  readonly replication: number;
}

/** One row of figures: of a replication, or of one batch of a long run. */
export interface ObservedRow {
  readonly observations: Float64Array;
  readonly demandKw: readonly Float64Array[];
}

/** What one replication observed. Plain data with typed arrays; transferable to and from workers. */
export interface ReplicationResult {
  readonly modelHash: string;
  readonly replication: number;
  /** One number per observable of the sector, in the sector's order. */
  readonly observations: Float64Array;
  /** Per representative week: kW per 30-minute window and consumer, row-major [window][consumer]. */
  readonly demandKw: readonly Float64Array[];
  /** Per representative week: hash of the event trace. */
  readonly eventHashes: readonly string[];
  readonly eventCount: number;
  /** Of a long run: its batches in order; then `observations` and `demandKw` above are those of the first. */
  readonly batches?: readonly ObservedRow[];
  /** A run that could not end; the experiment stops with it as a problem. */
  readonly failure?: { readonly code: string; readonly week: string; readonly atUs: number; readonly records: readonly string[]; readonly growth?: { readonly length: number; readonly arrivalsPerHour: number; readonly departuresPerHour: number } };
}

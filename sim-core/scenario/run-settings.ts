import { readSingle } from '../sectors/read-records';
import type { ScenarioDocument } from './document';
import { commonRunFields, RUN_RECORD } from './header-fields';

export interface RunSettings {
  readonly seed: number;
  readonly replications: number;
  readonly milestoneYears: readonly number[];
  /** As written, µs. */
  readonly warmUp: number;
  readonly method: 'replications' | 'batch-means';
  readonly warmUpRule: 'by-hand' | 'mser5';
  /** Key figures that must be precise; empty without a stop rule. */
  readonly stopRule: { readonly kpis: readonly string[]; readonly relativeHalfWidth: number; readonly lookAhead: number; readonly budget: number };
}

/** What the file says about running it; milestone years rise. */
export const readRunSettings = (document: ScenarioDocument): RunSettings => {
  const run = readSingle(document.records, RUN_RECORD, commonRunFields);
  return {
    ...run,
    milestoneYears: [...run.milestoneYears].sort((first, second) => first - second),
  };
};

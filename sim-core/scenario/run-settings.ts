import { readSingle } from '../sectors/read-records';
import type { ScenarioDocument } from './document';
import { commonRunFields, RUN_RECORD } from './header-fields';

export interface RunSettings {
  readonly seed: number;
  readonly replications: number;
  readonly milestoneYears: readonly number[];
}

/** What the file says about running it; milestone years rise. */
export const readRunSettings = (document: ScenarioDocument): RunSettings => {
  const run = readSingle(document.records, RUN_RECORD, commonRunFields);
  return { seed: run.seed, replications: run.replications, milestoneYears: [...run.milestoneYears].sort((first, second) => first - second) };
};

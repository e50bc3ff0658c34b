import type { Blueprint } from './blueprint';
import { collectStatistics } from './collect-statistics';
import { compileModel } from './compile-model';
import type { RunAddress, RunOptions } from './run-address';
import { advanceRun, beginRun, finishRun } from './run-loop';
import { RunState } from './run-state';
import type { RunStatistics } from './run-statistics';
import { captureState, restoreState, type SavedState } from './saved-state';

/** A run that has stopped between two events: plain data, which may be stored and sent. It belongs to one blueprint. */
export interface SavedRun {
  readonly address: RunAddress;
  readonly options: RunOptions;
  /** Events that have happened, and when the last of them did, µs. */
  readonly eventCount: number;
  readonly atUs: number;
  readonly state: SavedState;
}

/** A run that was stopped, or that was over before. */
export type StoppedRun = { readonly isOver: false; readonly saved: SavedRun } | { readonly isOver: true; readonly statistics: RunStatistics };

/** Runs a blueprint until so many events have happened and saves what there is then. */
export function saveRun(blueprint: Blueprint, address: RunAddress, afterEvents: number, options: RunOptions = {}): StoppedRun {
  const state = new RunState(compileModel(blueprint), address, options);
  beginRun(state);
  return stop(state, { address, options }, afterEvents);
}

/** Goes on with a saved run of the same blueprint, to its end. The statistics are those of a run that never stopped, bit for bit. */
export function resumeRun(blueprint: Blueprint, saved: SavedRun): RunStatistics {
  const resumed = continueRun(blueprint, saved, Infinity);
  if (!resumed.isOver) throw new Error('A run without a pause has paused');
  return resumed.statistics;
}

/** Goes on with a saved run of the same blueprint until so many events have happened in all. */
export function continueRun(blueprint: Blueprint, { address, options, state: saved }: SavedRun, afterEvents: number): StoppedRun {
  const state = new RunState(compileModel(blueprint), address, options);
  restoreState(state, state.model, saved);
  return stop(state, { address, options }, afterEvents);
}

function stop(state: RunState, run: Pick<SavedRun, 'address' | 'options'>, afterEvents: number): StoppedRun {
  if (!advanceRun(state, { afterEvents })) return { isOver: true, statistics: collectStatistics(state, finishRun(state)) };
  return { isOver: false, saved: { ...run, eventCount: state.eventCount, atUs: state.clock.nowUs, state: captureState(state, state.model) } };
}

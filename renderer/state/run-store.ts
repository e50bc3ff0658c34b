import { create } from 'zustand';
import type { RunEvent } from '../../contract/host';
import type { Problem, ResultBundle } from '../../sim-core/index';

export type RunPhase = 'idle' | 'running' | 'done' | 'failed' | 'cancelled';

export interface RunProgress {
  readonly done: number;
  readonly total: number;
  readonly ratePerS: number;
  readonly remainingS: number;
}

/** The bundle is plain data of many numbers: it is kept by reference and never goes through immer. */
export interface RunState {
  readonly phase: RunPhase;
  readonly progress: RunProgress | undefined;
  readonly bundle: ResultBundle | undefined;
  /** The picture belongs to an older document: it stays, at 60 %, until the first partial result arrives. */
  readonly isStale: boolean;
  readonly problems: readonly Problem[];
  /** Replications per second of the last run that told it: how much a first picture may contain. */
  readonly ratePerS: number | undefined;
}

export const idleRun: RunState = { phase: 'idle', progress: undefined, bundle: undefined, isStale: false, problems: [], ratePerS: undefined };

export const useRun = create<RunState>()(() => idleRun);

/** The state after a run of a changed document has begun: the last picture stays, marked as stale. */
export const afterStart = (state: RunState): RunState => ({ ...state, phase: 'running', progress: undefined, isStale: state.bundle !== undefined, problems: [] });

/** The state after the coarse first run: its picture is shown, the full run goes on. */
export const afterPreview = (state: RunState, bundle: ResultBundle): RunState => ({ ...state, bundle, isStale: false });

/** The state after one event of the running run. */
export function afterEvent(state: RunState, event: RunEvent): RunState {
  switch (event.kind) {
    case 'progress':
      return { ...state, phase: 'running', progress: event, ratePerS: event.ratePerS > 0 ? event.ratePerS : state.ratePerS };
    case 'partial':
      return { ...state, phase: 'running', bundle: event.bundle, isStale: false };
    case 'done':
      return { ...state, phase: 'done', bundle: event.bundle, isStale: false };
    case 'failed':
      return { ...state, phase: 'failed', problems: event.problems };
    case 'cancelled':
      return { ...state, phase: 'cancelled', isStale: false };
  }
}

import type { RunHandle, WorkbenchHost } from '../../contract/host';
import { writeScenario, type ScenarioDocument } from '../../sim-core/index';
import { useDocument } from './document-store';
import { afterEvent, afterStart, idleRun, useRun } from './run-store';

/** Edits that follow each other faster than this make one run. Short enough to answer a lever while it moves. */
const DEBOUNCE_MS = 120;

export interface RunDirector {
  readonly connect: (host: WorkbenchHost) => void;
  /** Runs the document after the debounce; a run in flight is cancelled at once. */
  readonly request: () => void;
  readonly runNow: () => void;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** Starts, replaces and cancels runs so that at most one is alive and events of an older one change nothing. */
export function createRunDirector(): RunDirector {
  let host: WorkbenchHost | undefined;
  let handle: RunHandle | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current = 0;

  const stop = () => {
    clearTimeout(timer);
    handle?.cancel();
    handle = undefined;
    current += 1;
  };
  const start = (document: ScenarioDocument) => {
    const run = current;
    useRun.setState(afterStart);
    handle = host?.startRun({ scenarioText: writeScenario(document) }, (event) => {
      if (run === current) useRun.setState((state) => afterEvent(state, event));
    });
  };
  const startCurrent = () => {
    const document = useDocument.getState().history?.document;
    if (document) start(document);
  };
  return {
    connect: (workbenchHost) => { host = workbenchHost; },
    request: () => {
      stop();
      useRun.setState(afterStart);
      timer = setTimeout(startCurrent, DEBOUNCE_MS);
    },
    runNow: () => { stop(); startCurrent(); },
    cancel: () => {
      stop();
      useRun.setState((state) => afterEvent(state, { kind: 'cancelled' }));
    },
    reset: () => { stop(); useRun.setState(idleRun); },
  };
}

export const runDirector = createRunDirector();

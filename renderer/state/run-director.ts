import type { RunEvent, RunHandle, RunRequest, WorkbenchHost } from '../../contract/host';
import { describeVariants, type ScenarioDocument } from '../../sim-core/index';
import { useDocument } from './document-store';
import { milestoneYears } from './milestone-years';
import { PREVIEW_REPLICATIONS, previewYears } from './preview-years';
import { afterEvent, afterPreview, afterStart, idleRun, useRun } from './run-store';
import { runTextOf, withSeenLines, type RunText } from './run-text';
import { simulatedYear } from './use-cell';
import { useWorkspace } from './workspace';

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

/**
 * Starts, replaces and cancels runs so that at most one is alive and events of an older one change nothing. A coarse
 * run of a few years comes first where the full one would keep the first picture waiting.
 */
export function createRunDirector(): RunDirector {
  let host: WorkbenchHost | undefined;
  let handle: RunHandle | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current = 0;

  const stop = () => {
    clearTimeout(timer);
    current += 1;
    handle?.cancel();
    handle = undefined;
  };
  const listen = (text: RunText, request: Omit<RunRequest, 'scenarioText'>, onEvent: (event: RunEvent) => void) => {
    const run = current;
    handle = host?.startRun({ scenarioText: text.scenarioText, ...request }, (event) => { if (run === current) onEvent(withSeenLines(event, text)); });
  };
  const startFull = (text: RunText) => {
    listen(text, {}, (event) => { useRun.setState((state) => afterEvent(state, event)); });
  };
  const start = (document: ScenarioDocument) => {
    const text = runTextOf(document, useDocument.getState().opened);
    const years = yearsOfPreview(document);
    useRun.setState(afterStart);
    if (!years) {
      startFull(text);
      return;
    }
    listen(text, { years, replications: PREVIEW_REPLICATIONS }, (event) => {
      if (event.kind === 'done') useRun.setState((state) => afterPreview(state, event.bundle));
      if (event.kind === 'done') startFull(text);
      if (event.kind === 'failed') useRun.setState((state) => afterEvent(state, event));
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

function yearsOfPreview(document: ScenarioDocument): readonly number[] | undefined {
  const years = milestoneYears(document);
  const chosen = simulatedYear(years, useWorkspace.getState().year);
  return previewYears({ years, chosen, variants: describeVariants(document).length, ratePerS: useRun.getState().ratePerS });
}

export const runDirector = createRunDirector();

import type { RunEvent, RunHandle, RunRequest } from '../../../contract/host';

let started = 0;

/** One worker for each run: cancelling ends the worker at once, in the middle of a replication too. */
export function startWorkerRun(request: RunRequest, onEvent: (event: RunEvent) => void): RunHandle {
  started += 1;
  const worker = new Worker(new URL('./experiment-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = (message: MessageEvent<RunEvent>) => {
    onEvent(message.data);
    if (message.data.kind === 'done' || message.data.kind === 'failed') worker.terminate();
  };
  worker.onerror = (event) => { throw new Error(`The simulation stopped: ${event.message}`); };
  worker.postMessage(request);
  return {
    id: `browser-${started}`,
    cancel: () => {
      worker.terminate();
      onEvent({ kind: 'cancelled' });
    },
  };
}

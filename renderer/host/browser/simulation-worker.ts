import type { RunEvent, RunRequest } from '../../../contract/host';
import { catalogue } from '../../state/catalogue';
import { runExperiment } from './run-experiment';

const scope = self as unknown as { postMessage(event: RunEvent): void; onmessage: ((message: MessageEvent<RunRequest>) => void) | null };

scope.onmessage = (message) => {
  runExperiment(message.data, { catalogue, nowMs: () => performance.now(), emit: (event) => scope.postMessage(event) });
};

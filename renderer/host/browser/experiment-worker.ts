import type { RunEvent, RunRequest } from '../../../contract/host';
import { openScenario, planExperiment, type Experiment, type ExperimentOverrides, type Outcome } from '../../../sim-core/index';
import { catalogue } from '../../state/catalogue';
import { driveExperiment } from './drive-experiment';
import { createReplicationPool } from './replication-pool';

interface Scope {
  postMessage(event: RunEvent): void;
  onmessage: ((message: MessageEvent<RunRequest>) => void) | null;
}

const scope = self as unknown as Scope;

/** Plans a request and drives it, so that neither planning nor summing up ever stops the window. */
scope.onmessage = ({ data }) => {
  const emit = (event: RunEvent) => { scope.postMessage(event); };
  const planned = plan(data);
  if (planned.ok) driveExperiment(planned.value, createReplicationPool(planned.value.models, data.workers), { nowMs: () => performance.now(), emit });
  else emit({ kind: 'failed', problems: planned.problems });
};

function plan(request: RunRequest): Outcome<Experiment> {
  const opened = openScenario(request.scenarioText);
  if (!opened.ok) return opened;
  const { edits, variants, years, replications, seed } = request;
  const overrides: ExperimentOverrides = {
    ...(edits && { edits }), ...(variants && { variants }), ...(years && { years }), ...(replications !== undefined && { replications }), ...(seed !== undefined && { seed }),
  };
  return planExperiment(opened.value, catalogue, overrides);
}

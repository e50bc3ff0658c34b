import { runReplication, type ReplicationTask, type SiteModel } from '../../../sim-core/index';
import type { ReplicationAnswer, ReplicationOrder } from './replication-messages';

interface Scope {
  postMessage(answer: ReplicationAnswer, transfer: Transferable[]): void;
  onmessage: ((message: MessageEvent<ReplicationOrder>) => void) | null;
}

const scope = self as unknown as Scope;
let models: readonly SiteModel[] = [];

scope.onmessage = ({ data }) => {
  if ('models' in data) models = data.models;
  else answer(data.task);
};

function answer(task: ReplicationTask): void {
  const model = models[task.model];
  if (!model) throw new Error(`The plan names model ${task.model}, which it does not have`);
  const result = runReplication(model, task.address);
  scope.postMessage({ task, result }, [result.observations.buffer, ...result.demandKw.map((week) => week.buffer)]);
}

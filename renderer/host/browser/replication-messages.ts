import type { ReplicationResult, ReplicationTask, SiteModel } from '../../../sim-core/index';

/** To a replication worker: first the models, once; then one task after another. */
export type ReplicationOrder = { readonly models: readonly SiteModel[] } | { readonly task: ReplicationTask };

export interface ReplicationAnswer {
  readonly task: ReplicationTask;
  readonly result: ReplicationResult;
}

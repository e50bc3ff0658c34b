import type { ReplicationAddress, ReplicationResult, SiteModel } from '../sectors/site-model';

/** Runs one replication of a compiled site. A pure function of model, seed and replication index. */
export const runReplication = (model: SiteModel, address: ReplicationAddress): ReplicationResult => {
  throw new Error(`runReplication is not built yet: ${model.hash} ${String(address.replication)}`);
};

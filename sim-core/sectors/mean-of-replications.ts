/** Mean of each observable over replications, summed in index order so that the last bit does not depend on arrival. */
export const meanOfReplications = (replications: readonly Float64Array[]): Float64Array => {
  const means = new Float64Array(replications[0]?.length ?? 0);
  for (const replication of replications) for (let index = 0; index < means.length; index++) means[index] = (means[index] as number) + (replication[index] as number);
  return means.map((sum) => sum / replications.length);
};

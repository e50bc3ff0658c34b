import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { energyCrossover } from '../../nodes/energy-crossover';
import { readCollection } from '../read-records';
import type { CompileRequest, CrossoverFinding } from '../sector';
import type { InferenceTask } from './inference-task';
import { networks, nodes } from './node-fields';
import { profileOf } from './node-profile';

/**
 * Where every on-site device of the file and every cloud node need the same energy per inference of a task, at the task's
 * payload. The network is the way to the cloud: the one with the dearest bit in the file.
 */
export const findCrossovers = (request: CompileRequest, tasks: readonly InferenceTask[]): readonly CrossoverFinding[] => {
  const all = readCollection(request.records, nodes);
  const wayJoule = Math.max(0, ...readCollection(request.records, networks).map((network) => network.energyPerBit));
  const pairs = all.filter((node) => node.placement === 'site').flatMap((edge) => all.filter((node) => node.placement === 'cloud').map((cloud) => ({ edge, cloud })));
  return pairs.flatMap(({ edge, cloud }) => tasks.flatMap((task): readonly CrossoverFinding[] => {
    const benchmark = request.catalogue.workloads[task.workload]?.benchmark ?? NO_REFERENCE;
    const [edgeProfile, cloudProfile] = [profileOf(edge, request.catalogue, [benchmark]), profileOf(cloud, request.catalogue, [benchmark])];
    if (!edgeProfile.ok || !cloudProfile.ok) return [];
    const found = energyCrossover(edgeProfile.value, cloudProfile.value, benchmark, { dedicated: cloud.sharing === 'dedicated', utilisationShare: cloud.utilisation, pue: cloud.pue, payloadBits: task.bitsPerInference, networkNjPerBit: wayJoule });
    return found.ok ? [{ edge: edge.device, cloud: cloud.device, benchmark, loadsPerS: found.value.loadsPerS, statement: found.value.statement }] : [];
  }));
};

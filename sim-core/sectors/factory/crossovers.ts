import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { energyCrossover } from '../../nodes/energy-crossover';
import { readCollection } from '../read-records';
import type { CompileRequest, CrossoverFinding } from '../sector';
import { inspections, networks, nodes } from './factory-fields';

/**
 * Where every on-site device of the file and every cloud node need the same energy per inference of the inspections,
 * at the payload of the inspection. The network is the way to the cloud: the one with the dearest bit in the file.
 */
export const findCrossovers = (request: CompileRequest): readonly CrossoverFinding[] => {
  const all = readCollection(request.records, nodes);
  const wayJoule = Math.max(0, ...readCollection(request.records, networks).map((network) => network.energyPerBit));
  const pairs = all.filter((node) => node.placement === 'site').flatMap((edge) => all.filter((node) => node.placement === 'cloud').map((cloud) => ({ edge, cloud })));
  return pairs.flatMap(({ edge, cloud }) => readCollection(request.records, inspections).flatMap((inspection): readonly CrossoverFinding[] => {
    const benchmark = request.catalogue.workloads[inspection.workload]?.benchmark ?? NO_REFERENCE;
    const [edgeProfile, cloudProfile] = [request.catalogue.devices[edge.device], request.catalogue.devices[cloud.device]];
    if (edgeProfile === undefined || cloudProfile === undefined) return [];
    const found = energyCrossover(edgeProfile, cloudProfile, benchmark, { utilisationShare: cloud.utilisation, pue: cloud.pue, payloadBits: inspection.imageSize, networkNjPerBit: wayJoule });
    return found.ok ? [{ edge: edge.device, cloud: cloud.device, benchmark, loadsPerS: found.value.loadsPerS, statement: found.value.statement }] : [];
  }));
};

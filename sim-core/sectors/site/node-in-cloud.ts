import { succeed, type Outcome } from '../../foundation/problems';
import { cloudEnergyPerInferenceJ } from '../../nodes/cloud-energy';
import type { DeviceProfile } from '../../nodes/device-profile';
import { benchmarksOf, inferencesPerRequest, loadsOf, serviceOf, severalInferences, type Load, type NodePlan, type NodeSetting } from './node-loads';

const cloudJoule = (setting: NodeSetting, profile: DeviceProfile, load: Load): Outcome<number> =>
  cloudEnergyPerInferenceJ(profile, load.benchmark, { utilisationShare: setting.node.utilisation, pue: setting.node.pue, payloadBits: load.bits, networkNjPerBit: load.networkNjPerBit });

/** Energy that a fully used server itself takes per inference: the part of a cloud inference that was measured. */
const measuredJoule = (profile: DeviceProfile, load: Load): number => {
  const bare = cloudEnergyPerInferenceJ(profile, load.benchmark, { utilisationShare: 1, pue: 1, payloadBits: 0, networkNjPerBit: 0 });
  return bare.ok ? bare.value : 0;
};

/** A shared server elsewhere: energy per inference with overhead and network; its other users show in its utilisation. */
export const planInCloud = (setting: NodeSetting, profile: DeviceProfile): Outcome<NodePlan> => {
  const { node } = setting;
  const loads = loadsOf(setting);
  const joules = loads.map((load) => cloudJoule(setting, profile, load));
  const problem = joules.find((joule) => !joule.ok);
  if (problem !== undefined && !problem.ok) return problem;
  const service = serviceOf(setting, profile);
  if (!service.ok) return service;
  const watts = joules.map((joule, index) => (joule.ok ? joule.value : 0) * (loads[index]?.perS ?? 0));
  const measuredW = loads.reduce((sum, load) => sum + load.perS * measuredJoule(profile, load), 0);
  const totalW = watts.reduce((sum, watt) => sum + watt, 0);
  const streamW = watts.reduce((sum, watt, index) => (loads[index]?.isStream === true ? sum + watt : sum), 0);
  const inferences = inferencesPerRequest(setting);
  const requests = loads.findIndex((load) => !load.isStream);
  const perInferenceJ = requests === -1 ? 0 : joules[requests];
  return succeed({
    id: node.id, device: node.device, benchmarks: benchmarksOf(loads), isRemote: true, inferencesPerRequest: inferences, streamPerS: loads.reduce((sum, load) => (load.isStream ? sum + load.perS : sum), 0),
    meanIdleKw: 0, remoteStreamW: streamW, measuredShare: totalW > 0 ? Math.min(1, measuredW / totalW) : 0, pricePerInferenceJpy: node.pricePerThousand / 1000,
    specification: {
      id: node.id, parallel: node.count * service.value.parallel, serviceTime: severalInferences(service.value.serviceTime, inferences, 1), streamShare: node.utilisation,
      energyPerInferenceJ: typeof perInferenceJ === 'object' && perInferenceJ.ok ? perInferenceJ.value * inferences : 0,
    },
  });
};

import { fail, succeed, type Outcome } from '../../foundation/problems';
import { cloudEnergyPerInferenceJ, cloudLine, type CloudLine } from '../../nodes/cloud-energy';
import type { DeviceProfile } from '../../nodes/device-profile';
import { asksAlike, benchmarksOf, inferencesPerRequest, loadsOf, serviceOf, severalInferences, type Load, type NodePlan, type NodeSetting } from './node-loads';
import { servicesOf } from './node-models';
import { isOnByWindow, weeksOfYear } from './site-hours';

const lineOf = (setting: NodeSetting, profile: DeviceProfile, load: Load): Outcome<CloudLine> =>
  cloudLine(profile, load.benchmark, { utilisationShare: setting.node.utilisation, pue: setting.node.pue, payloadBits: load.bits, networkNjPerBit: load.networkNjPerBit, dedicated: setting.node.sharing === 'dedicated' });

/** Energy that a fully used server itself takes per inference: the part of a cloud inference that was measured. */
const measuredJoule = (profile: DeviceProfile, load: Load): number => {
  const bare = cloudEnergyPerInferenceJ(profile, load.benchmark, { utilisationShare: 1, pue: 1, payloadBits: 0, networkNjPerBit: 0 });
  return bare.ok ? bare.value : 0;
};

/** Mean share of the year in which each stream runs. */
const streamShares = ({ streams, hours }: NodeSetting): readonly number[] => {
  const { working, resting } = weeksOfYear(hours);
  return streams.map((stream) => {
    if ((stream.shifts ?? []).length === 0) return 1;
    const on = isOnByWindow(hours, stream.shifts ?? []);
    return ((on.filter((isOn) => isOn).length / on.length) * working) / (working + resting);
  });
};

/** A server elsewhere, shared (its other users show in its utilisation) or dedicated (its idle watts are paid alone). */
export const planInCloud = (setting: NodeSetting, profile: DeviceProfile): Outcome<NodePlan> => {
  const { node, tasks } = setting;
  const loads = loadsOf(setting);
  const lines = loads.map((load) => lineOf(setting, profile, load));
  const refused = lines.find((line) => !line.ok);
  if (refused !== undefined && !refused.ok) return fail(...refused.problems);
  const [service, served] = [serviceOf(setting, profile), servicesOf(setting, profile)];
  if (!service.ok) return service;
  if (!served.ok) return served;
  const known = lines.flatMap((line) => (line.ok ? [line.value] : []));
  const watts = known.map((line, index) => line.perInferenceJ * loads[index]!.perS);
  const shares = streamShares(setting);
  const fixedW = Math.max(0, ...known.map((line) => line.fixedW)) * node.count;
  const totalW = watts.reduce((sum, watt) => sum + watt, fixedW);
  const streamW = shares.reduce((sum, share, index) => sum + share * watts[index]!, 0);
  const perRequestJ = tasks.map((task, index) => known[shares.length + index]!.perInferenceJ * task.inferencesPerRequest);
  const measuredW = loads.reduce((sum, load) => sum + load.perS * measuredJoule(profile, load), 0);
  const isAlike = asksAlike(setting);
  return succeed({
    id: node.id, device: node.device, benchmarks: benchmarksOf(loads), isRemote: true, inferencesPerRequest: inferencesPerRequest(setting),
    streamPerS: shares.reduce((sum, share, index) => sum + share * loads[index]!.perS, 0), restKw: 0, limits: [],
    remoteStreamW: streamW + fixedW, measuredShare: totalW > 0 ? Math.min(1, measuredW / totalW) : 0, isAssumed: node.assumedPower !== undefined, pricePerInferenceJpy: node.pricePerThousand / 1000,
    asks: isAlike ? [] : served.value.map((one, index) => ({ task: one.task.id, service: one.serviceTime, energyPerInferenceJ: perRequestJ[index]! })),
    specifications: setting.hours.weeks.map(() => ({
      id: node.id, parallel: node.count * service.value.parallel, serviceTime: isAlike ? severalInferences(service.value.serviceTime, inferencesPerRequest(setting), 1) : served.value[0]!.serviceTime,
      streamShare: node.sharing === 'dedicated' ? 0 : node.utilisation, ...(isAlike ? { energyPerInferenceJ: perRequestJ[0] ?? 0 } : {}),
      ...(node.queueLimit === 0 ? {} : { queueLimit: node.queueLimit }),
    })),
  });
};

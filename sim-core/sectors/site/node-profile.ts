import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import { withAssumedPower } from '../../nodes/assumed-power';
import type { DeviceProfile } from '../../nodes/device-profile';
import type { SiteCatalogue } from '../site-catalogue';
import type { NodeRecord } from './node-loads';

const untunedMissing = (node: NodeRecord, profile: DeviceProfile): Problem => ({
  code: 'site.untuned-missing', severity: 'error', record: node.id, path: `${node.id}.tuning`,
  expected: { en: 'a device that was also measured untuned', ja: '未調整でも測定された機器' },
  found: { en: profile.name.en, ja: profile.name.ja },
  remedy: { en: 'Choose as-measured, or a device with an untuned profile such as agx-orin.', ja: 'as-measured にするか、未調整の測定がある機器（agx-orin など）を選んでください。' },
});

const reason = (node: NodeRecord): string => `assumedPower of ${node.id}`;

/** The measured profile of a node: the untuned one where that was chosen, with the user's accepted watts and rates of `benchmarks` where none were measured. */
export const profileOf = (node: NodeRecord, catalogue: SiteCatalogue, benchmarks: readonly string[]): Outcome<DeviceProfile> => {
  const named = catalogue.devices[node.device];
  if (named === undefined) throw new Error(`device ${node.device} was not checked`);
  const untuned = named.untuned === undefined ? undefined : catalogue.devices[named.untuned];
  if (node.tuning === 'untuned' && untuned === undefined) return fail(untunedMissing(node, named));
  const profile = node.tuning === 'untuned' && untuned !== undefined ? untuned : named;
  return succeed(node.assumedPower === undefined ? profile : assumed(profile, node.assumedPower, { why: reason(node), benchmarks }));
};

const WATTS_PER_KW = 1000;

function assumed(profile: DeviceProfile, power: NonNullable<NodeRecord['assumedPower']>, { why, benchmarks }: { readonly why: string; readonly benchmarks: readonly string[] }): DeviceProfile {
  const [idleW, busyW] = [power.idle * WATTS_PER_KW, power.busy * WATTS_PER_KW];
  return withAssumedPower(profile, { idleW, idleRangeW: [idleW, idleW], busyW, busyRangeW: [busyW, busyW], reason: why, ...(power.rate === undefined ? {} : { ratePerS: { value: power.rate, benchmarks } }) });
}

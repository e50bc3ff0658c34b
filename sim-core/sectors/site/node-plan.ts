import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import type { DeviceProfile } from '../../nodes/device-profile';
import { withEfficiency } from '../../nodes/efficiency';
import { readCollection, readFields } from '../read-records';
import type { CompileRequest } from '../sector';
import type { InferenceStream, InferenceTask } from './inference-task';
import { planNetworks, type NetworkPlan } from './network-plan';
import { askingFields, cameras, networks, nodes } from './node-fields';
import { planInCloud } from './node-in-cloud';
import { benchmarksOf, loadsOf, type NetworkRecord, type NodePlan, type NodeRecord, type NodeSetting } from './node-loads';
import { planOnSite } from './node-on-site';
import { profileOf } from './node-profile';
import type { SiteHours } from './site-hours';
import { policyOf } from './site-policy';

const inWordsOf = (node: NodeRecord, problem: Problem): Problem => ({ ...problem, record: node.id, path: `${node.id}.device` });

/** On site, as policy lets devices become better than they were measured; their energy then rests on no measured point. */
const planHere = (setting: NodeSetting, profile: DeviceProfile): Outcome<NodePlan> => {
  const planned = planOnSite(setting, withEfficiency(profile, setting.efficiencyFactor));
  return planned.ok && setting.efficiencyFactor !== 1 ? succeed({ ...planned.value, measuredShare: 0 }) : planned;
};

/** Capacity, latency and power of a node under the streams and tasks that ask it. Refuses loads beyond its capacity. */
const planNode = (setting: NodeSetting, carriedShare: number): Outcome<NodePlan> => {
  const profile = profileOf(setting.node, setting.catalogue, benchmarksOf(loadsOf(setting)));
  if (!profile.ok) return profile;
  const planned = setting.node.placement === 'site' ? planHere(setting, profile.value) : planInCloud(setting, profile.value);
  return planned.ok ? succeed(withCarried(planned.value, setting, carriedShare)) : fail(...planned.problems.map((problem) => (problem.path?.startsWith(`${setting.node.id}.`) === true ? problem : inWordsOf(setting.node, problem))));
};

/** Frames that the network lost were never judged. */
const withCarried = (plan: NodePlan, { hours }: NodeSetting, carriedShare: number): NodePlan => {
  if (carriedShare === 1) return plan;
  const limits = plan.limits.length > 0 ? plan.limits : hours.weeks.map(() => ({ throttledShare: 0, stoppedShare: 0, framesServedShare: 1 }));
  return { ...plan, limits: limits.map((limit) => ({ ...limit, framesServedShare: limit.framesServedShare * carriedShare })) };
};

const framesOf = (streams: readonly InferenceStream[]): number => streams.reduce((sum, stream) => sum + stream.inferencesPerS, 0);

/** The ways to the nodes, by id. */
export const networksOf = (request: CompileRequest): ReadonlyMap<string, NetworkRecord> =>
  new Map(readCollection(request.records, networks).map((network) => [network.id, network]));

/** Cameras as streams: every frame is an inference. */
const cameraStreams = (request: CompileRequest): readonly InferenceStream[] =>
  readCollection(request.records, cameras).map(({ id, node, network, workload, frameSize, frameRate, count, shifts }) =>
    ({ id, node, network, workload, bitsPerInference: frameSize, inferencesPerS: count * frameRate, shifts }));

const dataMayNotLeave = (record: string, node: string): Problem => ({
  code: 'site.data-stay', severity: 'error', record, path: `${record}.node`,
  expected: { en: 'a node on site, because the data must stay there', ja: '構内のノード（データを構外に出せないため）' },
  found: { en: `${node}, in the cloud`, ja: `クラウドの ${node}` },
  remedy: { en: 'Choose a node on site, or let the data go anywhere.', ja: '構内のノードを選ぶか、データの置き場所の制限を外してください。' },
});

/** Askers whose data must stay on site and who ask the cloud. */
const residencyProblems = (request: CompileRequest, all: readonly NodeRecord[], askers: readonly { readonly id: string; readonly node: string }[]): readonly Problem[] => {
  const remote = new Set(all.filter((node) => node.placement === 'cloud').map((node) => node.id));
  const mustStay = (id: string): boolean => request.records[id] !== undefined && readFields(request.records[id], { residency: askingFields.residency }).residency === 'site';
  return askers.filter(({ id, node }) => remote.has(node) && mustStay(id)).map(({ id, node }) => dataMayNotLeave(id, node));
};

interface Surroundings {
  readonly hours: SiteHours;
  readonly ways: ReadonlyMap<string, NetworkRecord>;
  readonly network: NetworkPlan;
  readonly node: NodeRecord;
}

/** A node with those who ask it, streams as far as the network carries them, and the share that it carries. */
const settingOf = (request: CompileRequest, { hours, ways, network, node }: Surroundings, tasks: readonly InferenceTask[], streams: readonly InferenceStream[]): { readonly setting: NodeSetting; readonly carriedShare: number } => {
  const wanted = streams.filter((stream) => stream.node === node.id);
  const carried = wanted.map((stream) => ({ ...stream, inferencesPerS: stream.inferencesPerS * (network.carriedShare.get(stream.id) ?? 1) }));
  const setting = { node, networks: ways, catalogue: request.catalogue, hours, efficiencyFactor: policyOf(request).efficiencyFactor, streams: carried, tasks: tasks.filter((task) => task.node === node.id) };
  return { setting, carriedShare: framesOf(wanted) > 0 ? framesOf(carried) / framesOf(wanted) : 1 };
};

/** Nodes, and the ways to them, of one site. */
export interface NodesPlan {
  readonly nodes: readonly NodePlan[];
  readonly network: NetworkPlan;
}

/** Plans of the nodes that a camera, a task or a stream uses; others are not there. */
export const planNodes = (request: CompileRequest, hours: SiteHours, tasks: readonly InferenceTask[], ownStreams: readonly InferenceStream[]): Outcome<NodesPlan> => {
  const all = readCollection(request.records, nodes);
  const used = <Asker extends { readonly node: string }>(askers: readonly Asker[]): readonly Asker[] => askers.filter((asker) => all.some((node) => node.id === asker.node));
  const [asking, watching] = [used(tasks), used([...cameraStreams(request), ...ownStreams])];
  const forbidden = residencyProblems(request, all, [...asking, ...watching]);
  if (forbidden.length > 0) return fail(...forbidden);
  const ways = networksOf(request);
  const network = planNetworks(ways, asking, watching);
  const plans = all.map((node) => settingOf(request, { hours, ways, network, node }, asking, watching))
    .filter(({ setting }) => setting.streams.length + setting.tasks.length > 0).map(({ setting, carriedShare }) => planNode(setting, carriedShare));
  const problems = plans.flatMap((plan) => (plan.ok ? [] : plan.problems));
  return problems.length > 0 ? fail(...problems) : succeed({ network, nodes: plans.flatMap((plan) => (plan.ok ? [plan.value] : [])) });
};

import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import type { DeviceProfile } from '../../nodes/device-profile';
import { withEfficiency } from '../../nodes/efficiency';
import { readCollection } from '../read-records';
import type { CompileRequest } from '../sector';
import type { InferenceStream, InferenceTask } from './inference-task';
import { cameras, networks, nodes } from './node-fields';
import { planInCloud } from './node-in-cloud';
import type { NetworkRecord, NodePlan, NodeRecord, NodeSetting } from './node-loads';
import { planOnSite } from './node-on-site';
import { policyOf } from './site-policy';

const inWordsOf = (node: NodeRecord, problem: Problem): Problem => ({ ...problem, record: node.id, path: `${node.id}.device` });

const mixedRequests = (node: NodeRecord, found: string): Problem => ({
  code: 'site.node-mixed', severity: 'error', record: node.id, path: `${node.id}.device`,
  expected: { en: 'one kind of request on a node: tasks with equal workload and inferences per request', ja: '1種類の要求（同じノードに問い合わせる作業は、推論の種類と1件の推論数が等しいこと）' },
  found: { en: found, ja: found },
  remedy: { en: 'Give each task a node of its own.', ja: '作業ごとに別のノードを割り当ててください。' },
});

/** On site, as policy lets devices become better than they were measured; their energy then rests on no measured point. */
const planHere = (setting: NodeSetting, profile: DeviceProfile): Outcome<NodePlan> => {
  const planned = planOnSite(setting, withEfficiency(profile, setting.efficiencyFactor));
  return planned.ok && setting.efficiencyFactor !== 1 ? succeed({ ...planned.value, measuredShare: 0 }) : planned;
};

/** Capacity, latency and power of a node under the streams and tasks that ask it. Refuses loads beyond its capacity. */
const planNode = (setting: NodeSetting): Outcome<NodePlan> => {
  const profile = setting.catalogue.devices[setting.node.device];
  if (profile === undefined) throw new Error(`device ${setting.node.device} was not checked`);
  const kinds = new Set(setting.tasks.map((task) => `${task.workload} x ${String(task.inferencesPerRequest)}`));
  if (kinds.size > 1) return fail(mixedRequests(setting.node, [...kinds].join(', ')));
  const planned = setting.node.placement === 'site' ? planHere(setting, profile) : planInCloud(setting, profile);
  return planned.ok ? planned : fail(...planned.problems.map((problem) => (problem.path?.startsWith(`${setting.node.id}.`) === true ? problem : inWordsOf(setting.node, problem))));
};

/** The ways to the nodes, by id. */
export const networksOf = (request: CompileRequest): ReadonlyMap<string, NetworkRecord> =>
  new Map(readCollection(request.records, networks).map((network) => [network.id, network]));

/** Cameras as streams: every frame is an inference. */
const cameraStreams = (request: CompileRequest): readonly InferenceStream[] =>
  readCollection(request.records, cameras).map(({ id, node, network, workload, frameSize, frameRate, count }) =>
    ({ id, node, network, workload, bitsPerInference: frameSize, inferencesPerS: count * frameRate }));

/** Plans of the nodes that a camera, a task or a stream uses; others are not there. */
export const planNodes = (request: CompileRequest, tasks: readonly InferenceTask[], ownStreams: readonly InferenceStream[]): Outcome<readonly NodePlan[]> => {
  const streams = [...cameraStreams(request), ...ownStreams];
  const ways = networksOf(request);
  const { efficiencyFactor } = policyOf(request);
  const plans = readCollection(request.records, nodes).map((node) => ({
    node, networks: ways, catalogue: request.catalogue, efficiencyFactor,
    streams: streams.filter((stream) => stream.node === node.id), tasks: tasks.filter((task) => task.node === node.id),
  })).filter((setting) => setting.streams.length + setting.tasks.length > 0).map(planNode);
  const problems = plans.flatMap((plan) => (plan.ok ? [] : plan.problems));
  return problems.length > 0 ? fail(...problems) : succeed(plans.flatMap((plan) => (plan.ok ? [plan.value] : [])));
};

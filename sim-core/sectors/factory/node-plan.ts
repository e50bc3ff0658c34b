import { fail, type Outcome, type Problem } from '../../foundation/problems';
import { planInCloud } from './node-in-cloud';
import { planOnSite } from './node-on-site';
import type { NodePlan, NodeRecord, NodeSetting } from './node-loads';

const inWordsOf = (node: NodeRecord, problem: Problem): Problem => ({ ...problem, record: node.id, path: `${node.id}.device` });

const mixedRequests = (node: NodeRecord, found: string): Problem => ({
  code: 'factory.node-mixed', severity: 'error', record: node.id, path: `${node.id}.device`,
  expected: { en: 'one kind of request: inspections on one node with equal workload and images per part', ja: '1種類の要求（同じノードの検査は推論の種類と画像数が等しいこと）' },
  found: { en: found, ja: found },
  remedy: { en: 'Give each inspection a node of its own.', ja: '検査ごとに別のノードを割り当ててください。' },
});

/** Capacity, latency and power of a node under the cameras and parts that ask it. Refuses loads beyond its capacity. */
export const planNode = (setting: NodeSetting): Outcome<NodePlan> => {
  const profile = setting.catalogue.devices[setting.node.device];
  if (profile === undefined) throw new Error(`device ${setting.node.device} was not checked`);
  const kinds = new Set(setting.inspections.map((inspection) => `${inspection.workload} x ${String(inspection.imagesPerPart)}`));
  if (kinds.size > 1) return fail(mixedRequests(setting.node, [...kinds].join(', ')));
  const planned = setting.node.placement === 'site' ? planOnSite(setting, profile) : planInCloud(setting, profile);
  return planned.ok ? planned : fail(...planned.problems.map((problem) => (problem.path?.startsWith(`${setting.node.id}.`) === true ? problem : inWordsOf(setting.node, problem))));
};

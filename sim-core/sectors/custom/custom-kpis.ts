import type { RunStatistics } from '../../kernel/run-statistics';
import type { KpiDefinition } from '../kpi-definition';
import { blockFigures, blockKpiDefinitions, type CustomFigure } from './block-kpis';
import type { CustomPlan } from './custom-plan';
import { dutyFigures, dutyKpiDefinitions } from './resource-kpis';

export const customKpiDefinitions: readonly KpiDefinition[] = [
  { id: 'queue.<id>.waitMean', unit: 'time unit of the file', good: 'less', label: { en: 'Mean wait', ja: '平均待ち時間' }, description: { en: 'Mean time in the queue of the entities that left it in the observed time.', ja: '観測時間内に待ち行列を出たエンティティの平均待ち時間。' } },
  { id: 'queue.<id>.waitP95', unit: 'time unit of the file', good: 'less', label: { en: '95th percentile of wait', ja: '待ち時間の95パーセンタイル' }, description: { en: 'Wait that 95 % of those who left the queue did not exceed, mean over replications; read from a logarithmic histogram, off by at most 0.4 % of itself.', ja: '待ち行列を出たもののうち95 %が超えなかった待ち時間（反復の平均）。対数目盛のヒストグラムから読み、誤差は値の0.4 %以内。' } },
  { id: 'queue.<id>.lengthMean', unit: 'entities', good: 'less', label: { en: 'Mean length', ja: '平均待ち人数' }, description: { en: 'Time-weighted mean number of entities in the queue.', ja: '待ち行列にいる数の時間平均。' } },
  { id: 'resource.<id>.utilisation', unit: 'share', good: 'neither', label: { en: 'Utilisation', ja: '利用率' }, description: { en: 'Mean units in use over mean units on duty.', ja: '使用中の数の平均を、使える数の平均で割った値。' } },
  { id: 'resource.<id>.load', unit: 'share', good: 'neither', label: { en: 'Load', ja: '負荷率' }, description: { en: 'Time in use, work in progress at the end counted in full, over units on duty; can exceed 1.', ja: '使用時間（終了時に作業中の分は最後まで数える）を、使える数×時間で割った値。1を超えうる。' } },
  { id: 'node.<id>.utilisation', unit: 'share', good: 'neither', label: { en: 'Node utilisation', ja: 'ノード利用率' }, description: { en: 'Busy share of the node.', ja: 'ノードが処理中の割合。' } },
  { id: 'node.<id>.lateShare', unit: 'share', good: 'less', label: { en: 'Late answers', ja: '遅延応答' }, description: { en: 'Share of requests without an answer inside the deadline.', ja: '締切までに答えが返らない要求の割合。' } },
  { id: 'entity.<id>.timeInSystemMean', unit: 'time unit of the file', good: 'less', label: { en: 'Mean time in system', ja: '平均滞在時間' }, description: { en: 'Mean time from arrival to leaving, over all blocks where the entity leaves.', ja: '到着から退去までの平均時間（そのエンティティが出るすべてのブロックについて）。' } },
  { id: 'output.<id>.timeInSystemP95', unit: 'time unit of the file', good: 'less', label: { en: '95th percentile of time in system', ja: '滞在時間の95パーセンタイル' }, description: { en: 'Time in system that 95 % of those who left here did not exceed, mean over replications; off by at most 0.4 % of itself.', ja: 'ここから出たもののうち95 %が超えなかった滞在時間（反復の平均）。誤差は値の0.4 %以内。' } },
  { id: 'output.<id>.count', unit: 'entities', good: 'more', label: { en: 'Left here', ja: '退去数' }, description: { en: 'Entities that left at this block in the observed time.', ja: '観測時間内にこのブロックから出た数。' } },
  { id: 'output.<id>.rate', unit: 'per time unit of the file', good: 'more', label: { en: 'Leaving rate', ja: '退去率' }, description: { en: 'Entities that left at this block per time unit.', ja: '時間単位あたりにこのブロックから出た数。' } },
  { id: 'system.leftCount', unit: 'entities', good: 'more', label: { en: 'Left in all', ja: '退去数の合計' }, description: { en: 'Entities that left in the observed time, all kinds together.', ja: '観測時間内に出た数（全種類の合計）。' } },
  { id: 'arrival.<id>.count', unit: 'entities', good: 'neither', label: { en: 'Arrivals', ja: '到着数' }, description: { en: 'Entities that arrived at this block in the observed time.', ja: '観測時間内にこのブロックに到着した数。' } },
  ...dutyKpiDefinitions,
  ...blockKpiDefinitions,
];

const queueFigures = (id: string, plan: CustomPlan): readonly CustomFigure[] => [
  { id: `queue.${id}.waitMean`, unit: plan.timeUnit, read: (run) => (run.queues[id]?.wait.mean ?? 0) / plan.timeUnitUs },
  { id: `queue.${id}.waitP95`, unit: plan.timeUnit, read: (run) => (run.queues[id]?.wait.p95 ?? 0) / plan.timeUnitUs },
  { id: `queue.${id}.lengthMean`, unit: 'entities', read: (run) => run.queues[id]?.lengthMean ?? 0 },
];

const workLeftUs = (run: RunStatistics, resource: string, plan: CustomPlan): number =>
  plan.blueprint.blocks.reduce((sum, block) => {
    const units = block.kind === 'work' ? block.demands.find((demand) => demand.resource === resource)?.amount ?? 0 : 0;
    return sum + units * (run.blocks[block.id]?.workLeftUs ?? 0);
  }, 0);

const loadOf = (run: RunStatistics, resource: string, plan: CustomPlan): number => {
  const pool = run.resources[resource];
  return pool === undefined || pool.onDutyUs === 0 ? 0 : (pool.busyUs + workLeftUs(run, resource, plan)) / pool.onDutyUs;
};

const resourceFigures = (id: string, plan: CustomPlan): readonly CustomFigure[] => [
  { id: `resource.${id}.utilisation`, unit: 'share', read: (run) => run.resources[id]?.utilisationShare ?? 0 },
  { id: `resource.${id}.load`, unit: 'share', read: (run) => loadOf(run, id, plan) },
];

const nodeFigures = (id: string): readonly CustomFigure[] => [
  { id: `node.${id}.utilisation`, unit: 'share', read: (run) => run.nodes[id]?.utilisationShare ?? 0 },
  { id: `node.${id}.lateShare`, unit: 'share', read: (run) => lateShare(run, id) },
];

const lateShare = (run: RunStatistics, id: string): number => {
  const node = run.nodes[id];
  return node === undefined || node.requests === 0 ? 0 : (node.late + node.refused) / node.requests;
};

const leaveFigures = (id: string, plan: CustomPlan): readonly CustomFigure[] => [
  { id: `output.${id}.count`, unit: 'entities', read: (run) => run.leaves[id]?.count ?? 0 },
  { id: `output.${id}.timeInSystemP95`, unit: plan.timeUnit, read: (run) => (run.leaves[id]?.timeInSystem.p95 ?? 0) / plan.timeUnitUs },
  { id: `output.${id}.rate`, unit: `1/${plan.timeUnit}`, read: (run) => ((run.leaves[id]?.count ?? 0) / run.observedUs) * plan.timeUnitUs },
];

/** Mean over the entities of all leaves; 0 when none has left yet. */
const timeInSystem = (run: RunStatistics, leaves: readonly string[]): number => {
  const tallies = leaves.flatMap((id) => run.leaves[id]?.timeInSystem ?? []);
  const count = tallies.reduce((sum, tally) => sum + tally.count, 0);
  return count === 0 ? 0 : tallies.reduce((sum, tally) => sum + tally.mean * tally.count, 0) / count;
};

/** Every figure of a plan in a fixed order. */
export const customFigures = (plan: CustomPlan): readonly CustomFigure[] => {
  const blocksOf = (kind: string): readonly string[] => plan.blueprint.blocks.filter((block) => block.kind === kind).map((block) => block.id);
  return [
    ...blocksOf('arrive').map((id): CustomFigure => ({ id: `arrival.${id}.count`, unit: 'entities', read: (run) => run.blocks[id]?.entered ?? 0 })),
    ...blocksOf('queue').flatMap((id) => queueFigures(id, plan)),
    ...plan.blueprint.resources.flatMap((resource) => [...resourceFigures(resource.id, plan), ...dutyFigures(plan, resource)]),
    ...plan.blueprint.nodes.flatMap(({ id }) => nodeFigures(id)),
    ...Object.entries(plan.leavesOf).map(([entity, leaves]): CustomFigure => ({ id: `entity.${entity}.timeInSystemMean`, unit: plan.timeUnit, read: (run) => timeInSystem(run, leaves) / plan.timeUnitUs })),
    ...blocksOf('leave').flatMap((id) => leaveFigures(id, plan)),
    ...blockFigures(plan),
    { id: 'system.leftCount', unit: 'entities', read: (run) => Object.values(run.leaves).reduce((sum, leave) => sum + leave.count, 0) },
  ];
};

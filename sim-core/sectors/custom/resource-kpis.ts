import type { ResourceSpecification } from '../../kernel/blueprint';
import type { RunStatistics } from '../../kernel/run-statistics';
import type { KpiDefinition } from '../kpi-definition';
import type { CustomFigure } from './block-kpis';
import type { CustomPlan } from './custom-plan';

/** Figures of shifts, urgency and upkeep; a resource has those that its record can bring about. */
export const dutyKpiDefinitions: readonly KpiDefinition[] = [
  { id: 'resource.<id>.overtime', unit: 'time unit of the file', good: 'less', label: { en: 'Overtime', ja: '残業' }, description: { en: 'Time worked beyond the shift, all units together.', ja: 'シフトを超えて働いた時間（全員の合計）。' } },
  { id: 'resource.<id>.stoppedCount', unit: 'count', good: 'less', label: { en: 'Work stopped at shift ends', ja: 'シフト終了で止まった仕事' }, description: { en: 'Pieces of work that a shift end suspended, sent back to their beginning or handed over.', ja: 'シフトの終わりに中断・やり直し・引き継ぎとなった仕事の数。' } },
  { id: 'resource.<id>.preemptedCount', unit: 'count', good: 'less', label: { en: 'Work pre-empted', ja: '横取りされた仕事' }, description: { en: 'Pieces of work that lost their units to more urgent work.', ja: '急ぐ仕事に資源を取られた仕事の数。' } },
  { id: 'resource.<id>.failedShare', unit: 'share', good: 'less', label: { en: 'Down', ja: '故障時間' }, description: { en: 'Share of the time in which the machine is down, the wait for its crew included.', ja: '故障で止まっている時間の割合（担当班を待つ時間を含む）。' } },
  { id: 'resource.<id>.maintenanceShare', unit: 'share', good: 'less', label: { en: 'Maintenance', ja: '計画保全' }, description: { en: 'Share of the time in planned maintenance, the wait for its crew included.', ja: '計画保全の時間の割合（担当班を待つ時間を含む）。' } },
];

const isPreempted = ({ blueprint: { blocks } }: CustomPlan, resource: string): boolean =>
  blocks.some((block) => block.kind === 'work' && block.preempts === true && block.demands.some((demand) => demand.resource === resource));

/** The figures of one resource beyond its use. */
export const dutyFigures = (plan: CustomPlan, specification: ResourceSpecification): readonly CustomFigure[] => {
  const { id, capacity, failure, maintenance } = specification;
  const of = (name: string, unit: string, read: (found: RunStatistics['resources'][string]) => number): CustomFigure => ({ id: `resource.${id}.${name}`, unit, read: (run) => read(run.resources[id]!) });
  return [
    ...(typeof capacity === 'number' ? [] : [
      of('overtime', plan.timeUnit, ({ overtimeUs }) => overtimeUs / plan.timeUnitUs),
      of('stoppedCount', 'count', ({ suspensions, handOvers }) => suspensions + handOvers),
    ]),
    ...(isPreempted(plan, id) ? [of('preemptedCount', 'count', ({ preemptions }) => preemptions)] : []),
    ...(failure === undefined ? [] : [of('failedShare', 'share', ({ stateShares }) => stateShares.failed)]),
    ...(maintenance === undefined ? [] : [of('maintenanceShare', 'share', ({ stateShares }) => stateShares.maintenance)]),
  ];
};

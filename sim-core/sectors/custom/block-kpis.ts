import type { BlockSpecification } from '../../kernel/blueprint';
import type { RunStatistics } from '../../kernel/run-statistics';
import type { KpiDefinition } from '../kpi-definition';
import type { KpiColumn } from '../sector';
import type { CustomPlan } from './custom-plan';

/** A figure that is read off the statistics of one run; over replications it is their mean. */
export interface CustomFigure extends KpiColumn {
  readonly read: (run: RunStatistics) => number;
}

/** Figures of rules and blocks that a model may have or not; a column exists where the model has them. */
export const blockKpiDefinitions: readonly KpiDefinition[] = [
  { id: 'queue.<id>.servedWaitMean', unit: 'time unit of the file', good: 'less', label: { en: 'Mean wait of the served', ja: '処理されたものの平均待ち時間' }, description: { en: 'Mean wait of those who neither gave up nor were thrown out.', ja: '途中で離れず、追い出されもしなかったものの平均待ち時間。' } },
  { id: 'queue.<id>.renegedCount', unit: 'entities', good: 'less', label: { en: 'Gave up waiting', ja: '途中離脱数' }, description: { en: 'Entities that left the queue because their patience ended.', ja: '我慢の限度を超えて列を離れた数。' } },
  { id: 'queue.<id>.renegedShare', unit: 'share', good: 'less', label: { en: 'Share that gave up', ja: '途中離脱率' }, description: { en: 'Gave up, over all who came to the queue.', ja: '来た数に対する途中離脱の割合。' } },
  { id: 'queue.<id>.baulkedCount', unit: 'entities', good: 'less', label: { en: 'Stayed away', ja: '入場見合わせ数' }, description: { en: 'Entities that did not join because of the length of the queue.', ja: '列の長さを見て並ばなかった数。' } },
  { id: 'queue.<id>.baulkedShare', unit: 'share', good: 'less', label: { en: 'Share that stayed away', ja: '入場見合わせ率' }, description: { en: 'Stayed away, over all who came to the queue.', ja: '来た数に対する入場見合わせの割合。' } },
  { id: 'queue.<id>.divertedCount', unit: 'entities', good: 'less', label: { en: 'Diverted', ja: 'あふれた数' }, description: { en: 'Entities that found the queue full and went to its overflow.', ja: '満杯のため別の行き先へ進んだ数。' } },
  { id: 'queue.<id>.divertedShare', unit: 'share', good: 'less', label: { en: 'Share diverted', ja: 'あふれ率' }, description: { en: 'Diverted, over all who came to the queue.', ja: '来た数に対するあふれた割合。' } },
  { id: 'queue.<id>.displacedCount', unit: 'entities', good: 'less', label: { en: 'Thrown out', ja: '追い出し数' }, description: { en: 'Entities that lost their place in the full queue to a more urgent one.', ja: '満杯の列で、より急ぐものに場所を譲った数。' } },
  { id: 'queue.<id>.displacedShare', unit: 'share', good: 'less', label: { en: 'Share thrown out', ja: '追い出し率' }, description: { en: 'Thrown out, over all who came to the queue.', ja: '来た数に対する追い出しの割合。' } },
  { id: 'batch.<id>.count', unit: 'batches', good: 'neither', label: { en: 'Batches', ja: 'まとまりの数' }, description: { en: 'Batches that set out.', ja: '出発したまとまりの数。' } },
  { id: 'batch.<id>.sizeMean', unit: 'entities', good: 'neither', label: { en: 'Mean batch size', ja: 'まとまりの平均数' }, description: { en: 'Entities per batch.', ja: 'まとまり1つあたりの数。' } },
  { id: 'batch.<id>.waitMean', unit: 'time unit of the file', good: 'less', label: { en: 'Mean wait for the batch', ja: 'まとまるまでの平均時間' }, description: { en: 'From joining until the batch sets out.', ja: '加わってから出発までの時間。' } },
  { id: 'move.<id>.trips', unit: 'trips', good: 'neither', label: { en: 'Trips', ja: '運行数' }, description: { en: 'Entities delivered.', ja: '届けた数。' } },
  { id: 'move.<id>.loadedKm', unit: 'km', good: 'neither', label: { en: 'Loaded distance', ja: '積載走行距離' }, description: { en: 'Distance driven with an entity.', ja: '積んで走った距離。' } },
  { id: 'measure.<id>.mean', unit: 'time unit of the file', good: 'less', label: { en: 'Mean measured time', ja: '計測時間の平均' }, description: { en: 'Mean of the times that the block measured.', ja: 'ブロックが測った時間の平均。' } },
  { id: 'measure.<id>.p95', unit: 'time unit of the file', good: 'less', label: { en: '95th percentile', ja: '95パーセンタイル' }, description: { en: 'Time that 95 % of the entities do not exceed.', ja: '95 %がこれ以下になる時間。' } },
  { id: 'measure.<id>.lateShare', unit: 'share', good: 'less', label: { en: 'Share late', ja: '遅れの割合' }, description: { en: 'Share of measured times beyond the limit.', ja: '限度を超えた時間の割合。' } },
  { id: 'resource.<id>.setups', unit: 'set-ups', good: 'less', label: { en: 'Set-ups', ja: '段取り回数' }, description: { en: 'Changeovers of the machine.', ja: '機械の切り替えの回数。' } },
  { id: 'resource.<id>.setupShare', unit: 'share', good: 'less', label: { en: 'Time in set-up', ja: '段取り時間の割合' }, description: { en: 'Share of the observed time in which the machine was set up.', ja: '観測時間のうち段取りに使った割合。' } },
];

const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

type QueueCount = 'reneged' | 'baulked' | 'refused' | 'displaced';

const countAndShare = (id: string, name: string, count: QueueCount): readonly CustomFigure[] => [
  { id: `queue.${id}.${name}Count`, unit: 'entities', read: (run) => run.queues[id]?.[count] ?? 0 },
  { id: `queue.${id}.${name}Share`, unit: 'share', read: (run) => shareOf(run.queues[id]?.[count] ?? 0, comers(run, id)) },
];

/** All who came to a queue, whether they joined or not. */
const comers = (run: RunStatistics, id: string): number => {
  const queue = run.queues[id];
  return queue === undefined ? 0 : queue.entered + queue.baulked + queue.refused;
};

const queueFigures = (block: Extract<BlockSpecification, { kind: 'queue' }>, plan: CustomPlan): readonly CustomFigure[] => [
  ...(block.patience === undefined && block.displacement === undefined ? [] : [
    { id: `queue.${block.id}.servedWaitMean`, unit: plan.timeUnit, read: (run: RunStatistics) => (run.queues[block.id]?.servedWait.mean ?? 0) / plan.timeUnitUs },
  ]),
  ...(block.patience === undefined ? [] : countAndShare(block.id, 'reneged', 'reneged')),
  ...(block.baulking === undefined ? [] : countAndShare(block.id, 'baulked', 'baulked')),
  ...(block.overflow === undefined ? [] : countAndShare(block.id, 'diverted', 'refused')),
  ...(block.displacement === undefined ? [] : countAndShare(block.id, 'displaced', 'displaced')),
];

const batchFigures = (id: string, plan: CustomPlan): readonly CustomFigure[] => [
  { id: `batch.${id}.count`, unit: 'batches', read: (run) => run.batches[id]?.count ?? 0 },
  { id: `batch.${id}.sizeMean`, unit: 'entities', read: (run) => shareOf(run.batches[id]?.entities ?? 0, run.batches[id]?.count ?? 0) },
  { id: `batch.${id}.waitMean`, unit: plan.timeUnit, read: (run) => (run.batches[id]?.wait.mean ?? 0) / plan.timeUnitUs },
];

const measureFigures = (id: string, plan: CustomPlan): readonly CustomFigure[] => [
  { id: `measure.${id}.mean`, unit: plan.timeUnit, read: (run) => (run.measures[id]?.mean ?? 0) / plan.timeUnitUs },
  { id: `measure.${id}.p95`, unit: plan.timeUnit, read: (run) => (run.measures[id]?.p95 ?? 0) / plan.timeUnitUs },
  { id: `measure.${id}.lateShare`, unit: 'share', read: (run) => shareOf(run.measures[id]?.late ?? 0, run.measures[id]?.count ?? 0) },
];

const moveFigures = (id: string): readonly CustomFigure[] => [
  { id: `move.${id}.trips`, unit: 'trips', read: (run) => run.moves[id]?.trips ?? 0 },
  { id: `move.${id}.loadedKm`, unit: 'km', read: (run) => run.moves[id]?.loadedKm ?? 0 },
];

const setupFigures = (machine: string): readonly CustomFigure[] => [
  { id: `resource.${machine}.setups`, unit: 'set-ups', read: (run) => run.resources[machine]?.setups ?? 0 },
  { id: `resource.${machine}.setupShare`, unit: 'share', read: (run) => run.resources[machine]?.stateShares.setup ?? 0 },
];

const figuresOf = (block: BlockSpecification, plan: CustomPlan): readonly CustomFigure[] => {
  switch (block.kind) {
    case 'queue': return queueFigures(block, plan);
    case 'batch': return batchFigures(block.id, plan);
    case 'measure': return measureFigures(block.id, plan);
    case 'move': return moveFigures(block.id);
    default: return [];
  }
};

/** Figures of what only some models have, in the order of the blocks. */
export const blockFigures = (plan: CustomPlan): readonly CustomFigure[] => {
  const { blocks } = plan.blueprint;
  const machines = new Set(blocks.flatMap((block) => (block.kind === 'work' && block.setup !== undefined ? [block.setup.machine] : [])));
  return [...blocks.flatMap((block) => figuresOf(block, plan)), ...[...machines].flatMap(setupFigures)];
};

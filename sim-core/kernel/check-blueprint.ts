import type { Bilingual, Problem } from '../foundation/problems';
import { checkDistribution } from '../foundation/random/check-distribution';
import type { Distribution } from '../foundation/random/distribution';
import type { PeriodicSteps } from '../foundation/time/periodic-steps';
import { valueAt } from '../foundation/time/periodic-steps';
import type { BlockSpecification, Blueprint, Demand, ResourceSpecification } from './blueprint';
import { checkFlow } from './check-flow';
import { LARGEST_METER } from './energy-meter';

type Report = (record: string, path: string, expected: Bilingual, found: string | number) => void;

const remedy: Bilingual = { en: 'Correct the value.', ja: '値を直してください。' };

/** What makes a blueprint impossible to run: unknown ids, numbers out of range, sources that could never stop. */
export function checkBlueprint(blueprint: Blueprint): readonly Problem[] {
  const problems: Problem[] = [];
  const report: Report = (record, path, expected, found) => {
    problems.push({ code: 'blueprint.invalid', severity: 'error', record, path: `${record}.${path}`, expected, found: { en: String(found), ja: String(found) }, remedy });
  };
  checkClock(blueprint, report);
  checkUnique(blueprint, report);
  for (const resource of blueprint.resources) checkResource(blueprint, resource, report);
  for (const node of blueprint.nodes) checkNode(blueprint, node, report);
  for (const block of blueprint.blocks) checkBlock(blueprint, block, report);
  return problems.length > 0 ? problems : checkFlow(blueprint);
}

function checkClock({ warmUpUs, horizonUs, meter }: Blueprint, report: Report): void {
  const isOrdered = warmUpUs >= 0 && horizonUs > warmUpUs && horizonUs <= Number.MAX_SAFE_INTEGER;
  if (!isOrdered) report('run', 'horizonUs', { en: '0 <= warm-up < horizon', ja: '0 ≦ 助走期間 < 終了時刻' }, `${warmUpUs}, ${horizonUs}`);
  if (!meter) return;
  const windows = (horizonUs / meter.windowUs) * meter.consumers.length;
  if (!(meter.windowUs > 0) || windows > LARGEST_METER) report('meter', 'windowUs', { en: `at most ${LARGEST_METER} windows`, ja: `時間帯の数は ${LARGEST_METER} 以下` }, windows);
  for (const base of meter.base) {
    checkConsumer(meter.consumers, base.consumer, 'meter', report);
    checkSteps('meter', 'base', base.kw, report);
  }
}

function checkConsumer(consumers: readonly string[], consumer: string, record: string, report: Report): void {
  if (!consumers.includes(consumer)) report(record, 'power.consumer', { en: `one of ${consumers.join(', ')}`, ja: `${consumers.join('、')} のいずれか` }, consumer);
}

function checkUnique(blueprint: Blueprint, report: Report): void {
  const seen = new Set<string>();
  for (const { id } of [...blueprint.blocks, ...blueprint.resources, ...blueprint.nodes]) {
    if (seen.has(id)) report(id, 'id', { en: 'an id used once', ja: '重複しない id' }, id);
    seen.add(id);
  }
}

function checkResource(blueprint: Blueprint, resource: ResourceSpecification, report: Report): void {
  const { id, capacity, failure, power } = resource;
  if (typeof capacity === 'number') checkWhole({ record: id, path: 'capacity', minimum: 0 }, capacity, report);
  else checkSteps(id, 'capacity', capacity, report);
  if (power && blueprint.meter) checkConsumer(blueprint.meter.consumers, power.consumer, id, report);
  if (!failure) return;
  checkDraw(id, 'failure.timeToFailure', failure.timeToFailure, report);
  checkDraw(id, 'failure.repair', failure.repair, report);
  const crews = blueprint.resources.map((other) => other.id);
  if (failure.crew !== undefined && !crews.includes(failure.crew)) report(id, 'failure.crew', { en: 'a resource', ja: '登録された資源' }, failure.crew);
}

function checkNode({ meter }: Blueprint, node: Blueprint['nodes'][number], report: Report): void {
  checkWhole({ record: node.id, path: 'parallel', minimum: 1 }, node.parallel, report);
  checkDraw(node.id, 'serviceTime', node.serviceTime, report);
  if (node.power && meter) checkConsumer(meter.consumers, node.power.consumer, node.id, report);
}

function checkWhole({ record, path, minimum }: { record: string; path: string; minimum: number }, value: number, report: Report): void {
  if (Number.isInteger(value) && value >= minimum) return;
  report(record, path, { en: `a whole number of ${minimum} or more`, ja: `${minimum} 以上の整数` }, value);
}

function checkSteps(record: string, path: string, { periodUs, steps }: PeriodicSteps, report: Report): void {
  const isRising = steps.every(({ atUs }, index) => (index === 0 ? atUs === 0 : atUs > steps[index - 1]!.atUs) && atUs < periodUs);
  if (steps.length > 0 && periodUs > 0 && isRising && steps.every(({ value }) => value >= 0)) return;
  report(record, path, { en: 'steps of 0 or more that start at 0 and rise within the period', ja: '0 から始まり周期内で増える時刻と、0 以上の値' }, JSON.stringify(steps));
}

function checkDraw(record: string, path: string, distribution: Distribution, report: Report): void {
  const expected = checkDistribution(distribution);
  if (expected) report(record, path, expected, JSON.stringify(distribution));
}

function checkBlock(blueprint: Blueprint, block: BlockSpecification, report: Report): void {
  const blocks = new Set(blueprint.blocks.map(({ id }) => id));
  const refer = (path: string, id: string | undefined): void => {
    if (id !== undefined && !blocks.has(id)) report(block.id, path, { en: 'the id of a block', ja: 'ブロックの id' }, id);
  };
  if ('next' in block) refer('next', block.next);
  if (block.kind === 'queue') refer('overflow', block.overflow);
  if (block.kind === 'infer') refer('late', block.late);
  if (block.kind === 'branch-attribute') refer('otherwise', block.otherwise);
  if ('routes' in block) for (const { next } of block.routes) refer('routes', next);
  if ('demands' in block) for (const demand of block.demands) checkDemand(blueprint, block.id, demand, report);
  checkAttributes(blueprint, block, report);
  checkNumbers(blueprint, block, report);
}

function checkDemand(blueprint: Blueprint, record: string, { resource, amount }: Demand, report: Report): void {
  const found = blueprint.resources.find(({ id }) => id === resource);
  if (!found) { report(record, 'demands', { en: 'the id of a resource', ja: '資源の id' }, resource); return; }
  checkWhole({ record: record, path: 'demands.amount', minimum: 1 }, amount, report);
  const most = typeof found.capacity === 'number' ? found.capacity : Math.max(...found.capacity.steps.map(({ value }) => value));
  if (amount > most) report(record, 'demands.amount', { en: `at most ${most}, the most units of ${resource} at any time`, ja: `${resource} の最大数 ${most} 以下` }, amount);
}

function checkAttributes({ attributes }: Blueprint, block: BlockSpecification, report: Report): void {
  const used = [
    'attribute' in block ? block.attribute : undefined, 'priorityAttribute' in block ? block.priorityAttribute : undefined,
    'truthAttribute' in block ? block.truthAttribute : undefined, 'observedAttribute' in block ? block.observedAttribute : undefined,
  ];
  for (const name of used) if (name !== undefined && !attributes.includes(name)) report(block.id, 'attribute', { en: 'a declared attribute', ja: '宣言された属性' }, name);
  if (block.kind === 'queue' && block.discipline === 'priority' && block.priorityAttribute === undefined) {
    report(block.id, 'priorityAttribute', { en: 'the attribute to order by', ja: '並べる順を決める属性' }, '-');
  }
}

function checkNumbers(blueprint: Blueprint, block: BlockSpecification, report: Report): void {
  if ('duration' in block) checkDraw(block.id, 'duration', block.duration, report);
  if (block.kind === 'assign') checkDraw(block.id, 'value', block.value, report);
  if (block.kind === 'queue' && block.capacity !== undefined) checkWhole({ record: block.id, path: 'capacity', minimum: 0 }, block.capacity, report);
  if (block.kind === 'arrive') checkArrival(block, report);
  if (block.kind === 'infer') checkInference(blueprint, block, report);
  if (block.kind === 'branch' && !block.routes.some(({ share }) => share > 0)) report(block.id, 'routes', { en: 'a route with a share above 0', ja: '割合が 0 より大きい経路' }, 0);
  if (block.kind === 'inspect') for (const share of [block.sensitivityShare, block.specificityShare]) checkShare(block.id, share, report);
}

function checkShare(record: string, share: number, report: Report): void {
  if (!(share >= 0 && share <= 1)) report(record, 'share', { en: 'a share between 0 and 1', ja: '0 から 1 の割合' }, share);
}

function checkInference({ nodes }: Blueprint, block: Extract<BlockSpecification, { kind: 'infer' }>, report: Report): void {
  if (!nodes.some(({ id }) => id === block.node)) report(block.id, 'node', { en: 'the id of a node', ja: 'ノードの id' }, block.node);
  if (block.network) checkDraw(block.id, 'network', block.network, report);
  checkShare(block.id, block.outageShare ?? 0, report);
  if (!(block.deadlineUs >= 0)) report(block.id, 'deadlineUs', { en: 'a time of 0 or more', ja: '0 以上の時間' }, block.deadlineUs);
}

function checkArrival({ id, arrival }: Extract<BlockSpecification, { kind: 'arrive' }>, report: Report): void {
  switch (arrival.kind) {
    case 'renewal': { checkDraw(id, 'arrival.interval', arrival.interval, report); return; }
    case 'rate': {
      checkSteps(id, 'arrival.perHour', arrival.perHour, report);
      const isNever = arrival.perHour.steps.every((_, index) => valueAt(arrival.perHour, arrival.perHour.steps[index]!.atUs) === 0);
      if (isNever) report(id, 'arrival.perHour', { en: 'a rate above 0 at some time', ja: 'いずれかの時間に 0 より大きい率' }, 0);
      return;
    }
    case 'schedule': {
      const isRising = arrival.atUs.every((atUs, index) => Number.isInteger(atUs) && atUs >= (arrival.atUs[index - 1] ?? 0));
      if (!isRising) report(id, 'arrival.atUs', { en: 'whole, rising times of 0 or later', ja: '0 以上で増えていく整数の時刻' }, arrival.atUs.join(', '));
      return;
    }
    case 'closed': { checkWhole({ record: id, path: 'arrival.population', minimum: 1 }, arrival.population, report); return; }
    case 'saturated': return;
  }
}

import type { PeriodicSteps } from '../foundation/time/periodic-steps';
import type { ArriveBlock, BlockSpecification, Demand, InferBlock, MoveBlock, QueueBlock, ShareBlock, WorkBlock } from './block-specification';
import { attributesOf, drawsOf, waysOut } from './block-ways';
import type { Blueprint } from './blueprint';
import { checkAmount, checkConsumer, checkDraw, checkShare, checkSteps, checkWhole, type Report } from './check-report';
import { MOST_CHOICES } from './expand-blueprint';
import { checkGrouping } from './check-grouping';

/** What is wrong with one block: names that do not exist, numbers out of range, parts that do not fit together. */
export function checkBlock(blueprint: Blueprint, block: BlockSpecification, report: Report): void {
  const blocks = new Set(blueprint.blocks.map(({ id }) => id));
  for (const { path, value } of waysOut(block)) if (!blocks.has(value)) report(block.id, path, { en: 'the id of a block', ja: 'ブロックの id' }, value);
  for (const { value } of attributesOf(block)) if (!blueprint.attributes.includes(value)) report(block.id, 'attribute', { en: 'a declared attribute', ja: '宣言された属性' }, value);
  for (const { path, value } of drawsOf(block)) checkDraw(block.id, path, value, report);
  if ('demands' in block) checkDemands(blueprint, block, report);
  checkKind(blueprint, block, report);
  checkGrouping(blueprint, block, report);
}

function checkKind(blueprint: Blueprint, block: BlockSpecification, report: Report): void {
  switch (block.kind) {
    case 'arrive': checkArrival(blueprint, block, report); return;
    case 'queue': checkQueue(block, report); checkDisplacement(blueprint, block, report); return;
    case 'work': checkWork(blueprint, block, report); return;
    case 'infer': checkInference(blueprint, block, report); return;
    case 'move': checkMove(blueprint, block, report); return;
    case 'share': checkSharing(blueprint, block, report); return;
    case 'inspect': for (const share of [block.sensitivityShare, block.specificityShare]) checkShare(block.id, share, report); return;
    case 'assign': checkAssignment(block, report); return;
    case 'branch': if (!block.routes.some(({ share }) => share > 0)) report(block.id, 'routes', { en: 'a route with a share above 0', ja: '割合が 0 より大きい経路' }, 0); return;
    default: return;
  }
}

function checkDemands(blueprint: Blueprint, { id, demands }: { readonly id: string; readonly demands: readonly Demand[] }, report: Report): void {
  for (const demand of demands) checkDemand(blueprint, id, demand, report);
  const choices = demands.reduce((product, { alternatives = [] }) => product * (1 + alternatives.length), 1);
  if (choices > MOST_CHOICES) report(id, 'demands.alternatives', { en: `at most ${MOST_CHOICES} combinations of alternatives`, ja: `代替の組み合わせは ${MOST_CHOICES} 以下` }, choices);
}

function checkDemand(blueprint: Blueprint, record: string, { resource, amount, alternatives = [] }: Demand, report: Report): void {
  checkWhole({ record, path: 'demands.amount', minimum: 1 }, amount, report);
  for (const id of [resource, ...alternatives]) {
    const most = mostUnits(blueprint, id);
    if (most === undefined) report(record, 'demands', { en: 'the id of a resource', ja: '資源の id' }, id);
    else if (amount > most) report(record, 'demands.amount', { en: `at most ${most}, the most units of ${id} at any time`, ja: `${id} の最大数 ${most} 以下` }, amount);
  }
  if (new Set([resource, ...alternatives]).size <= alternatives.length) report(record, 'demands.alternatives', { en: 'resources named once', ja: '重複しない資源' }, alternatives.join(', '));
}

/** Most units of a resource that are ever on duty; undefined for an unknown one. */
function mostUnits({ resources }: Blueprint, id: string): number | undefined {
  const capacity = resources.find((resource) => resource.id === id)?.capacity;
  return typeof capacity === 'object' ? Math.max(...capacity.steps.map(({ value }) => value)) : capacity;
}

function checkQueue(block: QueueBlock, report: Report): void {
  const { id, capacity, discipline, priorityAttribute, baulking } = block;
  if (capacity !== undefined) checkWhole({ record: id, path: 'capacity', minimum: 0 }, capacity, report);
  if (discipline === 'priority' && priorityAttribute === undefined) report(id, 'priorityAttribute', { en: 'the attribute to order by', ja: '並べる順を決める属性' }, '-');
  for (const { lengthAtLeast, share } of baulking?.steps ?? []) {
    checkWhole({ record: id, path: 'baulking.steps', minimum: 0 }, lengthAtLeast, report);
    checkShare(id, share, report, 'baulking.steps');
  }
}

function checkDisplacement({ blocks }: Blueprint, { id, displacement, discipline, capacity = 0, next }: QueueBlock, report: Report): void {
  if (displacement === undefined) return;
  if (discipline !== 'priority' || capacity < 1) report(id, 'displacement', { en: 'a queue by priority with a capacity of 1 or more', ja: '容量が 1 以上の優先度順の待ち行列' }, discipline ?? 'fifo');
  const keeper = blocks.find((block) => block.kind === 'work' && block.blocking === 'before' && block.next === id);
  if (keeper) report(id, 'displacement', { en: 'a queue in which no work keeps a place', ja: '前の作業が場所を予約しない待ち行列' }, keeper.id);
  const after = blocks.find((block) => block.id === next);
  if (displacement.countsInterrupted === true && !(after?.kind === 'work' && after.demands.length > 0)) report(id, 'displacement.countsInterrupted', { en: 'a queue before work with resources', ja: '資源を使う作業の前の待ち行列' }, next);
}

function checkWork(blueprint: Blueprint, block: WorkBlock, report: Report): void {
  const { id, demands, setup, blocking, next } = block;
  if (setup && !(demands.some(({ resource, amount }) => resource === setup.machine && amount === 1) && mostUnits(blueprint, setup.machine) === 1)) {
    report(id, 'setup.machine', { en: 'a demanded resource of one unit', ja: '必要資源のうち数が 1 のもの' }, setup.machine);
  }
  const preemptor = setup && blueprint.blocks.find((other) => other.kind === 'work' && other.preempts === true && usesResource(other, setup.machine));
  if (preemptor) report(id, 'setup.machine', { en: 'a machine that no work pre-empts: its set-up would be lost', ja: '横取りされない機械（段取りが失われるため）' }, preemptor.id);
  if (blocking !== 'before') return;
  const after = blueprint.blocks.find((other) => other.id === next);
  const isFinite = after?.kind === 'queue' && after.capacity !== undefined && after.capacity > 0;
  if (!isFinite || demands.length === 0) report(id, 'blocking', { en: 'work with resources before a queue of 1 place or more', ja: '容量が 1 以上の待ち行列の前にある、資源を使う作業' }, next);
}

function checkMove({ meter }: Blueprint, { id, demands, distance, energy }: MoveBlock, report: Report): void {
  if (demands.length === 0) report(id, 'demands', { en: 'a vehicle', ja: '車両' }, 0);
  if (typeof distance?.km === 'number') checkAmount({ record: id, path: 'distance.km' }, distance.km, report);
  if (!energy) return;
  if (!distance) report(id, 'energy', { en: 'a distance to drive', ja: '走る距離' }, '-');
  checkConsumer(meter?.consumers ?? [], energy.consumer, id, report);
  for (const kwhPerKm of [energy.loadedKwhPerKm, energy.emptyKwhPerKm]) checkAmount({ record: id, path: 'energy' }, kwhPerKm, report);
}

function checkSharing(blueprint: Blueprint, { id, resource }: ShareBlock, report: Report): void {
  if (mostUnits(blueprint, resource) === undefined) { report(id, 'resource', { en: 'the id of a resource', ja: '資源の id' }, resource); return; }
  const { failure, maintenance } = blueprint.resources.find(({ id: other }) => other === resource)!;
  if (failure?.basis === 'operation') report(id, 'resource', { en: 'failures by calendar time', ja: '暦の時間による故障' }, 'operation');
  if (maintenance) report(id, 'resource', { en: 'a resource without planned maintenance', ja: '計画保全のない資源' }, resource);
  const others = blueprint.blocks.filter((block) => block.id !== id && usesResource(block, resource));
  if (others.length > 0) report(id, 'resource', { en: 'a resource that serves no other block', ja: '他のブロックが使わない資源' }, others[0]!.id);
}

function usesResource(block: BlockSpecification, resource: string): boolean {
  if (block.kind === 'share') return block.resource === resource;
  return 'demands' in block && block.demands.some((demand) => demand.resource === resource || demand.alternatives?.includes(resource));
}

function checkAssignment(block: Extract<BlockSpecification, { kind: 'assign' }>, report: Report): void {
  const operation = block.operation ?? 'set';
  const needsValue = operation === 'set' || operation === 'add' || operation === 'multiply';
  if (needsValue && block.value === undefined) report(block.id, 'value', { en: `a value to ${operation}`, ja: '値' }, '-');
  if (operation === 'copy' && block.from === undefined) report(block.id, 'from', { en: 'the attribute to copy', ja: '写し取る属性' }, '-');
}

function checkInference({ nodes, links = [] }: Blueprint, block: InferBlock, report: Report): void {
  for (const link of block.links ?? []) if (!links.some(({ id }) => id === link)) report(block.id, 'links', { en: 'the id of a link', ja: '通信路の id' }, link);
  checkAmount({ record: block.id, path: 'transferUs' }, block.transferUs ?? 0, report);
  if (!nodes.some(({ id }) => id === block.node)) report(block.id, 'node', { en: 'the id of a node', ja: 'ノードの id' }, block.node);
  checkShare(block.id, block.outageShare ?? 0, report);
  checkAmount({ record: block.id, path: 'deadlineUs' }, block.deadlineUs, report);
}

function checkArrival(blueprint: Blueprint, { id, arrival }: ArriveBlock, report: Report): void {
  switch (arrival.kind) {
    case 'rate': checkRate(id, arrival.perHour, report); return;
    case 'proportional': {
      checkRate(id, arrival.perUnitPerHour, report);
      if (!mostUnits(blueprint, arrival.resource)) report(id, 'arrival.resource', { en: 'the id of a resource that is on duty at some time', ja: 'いずれかの時間に使える資源の id' }, arrival.resource);
      return;
    }
    case 'schedule': {
      const isRising = arrival.atUs.every((atUs, index) => Number.isInteger(atUs) && atUs >= (arrival.atUs[index - 1] ?? 0));
      if (!isRising) report(id, 'arrival.atUs', { en: 'whole, rising times of 0 or later', ja: '0 以上で増えていく整数の時刻' }, arrival.atUs.join(', '));
      return;
    }
    case 'closed': checkWhole({ record: id, path: 'arrival.population', minimum: 1 }, arrival.population, report); return;
    case 'renewal':
    case 'saturated': return;
  }
}

function checkRate(id: string, rate: PeriodicSteps, report: Report): void {
  checkSteps(id, 'arrival.perHour', rate, report);
  if (rate.steps.every(({ value }) => value === 0)) report(id, 'arrival.perHour', { en: 'a rate above 0 at some time', ja: 'いずれかの時間に 0 より大きい率' }, 0);
}

import type { Blueprint } from './blueprint';
import { checkAmount, checkConsumer, checkDraw, checkSteps, checkWhole, type Report } from './check-report';
import type { ResourceSpecification } from './resource-specification';

/** Numbers of a resource that cannot be meant, and crews that do not exist. */
export function checkResource(blueprint: Blueprint, resource: ResourceSpecification, report: Report): void {
  const { id, capacity, failure, maintenance, power } = resource;
  if (typeof capacity === 'number') checkWhole({ record: id, path: 'capacity', minimum: 0 }, capacity, report);
  else checkSteps(id, 'capacity', capacity, report);
  if (power && blueprint.meter) checkConsumer(blueprint.meter.consumers, power.consumer, id, report);
  if (failure) {
    checkDraw(id, 'failure.timeToFailure', failure.timeToFailure, report);
    checkDraw(id, 'failure.repair', failure.repair, report);
    checkCrew(blueprint, { record: id, path: 'failure.crew' }, failure.crew, report);
  }
  if (maintenance) checkMaintenance(blueprint, resource, maintenance, report);
  checkShiftEnd(resource, report);
}

function checkMaintenance(blueprint: Blueprint, { id, capacity }: ResourceSpecification, maintenance: NonNullable<ResourceSpecification['maintenance']>, report: Report): void {
  checkDraw(id, 'maintenance.interval', maintenance.interval, report);
  checkDraw(id, 'maintenance.duration', maintenance.duration, report);
  checkCrew(blueprint, { record: id, path: 'maintenance.crew' }, maintenance.crew, report);
  const most = mostUnits(capacity);
  if (most !== 1) report(id, 'maintenance', { en: 'a machine of one unit', ja: '1 台の機械' }, most);
}

/** A crew must exist, and somebody of it must be on duty at some time, or what it is to repair stays down for ever. */
function checkCrew({ resources }: Blueprint, { record, path }: { record: string; path: string }, crew: string | undefined, report: Report): void {
  if (crew === undefined) return;
  const found = resources.find(({ id }) => id === crew);
  if (found === undefined) report(record, path, { en: 'the id of a resource', ja: '登録された資源の id' }, crew);
  else if (mostUnits(found.capacity) < 1) report(record, path, { en: 'a crew of whom somebody is on duty at some time', ja: 'いずれかの時間に勤務する人がいる修理班' }, `${crew}: 0`);
}

function checkShiftEnd({ id, handOver, overtimeCaps = [] }: ResourceSpecification, report: Report): void {
  if (handOver) checkAmount({ record: id, path: 'handOver.durationUs' }, handOver.durationUs, report);
  const changes = handOver?.changes;
  const isRising = changes?.atUs.every((atUs, index) => atUs >= 0 && atUs < changes.periodUs && (index === 0 || atUs > changes.atUs[index - 1]!)) ?? true;
  if (!isRising) report(id, 'handOver.changes', { en: 'rising times within the period', ja: '周期内で増えていく時刻' }, changes!.atUs.join(', '));
  for (const { periodUs, limitUs } of overtimeCaps) {
    checkAmount({ record: id, path: 'overtimeCaps.limitUs' }, limitUs, report);
    if (!(periodUs > 0)) report(id, 'overtimeCaps.periodUs', { en: 'a period above 0', ja: '0 より長い期間' }, periodUs);
  }
}

const mostUnits = (capacity: ResourceSpecification['capacity']): number => (typeof capacity === 'number' ? capacity : Math.max(...capacity.steps.map(({ value }) => value)));

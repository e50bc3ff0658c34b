import type { Blueprint, LinkSpecification, NodeSpecification } from './blueprint';
import { checkAmount, checkConsumer, checkDraw, checkSteps, checkWhole, type Report } from './check-report';

/** What is wrong with a node: numbers out of range, slots that its machines cannot share evenly. */
export function checkNode({ meter }: Blueprint, node: NodeSpecification, report: Report): void {
  const { id, power, speed, streamShare } = node;
  checkWhole({ record: id, path: 'parallel', minimum: 1 }, node.parallel, report);
  checkDraw(id, 'serviceTime', node.serviceTime, report);
  if (power && meter) checkConsumer(meter.consumers, power.consumer, id, report);
  if (typeof power?.idleKw === 'object') checkSteps(id, 'power.idleKw', power.idleKw, report);
  if (typeof streamShare === 'object') checkSteps(id, 'streamShare', streamShare, report);
  if (speed) checkSteps(id, 'speed', speed, report);
  checkSleep(node, report);
  checkMachines(node, report);
}

function checkSleep({ id, sleep }: NodeSpecification, report: Report): void {
  if (!sleep) return;
  for (const [path, value] of [['sleep.afterUs', sleep.afterUs], ['sleep.sleepKw', sleep.sleepKw], ['sleep.wakeUs', sleep.wakeUs], ['sleep.wakeKwh', sleep.wakeKwh]] as const) checkAmount({ record: id, path }, value, report);
  if (sleep.keptAwake) checkSteps(id, 'sleep.keptAwake', sleep.keptAwake, report);
}

function checkMachines({ id, parallel, machines }: NodeSpecification, report: Report): void {
  if (!machines) return;
  checkWhole({ record: id, path: 'machines.count', minimum: 1 }, machines.count, report);
  checkWhole({ record: id, path: 'machines.spares', minimum: 0 }, machines.spares, report);
  checkDraw(id, 'machines.timeToFailure', machines.timeToFailure, report);
  checkDraw(id, 'machines.repair', machines.repair, report);
  if (parallel % machines.count !== 0) report(id, 'parallel', { en: `a multiple of ${machines.count}, the machines`, ja: `機械の数 ${machines.count} の倍数` }, parallel);
}

/** What is wrong with a link. */
export function checkLink({ id, timeToOutage, outage }: LinkSpecification, report: Report): void {
  checkDraw(id, 'timeToOutage', timeToOutage, report);
  checkDraw(id, 'outage', outage, report);
}

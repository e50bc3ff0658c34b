import type { Bilingual, Problem } from '../foundation/problems';
import type { Blueprint } from './blueprint';
import { checkBlock } from './check-block';
import { checkPeopleTogether } from './check-people-together';
import { checkFlow } from './check-flow';
import { checkLink, checkNode } from './check-node';
import { checkConsumer, checkSteps, type Report } from './check-report';
import { checkResource } from './check-resource';
import { LARGEST_METER } from './energy-meter';

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
  for (const link of blueprint.links ?? []) checkLink(link, report);
  for (const block of blueprint.blocks) checkBlock(blueprint, block, report);
  return problems.length > 0 ? problems : [...checkFlow(blueprint), ...checkPeopleTogether(blueprint)];
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

function checkUnique(blueprint: Blueprint, report: Report): void {
  const seen = new Set<string>();
  for (const { id } of [...blueprint.blocks, ...blueprint.resources, ...blueprint.nodes, ...(blueprint.links ?? [])]) {
    if (seen.has(id)) report(id, 'id', { en: 'an id used once', ja: '重複しない id' }, id);
    seen.add(id);
  }
}

import type { AssembleBlock, BatchBlock, BlockSpecification } from './block-specification';
import type { Blueprint } from './blueprint';
import { checkWhole, type Report } from './check-report';

/** What is wrong with a block that makes one entity out of several, or several out of one. */
export function checkGrouping(blueprint: Blueprint, block: BlockSpecification, report: Report): void {
  if (block.kind === 'batch') checkBatch(block, report);
  else if (block.kind === 'split' && block.into.kind === 'copies') checkWhole({ record: block.id, path: 'into.count', minimum: 0 }, block.into.count, report);
  else if (block.kind === 'assemble') checkAssembly(blueprint, block, report);
}

function checkBatch({ id, size, weight, maximumWaitUs }: BatchBlock, report: Report): void {
  if (weight === undefined) checkWhole({ record: id, path: 'size', minimum: 1 }, size, report);
  else if (!(size > 0)) report(id, 'size', { en: 'a size above 0', ja: '0 より大きい大きさ' }, size);
  if (maximumWaitUs !== undefined && !(maximumWaitUs > 0)) report(id, 'maximumWaitUs', { en: 'a time above 0', ja: '0 より長い時間' }, maximumWaitUs);
}

function checkAssembly({ blocks }: Blueprint, { id, parts }: AssembleBlock, report: Report): void {
  if (parts.length === 0) report(id, 'parts', { en: 'at least one queue of parts', ja: '部品の待ち行列を 1 つ以上' }, 0);
  if (new Set(parts.map(({ queue }) => queue)).size < parts.length) report(id, 'parts', { en: 'each queue named once', ja: '重複しない待ち行列' }, parts.map(({ queue }) => queue).join(', '));
  for (const { queue, count } of parts) {
    checkWhole({ record: id, path: 'parts.count', minimum: 1 }, count, report);
    const found = blocks.find((block) => block.id === queue);
    const isFeeding = found?.kind === 'queue' && found.next === id && (found.capacity === undefined || found.capacity >= count);
    if (!isFeeding) report(id, 'parts.queue', { en: `a queue whose next is ${id}, with ${count} places or more`, ja: `次が ${id} で、容量が ${count} 以上の待ち行列` }, queue);
  }
  for (const block of blocks) {
    const isStranger = !parts.some(({ queue }) => queue === block.id) && 'next' in block && block.next === id;
    if (isStranger) report(block.id, 'next', { en: `a way to ${id} through one of its queues of parts`, ja: `${id} の部品の待ち行列を通る経路` }, id);
  }
}

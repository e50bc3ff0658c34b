import type { Problem } from '../foundation/problems';
import { waysOut } from './block-ways';
import type { BlockSpecification, Blueprint } from './blueprint';

/**
 * Ways through the blocks that no run could survive: a saturated source whose entities are always taken at once makes
 * entities without end at one instant; a circle of blocks that need no time never comes to rest.
 */
export function checkFlow(blueprint: Blueprint): readonly Problem[] {
  const blocks = new Map(blueprint.blocks.map((block) => [block.id, block]));
  const problems: Problem[] = [];
  for (const block of blueprint.blocks) {
    if (block.kind === 'arrive' && block.arrival.kind === 'saturated' && reaches(block, blocks, isEndless)) problems.push(endlessSource(block.id));
    if (block.kind === 'queue' && block.displacement && keepsWaiting(block.displacement.next, blocks)) problems.push(blockedDisplacement(block.id));
    if (isPassage(block) && reaches(block, blocks, (other) => other === block)) problems.push(endlessCircle(block.id));
  }
  const leads = blueprint.blocks.some((block) => block.kind === 'arrive' && leadsOut(block, blocks));
  if ((blueprint.stopAfterLeaving ?? 0) > 0 && !leads) problems.push(noExit(blueprint.blocks.find(({ kind }) => kind === 'arrive')?.id ?? 'run'));
  return problems;
}

/** Is there any way from the block to one where entities leave? */
function leadsOut(from: BlockSpecification, blocks: ReadonlyMap<string, BlockSpecification>): boolean {
  const seen = new Set([from]);
  for (const block of seen) for (const next of successors(block, blocks)) seen.add(next);
  return [...seen].some(({ kind }) => kind === 'leave');
}

/** Blocks that an entity crosses in no time. */
const isPassage = ({ kind }: BlockSpecification): boolean => passages.has(kind);

const passages: ReadonlySet<string> = new Set(['assign', 'branch', 'branch-attribute', 'inspect', 'release', 'measure', 'split']);

const endless: ReadonlySet<string> = new Set(['leave', 'delay', 'infer', 'batch', 'share']);

/** Takes any number of entities at one instant. */
function isEndless(block: BlockSpecification): boolean {
  if (block.kind === 'queue') return block.capacity === undefined;
  return endless.has(block.kind) || (block.kind === 'work' && block.demands.length === 0);
}

/** May an entity that goes to the block have to wait outside, there or beyond passages? Those who stay away from an endless queue may. */
function keepsWaiting(next: string, blocks: ReadonlyMap<string, BlockSpecification>): boolean {
  const first = blocks.get(next);
  const isClosed = (block: BlockSpecification): boolean => !isPassage(block) && (!isEndless(block) || (block.kind === 'queue' && block.baulking !== undefined));
  return first !== undefined && (isClosed(first) || (isPassage(first) && reaches(first, blocks, isClosed)));
}

/** Is there a way from the block, over passages only, to one that the test accepts? Every branch may be taken. */
function reaches(from: BlockSpecification, blocks: ReadonlyMap<string, BlockSpecification>, accepts: (block: BlockSpecification) => boolean): boolean {
  const seen = new Set<BlockSpecification>();
  const open = successors(from, blocks);
  for (let block = open.pop(); block; block = open.pop()) {
    if (accepts(block)) return true;
    if (seen.has(block)) continue;
    seen.add(block);
    if (isPassage(block)) open.push(...successors(block, blocks));
  }
  return false;
}

function successors(block: BlockSpecification, blocks: ReadonlyMap<string, BlockSpecification>): BlockSpecification[] {
  return waysOut(block).flatMap(({ value }) => blocks.get(value) ?? []);
}

function endlessSource(record: string): Problem {
  return {
    code: 'blueprint.endless-source', severity: 'error', record, path: `${record}.next`,
    expected: { en: 'a saturated source that leads to a finite queue or to work', ja: '飽和した到着元の先は、容量のある待ち行列または作業' },
    found: { en: 'a way to a place that takes any number at once', ja: '一度にいくつでも受け入れる場所への経路' },
    remedy: { en: 'Give the queue a capacity, or let entities arrive by a rate.', ja: '待ち行列に容量を与えるか、率で到着させてください。' },
  };
}

function blockedDisplacement(record: string): Problem {
  return {
    code: 'blueprint.blocked-displacement', severity: 'error', record, path: `${record}.displacement.next`,
    expected: { en: 'a way to a place that takes any number at once', ja: '一度にいくつでも受け入れる場所への経路' },
    found: { en: 'a way on which one that is thrown out may have to wait', ja: '追い出されたものが待たされうる経路' },
    remedy: { en: 'Lead it to a leave block, a delay, or a queue without capacity.', ja: '退去・遅延・容量のない待ち行列へ導いてください。' },
  };
}

function endlessCircle(record: string): Problem {
  return {
    code: 'blueprint.endless-circle', severity: 'error', record, path: `${record}.next`,
    expected: { en: 'time passes on every circle', ja: 'どの循環でも時間が経過すること' },
    found: { en: 'a circle of blocks that need no time', ja: '時間のかからないブロックだけの循環' },
    remedy: { en: 'Put work, a delay or a queue on the way.', ja: '途中に作業・遅延・待ち行列を置いてください。' },
  };
}

function noExit(record: string): Problem {
  return {
    code: 'blueprint.no-exit', severity: 'error', record, path: `${record}.next`,
    expected: { en: 'a way out for a run that waits until enough have left', ja: '退去数で終わる実行には、出口への経路' },
    found: { en: 'no way from any source to a block where entities leave', ja: 'どの到着元からも退去ブロックに着けない' },
    remedy: { en: 'Lead a way to a leave block, or stop the run at a time.', ja: '退去ブロックへの経路を作るか、時刻で終わるようにしてください。' },
  };
}

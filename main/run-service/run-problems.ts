import type { Problem, SiteModel } from '../../sim-core/index';
import type { TaskOutcome } from './worker-protocol';

/** Which replication it was, in the words of the scenario. */
const cellName = (model: SiteModel, replication: number): string => `${model.variant} ${model.year} #${replication}`;

/** Our bug, with what a developer needs to find it. */
export const bugProblem = (report: string, where: string): Problem => ({
  code: 'internal.bug',
  severity: 'error',
  record: where,
  expected: { en: 'A program without errors.', ja: '誤りのないプログラム。' },
  found: { en: report, ja: report },
  remedy: { en: 'Please report this text together with the scenario file.', ja: 'この文とシナリオファイルを添えて報告してください。' },
});

const memoryProblem = (where: string): Problem => ({
  code: 'machine.out-of-memory',
  severity: 'error',
  record: where,
  expected: { en: 'A replication that fits in the memory of one worker.', ja: '1つのワーカーのメモリに収まる反復。' },
  found: { en: 'The worker ran out of memory, also when repeated.', ja: '再実行してもワーカーのメモリが不足しました。' },
  remedy: { en: 'Use fewer workers (--workers), or a shorter or smaller model.', ja: 'ワーカー数を減らす（--workers）か、期間または規模の小さいモデルにしてください。' },
});

const lostProblem = (where: string, report: string): Problem => ({
  code: 'machine.worker-lost',
  severity: 'error',
  record: where,
  expected: { en: 'A worker that finishes its replication.', ja: '反復を完了するワーカー。' },
  found: { en: `The worker ended early, also when repeated: ${report}`, ja: `再実行してもワーカーが途中で終了しました: ${report}` },
  remedy: { en: 'Run again; if it happens again, report this text.', ja: 'もう一度実行し、再発する場合はこの文を報告してください。' },
});

/** Names what went wrong with one replication of a model. */
export function replicationProblem(model: SiteModel, replication: number, outcome: Extract<TaskOutcome<unknown>, { kind: 'threw' | 'lost' }>): Problem {
  const where = cellName(model, replication);
  if (outcome.kind === 'threw') return bugProblem(outcome.report, where);
  return outcome.outOfMemory ? memoryProblem(where) : lostProblem(where, outcome.report);
}

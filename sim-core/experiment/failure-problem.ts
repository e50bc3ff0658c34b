import type { Bilingual, Problem } from '../foundation/problems';
import type { RunFailure } from '../kernel/run-statistics';
import type { ReplicationResult, SiteModel } from '../sectors/site-model';

type Failure = NonNullable<ReplicationResult['failure']>;

const US_PER_HOUR = 3_600_000_000;

type FailureCode = RunFailure['code'] | 'solver-missing';

const happened: Readonly<Record<FailureCode, Bilingual>> = {
  deadlock: { en: 'nothing can move any more', ja: '何も動けなくなりました' },
  'nobody-on-duty': { en: 'work waits for people of whom there are never enough', ja: '必要な人数がそろうことがなく、作業が待ち続けています' },
  'event-budget': { en: 'far more events than such a run can need', ja: '実行に必要な数をはるかに超えるイベントが起きました' },
  'zero-delay-storm': { en: 'events without end at one instant', ja: '同じ時刻のイベントが終わりません' },
  'entity-budget': { en: 'more entities inside than the limit; some queue grows without end', ja: '上限を超える数が滞留し、待ち行列が伸び続けています' },
  'broken-balance': { en: 'the books of the run do not balance', ja: '実行の収支が合いません' },
  'solver-missing': { en: 'the lowest-bill dispatch of the battery needs a solver that this host does not have', ja: '料金最小の蓄電池運転に必要なソルバーが、この実行環境にはありません' },
};

const remedies: Readonly<Record<FailureCode, Bilingual>> = {
  deadlock: { en: 'Look at the named records: each waits for another of them. Give one more units or a larger buffer.', ja: '示されたレコードは互いを待っています。数かバッファを増やしてください。' },
  'nobody-on-duty': { en: 'Give the named people hours in their calendar in which enough of them, and of those who work with them, are on duty.', ja: '示された人の勤務表に、ともに働く人も含めて必要な人数がそろう時間を設けてください。' },
  'event-budget': { en: 'Look for times that are far too short, such as a time to failure of microseconds.', ja: 'マイクロ秒の故障間隔のような、短すぎる時間がないか確かめてください。' },
  'zero-delay-storm': { en: 'Put time on the way: some circle of blocks needs none.', ja: '時間のかからない循環があります。途中に時間を入れてください。' },
  'entity-budget': { en: 'Arrivals exceed what can leave: lower the rate or add capacity.', ja: '到着が処理能力を超えています。率を下げるか能力を増やしてください。' },
  'broken-balance': { en: 'This is an error of the program: please report it together with the scenario file.', ja: 'プログラムの誤りです。シナリオファイルを添えて報告してください。' },
  'solver-missing': { en: 'Run it on the desktop or the command line, or choose hold-peak or greedy as dispatch.', ja: 'デスクトップ版かコマンドラインで実行するか、dispatch を hold-peak か greedy にしてください。' },
};

/** A run that could not end, in words: when, in which week, variant and year, at which records, and what to do. */
export const failureProblem = (model: SiteModel, failure: Failure): Problem => {
  const code = failure.code as FailureCode;
  const hours = (failure.atUs / US_PER_HOUR).toFixed(2);
  const records = failure.records.join(', ');
  const [first] = failure.records;
  return {
    code: `run.${code}`,
    severity: 'error',
    ...(first === undefined ? {} : { record: first }),
    expected: { en: 'a model that can run to its end', ja: '最後まで進められるモデル' },
    found: {
      en: `${happened[code].en}, after ${hours} h in ${failure.week} of ${model.variant} ${String(model.year)}${records === '' ? '' : ` at ${records}`}`,
      ja: `${model.variant}・${String(model.year)}年・${failure.week} の ${hours} 時間後、${happened[code].ja}${records === '' ? '' : `（${records}）`}`,
    },
    remedy: remedies[code],
  };
};

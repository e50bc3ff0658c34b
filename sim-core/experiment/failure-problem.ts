import type { Bilingual, Problem } from '../foundation/problems';
import type { RunFailure } from '../kernel/run-statistics';
import type { ReplicationResult, SiteModel } from '../sectors/site-model';

type Failure = NonNullable<ReplicationResult['failure']>;

const US_PER_HOUR = 3_600_000_000;

type FailureCode = RunFailure['code'] | 'solver-missing';

const happened: Readonly<Record<FailureCode, Bilingual>> = {
  deadlock: { en: 'some wait for each other and can never go on', ja: '互いを待ち、永久に進めないものがあります' },
  'never-released': { en: 'some wait for units that nobody will ever give back', ja: '二度と返されない資源を待っているものがあります' },
  'never-finishes': { en: 'all is over before as many have left as the run waits for', ja: '終了に必要な数が出る前に、何も起こらなくなりました' },
  'nobody-on-duty': { en: 'work waits for people of whom there are never enough', ja: '必要な人数がそろうことがなく、作業が待ち続けています' },
  'event-budget': { en: 'far more events than such a run can need', ja: '実行に必要な数をはるかに超えるイベントが起きました' },
  'zero-delay-storm': { en: 'events without end at one instant', ja: '同じ時刻のイベントが終わりません' },
  'entity-budget': { en: 'more entities inside than the limit; some queue grows without end', ja: '上限を超える数が滞留し、待ち行列が伸び続けています' },
  'broken-balance': { en: 'the books of the run do not balance', ja: '実行の収支が合いません' },
  'solver-missing': { en: 'the lowest-bill dispatch of the battery needs a solver that this host does not have', ja: '料金最小の蓄電池運転に必要なソルバーが、この実行環境にはありません' },
};

const remedies: Readonly<Record<FailureCode, Bilingual>> = {
  deadlock: { en: 'Follow the named circle: each record waits for the next one. Give one of them more units or places, or let all seize in the same order.', ja: '示された輪をたどってください。それぞれが次のものを待っています。いずれかの数か場所を増やすか、全員が同じ順に確保するようにしてください。' },
  'never-released': { en: 'Put a release of the named resource on every way from the seize block to the end.', ja: '確保から退去までのすべての経路に、示された資源の解放を置いてください。' },
  'never-finishes': { en: 'Let more arrive, or stop the run at a time.', ja: '到着を増やすか、時刻で終わるようにしてください。' },
  'nobody-on-duty': { en: 'Give the named people hours in their calendar in which enough of them, and of those who work with them, are on duty.', ja: '示された人の勤務表に、ともに働く人も含めて必要な人数がそろう時間を設けてください。' },
  'event-budget': { en: 'Look for times that are far too short, such as a time to failure of microseconds.', ja: 'マイクロ秒の故障間隔のような、短すぎる時間がないか確かめてください。' },
  'zero-delay-storm': { en: 'Put time on the way: some circle of blocks needs none.', ja: '時間のかからない循環があります。途中に時間を入れてください。' },
  'entity-budget': { en: 'Arrivals exceed what can leave: lower the rate or add capacity.', ja: '到着が処理能力を超えています。率を下げるか能力を増やしてください。' },
  'broken-balance': { en: 'This is an error of the program: please report it together with the scenario file.', ja: 'プログラムの誤りです。シナリオファイルを添えて報告してください。' },
  'solver-missing': { en: 'Run it on the desktop or the command line, or choose hold-peak or greedy as dispatch.', ja: 'デスクトップ版かコマンドラインで実行するか、dispatch を hold-peak か greedy にしてください。' },
};

/** The circle of a deadlock is closed in words; other records stand side by side. */
const recordsOf = ({ code, records }: Failure): string => (code === 'deadlock' && records.length > 1 ? [...records, records[0]].join(' → ') : records.join(', '));

const perHour = (rate: number): string => (rate < 10 ? rate.toFixed(2) : rate.toFixed(0));

/** How fast the queue grows: what comes against what leaves. */
const growthOf = ({ growth }: Failure): Bilingual => (growth === undefined ? { en: '', ja: '' } : {
  en: `: ${String(growth.length)} are there; ${perHour(growth.arrivalsPerHour)} come and ${perHour(growth.departuresPerHour)} leave per hour`,
  ja: `。現在 ${String(growth.length)}、毎時の到着 ${perHour(growth.arrivalsPerHour)} に対し退出 ${perHour(growth.departuresPerHour)}`,
});

/** A run that could not end, in words: when, in which week, variant and year, at which records, and what to do. */
export const failureProblem = (model: SiteModel, failure: Failure): Problem => {
  const code = failure.code as FailureCode;
  const hours = (failure.atUs / US_PER_HOUR).toFixed(2);
  const records = recordsOf(failure);
  const [first] = failure.records;
  const growth = growthOf(failure);
  return {
    code: `run.${code}`,
    severity: 'error',
    ...(first === undefined ? {} : { record: first }),
    expected: { en: 'a model that can run to its end', ja: '最後まで進められるモデル' },
    found: {
      en: `${happened[code].en}, after ${hours} h in ${failure.week} of ${model.variant} ${String(model.year)}${records === '' ? '' : ` at ${records}`}${growth.en}`,
      ja: `${model.variant}・${String(model.year)}年・${failure.week} の ${hours} 時間後、${happened[code].ja}${records === '' ? '' : `（${records}）`}${growth.ja}`,
    },
    remedy: remedies[code],
  };
};

import type { Bilingual, Problem } from '../../foundation/problems';

type Words = readonly [en: string, ja: string];

const bilingual = ([en, ja]: Words): Bilingual => ({ en, ja });

/** A problem of a hospital, always an error. */
export const hospitalProblem = (code: string, path: string, texts: { readonly expected: Words; readonly found: Words; readonly remedy: Words }): Problem => ({
  code: `hospital.${code}`, severity: 'error', record: path.split('.')[0] ?? path, path,
  expected: bilingual(texts.expected), found: bilingual(texts.found), remedy: bilingual(texts.remedy),
});

/** A collection of which a hospital needs at least one record. */
export const noneOf = (collection: string, en: string, ja: string): Problem => ({
  code: 'hospital.none', severity: 'error', path: collection,
  expected: { en: `at least one of ${collection}: ${en}`, ja: `${collection}（${ja}）を1つ以上` },
  found: { en: 'none', ja: 'なし' },
  remedy: { en: `Add a record to ${collection}.`, ja: `${collection} にレコードを加えてください。` },
});

export const sharesProblem = (path: string, total: number): Problem =>
  hospitalProblem('shares', path, {
    expected: ['shares that add up to 100 %', '合計100%になる割合'],
    found: [`${(100 * total).toFixed(2)} %`, `${(100 * total).toFixed(2)}%`],
    remedy: ['Correct the shares so that every patient goes somewhere.', 'すべての患者に行き先があるように割合を直してください。'],
  });

export const hoursProblem = (path: string, count: number, allowed: Words): Problem =>
  hospitalProblem('hours', path, {
    expected: allowed,
    found: [`${String(count)} values`, `${String(count)}個`],
    remedy: ['Give one value for each hour.', '1時間ごとに1つの値を書いてください。'],
  });

export const refusalProblem = (arrival: string, first: string): Problem =>
  hospitalProblem('refusal-place', `${arrival}.refusal`, {
    expected: ['a first step in a room that patients keep, so that there is something to be full', '最初のプロセスに、退室まで使い続ける場所（満床になりうる場所）があること'],
    found: [`${first}, which needs no such room`, `${first} にはその場所がない`],
    remedy: ['Name a room with held: stay as the place of the first step, or take the refusal away.', '最初のプロセスの place に held: stay の部屋を指定するか、refusal を外してください。'],
  });

export const powerProblem = (room: string, count: number): Problem =>
  hospitalProblem('equipment-count', `${room}.count`, {
    expected: ['one piece of equipment in a record with power', '電力を書いたレコードでは設備1台'],
    found: [String(count), `${String(count)}台`],
    remedy: ['Give every scanner a record of its own.', '1台ごとにレコードを分けてください。'],
  });

export const stepKindProblem = (support: string, step: string, expected: Words): Problem =>
  hospitalProblem('support-step', `${support}.step`, {
    expected: expected,
    found: [step, step],
    remedy: ['Name the step that the model is made for.', 'モデルが支援するプロセスを指定してください。'],
  });

export const routeTwiceProblem = (route: string, from: string, group: string): Problem =>
  hospitalProblem('route-twice', `${route}.classes`, {
    expected: ['one way from a place for every group', '1つの起点から区分ごとに1つの経路'],
    found: [`a second way from ${from} for ${group}`, `${from} から ${group} の2つ目の経路`],
    remedy: ['Take the group out of one of the routes.', 'どちらかの経路からこの区分を外してください。'],
  });

export const studyPeopleProblem = (skill: string): Problem =>
  hospitalProblem('people-without-site', skill, {
    expected: ['people together with shifts, labour supply, energy and weeks', '人員と、直・労働供給・エネルギー・代表週がそろっていること'],
    found: ['people in a file without weeks', '代表週のないファイルに人員がある'],
    remedy: ['Add weeks, people and energy, or describe capacity by rooms alone.', 'weeks、people、energy を加えるか、部屋だけで能力を表してください。'],
  });

export const tooFewProblem = (step: string, skill: string, wanted: number, most: number): Problem =>
  hospitalProblem('nobody-qualified', `${step}.people.${skill}`, {
    expected: [`at least ${String(wanted)} of ${skill} on duty at some time`, `${skill} が同時に${String(wanted)}人以上勤務する時間帯`],
    found: [`${String(most)} at most`, `多くて${String(most)}人`],
    remedy: ['Add posts or shifts of that skill, or ask for fewer people.', 'その職種の人数か勤務を増やすか、必要人数を減らしてください。'],
  });

/** Not an error: the ward works with fewer beds than it has. */
export const ratioWarning = (ward: string, beds: number, open: number, ratio: number): Problem => ({
  ...hospitalProblem('nurse-ratio', `${ward}.nurses`, {
    expected: [`nurses for ${String(beds)} beds at ${String(ratio)} patients to a nurse`, `${String(beds)}床を看護配置${String(ratio)}対1で満たす看護師`],
    found: [`enough for ${String(open)} beds when every post is filled`, `全員そろっても${String(open)}床分`],
    remedy: ['Add posts, accept closed beds, or set closing: open.', '人数を増やすか、閉鎖病床を認めるか、closing: open にしてください。'],
  }),
  severity: 'warning',
});

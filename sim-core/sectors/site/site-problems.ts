import type { Problem } from '../../foundation/problems';
import { calendarWeeksOf, type WeekRecord } from './week-plan';

/** A collection of which a site has exactly one record. */
export const notExactlyOne = (collection: string, count: number): Problem => ({
  code: 'site.exactly-one', severity: 'error', path: collection,
  expected: { en: `exactly one record in ${collection}`, ja: `${collection} のレコードはちょうど1つ` },
  found: { en: String(count), ja: `${String(count)}個` },
  remedy: { en: count === 0 ? `Add a record to ${collection}.` : 'Keep one of them.', ja: count === 0 ? `${collection} にレコードを加えてください。` : '1つだけ残してください。' },
});

/** A collection of which a site has one record or none. */
export const moreThanOne = (collection: string, count: number): Problem => ({
  code: 'site.at-most-one', severity: 'error', path: collection,
  expected: { en: `one record in ${collection}, or none`, ja: `${collection} のレコードは1つまで` },
  found: { en: String(count), ja: `${String(count)}個` },
  remedy: { en: 'Keep one of them.', ja: '1つだけ残してください。' },
});

/** A collection that may not be empty. */
export const noneAtAll = (collection: string): Problem => ({
  code: 'site.none', severity: 'error', path: collection,
  expected: { en: `at least one record in ${collection}`, ja: `${collection} のレコードを1つ以上` },
  found: { en: 'none', ja: 'なし' },
  remedy: { en: `Add a record to ${collection}.`, ja: `${collection} にレコードを加えてください。` },
});

/** A record that asks a model and names no node that answers. */
export const noNode = (record: string): Problem => ({
  code: 'site.node-missing', severity: 'error', record, path: `${record}.node`,
  expected: { en: 'a node that answers, because a model works here', ja: 'モデルを使うので、答えるノード' },
  found: { en: 'none', ja: 'なし' },
  remedy: { en: 'Name a node, or let people do it without the model.', ja: 'ノードを指定するか、モデルを使わない設定にしてください。' },
});

/** Every month must be stood for by one week, and no week may work longer than its months last. */
export const weekProblems = (weeks: readonly WeekRecord[]): readonly Problem[] => {
  const months = weeks.flatMap((week) => week.months);
  const wrong = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => months.filter((other) => other === month).length !== 1);
  const tooLong = weeks.filter((week) => (week.operatingWeeks ?? 0) > calendarWeeksOf(week));
  return [...(wrong.length > 0 ? [monthsProblem(wrong)] : []), ...tooLong.map(tooLongProblem)];
};

const monthsProblem = (months: readonly number[]): Problem => ({
  code: 'site.months', severity: 'error', path: 'weeks',
  expected: { en: 'every month from 1 to 12 in exactly one week', ja: '1月から12月までがそれぞれ1つの代表週に入る' },
  found: { en: `months ${months.join(', ')} missing or repeated`, ja: `${months.join('、')}月が抜けているか重複` },
  remedy: { en: 'Give every month to one representative week.', ja: '各月を1つの代表週に割り当ててください。' },
});

const tooLongProblem = (week: WeekRecord): Problem => ({
  code: 'site.operating-weeks', severity: 'error', record: week.id, path: `${week.id}.operatingWeeks`,
  expected: { en: `at most ${calendarWeeksOf(week).toFixed(1)} weeks, the length of its months`, ja: `その月々の長さ ${calendarWeeksOf(week).toFixed(1)} 週以下` },
  found: { en: String(week.operatingWeeks), ja: String(week.operatingWeeks) },
  remedy: { en: 'Lower the operating weeks or add months.', ja: '操業週数を減らすか、月を加えてください。' },
});

import type { Problem } from '../../foundation/problems';
import type { WeekRecord } from './site-energy';

/** A collection of which a factory has exactly one record. */
export const notExactlyOne = (collection: string, count: number): Problem => ({
  code: 'factory.exactly-one', severity: 'error', path: collection,
  expected: { en: `exactly one record in ${collection}`, ja: `${collection} のレコードはちょうど1つ` },
  found: { en: String(count), ja: `${String(count)}個` },
  remedy: { en: count === 0 ? `Add a record to ${collection}.` : 'Keep one of them.', ja: count === 0 ? `${collection} にレコードを加えてください。` : '1つだけ残してください。' },
});

export const noNode = (inspection: string): Problem => ({
  code: 'factory.node-missing', severity: 'error', record: inspection, path: `${inspection}.node`,
  expected: { en: 'a node that answers, because a model inspects', ja: 'モデルが検査するので、答えるノード' },
  found: { en: 'none', ja: 'なし' },
  remedy: { en: 'Name a node, or set the method to manual.', ja: 'ノードを指定するか、方法を manual にしてください。' },
});

/** Every month must be stood for by one week, and no week may work longer than its months last. */
export const weekProblems = (weeks: readonly WeekRecord[], calendarWeeks: (week: WeekRecord) => number): readonly Problem[] => {
  const months = weeks.flatMap((week) => week.months);
  const wrong = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => months.filter((other) => other === month).length !== 1);
  const tooLong = weeks.filter((week) => week.operatingWeeks > calendarWeeks(week));
  return [...(wrong.length > 0 ? [monthsProblem(wrong)] : []), ...tooLong.map((week) => tooLongProblem(week, calendarWeeks(week)))];
};

const monthsProblem = (months: readonly number[]): Problem => ({
  code: 'factory.months', severity: 'error', path: 'weeks',
  expected: { en: 'every month from 1 to 12 in exactly one week', ja: '1月から12月までがそれぞれ1つの代表週に入る' },
  found: { en: `months ${months.join(', ')} missing or repeated`, ja: `${months.join('、')}月が抜けているか重複` },
  remedy: { en: 'Give every month to one representative week.', ja: '各月を1つの代表週に割り当ててください。' },
});

const tooLongProblem = (week: WeekRecord, calendarWeeks: number): Problem => ({
  code: 'factory.operating-weeks', severity: 'error', record: week.id, path: `${week.id}.operatingWeeks`,
  expected: { en: `at most ${calendarWeeks.toFixed(1)} weeks, the length of its months`, ja: `その月々の長さ ${calendarWeeks.toFixed(1)} 週以下` },
  found: { en: String(week.operatingWeeks), ja: String(week.operatingWeeks) },
  remedy: { en: 'Lower the operating weeks or add months.', ja: '操業週数を減らすか、月を加えてください。' },
});

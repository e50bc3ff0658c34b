import type { Bilingual } from '../problems';
import { nearestWords } from '../text/nearest-words';
import type { Dimension } from '../units/dimensions';
import type { QuantityFault } from '../units/quantity';
import type { Fault } from './field';

const SHOWN_LENGTH = 60;

/** A raw value in a few words, for `found`. */
export const showRaw = (raw: unknown): Bilingual => {
  if (raw === undefined) return { en: 'nothing', ja: '値がありません' };
  if (typeof raw === 'string' && raw.trim() === '') return { en: 'an empty text', ja: '空の文字' };
  if (raw === null) return { en: 'an empty value', ja: '空の値' };
  const text = typeof raw === 'string' ? raw : JSON.stringify(raw);
  const shown = text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
  return { en: shown, ja: shown };
};

export const same = (text: string): Bilingual => ({ en: text, ja: text });

const fault = (code: string, expected: Bilingual, found: Bilingual, remedy: Bilingual): Fault => ({ code, path: [], expected, found, remedy });

export const missingFault = (expected: string | Bilingual): Fault =>
  fault('scenario.value-missing', typeof expected === 'string' ? { en: `a value such as ${expected}`, ja: `値（例: ${expected}）` } : expected, showRaw(undefined), { en: 'Add the value.', ja: '値を書いてください。' });

export const kindFault = (expected: Bilingual, raw: unknown): Fault =>
  fault('scenario.wrong-kind', expected, showRaw(raw), { en: `Write ${expected.en} here.`, ja: `ここには${expected.ja}を書いてください。` });

const unitList = (dimension: Dimension): string => Object.keys(dimension.units).filter((unit) => unit !== '').join(', ');

export const quantityFault = (why: QuantityFault, raw: unknown, dimension: Dimension): Fault => {
  const expected = { en: `${dimension.label.en} with its unit, such as ${dimension.example}`, ja: `単位の付いた${dimension.label.ja}（例: ${dimension.example}）` };
  const units = unitList(dimension);
  if (dimension.baseUnit === '') return fault('scenario.not-a-number', { en: 'a plain number', ja: '単位のない数' }, showRaw(raw), { en: `Write a number such as ${dimension.example}.`, ja: `${dimension.example} のような数を書いてください。` });
  const remedies: Record<QuantityFault, Bilingual> = {
    'unit-missing': { en: `Add a unit: ${units}.`, ja: `単位を付けてください（${units}）。` },
    'unit-unknown': { en: `Use one of these units: ${units}.`, ja: `次の単位を使ってください（${units}）。` },
    'unit-of-other-dimension': { en: `The unit measures something else; use one of: ${units}.`, ja: `別の量の単位です。次の単位を使ってください（${units}）。` },
    'not-a-number': { en: `Write a number and a unit, such as ${dimension.example}.`, ja: `${dimension.example} のように数と単位を書いてください。` },
  };
  return fault(`scenario.${why}`, expected, showRaw(raw), remedies[why]);
};

export const negativeTimeFault = (raw: unknown): Fault =>
  fault('scenario.negative-time', { en: 'a time of 0 or more', ja: '0以上の時間' }, showRaw(raw), { en: 'Times cannot run backwards; remove the minus sign.', ja: '時間は負にできません。マイナス記号を消してください。' });

export const rangeFault = (raw: unknown, low: string | undefined, high: string | undefined): Fault => {
  const en = low !== undefined && high !== undefined ? `a value from ${low} to ${high}` : low !== undefined ? `a value of ${low} or more` : `a value of ${String(high)} or less`;
  const ja = low !== undefined && high !== undefined ? `${low}から${high}までの値` : low !== undefined ? `${low}以上の値` : `${String(high)}以下の値`;
  return fault('scenario.out-of-range', { en, ja }, showRaw(raw), { en: 'Choose a value inside the range.', ja: '範囲内の値にしてください。' });
};

export const shareFault = (raw: unknown): Fault =>
  fault('scenario.share-range', { en: 'a share from 0 % to 100 %', ja: '0 %から100 %までの割合' }, showRaw(raw), { en: 'Choose a share between 0 % and 100 %.', ja: '0 %から100 %の間の割合にしてください。' });

/** A name that is none of the known ones; near ones are offered. */
export const unknownNameFault = (code: string, what: Bilingual, raw: unknown, known: readonly string[]): Fault => {
  const near = nearestWords(String(raw), known);
  const offered = near.length > 0 ? near : known.slice(0, 8);
  const list = offered.join(', ');
  const expected = { en: `${what.en}: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ', …' : ''}`, ja: `${what.ja}（${known.slice(0, 12).join('、')}${known.length > 12 ? '、…' : ''}）` };
  const remedy = offered.length === 0
    ? { en: 'Define it first.', ja: '先に定義してください。' }
    : near.length > 0
      ? { en: `Did you mean ${list}?`, ja: `もしかして: ${list}` }
      : { en: `Use one of: ${list}.`, ja: `次のどれかを使ってください: ${list}` };
  return fault(code, expected, showRaw(raw), remedy);
};

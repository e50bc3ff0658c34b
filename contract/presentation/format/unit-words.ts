import type { Bilingual, Language } from '../../../sim-core/index';

/** A display unit: what the stored number is divided by, and the word after it. */
export interface DisplayUnit {
  readonly divisor: number;
  readonly word: Bilingual;
}

const unit = (divisor: number, en: string, ja: string = en): DisplayUnit => ({ divisor, word: { en, ja } });

/**
 * Steps of one stored unit from small to large; a step applies from `from` on. Only quantities that grow
 * beyond comfortable reading have more than one.
 */
const STEPS: Readonly<Record<string, Readonly<Record<Language, readonly { readonly from: number; readonly unit: DisplayUnit }[]>>>> = {
  JPY: {
    en: [{ from: 0, unit: unit(1, 'JPY') }, { from: 1e6, unit: unit(1e6, 'M JPY') }, { from: 1e9, unit: unit(1e9, 'bn JPY') }],
    ja: [{ from: 0, unit: unit(1, 'JPY', '円') }, { from: 1e4, unit: unit(1e4, '', '万円') }, { from: 1e8, unit: unit(1e8, '', '億円') }],
  },
  kWh: bothLanguages([0, unit(1, 'kWh')], [1e4, unit(1e3, 'MWh')], [1e7, unit(1e6, 'GWh')]),
  kgCO2: bothLanguages([0, unit(1, 'kgCO2')], [1e4, unit(1e3, 'tCO2')]),
};

const FIXED: Readonly<Record<string, DisplayUnit>> = {
  '1': unit(1, ''), share: unit(0.01, '%'), people: unit(1, 'people', '名'), h: unit(1, 'h', '時間'), min: unit(1, 'min', '分'), s: unit(1, 's', '秒'),
  '1/s': unit(1, 'per s', '毎秒'), '1/min': unit(1, 'per min', '毎分'), '1/h': unit(1, 'per h', '毎時'), entities: unit(1, 'entities', '件'), 'parts/h': unit(1, 'parts/h', '個/時'), 'parts/year': unit(1, 'parts/year', '個/年'), parts: unit(1, 'parts', '個'),
  '1/J': unit(1, 'inf/J', '推論/J'), 'inferences/s': unit(1, 'inf/s', '推論/秒'), points: unit(1, 'points', 'ポイント'), year: unit(1, 'years', '年'),
  'JPY/kWh': unit(1, 'JPY/kWh', '円/kWh'), 'parts/s': unit(1, 'parts/s', '個/秒'), 'JPY/part': unit(1, 'JPY/part', '円/個'), 'kWh/part': unit(1, 'kWh/part', 'kWh/個'), 'h/part': unit(1, 'h/part', '時間/個'),
};

/**
 * The display unit for numbers up to `magnitude` in a stored unit, so that a row, a chart or an interval shares one
 * scale. Unknown units are shown as they are stored.
 */
export function displayUnit(storedUnit: string, magnitude: number, language: Language): DisplayUnit {
  const steps = STEPS[storedUnit]?.[language];
  if (steps === undefined) return FIXED[storedUnit] ?? unit(1, storedUnit);
  return steps.filter((step) => Math.abs(magnitude) >= step.from).at(-1)?.unit ?? unit(1, storedUnit);
}

/** Value and unit as one text: English always spaced, Japanese joined for % and kanji. */
export function withUnit(value: string, unitWord: string, language: Language): string {
  if (unitWord === '') return value;
  return language === 'ja' && /^[%\u3040-\u30ff\u4e00-\u9fff]/.test(unitWord) ? value + unitWord : `${value}\u00a0${unitWord}`;
}

function bothLanguages(...steps: readonly (readonly [from: number, unit: DisplayUnit])[]) {
  const list = steps.map(([from, displayed]) => ({ from, unit: displayed }));
  return { en: list, ja: list };
}

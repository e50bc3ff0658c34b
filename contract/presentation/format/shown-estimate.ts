import type { KpiEstimate, Language } from '../../../sim-core/index';
import { intervalDecimals, plainNumber, significantDecimals } from './plain-number';
import { displayUnit, withUnit, type DisplayUnit } from './unit-words';

/** An estimate in words, the same on the screen, in the report and in tables. */
export interface ShownEstimate {
  /** Without the unit, such as `101.4`. */
  readonly value: string;
  readonly unit: string;
  /** `101.4 %` or `101.4%`, as the language wants. */
  readonly valueWithUnit: string;
  /** `100.2 to 102.6` or `100.2〜102.6`; "–" when there is no interval. */
  readonly interval: string;
  /** `1.2`, to be set after ±; "–" when there is no interval. */
  readonly halfWidth: string;
}

export interface ShowOptions {
  /** A difference: written with its sign, and a difference of percentages counts in points. */
  readonly isDifference?: boolean;
  /** Fixes the scale, so that a row of numbers shares one unit; otherwise the mean chooses. */
  readonly magnitude?: number;
}

const DIGITS_WITHOUT_INTERVAL = 3;
/** More digits than this help nobody, however narrow the interval. */
const MOST_DIGITS = 5;
/** Watts and what follows from them rest on profiles that are off by per cents (docs/verification.md), however sure the mean of the runs is. */
const DIGITS_OF_PROFILES: Readonly<Record<string, number>> = { W: 3, '1/J': 3 };
/** Half-widths below this share of the mean are rounding noise of an exact number. */
const NOISE_SHARE = 1e-12;

/** Writes an estimate with the precision its 95 % interval allows. Shares are shown in per cent. */
export function showEstimate(estimate: KpiEstimate, language: Language, options: ShowOptions = {}): ShownEstimate {
  const scale = scaleOf(estimate, language, options);
  const mean = estimate.mean / scale.divisor;
  const halfWidth = estimate.halfWidth / scale.divisor;
  const decimals = estimateDecimals(mean, halfWidth, DIGITS_OF_PROFILES[estimate.unit] ?? MOST_DIGITS);
  const format = { decimals: decimals ?? plainDecimals(mean), isSigned: options.isDifference ?? false };
  const value = plainNumber(mean, format);
  const hasInterval = Number.isFinite(halfWidth) && decimals !== undefined;
  return {
    value, unit: scale.word[language], valueWithUnit: withUnit(value, scale.word[language], language),
    interval: hasInterval ? rangeText(plainNumber(mean - halfWidth, format), plainNumber(mean + halfWidth, format), language) : '–',
    halfWidth: hasInterval ? halfWidthText(halfWidth, format.decimals) : '–',
  };
}

/** Decimals that the interval allows, cut to so many significant figures; undefined where there is no interval. */
function estimateDecimals(mean: number, halfWidth: number, mostDigits: number): number | undefined {
  const allowed = halfWidth > NOISE_SHARE * Math.abs(mean) ? intervalDecimals(halfWidth) : undefined;
  return allowed === undefined || mean === 0 ? allowed : Math.min(allowed, significantDecimals(mean, mostDigits));
}

/** A half-width below the last digit shown is rounded up to that digit: an interval is never written as none. */
const halfWidthText = (halfWidth: number, decimals: number): string => plainNumber(Math.max(halfWidth, Number(`1e${-decimals}`)), { decimals });

/** A number without interval, to three significant figures, with its unit. */
export function showQuantity(value: number, storedUnit: string, language: Language, digits = DIGITS_WITHOUT_INTERVAL): string {
  const scale = displayUnit(storedUnit, value, language);
  const scaled = value / scale.divisor;
  return withUnit(plainNumber(scaled, { decimals: significantDecimals(scaled, digits) }), scale.word[language], language);
}

/** `low to high` in English, `low〜high` in Japanese. */
export const rangeText = (low: string, high: string, language: Language): string => (language === 'ja' ? `${low}〜${high}` : `${low} to ${high}`);

function scaleOf(estimate: KpiEstimate, language: Language, options: ShowOptions): DisplayUnit {
  const scale = displayUnit(estimate.unit, options.magnitude ?? estimate.mean, language);
  const isPercentage = scale.word.en === '%';
  return options.isDifference === true && isPercentage ? { ...scale, word: { en: 'points', ja: 'ポイント' } } : scale;
}

/** Whole numbers stay whole; other exact numbers show four significant figures at most. */
function plainDecimals(value: number): number {
  if (Number.isInteger(value)) return 0;
  const decimals = Math.max(0, significantDecimals(value, DIGITS_WITHOUT_INTERVAL + 1));
  return Math.min(decimals, (String(value).split('.')[1] ?? '').length);
}

import { kindFault, missingFault, rangeFault } from './faults';
import type { Field, FieldTexts, Reading } from './field';
import { leafSchema } from './leaf-schema';
import { bareValue, isLongForm, longFormFaults, longFormOf } from './sourced-value';

export interface IntegerLimits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: number;
}

const readInteger = (raw: unknown, minimum: number, maximum: number): Reading<number> => {
  if (raw === undefined) return { ok: false, faults: [missingFault(String(minimum))] };
  if (typeof raw !== 'number' || !Number.isSafeInteger(raw)) return { ok: false, faults: [kindFault({ en: 'a whole number', ja: '整数' }, raw)] };
  return raw >= minimum && raw <= maximum ? { ok: true, value: raw } : { ok: false, faults: [rangeFault(raw, String(minimum), String(maximum))] };
};

const integerText = (text: string): unknown => (/^[+-]?\d+$/.test(text.trim()) ? Number(text) : text.trim());

const DEFAULT_MAXIMUM = 1_000_000_000;

const integer = (texts: FieldTexts, limits: IntegerLimits, isSourced: boolean): Field<number> => {
  const minimum = limits.minimum ?? 0;
  const maximum = limits.maximum ?? DEFAULT_MAXIMUM;
  const bare = { type: 'integer', minimum, maximum };
  const read = (raw: unknown): Reading<number> => {
    const effective = raw ?? limits.default;
    const reading = readInteger(isSourced ? bareValue(effective) : effective, minimum, maximum);
    const faults = isSourced ? longFormFaults(effective) : [];
    if (reading.ok) return faults.length === 0 ? reading : { ok: false, faults };
    return { ok: false, faults: [...reading.faults.map((fault) => (isSourced && isLongForm(effective) ? { ...fault, path: ['value'] } : fault)), ...faults] };
  };
  return {
    ...texts,
    control: 'integer',
    schema: leafSchema(texts, isSourced ? { anyOf: [bare, longFormOf(bare)] } : bare, read, limits.default !== undefined),
    parseText: integerText,
    isSourced,
    minimum,
    maximum,
    ...(limits.default === undefined ? {} : { defaultRaw: limits.default }),
  };
};

/** A count of things in the world (posts, machines, places in a buffer): it must say where it is from. */
export const countField = (texts: FieldTexts, limits: IntegerLimits = {}): Field<number> => integer(texts, limits, true);

/** A whole number that sets up a run (seed, replications); no claim about the world. */
export const settingField = (texts: FieldTexts, limits: IntegerLimits = {}): Field<number> => integer(texts, limits, false);

/** A list of whole numbers, such as milestone years or months; not empty, no number twice. */
export const settingListField = (texts: FieldTexts, limits: { readonly minimum: number; readonly maximum: number }): Field<readonly number[]> => {
  const read = (raw: unknown): Reading<readonly number[]> => {
    if (raw === undefined) return { ok: false, faults: [missingFault(`[${String(limits.minimum)}]`)] };
    if (!Array.isArray(raw) || raw.length === 0) return { ok: false, faults: [kindFault({ en: 'a list of whole numbers in brackets', ja: '角括弧に入れた整数の並び' }, raw)] };
    const readings = raw.map((entry: unknown) => readInteger(entry, limits.minimum, limits.maximum));
    const faults = readings.flatMap((reading, index) => (reading.ok ? [] : reading.faults.map((fault) => ({ ...fault, path: [String(index)] }))));
    if (faults.length === 0 && new Set(raw).size !== raw.length) return { ok: false, faults: [kindFault({ en: 'a list without repetitions', ja: '重複のない並び' }, raw)] };
    return faults.length > 0 ? { ok: false, faults } : { ok: true, value: raw as readonly number[] };
  };
  return {
    ...texts,
    control: 'text',
    schema: leafSchema(texts, { type: 'array', items: { type: 'integer', ...limits }, minItems: 1, uniqueItems: true }, read, false),
    parseText: (text) => text.replace(/[[\]]/g, '').split(',').map((part) => integerText(part)),
    isSourced: false,
  };
};

import type { Dimension } from '../units/dimensions';
import { readQuantity, writeQuantity, type Quantity } from '../units/quantity';
import { kindFault, missingFault, negativeTimeFault, quantityFault, rangeFault, shareFault } from './faults';
import type { Fault, Field, FieldTexts, Reading } from './field';
import { leafSchema, type PublishedForm } from './leaf-schema';
import { bareValue, isLongForm, isRecord, longFormFaults, longFormOf } from './sourced-value';

export interface QuantityLimits {
  /** As a file writes them, such as `0 s`. */
  readonly minimum?: string;
  readonly maximum?: string;
  readonly default?: string;
  readonly isOptional?: boolean;
}

interface Bounds {
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
}

const limitValue = (text: string | undefined, dimension: Dimension): number | undefined => {
  if (text === undefined) return undefined;
  const read = readQuantity(text, dimension);
  if (typeof read === 'string') throw new Error(`${text} is no limit of ${dimension.id}`);
  return read.value;
};

/** Times cannot be negative and shares lie in 0..1, whatever a field says. */
const boundsOf = (dimension: Dimension, limits: QuantityLimits): Bounds => ({
  minimum: limitValue(limits.minimum, dimension) ?? (dimension.id === 'temperature' ? undefined : 0),
  maximum: limitValue(limits.maximum, dimension) ?? (dimension.id === 'share' ? 1 : undefined),
});

const limitFault = (raw: unknown, { value, unit }: Quantity, dimension: Dimension, { minimum, maximum }: Bounds): Fault | undefined => {
  if ((minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum)) return undefined;
  if (dimension.id === 'time' && value < 0) return negativeTimeFault(raw);
  if (dimension.id === 'share' && (value < 0 || value > 1)) return shareFault(raw);
  const write = (bound: number | undefined): string | undefined => (bound === undefined ? undefined : writeQuantity(bound, dimension, unit));
  return rangeFault(raw, write(minimum), write(maximum));
};

/** Reads text (or, for plain numbers, a number) of one dimension inside its bounds. */
const readBare = (raw: unknown, dimension: Dimension, bounds: Bounds): Reading<number> => {
  if (raw === undefined) return { ok: false, faults: [missingFault(dimension.example)] };
  if (typeof raw !== 'string' && typeof raw !== 'number') return { ok: false, faults: [kindFault({ en: `${dimension.label.en} such as ${dimension.example}`, ja: `${dimension.label.ja}（例: ${dimension.example}）` }, raw)] };
  const quantity = readQuantity(String(raw), dimension);
  if (typeof quantity === 'string') return { ok: false, faults: [quantityFault(quantity, raw, dimension)] };
  const fault = limitFault(raw, quantity, dimension, bounds);
  return fault === undefined ? { ok: true, value: quantity.value } : { ok: false, faults: [fault] };
};

const under = (path: string, faults: readonly Fault[]): readonly Fault[] => faults.map((fault) => ({ ...fault, path: [path, ...fault.path] }));

const rangeFaults = (raw: unknown, dimension: Dimension, bounds: Bounds): readonly Fault[] => {
  if (!isLongForm(raw) || raw.range === undefined) return [];
  const range: unknown = raw.range;
  if (!Array.isArray(range) || range.length !== 2) return under('range', [kindFault({ en: 'a low and a high value in brackets', ja: '［下限, 上限］' }, range)]);
  const [low, high] = range.map((end: unknown) => readBare(end, dimension, bounds));
  const faults = [low, high].flatMap((reading) => (reading?.ok === false ? reading.faults : []));
  if (low?.ok === true && high?.ok === true && low.value > high.value) return under('range', [kindFault({ en: 'the low end first', ja: '下限を先に書いた範囲' }, range)]);
  return under('range', faults);
};

const readSourced = (raw: unknown, dimension: Dimension, bounds: Bounds): Reading<number> => {
  if (isRecord(raw) && !isLongForm(raw)) return readBare(raw, dimension, bounds);
  const reading = readBare(bareValue(raw), dimension, bounds);
  const valueFaults = reading.ok ? [] : isLongForm(raw) ? under('value', reading.faults) : reading.faults;
  const faults = [...valueFaults, ...longFormFaults(raw), ...rangeFaults(raw, dimension, bounds)];
  return reading.ok && faults.length === 0 ? reading : { ok: false, faults };
};

const escape = (text: string): string => text.replace(/[/^$.*+?()[\]{}|\\]/g, '\\$&');

const bareForm = (dimension: Dimension): PublishedForm => {
  if (dimension.baseUnit === '') return { type: 'number' };
  const units = Object.keys(dimension.units).filter((unit) => unit !== '').map(escape).join('|');
  return { type: 'string', pattern: `^[+-]?([0-9]+(\\.[0-9]+)?|\\.[0-9]+)([eE][+-]?[0-9]+)? *(${units})$`, examples: [dimension.example] };
};

/** Where the published schema keeps the form of a dimension's quantities; it is the same for every field. */
export const quantityReference = (dimension: Dimension): PublishedForm => ({ $ref: `#/$defs/quantity-${dimension.id}` });

/** The definition that `quantityReference` points to: bare text with a unit, or the long form with provenance. */
export const quantityDefinition = (dimension: Dimension): readonly [id: string, form: PublishedForm] => {
  const bare = bareForm(dimension);
  return [`quantity-${dimension.id}`, { title: dimension.label.en, anyOf: [bare, longFormOf(bare)] }];
};

const optionalBound = (name: 'minimum' | 'maximum', value: number | undefined): { minimum?: number; maximum?: number } => (value === undefined ? {} : { [name]: value });

/** A number with a unit, read in the base unit of its dimension. */
export function quantityField(dimension: Dimension, texts: FieldTexts, limits?: Omit<QuantityLimits, 'isOptional'>): Field<number>;
export function quantityField(dimension: Dimension, texts: FieldTexts, limits: QuantityLimits & { readonly isOptional: true }): Field<number | undefined>;
export function quantityField(dimension: Dimension, texts: FieldTexts, limits: QuantityLimits = {}): Field<number | undefined> {
  const bounds = boundsOf(dimension, limits);
  const read = (raw: unknown): Reading<number | undefined> => {
    const effective = raw ?? limits.default;
    return effective === undefined && limits.isOptional === true ? { ok: true, value: undefined } : readSourced(effective, dimension, bounds);
  };
  const isOptional = limits.isOptional === true || limits.default !== undefined;
  return {
    ...texts,
    control: dimension.id === 'share' ? 'share' : 'quantity',
    schema: leafSchema(texts, quantityReference(dimension), read, isOptional),
    parseText: (text) => (dimension.baseUnit === '' && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text.trim()),
    isSourced: true,
    dimension,
    ...optionalBound('minimum', bounds.minimum),
    ...optionalBound('maximum', bounds.maximum),
    ...(limits.default === undefined ? {} : { defaultRaw: limits.default }),
  };
}

/** A quantity that sets up a run (warm-up, length); no claim about the world, so it needs no provenance. */
export const settingQuantityField = (dimension: Dimension, texts: FieldTexts, limits: Omit<QuantityLimits, 'isOptional'> = {}): Field<number> => ({ ...quantityField(dimension, texts, limits), isSourced: false });

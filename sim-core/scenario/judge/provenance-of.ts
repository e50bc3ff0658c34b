import type { Field } from '../../foundation/fields/field';
import { bareValue, isLongForm, isRecord } from '../../foundation/fields/sourced-value';
import type { ProvenanceKind } from '../../foundation/provenance';
import { readQuantity, splitQuantity, writeQuantity } from '../../foundation/units/quantity';
import { BASIS_KEY } from '../../sectors/collection';

/** Where one number is from: its own long form first, then the basis of its record. Range in base units. */
export interface FieldProvenance {
  readonly kind?: ProvenanceKind;
  readonly source?: string;
  readonly range?: readonly [low: number, high: number];
}

/** Number of a raw value in base units; undefined when it is no number of the field's dimension. */
export const baseNumber = (field: Field, raw: unknown): number | undefined => {
  const bare = bareValue(raw);
  if (field.dimension === undefined) return typeof bare === 'number' ? bare : undefined;
  if (typeof bare !== 'string' && typeof bare !== 'number') return undefined;
  const quantity = readQuantity(String(bare), field.dimension);
  return typeof quantity === 'string' ? undefined : quantity.value;
};

/** The unit in which a raw value is written. */
export const writtenUnit = (raw: unknown): string => splitQuantity(String(bareValue(raw)))?.unit ?? '';

const clamp = (value: number, field: Field): number => Math.min(Math.max(value, field.minimum ?? -Infinity), field.maximum ?? Infinity);

const statedRange = (field: Field, raw: unknown): readonly [number, number] | undefined => {
  if (!isLongForm(raw) || !Array.isArray(raw.range)) return undefined;
  const [low, high] = raw.range.map((end: unknown) => baseNumber(field, end));
  return low === undefined || high === undefined ? undefined : [low, high];
};

const spreadRange = (field: Field, raw: unknown, spreadText: unknown): readonly [number, number] | undefined => {
  const value = baseNumber(field, raw);
  const spread = typeof spreadText === 'string' ? splitQuantity(spreadText) : undefined;
  if (value === undefined || spread === undefined) return undefined;
  const width = Math.abs(value) * (spread.unit === '%' ? spread.number / 100 : spread.number);
  const [low, high] = [clamp(value - width, field), clamp(value + width, field)];
  return field.control === 'integer' ? [Math.floor(low), Math.ceil(high)] : [low, high];
};

/** Provenance of a value of a record with these raw fields. */
export const provenanceOf = (field: Field, raw: unknown, recordFields: Readonly<Record<string, unknown>>): FieldProvenance => {
  const basis = isRecord(recordFields[BASIS_KEY]) ? recordFields[BASIS_KEY] : {};
  const own: { readonly kind?: unknown; readonly source?: unknown } = isLongForm(raw) ? raw : {};
  const kind = (own.kind ?? basis['kind']) as ProvenanceKind | undefined;
  const source = own.source ?? basis['source'];
  const range = statedRange(field, raw) ?? spreadRange(field, raw, basis['spread']);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(typeof source === 'string' ? { source } : {}),
    ...(range === undefined ? {} : { range }),
  };
};

/** A range as the file would write it, in the unit of the value. */
export const writeRange = (field: Field, raw: unknown, [low, high]: readonly [number, number]): string => {
  if (field.dimension === undefined) return `${String(low)} – ${String(high)}`;
  const unit = writtenUnit(raw);
  return `${writeQuantity(low, field.dimension, unit)} – ${writeQuantity(high, field.dimension, unit)}`;
};

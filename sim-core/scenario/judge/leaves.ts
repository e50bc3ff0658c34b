import type { Field, FieldSet } from '../../foundation/fields/field';
import { isLongForm, isRecord } from '../../foundation/fields/sourced-value';

/** One value of a record that a person can set: its path inside the record, its field, its raw form (or undefined). */
export interface Leaf {
  readonly path: readonly string[];
  readonly field: Field;
  readonly raw: unknown;
}

const partsOf = (field: Field, raw: unknown): FieldSet | undefined => (isLongForm(raw) ? undefined : field.parts?.(raw));

/** Every leaf below a set of fields, in the order of the schema. */
export const leavesOf = (fields: FieldSet, raw: unknown, path: readonly string[] = []): readonly Leaf[] =>
  Object.entries(fields).flatMap(([key, field]): readonly Leaf[] => {
    const value = isRecord(raw) && Object.hasOwn(raw, key) ? raw[key] : undefined;
    const here = [...path, key];
    const parts = partsOf(field, value);
    return parts === undefined ? [{ path: here, field, raw: value }] : leavesOf(parts, value, here);
  });

/** The field at a path inside a record, leaf or group; undefined when the schema has none there. */
export const fieldAt = (fields: FieldSet, raw: unknown, path: readonly string[]): Field | undefined => {
  const [key, ...rest] = path;
  if (key === undefined || !Object.hasOwn(fields, key)) return undefined;
  const field = fields[key];
  const value = isRecord(raw) && Object.hasOwn(raw, key) ? raw[key] : undefined;
  if (field === undefined || rest.length === 0) return field;
  const parts = partsOf(field, value);
  return parts === undefined ? undefined : fieldAt(parts, value, rest);
};

import type { Dimension } from '../units/dimensions';
import { kindFault, missingFault } from './faults';
import type { Fault, Field, FieldTexts, Reading } from './field';
import { leafSchema } from './leaf-schema';
import { readWith } from './object-schema';
import { quantityField, quantityReference } from './quantity-field';

/** A list of quantities of one dimension, at least one, such as `[12 s, 15 s, 31 s]`; the record's basis says where they are from. */
export const quantityListField = (dimension: Dimension, texts: FieldTexts): Field<readonly number[]> => {
  const entry = quantityField(dimension, texts);
  const read = (raw: unknown): Reading<readonly number[]> => {
    if (raw === undefined) return { ok: false, faults: [missingFault(`[${dimension.example}]`)] };
    if (!Array.isArray(raw) || raw.length === 0) return { ok: false, faults: [kindFault({ en: `a list in brackets, such as [${dimension.example}]`, ja: `角括弧に入れた並び（例: [${dimension.example}]）` }, raw)] };
    const readings = raw.map((value: unknown) => readWith(entry.schema, value));
    const faults = readings.flatMap((reading, index): readonly Fault[] => (reading.ok ? [] : reading.faults.map((fault) => ({ ...fault, path: [String(index), ...fault.path] }))));
    return faults.length > 0 ? { ok: false, faults } : { ok: true, value: readings.flatMap((reading) => (reading.ok ? [reading.value] : [])) };
  };
  return {
    ...texts,
    control: 'text',
    schema: leafSchema(texts, { type: 'array', items: quantityReference(dimension), minItems: 1 }, read, false),
    parseText: (text) => text.replace(/[[\]]/g, '').split(',').map((part) => part.trim()).filter((part) => part !== ''),
    isSourced: true,
    dimension,
  };
};

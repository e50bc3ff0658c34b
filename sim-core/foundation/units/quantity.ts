import { dimensions, type Dimension } from './dimensions';

/** A quantity as read: `value` in the dimension's base unit, `number` and `unit` as written. */
export interface Quantity {
  readonly value: number;
  readonly number: number;
  readonly unit: string;
}

export type QuantityFault = 'not-a-number' | 'unit-missing' | 'unit-unknown' | 'unit-of-other-dimension';

const NUMBER_AND_UNIT = /^([+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?)\s*(.*)$/;

/** Splits `45 s` into its number and its unit; undefined when it does not begin with a finite number. */
export const splitQuantity = (text: string): { readonly number: number; readonly unit: string } | undefined => {
  const match = NUMBER_AND_UNIT.exec(text.trim());
  const number = Number(match?.[1]);
  return match === null || !Number.isFinite(number) ? undefined : { number, unit: (match[2] ?? '').trim() };
};

/** Reads `45 s` as a quantity of one dimension. Refuses bare numbers where a unit is needed and foreign units. */
export const readQuantity = (text: string, dimension: Dimension): Quantity | QuantityFault => {
  const parts = splitQuantity(text);
  if (parts === undefined) return 'not-a-number';
  const factor = Object.hasOwn(dimension.units, parts.unit) ? dimension.units[parts.unit] : undefined;
  if (factor !== undefined) return { value: parts.number * factor, number: parts.number, unit: parts.unit };
  if (parts.unit === '') return 'unit-missing';
  return dimensions.some((other) => Object.hasOwn(other.units, parts.unit)) ? 'unit-of-other-dimension' : 'unit-unknown';
};

/** How many base units one `unit` is. The unit must belong to the dimension. */
export const unitFactor = (dimension: Dimension, unit: string): number => {
  const factor = Object.hasOwn(dimension.units, unit) ? dimension.units[unit] : undefined;
  if (factor === undefined) throw new Error(`${unit} is no unit of ${dimension.id}`);
  return factor;
};

/** Writes a value in base units as text in the given unit, with as few digits as give the number back. */
export const writeQuantity = (value: number, dimension: Dimension, unit: string): string => {
  const number = Number((value / unitFactor(dimension, unit)).toPrecision(12));
  return unit === '' ? String(number) : `${String(number)} ${unit}`;
};

import type { FieldView } from '../../../sim-core/index';

/** Digits that a step needs after the point: 0.05 needs two. */
export function stepDecimals(step: number): number {
  const [, exponent] = step.toExponential().split('e');
  const [mantissa = '1'] = step.toExponential().split('e');
  const fraction = (mantissa.split('.')[1] ?? '').length;
  return Math.max(0, fraction - Number(exponent));
}

/** A number as the file writes it, with the field's unit. */
export function fieldText(field: Pick<FieldView, 'unit' | 'step'>, value: number): string {
  const digits = field.step === undefined ? 6 : stepDecimals(field.step);
  const number = String(Number(value.toFixed(Math.min(12, digits))));
  return field.unit === undefined || field.unit === '' ? number : `${number} ${field.unit}`;
}

/** What a person typed, completed: a bare number takes the unit that the field shows. */
export function typedText(field: Pick<FieldView, 'unit'>, typed: string): string {
  const text = typed.trim().replace(/−/g, '-').replace(/,/g, '');
  const isBareNumber = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text);
  return isBareNumber && field.unit ? `${text} ${field.unit}` : text;
}

/** The text without its unit, for an input that shows the unit beside it. */
export function textWithoutUnit(field: Pick<FieldView, 'unit' | 'text'>): string {
  const unit = field.unit ?? '';
  return unit !== '' && field.text.endsWith(unit) ? field.text.slice(0, -unit.length).trim() : field.text;
}

/** The number in a text such as `45 s`; undefined when it does not begin with one. */
export function leadingNumber(text: string | undefined): number | undefined {
  const match = /^\s*[-+]?\d[\d,]*\.?\d*(e[-+]?\d+)?/i.exec(text ?? '');
  return match ? Number(match[0].replace(/,/g, '')) : undefined;
}

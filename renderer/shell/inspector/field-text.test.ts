import { describe, expect, it } from 'vitest';
import { fieldText, leadingNumber, stepDecimals, textWithoutUnit, typedText } from './field-text';

describe('a field writes numbers as the file does', () => {
  it('with its unit and no more digits than its step', () => {
    expect(fieldText({ unit: 's', step: 1 }, 45.4)).toBe('45 s');
    expect(fieldText({ unit: '%', step: 0.5 }, 83.49999999)).toBe('83.5 %');
    expect(fieldText({ step: 1 }, 3)).toBe('3');
  });

  it('counting the digits of any step', () => {
    expect([1, 10, 0.5, 0.05, 0.025, 1e-7].map(stepDecimals)).toEqual([0, 0, 1, 2, 3, 7]);
  });
});

describe('what a person types', () => {
  it('takes the unit of the field when it is a bare number', () => {
    expect(typedText({ unit: 'min' }, ' 12.5 ')).toBe('12.5 min');
    expect(typedText({ unit: 'JPY' }, '1,200')).toBe('1200 JPY');
    expect(typedText({ unit: 'h' }, '−3')).toBe('-3 h');
  });

  it('keeps a unit or a word that was typed', () => {
    expect(typedText({ unit: 'min' }, '40 s')).toBe('40 s');
    expect(typedText({}, 'orin-nx')).toBe('orin-nx');
  });

  it('is shown without the unit that stands beside it', () => {
    expect(textWithoutUnit({ unit: 's', text: '45 s' })).toBe('45');
    expect(textWithoutUnit({ text: 'orin-nx' })).toBe('orin-nx');
  });
});

it('reads the number a text begins with', () => {
  expect([leadingNumber('45 s'), leadingNumber('-0.5 %'), leadingNumber('1,200 JPY'), leadingNumber('none'), leadingNumber(undefined)]).toEqual([45, -0.5, 1200, undefined, undefined]);
});

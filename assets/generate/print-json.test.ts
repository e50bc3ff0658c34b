import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printJson } from './print-json';

describe('printed JSON', () => {
  it('says the same as the value, whatever it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(printJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });

  it('keeps a small record on one line, leaves out what is undefined and wraps long rows of numbers', () => {
    expect(printJson({ a: 1, b: undefined, c: [] })).toBe('{ "a": 1, "c": [] }\n');
    const lines = printJson(Array.from({ length: 100 }, (_, index) => 1_000_000 + index)).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(152);
    expect(lines.length).toBeLessThan(12);
  });
});

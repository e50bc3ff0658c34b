import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensions, powerDimension, ratioDimension, shareDimension, timeDimension } from './dimensions';
import { readQuantity, writeQuantity } from './quantity';

describe('quantities as text', () => {
  it('are read in the base unit of their dimension', () => {
    expect(readQuantity('45 s', timeDimension)).toEqual({ value: 45e6, number: 45, unit: 's' });
    expect(readQuantity('1.5h', timeDimension)).toMatchObject({ value: 5400e6 });
    expect(readQuantity('3 %', shareDimension)).toMatchObject({ value: 0.03 });
    expect(readQuantity('250 W', powerDimension)).toMatchObject({ value: 0.25 });
    expect(readQuantity('-1e2', ratioDimension)).toMatchObject({ value: -100 });
  });

  it('name what is wrong with them', () => {
    expect(readQuantity('45', timeDimension)).toBe('unit-missing');
    expect(readQuantity('45 kW', timeDimension)).toBe('unit-of-other-dimension');
    expect(readQuantity('45 parsec', timeDimension)).toBe('unit-unknown');
    expect(readQuantity('about 45 s', timeDimension)).toBe('not-a-number');
    expect(readQuantity('1e999 s', timeDimension)).toBe('not-a-number');
    expect(readQuantity('45 constructor', timeDimension)).toBe('unit-unknown');
  });

  it('written and read again give the number back, in every unit of every dimension', () => {
    const units = dimensions.flatMap((dimension) => Object.keys(dimension.units).map((unit) => ({ dimension, unit })));
    fc.assert(fc.property(fc.constantFrom(...units), fc.integer({ min: -1e9, max: 1e9 }), ({ dimension, unit }, thousandths) => {
      const written = `${String(thousandths / 1000)} ${unit}`;
      const read = readQuantity(written, dimension);
      if (typeof read === 'string') throw new Error(read);
      expect(readQuantity(writeQuantity(read.value, dimension, unit), dimension)).toMatchObject({ number: thousandths / 1000 });
    }));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, pow } from './exponential';
import { chiSquareQuantile, gammaQuantile } from './gamma-distribution';
import { logGamma } from './gamma-function';
import { log, log1p } from './logarithm';
import { normalCumulative, normalQuantile } from './normal-distribution';
import { studentTCumulative, studentTQuantile } from './student-t-distribution';
import { cos, sin, tan } from './trigonometry';

/** The host's functions are within 1 unit in the last place, which makes them a fair judge at 5e-16. */
function expectClose(found: number, expected: number, relative = 5e-16): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('elementary functions', () => {
  const positive = fc.double({ min: 5e-324, max: 1.7e308, noNaN: true });
  it('log agrees with the host to 4e-16 over the whole range, subnormals included', () => {
    fc.assert(fc.property(positive, (x) => expectClose(log(x), Math.log(x), 4e-16)), { numRuns: 3000 });
    fc.assert(fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => expectClose(log(x), Math.log(x), 4e-16)), { numRuns: 3000 });
  });
  it('log knows its limits', () => {
    expect([log(1), log(0), log(Infinity), log(-1)]).toEqual([0, -Infinity, Infinity, NaN]);
  });
  it('log1p keeps its digits for tiny arguments', () => {
    fc.assert(fc.property(fc.double({ min: -0.5, max: 3, noNaN: true }), (x) => expectClose(log1p(x), Math.log1p(x), 1e-15)));
    expect(log1p(1e-20)).toBe(1e-20);
  });
  it('exp agrees with the host to 4e-16, and underflows and overflows where the host does', () => {
    fc.assert(fc.property(fc.double({ min: -700, max: 709, noNaN: true }), (x) => expectClose(exp(x), Math.exp(x), 4e-16)), { numRuns: 3000 });
    expect([exp(0), exp(-800), exp(800), exp(-Infinity)]).toEqual([1, 0, Infinity, 0]);
    expect(exp(-744)).toBe(1e-323);
  });
  it('pow is exact for small whole powers and close elsewhere', () => {
    expect([pow(3, 5), pow(2, -3), pow(-2, 3), pow(0, 2), pow(9, 0.5)]).toEqual([243, 0.125, -8, 0, 3]);
    const real = fc.tuple(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.double({ min: -20, max: 20, noNaN: true }));
    fc.assert(fc.property(real, ([base, power]) => expectClose(pow(base, power), Math.pow(base, power), 2e-14)));
  });
  it('sin, cos and tan agree with the host to 4e-16 absolute', () => {
    const angle = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    fc.assert(fc.property(angle, (x) => {
      expect(Math.abs(sin(x) - Math.sin(x))).toBeLessThan(4e-16);
      expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThan(4e-16);
    }), { numRuns: 2000 });
    expectClose(tan(1), Math.tan(1), 1e-15);
    expect(sin(1e7)).toBeNaN();
  });
  it('gives fixed bits (recorded once; a host that differs would break same-bits runs)', () => {
    const bits = (values: number[]): string => Array.from(new BigUint64Array(Float64Array.from(values).buffer), (word) => word.toString(16)).join(' ');
    expect(bits([log(3), exp(1.5), pow(1.03, 12.5), sin(2), cos(2)])).toMatchInlineSnapshot(`"3ff193ea7aad030b 4011ed3fe64fc541 3ff726de36dd5cac 3fed18f6ead1b446 bfdaa22657537205"`);
  });
});

describe('distribution functions', () => {
  it('logGamma meets factorials and the half-integer formula Gamma(1/2) = sqrt(pi)', () => {
    expectClose(logGamma(11), Math.log(3628800), 1e-15);
    expectClose(logGamma(0.5), Math.log(Math.PI) / 2, 2e-15);
    expect(Math.abs(logGamma(1))).toBeLessThan(1e-14);
  });
  it('normal quantiles meet the tables (Abramowitz & Stegun table 26.5 and NIST handbook 1.3.6.7.1)', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.995)).toBeCloseTo(2.575829303548901, 12);
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalCumulative(1)).toBeCloseTo(0.8413447460685429, 14);
  });
  it('Student t quantiles meet the NIST handbook table 1.3.6.7.2', () => {
    const table: [number, number, number][] = [[0.975, 1, 12.706], [0.975, 4, 2.776], [0.975, 9, 2.262], [0.975, 19, 2.093], [0.975, 39, 2.023], [0.95, 10, 1.812], [0.995, 30, 2.75], [0.9, 100, 1.29]];
    for (const [p, degrees, expected] of table) expect(Math.abs(studentTQuantile(p, degrees) - expected)).toBeLessThan(5.1e-4);
  });
  it('Student t with 1 and 2 degrees of freedom meets the closed forms', () => {
    expectClose(studentTQuantile(0.9, 1), Math.tan(0.4 * Math.PI), 1e-13);
    const alpha = 4 * 0.975 * 0.025;
    expectClose(studentTQuantile(0.975, 2), 2 * 0.475 * Math.sqrt(2 / alpha), 1e-13);
  });
  it('quantile undoes cumulative', () => {
    fc.assert(fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 200 }), (p, degrees) => {
      expect(studentTCumulative(studentTQuantile(p, degrees), degrees)).toBeCloseTo(p, 12);
      expect(normalCumulative(normalQuantile(p))).toBeCloseTo(p, 12);
    }), { numRuns: 60 });
  });
  it('gamma quantiles meet the exponential closed form and the chi-square table (NIST handbook 1.3.6.7.4)', () => {
    expectClose(gammaQuantile(0.5, 1, 3), 3 * Math.LN2, 1e-13);
    expect(Math.abs(chiSquareQuantile(0.95, 10) - 18.307)).toBeLessThan(5.1e-4);
    expect(Math.abs(chiSquareQuantile(0.05, 5) - 1.145)).toBeLessThan(5.1e-4);
  });
});

import { cos } from '../../foundation/numerics/trigonometry';

/**
 * Mean equinox as a polynomial in thousands of years from 2000, and the periodic terms A cos(B + C T) with B and C in
 * degrees and T in Julian centuries from J2000: J. Meeus, "Astronomical Algorithms", 2nd ed. 1998, tables 27.B and
 * 27.C. Error below one minute for 1951 to 2050 by the source.
 */
const MEAN_MARCH = [2451623.80984, 365242.37404, 0.05169, -0.00411, -0.00057] as const;
const MEAN_SEPTEMBER = [2451810.21715, 365242.01767, -0.11575, 0.00337, 0.00078] as const;

const TERMS: readonly (readonly [amplitude: number, phase: number, rate: number])[] = [
  [485, 324.96, 1934.136], [203, 337.23, 32964.467], [199, 342.08, 20.186], [182, 27.85, 445267.112], [156, 73.14, 45036.886],
  [136, 171.52, 22518.443], [77, 222.54, 65928.934], [74, 296.72, 3034.906], [70, 243.58, 9037.513], [58, 119.81, 33718.147],
  [52, 297.17, 150.678], [50, 21.02, 2281.226], [45, 247.54, 29929.562], [44, 325.15, 31555.956], [29, 60.93, 4443.417],
  [18, 155.12, 67555.328], [17, 288.79, 4562.452], [16, 198.04, 62894.029], [14, 199.76, 31436.921], [12, 95.39, 14577.848],
  [12, 287.11, 31931.756], [12, 320.81, 34777.259], [9, 227.73, 1222.114], [8, 15.45, 16859.074],
];

const J2000 = 2451545;
const DAYS_PER_CENTURY = 36525;
/** Julian day of 1 January 1970, 0:00 universal time. */
const JULIAN_DAY_OF_1970 = 2440587.5;
const JAPAN_AHEAD_DAYS = 9 / 24;
/**
 * Terrestrial time runs ahead of universal time by 64 s in 2000 and an expected 100 s or so in 2070. One value for all
 * years errs by half a minute at most; no equinox of 2000 to 2070 lies so close to midnight in Japan (tested).
 */
const DELTA_T_DAYS = 75 / 86_400;

export type Equinox = 'march' | 'september';

/** Moment of an equinox in Japan standard time, in days from 1 January 1970, 0:00; the whole part is the day number. */
export function equinoxInJapan(year: number, equinox: Equinox): number {
  return equinoxJulianDay(year, equinox) - DELTA_T_DAYS + JAPAN_AHEAD_DAYS - JULIAN_DAY_OF_1970;
}

/** Julian ephemeris day of the equinox (Meeus, chapter 27). */
function equinoxJulianDay(year: number, equinox: Equinox): number {
  const mean = polynomial(equinox === 'march' ? MEAN_MARCH : MEAN_SEPTEMBER, (year - 2000) / 1000);
  const centuries = (mean - J2000) / DAYS_PER_CENTURY;
  const anomaly = 35999.373 * centuries - 2.47;
  const speed = 1 + 0.0334 * cosOfDegrees(anomaly) + 0.0007 * cosOfDegrees(2 * anomaly);
  const periodic = TERMS.reduce((sum, [amplitude, phase, rate]) => sum + amplitude * cosOfDegrees(phase + rate * centuries), 0);
  return mean + (0.00001 * periodic) / speed;
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/** Reduced to one turn first: our cosine is accurate for small arguments. */
function cosOfDegrees(degrees: number): number {
  return cos(((degrees % 360) * Math.PI) / 180);
}

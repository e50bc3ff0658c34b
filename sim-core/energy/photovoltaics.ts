import { cos, sin, tan } from '../foundation/numerics/trigonometry';

/** Half-hours of a day. */
const WINDOWS = 48;
const PI = 3.141592653589793;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
/** Middle of Honshu; a degree more or less changes a day by minutes. */
const LATITUDE_DEGREES = 35.7;

/** Sun's declination on the middle day of a month, in radians (Cooper 1969: 23.45° x sin(360° x (284 + n) / 365)). */
const declinationOf = (month: number): number => ((23.45 * PI) / 180) * sin((2 * PI * (284 + DAYS_BEFORE_MONTH[month - 1]! + 15)) / 365);

/** Hours from sunrise to sunset: cos(hour angle) = -tan(latitude) tan(declination). */
export function daylightHours(month: number): number {
  const cosine = -tan((LATITUDE_DEGREES * PI) / 180) * tan(declinationOf(month));
  return (24 / PI) * arcCosine(cosine);
}

/** By bisection: the host's own function differs between engines in the last bits. */
function arcCosine(value: number): number {
  let [low, high] = [0, PI];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (cos(middle) > value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Share of a day's output in every half-hour, for the mean of some months: half a sine from sunrise to sunset around noon.
 * The shares of a day add up to one. An assumption about the shape; the amount of a day is stated elsewhere.
 */
export function outputShape(months: readonly number[]): readonly number[] {
  const daylight = months.reduce((sum, month) => sum + daylightHours(month), 0) / months.length;
  const at = (hour: number): number => Math.max(0, cos((PI * (hour - 12)) / daylight)) * (Math.abs(hour - 12) < daylight / 2 ? 1 : 0);
  const raw = Array.from({ length: WINDOWS }, (_, window) => at(window * 0.5 + 0.25));
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value) => value / total);
}

/**
 * Solves cumulative(x) = p for a continuous, rising distribution function on low..high by bisection until the
 * bracket is two neighbouring floats or 200 halvings have passed. Slow and sure: quantiles are asked once a table.
 * Infinite ends are searched outwards from `start` first.
 */
export function invertDistribution(cumulative: (x: number) => number, p: number, bracket: { low: number; high: number; start: number }): number {
  let low = bracket.low === -Infinity ? searchOutwards(cumulative, p, bracket.start, -1) : bracket.low;
  let high = bracket.high === Infinity ? searchOutwards(cumulative, p, bracket.start, 1) : bracket.high;
  for (let step = 0; step < 200; step++) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) break;
    if (cumulative(middle) < p) low = middle;
    else high = middle;
  }
  return high;
}

function searchOutwards(cumulative: (x: number) => number, p: number, start: number, sign: 1 | -1): number {
  let distance = 1;
  while (distance < 1e300 && sign * (cumulative(start + sign * distance) - p) < 0) distance *= 2;
  return start + sign * distance;
}

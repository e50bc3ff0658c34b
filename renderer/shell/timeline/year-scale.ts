/** Where a year lies on the ruler, as a share from the first to the last simulated year. */
export function yearShare(years: readonly number[], year: number): number {
  const first = years[0] ?? year;
  const last = years.at(-1) ?? first;
  return last > first ? (year - first) / (last - first) : 0.5;
}

/** Index of the simulated year nearest to a share of the ruler. */
export function nearestIndex(years: readonly number[], share: number): number {
  const distances = years.map((year) => Math.abs(yearShare(years, year) - share));
  return distances.indexOf(Math.min(...distances));
}

/** Width that a plain and the chosen year's name need, with air. */
const NAME_PX = 44;
const CHOSEN_NAME_PX = 72;

/** The years that are named: the chosen one always, others where their names do not touch. */
export function yearNames(years: readonly number[], chosen: number, widthPx: number): readonly number[] {
  const kept = [chosen];
  const distancePx = (a: number, b: number) => Math.abs(yearShare(years, a) - yearShare(years, b)) * widthPx;
  for (const year of [years[0], years.at(-1), ...years]) {
    if (year === undefined || kept.includes(year)) continue;
    const isFree = kept.every((other) => distancePx(year, other) >= (other === chosen ? CHOSEN_NAME_PX : NAME_PX));
    if (isFree) kept.push(year);
  }
  return kept.sort((a, b) => a - b);
}

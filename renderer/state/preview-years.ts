/** How long a first picture may take, and what it needs at least to be one: two replications, first, chosen and last year. */
const PREVIEW_S = 1.5;
const PREVIEW_LEAST_YEARS = 3;
export const PREVIEW_REPLICATIONS = 2;

/**
 * Years of a first, coarse run: as many as fit into about a second and a half at the rate seen before (runs/s), spread
 * over all years, the chosen one among them. Undefined when the full run is as quick as its preview.
 */
export function previewYears(run: { readonly years: readonly number[]; readonly chosen: number; readonly variants: number; readonly ratePerS: number | undefined }): readonly number[] | undefined {
  const { years, chosen, variants, ratePerS } = run;
  const affordable = ratePerS === undefined ? 0 : Math.floor((ratePerS * PREVIEW_S) / (variants * PREVIEW_REPLICATIONS));
  const count = Math.max(PREVIEW_LEAST_YEARS, affordable);
  if (count >= years.length) return undefined;
  const spread = Array.from({ length: count }, (_, index) => years[Math.round((index * (years.length - 1)) / (count - 1))]);
  const inner = spread.map((year, index) => ({ year, index })).slice(1, -1).sort((a, b) => Math.abs((a.year ?? 0) - chosen) - Math.abs((b.year ?? 0) - chosen))[0];
  if (inner && !spread.includes(chosen) && years.includes(chosen)) spread[inner.index] = chosen;
  return spread.flatMap((year) => year ?? []);
}

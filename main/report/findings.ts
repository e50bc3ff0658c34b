import { fallsBelow, futuresData, lowerEndFallsBelow, SERVICE_FLOOR_PERCENT, type Crossing } from '../../contract/presentation/index';
import type { KpiEstimate, ResultBundle, VariantSummary } from '../../sim-core/index';

/** When each variant stops keeping 90 % of output; undefined crossing = it never does. */
export interface VariantFinding {
  readonly variant: VariantSummary;
  readonly crossing?: Crossing;
  readonly lastValue: number;
  /** When the lower end of the 95 % band falls below: a promise is only as good as that. */
  readonly lowerEndYear?: number;
}

/** What the results say, before any words. */
export interface Findings {
  readonly all: readonly VariantFinding[];
  readonly baseline?: VariantFinding;
  /** The variant that keeps output longest, baseline left out; ties go to the higher last value. */
  readonly best?: VariantFinding;
  /** Last simulated year in which the best variant keeps output and the baseline does not; otherwise the middle year. */
  readonly focusYear: number;
  /** Variants besides the baseline that keep output in the focus year, the best first; empty unless the baseline does not. */
  readonly keepers: readonly VariantFinding[];
  /** Loss of people available from the first year to the focus year, 0..1. */
  readonly peopleLostShare?: number;
  /** Paired difference of output kept, best to baseline, in the focus year. */
  readonly difference?: KpiEstimate;
}

const KEPT = 'output.kept';

/** Reads the answer to the question out of a bundle. Works for sectors without output kept: then nothing is found. */
export function findingsOf(bundle: ResultBundle): Findings {
  const all = variantFindings(bundle);
  const baseline = all.find((finding) => finding.variant.id === bundle.baseline);
  const best = all.filter((finding) => finding !== baseline).reduce<VariantFinding | undefined>((one, other) => (one === undefined || keepsLonger(other, one) ? other : one), undefined);
  const keptYears = bundle.years.filter((year) => best !== undefined && keptAt(bundle, best.variant.id, year) >= SERVICE_FLOOR_PERCENT && keptAt(bundle, bundle.baseline, year) < SERVICE_FLOOR_PERCENT);
  const focusYear = keptYears.at(-1) ?? bundle.years[Math.floor(bundle.years.length / 3)] ?? 0;
  const keepers = keptYears.length === 0 || best === undefined ? [] : [best, ...all.filter((one) => one !== best && one !== baseline && keptAt(bundle, one.variant.id, focusYear) >= SERVICE_FLOOR_PERCENT)];
  const lost = peopleLostShare(bundle, focusYear);
  const difference = best === undefined ? undefined : bundle.differences[best.variant.id]?.[String(focusYear)]?.[KEPT];
  return {
    all, focusYear, keepers,
    ...(baseline === undefined ? {} : { baseline }), ...(best === undefined ? {} : { best }),
    ...(lost === undefined ? {} : { peopleLostShare: lost }), ...(difference === undefined ? {} : { difference }),
  };
}

/** True when a 95 % interval leaves zero out, so that a difference may be called one. */
export const excludesZero = (estimate: KpiEstimate): boolean => Number.isFinite(estimate.halfWidth) && Math.abs(estimate.mean) > estimate.halfWidth;

function variantFindings(bundle: ResultBundle): readonly VariantFinding[] {
  const { series } = futuresData(bundle, { kpiId: KEPT, language: 'en' });
  return series.flatMap((one) => {
    const variant = bundle.variants.find((candidate) => candidate.id === one.id);
    const crossing = fallsBelow(one.points, SERVICE_FLOOR_PERCENT);
    const lowerEndYear = lowerEndFallsBelow(one.points, SERVICE_FLOOR_PERCENT);
    return variant === undefined ? [] : [{
      variant, lastValue: one.points.at(-1)?.mean ?? Number.NaN, ...(crossing === undefined ? {} : { crossing }), ...(lowerEndYear === undefined ? {} : { lowerEndYear }),
    }];
  });
}

function keepsLonger(one: VariantFinding, other: VariantFinding): boolean {
  const [first, second] = [one.crossing?.year ?? Infinity, other.crossing?.year ?? Infinity];
  return first === second ? one.lastValue > other.lastValue : first > second;
}

const keptAt = (bundle: ResultBundle, variantId: string, year: number): number => bundle.report.variants[variantId]?.[String(year)]?.[KEPT]?.mean ?? Number.NaN;

function peopleLostShare(bundle: ResultBundle, year: number): number | undefined {
  const people = (at: number | undefined): number | undefined => bundle.report.variants[bundle.baseline]?.[String(at)]?.['people.available']?.mean;
  const [first, then] = [people(bundle.years[0]), people(year)];
  return first === undefined || then === undefined || first <= 0 ? undefined : 1 - then / first;
}

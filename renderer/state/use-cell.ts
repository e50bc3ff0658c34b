import type { KpiEstimate, ResultBundle } from '../../sim-core/index';
import { useRun } from './run-store';
import { useWorkspace } from './workspace';

type Kpis = Readonly<Record<string, KpiEstimate>>;

/** The results of one variant in one year. */
export interface ResultCell {
  readonly variant: string;
  readonly year: number;
  readonly isBaseline: boolean;
  readonly kpis: Kpis;
  /** Paired differences to the baseline of the same year. */
  readonly differences: Kpis;
}

/** A scenario opens ten years on, where what it asks about shows. */
const OPENING_OFFSET_YEARS = 10;

/** The simulated year nearest to the chosen one; 0 stands for no choice yet. */
export function simulatedYear(years: readonly number[], chosen: number): number {
  const wanted = chosen === 0 ? (years[0] ?? 0) + OPENING_OFFSET_YEARS : chosen;
  return years.reduce((best, year) => (Math.abs(year - wanted) < Math.abs(best - wanted) ? year : best), years[0] ?? wanted);
}

/** The results of the chosen variant and year; the baseline's where the run left the variant out. */
export function resultCell(bundle: ResultBundle, variant: string, year: number): ResultCell {
  const id = bundle.report.variants[variant] ? variant : bundle.baseline;
  const shown = simulatedYear(bundle.years, year);
  return {
    variant: id,
    year: shown,
    isBaseline: id === bundle.baseline,
    kpis: bundle.report.variants[id]?.[String(shown)] ?? {},
    differences: bundle.differences[id]?.[String(shown)] ?? {},
  };
}

export function useCell(): ResultCell | undefined {
  const bundle = useRun((state) => state.bundle);
  const variant = useWorkspace((state) => state.variant);
  const year = useWorkspace((state) => state.year);
  return bundle ? resultCell(bundle, variant, year) : undefined;
}

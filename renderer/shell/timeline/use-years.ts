import { simulatedYear } from '../../state/use-cell';
import { useRun } from '../../state/run-store';
import { useWorkspace } from '../../state/workspace';

const NO_YEARS: readonly number[] = [];

/** Chooses a simulated year by its place; beyond the ends it stays at the end. */
export function chooseYearAt(index: number): void {
  const years = useRun.getState().bundle?.years ?? NO_YEARS;
  const next = years[Math.min(years.length - 1, Math.max(0, index))];
  if (next !== undefined) useWorkspace.getState().change((state) => { state.year = next; });
}

/** The simulated years and the chosen one among them. */
export function useYears() {
  const years = useRun((state) => state.bundle?.years ?? NO_YEARS);
  const wanted = useWorkspace((state) => state.year);
  const year = simulatedYear(years, wanted);
  return { years, year, index: years.indexOf(year) };
}

import { simulatedYear } from '../../state/use-cell';
import { useRun } from '../../state/run-store';
import { useWorkspace } from '../../state/workspace';

const NO_YEARS: readonly number[] = [];

/** The simulated years and the chosen one among them. */
export function useYears() {
  const years = useRun((state) => state.bundle?.years ?? NO_YEARS);
  const wanted = useWorkspace((state) => state.year);
  const change = useWorkspace((state) => state.change);
  const year = simulatedYear(years, wanted);
  const choose = (index: number) => {
    const next = years[Math.min(years.length - 1, Math.max(0, index))];
    if (next !== undefined) change((state) => { state.year = next; });
  };
  return { years, year, index: years.indexOf(year), choose };
}

import { useMemo } from 'react';
import { milestoneYears } from '../../state/milestone-years';
import { simulatedYear } from '../../state/use-cell';
import { useDescription } from '../../state/use-description';
import { useRun } from '../../state/run-store';
import { useWorkspace } from '../../state/workspace';

/** Chooses a year; the charts, the twin and the tables follow. */
export function chooseYear(year: number | undefined): void {
  if (year !== undefined) useWorkspace.getState().change((state) => { state.year = year; });
}

/** The years that the scenario simulates, the chosen one among them, and those that have a result already. */
export function useYears() {
  const { document } = useDescription();
  const simulated = useRun((state) => state.bundle?.years);
  const chosen = useWorkspace((state) => state.year);
  const planned = useMemo(() => milestoneYears(document), [document]);
  const years = planned.length > 0 ? planned : (simulated ?? planned);
  const year = simulatedYear(years, chosen);
  return { years, year, index: years.indexOf(year) };
}

import { openScenario, type ScenarioDocument } from '../../sim-core/index';
import { useDocument } from './document-store';
import { describe } from './use-description';
import { useProblemDialog } from './problem-dialog';
import { runDirector } from './run-director';
import { useWorkspace } from './workspace';

/** Opens a scenario and starts its run, or shows every problem of the file. True when it opened. */
export function openScenarioText(text: string, name: string): boolean {
  const outcome = openScenario(text, { file: name });
  if (!outcome.ok) {
    useProblemDialog.getState().show('file', name, outcome.problems);
    return false;
  }
  runDirector.reset();
  useDocument.getState().open({ document: outcome.value, text }, name);
  enterWorkbench(outcome.value);
  runDirector.runNow();
  return true;
}

/** The first variant that changes something is chosen: it is what the scenario asks about. */
function enterWorkbench(document: ScenarioDocument): void {
  const { variants } = describe(document);
  const variant = (variants.find((candidate) => candidate.changes.length > 0) ?? variants[0])?.id ?? '';
  useWorkspace.getState().change((state) => {
    state.screen = 'workbench';
    state.hiddenVariants = {};
    state.variant = variant;
    state.selection = { kind: 'variant', id: variant };
    state.year = 0;
    state.week = 0;
  });
}

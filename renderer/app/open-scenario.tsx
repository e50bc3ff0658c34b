import { Palette } from '../shell/palette/palette';
import { useShortcuts } from '../shell/palette/use-shortcuts';
import { Workbench } from '../shell/frame/workbench';
import { useLiveRun } from './use-live-run';

/** The workbench with its keys, its palette and its run that follows every edit. */
export function OpenScenario() {
  useShortcuts();
  useLiveRun();
  return (
    <>
      <Workbench />
      <Palette />
    </>
  );
}

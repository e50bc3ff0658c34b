import { useMemo } from 'react';
import type { WorkbenchHost } from '../../../contract/host';
import { useHost } from '../../host/host-context';
import { openScenarioText } from '../../state/open-scenario-text';
import { writeReport } from '../../state/write-report';
import { saveScenario } from '../../state/save-scenario';
import { useWorkspace } from '../../state/workspace';
import { runDirector } from '../../state/run-director';

export interface Commands {
  readonly openFile: () => void;
  readonly save: () => void;
  readonly exportReport: (format: 'pdf' | 'html') => void;
  readonly showGallery: () => void;
}

async function openFile(host: WorkbenchHost): Promise<void> {
  const file = await host.openScenarioFile();
  if (file) openScenarioText(file.text, file.name);
}

function showGallery(): void {
  runDirector.cancel();
  useWorkspace.getState().change((state) => { state.screen = 'gallery'; });
}

/** What the menus, the palette and the shortcuts do. Failures come back as problems on the screen, never as rejections. */
export function useCommands(): Commands {
  const host = useHost();
  return useMemo(() => ({
    openFile: () => void openFile(host),
    save: () => void saveScenario(host),
    exportReport: (format) => void writeReport(host, format),
    showGallery,
  }), [host]);
}

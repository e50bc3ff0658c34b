import i18next from 'i18next';
import type { WorkbenchHost } from '../../contract/host';
import { writeScenario } from '../../sim-core/index';
import { useDocument } from './document-store';
import { useNotices } from './notices';

const clockText = (date: Date): string => `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;

/** Writes the document to a file that the user chooses; nothing happens when the dialog is cancelled. */
export async function saveScenario(host: WorkbenchHost): Promise<void> {
  const { history, name, markSaved } = useDocument.getState();
  if (!history) return;
  const written = await host.saveScenarioFile({ suggestedName: name.endsWith('.yaml') ? name : `${history.document.id}.yaml`, text: writeScenario(history.document) });
  if (!written) return;
  markSaved(clockText(new Date()));
  useNotices.getState().show({ title: i18next.t('notice.saved'), detail: written.path });
}

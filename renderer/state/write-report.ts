import i18next from 'i18next';
import type { WorkbenchHost } from '../../contract/host';
import { useDocument } from './document-store';
import { useNotices } from './notices';
import { usePreferences } from './preferences';
import { useProblemDialog } from './problem-dialog';
import { useRun } from './run-store';

/** Exports the report of the finished run in the language of the window. */
export async function writeReport(host: WorkbenchHost, format: 'pdf' | 'html'): Promise<void> {
  const { bundle, phase } = useRun.getState();
  const id = useDocument.getState().history?.document.id;
  if (!bundle || phase !== 'done' || id === undefined) return;
  const outcome = await host.exportReport({ bundle, format, language: usePreferences.getState().language, suggestedName: `${id}.${format}` });
  if (outcome.kind === 'written') useNotices.getState().show({ title: i18next.t('notice.written'), detail: outcome.path });
  if (outcome.kind === 'failed') useProblemDialog.getState().show('report', `${id}.${format}`, outcome.problems);
}

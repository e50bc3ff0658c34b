import { dialog, type BrowserWindow, type SaveDialogOptions } from 'electron';
import type { ReportOutcome, ReportRequest } from '../../contract/host';
import type { Bilingual, Outcome } from '../../sim-core/index';
import { writeFileAtomically } from '../store/atomic-write';
import { printPdf } from './print-pdf';

const title: Bilingual = { en: 'Export report', ja: 'レポートの書き出し' };
const fileKind = { pdf: { name: 'PDF', extensions: ['pdf'] }, html: { name: 'HTML', extensions: ['html'] } };

/** What turns a report into paper: pages served from memory, and the built window with its fonts. */
export interface ReportPress {
  readonly pages: Map<string, string>;
  readonly windowFolder: string;
}

export interface ReportExport extends ReportPress {
  readonly window: BrowserWindow;
}

/**
 * Renders the report, asks where it shall lie, and writes it whole or not at all. A path that the request names is
 * ignored: only the person in front of the dialog may say where this program writes.
 */
export async function exportReport(request: ReportRequest, surroundings: ReportExport): Promise<ReportOutcome> {
  const path = await askPath(request, surroundings.window);
  if (path === undefined) return { kind: 'cancelled' };
  const written = await writeReport(request, path, surroundings);
  return written.ok ? { kind: 'written', path: written.value } : { kind: 'failed', problems: written.problems };
}

/** Renders and writes without asking. */
export async function writeReport(request: Pick<ReportRequest, 'bundle' | 'format' | 'language'>, path: string, { pages, windowFolder }: ReportPress): Promise<Outcome<string>> {
  const { renderReportDocument } = await import('../report/index');
  const html = await renderReportDocument(request.bundle, request.language, windowFolder);
  return writeFileAtomically(path, request.format === 'html' ? html : await printPdf(html, pages));
}

async function askPath(request: ReportRequest, window: BrowserWindow): Promise<string | undefined> {
  const options: SaveDialogOptions = { title: title[request.language], defaultPath: `${request.suggestedName}.${request.format}`, filters: [fileKind[request.format]] };
  const { canceled, filePath } = await dialog.showSaveDialog(window, options);
  return canceled || filePath === '' ? undefined : filePath;
}

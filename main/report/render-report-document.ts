import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language, ResultBundle } from '../../sim-core/index';
import { embedFonts } from './embed-fonts';
import { renderReportHtml } from './render-report-html';

/**
 * The report with the window's fonts inside, so that it reads the same on every machine and in the PDF. `windowFolder`
 * is the folder of the built window; where it has no style sheets the reader's own fonts serve.
 */
export async function renderReportDocument(bundle: ResultBundle, language: Language, windowFolder: string): Promise<string> {
  const plain = renderReportHtml(bundle, language);
  return renderReportHtml(bundle, language, { fontCss: await embedFonts(plain, await styleSheetsOf(windowFolder)) });
}

async function styleSheetsOf(windowFolder: string): Promise<readonly string[]> {
  const folder = join(windowFolder, 'assets');
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.css')).sort().map((name) => join(folder, name));
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hindcast, type Language, type ResultBundle } from '../../sim-core/index';
import { openShippedCatalogue } from '../run-service/shipped-catalogue';
import { embedFonts } from './embed-fonts';
import { renderReportHtml } from './render-report-html';

/**
 * The report with the window's fonts inside, so that it reads the same on every machine and in the PDF. `windowFolder`
 * is the folder of the built window; where it has no style sheets the reader's own fonts serve.
 */
export async function renderReportDocument(bundle: ResultBundle, language: Language, windowFolder: string): Promise<string> {
  const catalogue = openShippedCatalogue();
  const past = catalogue.ok ? { past: hindcast(catalogue.value.history) } : {};
  const plain = renderReportHtml(bundle, language, past);
  return renderReportHtml(bundle, language, { ...past, fontCss: await embedFonts(plain, await styleSheetsOf(windowFolder)) });
}

async function styleSheetsOf(windowFolder: string): Promise<readonly string[]> {
  const folder = join(windowFolder, 'assets');
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.css')).sort().map((name) => join(folder, name));
}

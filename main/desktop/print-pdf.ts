import { BrowserWindow } from 'electron';
import { randomUUID } from 'node:crypto';
import { appOrigin } from './app-origin';

/** Puts a page of HTML on paper: A4, its own margins and page numbers. `pages` is what the app protocol serves from memory. */
export async function printPdf(html: string, pages: Map<string, string>): Promise<Uint8Array> {
  const path = `/report/${randomUUID()}.html`;
  // A window that paints off screen also works where there is no display at all.
  const window = new BrowserWindow({ show: false, webPreferences: { offscreen: true, sandbox: true, contextIsolation: true } });
  pages.set(path, html);
  try {
    await window.loadURL(appOrigin + path);
    // A font that is still being decoded would print as another. The page's policy forbids it scripts of its own.
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
    return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true });
  } finally {
    pages.delete(path);
    window.destroy();
  }
}

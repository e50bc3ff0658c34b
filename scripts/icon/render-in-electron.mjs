/** Runs inside Electron: paints each SVG of the job (JSON in the last argument) and writes it as PNG of its own size. */
import { app, BrowserWindow } from 'electron';
import { writeFileSync } from 'node:fs';

/** @typedef {{ svg: string, sizePx: number, file: string }} Picture */

/** @param {Picture} picture */
async function paint({ svg, sizePx, file }) {
  const window = new BrowserWindow({ width: sizePx, height: sizePx, useContentSize: true, frame: false, transparent: true, show: false, webPreferences: { offscreen: true } });
  const page = `<!doctype html><style>*{margin:0}svg{display:block;width:${sizePx}px;height:${sizePx}px}</style>${svg}`;
  await window.loadURL(`data:text/html;base64,${Buffer.from(page).toString('base64')}`);
  const image = await window.webContents.capturePage({ x: 0, y: 0, width: sizePx, height: sizePx });
  writeFileSync(file, image.toPNG());
  window.destroy();
}

app.disableHardwareAcceleration();
app.on('window-all-closed', () => undefined);
void app.whenReady().then(async () => {
  /** @type {readonly Picture[]} */
  const pictures = JSON.parse(process.argv.at(-1) ?? '[]');
  for (const picture of pictures) await paint(picture);
  app.exit(0);
});

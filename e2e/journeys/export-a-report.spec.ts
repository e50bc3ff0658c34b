import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '../harness/test';
import { writeQuickScenario } from '../harness/scenario-files';

const run = promisify(execFile);

/** Text as a person would copy it out of the PDF, without the line breaks of its layout. */
async function textOfPdf(path: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-layout', path, '-'], { maxBuffer: 1e8 });
  return stdout.replace(/\s+/g, ' ');
}

const figuresOf = (cells: readonly string[]): readonly string[] => cells.map((cell) => /^[\d.,]+/.exec(cell.trim())?.[0] ?? '').filter((figure) => figure !== '');

test.beforeEach(async ({ dialogs, gallery, workbench }, testInfo) => {
  await mkdir(testInfo.outputDir, { recursive: true });
  await dialogs.answerOpenWith(await writeQuickScenario(join(testInfo.outputDir, 'quick.yaml'), 3));
  await gallery.openFile();
  await workbench.waitUntilSolved();
});

test('a person exports the report as PDF, and its text holds the figures on screen', async ({ dialogs, workbench }, testInfo) => {
  const path = join(testInfo.outputDir, 'report.pdf');
  await dialogs.answerSaveWith(path);
  const figures = figuresOf(await workbench.inspector.readoutCells(/Output kept/));
  expect(figures.length).toBe(3);
  await workbench.exportReport('PDF');
  await expect.poll(() => readFile(path).then((bytes) => bytes.subarray(0, 5).toString('latin1')).catch(() => ''), { timeout: 30_000 }).toBe('%PDF-');
  const text = await textOfPdf(path);
  for (const figure of figures) expect(text).toContain(figure);
});

test('a person exports the report as one HTML file that needs nothing else', async ({ dialogs, workbench }, testInfo) => {
  const path = join(testInfo.outputDir, 'report.html');
  await dialogs.answerSaveWith(path);
  const figures = figuresOf(await workbench.inspector.readoutCells(/Output kept/));
  await workbench.exportReport('HTML');
  await expect.poll(() => readFile(path, 'utf8').catch(() => ''), { timeout: 30_000 }).toContain('</html>');
  const html = await readFile(path, 'utf8');
  for (const figure of figures) expect(html).toContain(figure);
  expect(html).not.toMatch(/(src|href)="https?:/);
  expect(html).not.toMatch(/<script/);
});

test('a person closes the save dialog, and nothing is written', async ({ dialogs, workbench }, testInfo) => {
  await dialogs.cancelSave();
  await workbench.exportReport('PDF');
  await expect(workbench.runState).toContainText('Solved');
  expect((await readdir(dirname(join(testInfo.outputDir, 'x')))).filter((name) => name.startsWith('report'))).toEqual([]);
});

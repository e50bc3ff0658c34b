import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { expect, test } from '../harness/test';
import { writeQuickScenario } from '../harness/scenario-files';
import type { Workbench } from '../pages/workbench';

const readFigures = async (workbench: Workbench): Promise<readonly string[]> => [...(await workbench.inspector.readoutCells(/Output kept/)), ...(await workbench.inspector.readoutCells(/[Bb]ill/))];

/** One assembler less on every shift. */
async function takeOneAssemblerAway(page: Page, workbench: Workbench): Promise<void> {
  await workbench.inspector.lever(/Assemblers/).focus();
  await page.keyboard.press('ArrowLeft');
}

test('a person moves a lever, sees other figures, takes it back and does it again', async ({ dialogs, gallery, shoryoku, workbench }, testInfo) => {
  await dialogs.answerOpenWith(await writeQuickScenario(join(testInfo.outputDir, 'quick.yaml'), 3));
  await gallery.openFile();
  await workbench.waitUntilSolved();
  const before = await readFigures(workbench);
  await expect(workbench.undoButton).toBeDisabled();

  await takeOneAssemblerAway(shoryoku.page, workbench);
  await expect(workbench.undoButton).toBeEnabled();
  await workbench.waitUntilSolved();
  const after = await readFigures(workbench);
  expect(after).not.toEqual(before);

  await workbench.undoButton.click();
  await expect(workbench.undoButton).toBeDisabled();
  await expect.poll(() => readFigures(workbench), { timeout: 60_000 }).toEqual(before);

  await workbench.redoButton.click();
  await expect.poll(() => readFigures(workbench), { timeout: 60_000 }).toEqual(after);
});

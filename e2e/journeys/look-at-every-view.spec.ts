import { join } from 'node:path';
import { expect, test } from '../harness/test';
import { writeQuickScenario } from '../harness/scenario-files';

test.beforeEach(async ({ dialogs, gallery, workbench }, testInfo) => {
  await dialogs.answerOpenWith(await writeQuickScenario(join(testInfo.outputDir, 'quick.yaml'), 2));
  await gallery.openFile();
  await workbench.waitUntilSolved();
});

test('a person looks at the Energy view: demand by half-hour with its peak, and the bill', async ({ workbench }) => {
  await workbench.stage.show('Energy');
  await expect(workbench.stage.chart(/kW/).first()).toBeVisible();
  await expect(workbench.stage.region).toContainText(/[Pp]eak/);
});

test('a person looks at the twin of the line', async ({ workbench }) => {
  await workbench.stage.show('Twin');
  await workbench.stage.expectCanvasDrawn();
});

test('a person reads the window in the other language and in the other colours', async ({ shoryoku, workbench }) => {
  const root = shoryoku.page.locator('html');
  await expect(root).toHaveAttribute('lang', 'en');
  await workbench.switchLanguage('日本語');
  await expect(root).toHaveAttribute('lang', 'ja');
  await expect(workbench.runState).toContainText('計算済み');
  await workbench.stage.show('Futures');
  const background = () => workbench.main.evaluate((element) => getComputedStyle(element.ownerDocument.body).backgroundColor);
  const light = await background();
  await workbench.switchScheme();
  await expect.poll(background).not.toBe(light);
  await workbench.switchLanguage('English');
  await expect(root).toHaveAttribute('lang', 'en');
});

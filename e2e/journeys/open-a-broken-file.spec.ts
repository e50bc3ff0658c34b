import { join } from 'node:path';
import { writeBrokenScenario, writeNoise } from '../harness/scenario-files';
import { expect, test } from '../harness/test';

test('a person opens a file with a misspelt device and reads line, what was found and what to do', async ({ dialogs, gallery, shoryoku }, testInfo) => {
  const path = join(testInfo.outputDir, 'broken.yaml');
  const line = await writeBrokenScenario(path, /device:\s*orin-nx/, 'device: orin-xn');
  await dialogs.answerOpenWith(path);
  await gallery.openFile();
  const problem = shoryoku.page.getByText(/orin-xn/).first();
  await expect(problem).toBeVisible();
  const page = shoryoku.page.locator('body');
  await expect(page).toContainText(`line ${String(line)}`);
  await expect(page).toContainText('Remedy');
});

test('a person opens a file that is no scenario at all and can go on', async ({ dialogs, gallery, shoryoku }, testInfo) => {
  const path = join(testInfo.outputDir, 'noise.yaml');
  await writeNoise(path);
  await dialogs.answerOpenWith(path);
  await gallery.openFile();
  await expect(shoryoku.page.locator('body')).toContainText('Remedy');
  await shoryoku.page.getByRole('button', { name: 'Close' }).first().click();
  await expect(gallery.heading).toBeVisible();
});

import { expect, test } from '../harness/test';

const oneSecondMs = 1000;

test('a person cancels a run, which stops within a second and keeps what is finished', async ({ gallery, workbench }) => {
  await gallery.open(/visual inspection/i);
  await expect(workbench.progress).toBeVisible();
  await expect(workbench.inspector.readout).toBeVisible({ timeout: 60_000 });
  await workbench.cancelButton.click();
  await expect(workbench.runState).toContainText('Cancelled', { timeout: oneSecondMs });
  await expect(workbench.progress).toBeHidden();
  await expect(workbench.inspector.readout).toBeVisible();
});

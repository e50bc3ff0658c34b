import { expect, test } from '../harness/test';

test('a person opens the factory from the gallery, waits for the result and reads the Futures chart', async ({ gallery, workbench }) => {
  // The whole experiment: three variants, ten years, twenty replications.
  test.setTimeout(300_000);
  await expect(gallery.heading).toBeVisible();
  await gallery.open(/visual inspection/i);
  await expect(workbench.progress).toBeVisible();
  await workbench.waitUntilSolved(240_000);
  await workbench.stage.show('Futures');
  await expect(workbench.stage.chart(/Output kept/)).toBeVisible();
  await expect(workbench.stage.chart(/[Bb]ill/).first()).toBeVisible();
  const kept = await workbench.inspector.readoutCells(/Output kept/);
  expect(kept.length).toBe(3);
  for (const cell of kept) expect(cell).toMatch(/^\d+(\.\d+)?\s*±\s*\d/);
});

test('the first content is there soon after the window', async ({ gallery, shoryoku }) => {
  await expect(gallery.heading).toBeVisible();
  const firstContentMs = (): Promise<number> => shoryoku.page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity);
  await expect.poll(firstContentMs).toBeLessThan(2000);
});

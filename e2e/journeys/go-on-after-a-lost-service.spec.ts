import type { ElectronApplication, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { RunEvent, WorkbenchHost } from '../../contract/host';
import { expect, test } from '../harness/test';

interface Ending {
  readonly kind: string;
  readonly code: string | undefined;
  /** Progress when the first and the last event arrived. */
  readonly done: readonly number[];
}

/** Starts a run through the port of the workbench; progress is left in `globalThis.runDone` for the test to watch. */
function run(page: Page, scenarioText: string): Promise<Ending> {
  return page.evaluate(
    (request) =>
      new Promise<Ending>((settle) => {
        const world = globalThis as unknown as { readonly shoryokuHost: WorkbenchHost; runDone: number };
        const done: number[] = [];
        world.shoryokuHost.startRun(request, (event: RunEvent) => {
          if (event.kind === 'progress') done.push((world.runDone = event.done));
          else if (event.kind !== 'partial') settle({ kind: event.kind, code: event.kind === 'failed' ? event.problems[0]?.code : undefined, done });
        });
      }),
    { scenarioText, years: [2025], replications: 10, seed: 3 },
  );
}

async function killRunService(app: ElectronApplication): Promise<void> {
  const processId = await app.evaluate((electron) => electron.app.getAppMetrics().find(({ name }) => name === 'Shoryoku run service')?.pid);
  expect(processId).toBeDefined();
  process.kill(processId ?? 0, 'SIGKILL');
}

test('a person whose run service is killed reads so, runs again, and loses nothing that was finished', async ({ gallery, shoryoku }) => {
  await expect(gallery.heading).toBeVisible();
  const text = await readFile('scenarios/factory-visual-inspection.yaml', 'utf8');
  const broken = run(shoryoku.page, text);
  await shoryoku.page.waitForFunction(() => ((globalThis as unknown as { readonly runDone?: number }).runDone ?? 0) >= 5);
  await killRunService(shoryoku.app);
  expect(await broken).toMatchObject({ kind: 'failed', code: 'machine.run-service-lost' });
  const again = await run(shoryoku.page, text);
  expect(again).toMatchObject({ kind: 'done', code: undefined });
  expect(again.done.at(-1)).toBe(30);
});

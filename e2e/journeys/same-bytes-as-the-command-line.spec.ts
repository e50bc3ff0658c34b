import type { Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { RunEvent, WorkbenchHost } from '../../contract/host';
import { expect, test } from '../harness/test';

const scenario = 'scenarios/factory-visual-inspection.yaml';
const size = { years: [2025, 2050], replications: 3, seed: 11 } as const;

/** Runs the experiment through the same port that the workbench uses, and gives the report as text. */
function runInWindow(page: Page, scenarioText: string): Promise<string> {
  return page.evaluate(
    ({ request }) =>
      new Promise<string>((settle, reject) => {
        const { shoryokuHost } = globalThis as unknown as { readonly shoryokuHost: WorkbenchHost };
        shoryokuHost.startRun(request, (event: RunEvent) => {
          if (event.kind === 'done') settle(JSON.stringify(event.bundle.report));
          if (event.kind === 'failed' || event.kind === 'cancelled') reject(new Error(JSON.stringify(event)));
        });
      }),
    { request: { scenarioText, ...size } },
  );
}

test('the window gives the bytes of the command line', async ({ gallery, shoryoku }) => {
  await expect(gallery.heading).toBeVisible();
  const words = ['shoryoku.mjs', 'run', scenario, '--years', size.years.join(','), '--replications', String(size.replications), '--seed', String(size.seed), '--json'];
  const { stdout } = await promisify(execFile)('node', words, { maxBuffer: 1e8 });
  expect(await runInWindow(shoryoku.page, await readFile(scenario, 'utf8'))).toBe(stdout.trimEnd());
});

import type { Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { RunEvent, RunRequest, WorkbenchHost } from '../../contract/host';
import { expect, test } from '../harness/test';

const scenario = 'scenarios/factory-visual-inspection.yaml';
const size = { years: [2025, 2050], replications: 3, seed: 11 } as const;
const repetitions = 20;

/** Runs the experiment through the same port that the workbench uses, in the utility process, and gives the report as text. */
function runInService(page: Page, request: RunRequest): Promise<string> {
  return page.evaluate(
    (order) =>
      new Promise<string>((settle, reject) => {
        const { shoryokuHost } = globalThis as unknown as { readonly shoryokuHost: WorkbenchHost };
        shoryokuHost.startRun(order, (event: RunEvent) => {
          if (event.kind === 'done') settle(JSON.stringify(event.bundle.report));
          if (event.kind === 'failed' || event.kind === 'cancelled') reject(new Error(JSON.stringify(event)));
        });
      }),
    request,
  );
}

/** Runs the experiment in a Web Worker of the window, as the workbench does in a plain browser. */
function runInWindow(page: Page, request: RunRequest, worker: string): Promise<string> {
  return page.evaluate(
    ({ order, file }) =>
      new Promise<string>((settle, reject) => {
        const thread = new Worker(new URL(`assets/${file}`, location.href), { type: 'module' });
        thread.onerror = (event) => { reject(new Error(event.message)); };
        thread.onmessage = ({ data }: MessageEvent<RunEvent>) => {
          if (data.kind === 'done') settle(JSON.stringify(data.bundle.report));
          if (data.kind === 'failed') reject(new Error(JSON.stringify(data)));
          if (data.kind === 'done' || data.kind === 'failed') thread.terminate();
        };
        thread.postMessage(order);
      }),
    { order: request, file: worker },
  );
}

async function runOnCommandLine({ years = [], replications, seed, variants }: RunRequest, workers: number): Promise<string> {
  const chosen = variants === undefined ? [] : ['--variant', variants.join(',')];
  const words = ['shoryoku.mjs', 'run', scenario, '--years', years.join(','), '--replications', String(replications), '--seed', String(seed), '--workers', String(workers), ...chosen, '--json'];
  return (await promisify(execFile)('node', words, { maxBuffer: 1e8 })).stdout.trimEnd();
}

async function workerOfTheWindow(): Promise<string> {
  const file = (await readdir('out/renderer/assets')).find((name) => /^experiment-worker.*\.js$/.test(name));
  if (file === undefined) throw new Error('the build has no experiment worker');
  return file;
}

test('the window gives the bytes of the command line, in the run service and in a worker of its own, each of 20 times', async ({ gallery, shoryoku }) => {
  test.setTimeout(600_000);
  await expect(gallery.heading).toBeVisible();
  const worker = await workerOfTheWindow();
  const request: RunRequest = { scenarioText: await readFile(scenario, 'utf8'), ...size };
  const reference = await runOnCommandLine(request, 1);
  expect(await runInService(shoryoku.page, request)).toBe(reference);
  expect(await runInWindow(shoryoku.page, request, worker)).toBe(reference);
  const short: RunRequest = { ...request, years: [2025], variants: ['baseline', 'edge'], replications: 2 };
  const expected = await runOnCommandLine(short, 8);
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    // A seed of its own would also pass if the window answered from what it keeps; workers change how results arrive.
    expect(await runInService(shoryoku.page, { ...short, workers: 1 + (repetition % 3) })).toBe(expected);
    expect(await runInWindow(shoryoku.page, { ...short, workers: 1 + (repetition % 4) }, worker)).toBe(expected);
  }
});

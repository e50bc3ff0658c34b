import { test as base, expect } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { Gallery } from '../pages/gallery';
import { SystemDialogs } from './system-dialogs';
import { Workbench } from '../pages/workbench';
import { launchShoryoku, type LaunchedApp, type LaunchOptions } from './launch';

interface Options {
  readonly startOptions: LaunchOptions;
}

interface Fixtures {
  readonly shoryoku: LaunchedApp;
  readonly gallery: Gallery;
  readonly workbench: Workbench;
  readonly dialogs: SystemDialogs;
}

/** A journey gets a freshly started program with an empty profile and a folder of its own, and fails when the page complained about anything. */
export const test = base.extend<Fixtures & Options>({
  startOptions: [{}, { option: true }],
  shoryoku: async ({ startOptions }, use, testInfo) => {
    // Playwright names this folder but does not make it.
    await mkdir(testInfo.outputDir, { recursive: true });
    const launched = await launchShoryoku(startOptions);
    try {
      await use(launched);
      expect(launched.complaints, 'complaints of the page').toEqual([]);
    } finally {
      await launched.close();
    }
  },
  gallery: async ({ shoryoku }, use) => {
    await use(new Gallery(shoryoku.page));
  },
  workbench: async ({ shoryoku }, use) => {
    await use(new Workbench(shoryoku.page));
  },
  dialogs: async ({ shoryoku }, use) => {
    await use(new SystemDialogs(shoryoku.app));
  },
});

export { expect };

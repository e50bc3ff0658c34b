import { defineConfig } from '@playwright/test';

/** One real window at a time: two would share the two cores and the virtual display. */
export default defineConfig({
  outputDir: '.cache/playwright',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  projects: [
    { name: 'journeys', testDir: 'e2e/journeys' },
    { name: 'screenshots', testDir: 'e2e/screenshots' },
  ],
});

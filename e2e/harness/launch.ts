import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineFlags } from '../../scripts/electron-runtime.mjs';
import { repeatLostEvaluations } from './repeat-lost-evaluations';

export interface LaunchOptions {
  readonly language?: 'en' | 'ja';
  /** Width and height of the page, CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Everything the page complained about; a journey ends with none. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

const locales = { en: 'en_US.UTF-8', ja: 'ja_JP.UTF-8' };

function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

/** The program opens where it was closed last: it is told by the file it would have written. */
async function writeWindowState(profile: string, size: { readonly width: number; readonly height: number }): Promise<void> {
  await writeFile(join(profile, 'window-state.json'), JSON.stringify({ ...size, isMaximized: false }));
}

/**
 * Starts the built application with a fresh profile. No `executablePath`: with one, Playwright attaches while the page
 * loads and about one launch in twenty hangs; without, it finds the runtime through ELECTRON_OVERRIDE_DIST_PATH, which
 * `scripts/e2e.mjs` sets, and holds the application until it is attached.
 */
export async function launchShoryoku(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const language = options.language ?? 'en';
  const profile = await mkdtemp(join(tmpdir(), 'shoryoku-e2e-'));
  await writeWindowState(profile, options.size ?? { width: 1440, height: 900 });
  const app = await _electron.launch({
    args: [...machineFlags(), `--lang=${language}`, `--user-data-dir=${profile}`, '.'],
    env: { ...(process.env as Record<string, string>), LANG: locales[language], LANGUAGE: language, LC_ALL: locales[language] },
  });
  repeatLostEvaluations(app);
  const page = await app.firstWindow();
  const complaints = collectComplaints(page);
  await page.waitForLoadState('domcontentloaded');
  const close = async (): Promise<void> => {
    await app.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { app, page, complaints, close };
}

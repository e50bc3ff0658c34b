import type { WorkbenchHost } from '../../../contract/host';
import { exportInBrowser } from './export-in-browser';
import { openTextFile, saveTextFile } from './text-files';
import { readShipped, shippedCards } from './shipped-scenarios';
import { startWorkerRun } from './worker-runs';

/** The workbench in a plain browser: scenarios come with the page, runs happen in a Web Worker, files are downloads. */
export function createBrowserHost(): WorkbenchHost {
  return {
    kind: 'browser',
    initialLanguage: navigator.language.startsWith('ja') ? 'ja' : 'en',
    initialScheme: window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    listScenarios: () => Promise.resolve(shippedCards()),
    readScenario: (id) => Promise.resolve(readShipped(id)),
    openScenarioFile: openTextFile,
    saveScenarioFile: saveTextFile,
    startRun: startWorkerRun,
    exportReport: exportInBrowser,
  };
}

import { sampleBundle } from '../../../contract/presentation/sample-bundle';
import type { ReportRequest, RunEvent, RunRequest, WorkbenchHost } from '../../../contract/host';

/** What a test saw the workbench ask for. */
export interface FakeHost extends WorkbenchHost {
  readonly runs: { readonly request: RunRequest; readonly isCancelled: () => boolean; emit(event: RunEvent): void }[];
  readonly reports: readonly ReportRequest[];
}

/** A host for tests: nothing happens until the test emits it. The illustration bundle stands for results. */
export function createFakeHost(scenarios: Readonly<Record<string, string>> = {}): FakeHost {
  const runs: { request: RunRequest; isCancelled: () => boolean; emit(event: RunEvent): void }[] = [];
  const reports: ReportRequest[] = [];
  return {
    kind: 'fake', initialLanguage: 'en', initialScheme: 'light', runs, reports,
    listScenarios: () => Promise.resolve(Object.keys(scenarios).map((id) => ({ id, sector: 'factory', title: sampleBundle().title, question: sampleBundle().question }))),
    readScenario: (id) => Promise.resolve(scenarios[id] ?? ''),
    openScenarioFile: () => Promise.resolve(undefined),
    saveScenarioFile: ({ suggestedName }) => Promise.resolve({ path: suggestedName }),
    startRun: (request, onEvent) => {
      let isCancelled = false;
      runs.push({ request, isCancelled: () => isCancelled, emit: onEvent });
      return { id: `fake-${runs.length}`, cancel: () => { isCancelled = true; } };
    },
    exportReport: (request) => {
      reports.push(request);
      return Promise.resolve({ kind: 'written', path: request.suggestedName });
    },
  };
}

import type { Bilingual, Language, Problem, ResultBundle } from '../sim-core/index';

/** What the workbench asks of the place it runs in: Electron, a plain browser, or a fake in a test. */
export interface WorkbenchHost {
  readonly kind: 'electron' | 'browser' | 'fake';
  readonly initialLanguage: Language;
  readonly initialScheme: 'light' | 'dark';
  listScenarios(): Promise<readonly ScenarioCard[]>;
  readScenario(id: string): Promise<string>;
  /** Shows the system's dialog; undefined when the user cancels. */
  openScenarioFile(): Promise<{ readonly name: string; readonly text: string } | undefined>;
  saveScenarioFile(request: { readonly suggestedName: string; readonly text: string }): Promise<{ readonly path: string } | undefined>;
  startRun(request: RunRequest, onEvent: (event: RunEvent) => void): RunHandle;
  exportReport(request: ReportRequest): Promise<ReportOutcome>;
}

export interface ScenarioCard {
  readonly id: string;
  readonly sector: string;
  readonly title: Bilingual;
  readonly question: Bilingual;
}

/** Options override what the scenario file says. */
export interface RunRequest {
  readonly scenarioText: string;
  readonly edits?: readonly { readonly path: string; readonly value: string }[];
  readonly variants?: readonly string[];
  readonly years?: readonly number[];
  readonly replications?: number;
  readonly seed?: number;
  readonly workers?: number;
}

export interface RunHandle {
  readonly id: string;
  cancel(): void;
}

export type RunEvent =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly ratePerS: number; readonly remainingS: number }
  /** `partial` when every cell has at least the same number of replications; `done` once, at the end. */
  | { readonly kind: 'partial' | 'done'; readonly bundle: ResultBundle }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }
  | { readonly kind: 'cancelled' };

export interface ReportRequest {
  readonly bundle: ResultBundle;
  readonly format: 'pdf' | 'html';
  readonly language: Language;
  readonly suggestedName: string;
  /** Given by journeys and the command line; without it the dialog asks. */
  readonly path?: string;
}

export type ReportOutcome =
  | { readonly kind: 'written'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

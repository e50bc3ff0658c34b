import type { MessagePortMain } from 'electron';
import { join, resolve } from 'node:path';
import type { RunEvent } from '../../contract/host';
import { RunClient, type ClientPort } from '../../contract/messages/index';
import type { Bilingual, Language, Problem, ResultBundle } from '../../sim-core/index';
import { exitCodeOf, exitCodes } from '../cli/exit-code';
import { keyFigures } from '../cli/key-figures';
import { problemText } from '../cli/problem-text';
import { ProgressDisplay } from '../cli/progress-display';
import { writeReport, type ReportPress } from './export-report';
import type { RunServiceProcess } from './run-service-process';
import { ScenarioShelf } from './scenario-shelf';

const shippedScenario = 'factory-visual-inspection';
const reportLies: Bilingual = { en: 'The report lies here', ja: 'レポートの保存先' };

export interface MainJobOptions {
  readonly language: Language;
  readonly runs: RunServiceProcess;
  readonly press: ReportPress;
  readonly scenarioFolder: string;
  readonly outFolder: string;
}

/** Without a window: simulates the shipped scenario, writes the report as HTML and PDF, prints the key figures. Gives the exit code. */
export async function runMainJob(options: MainJobOptions): Promise<number> {
  try {
    const scenarioText = await new ScenarioShelf(options.scenarioFolder).read(shippedScenario);
    const last = await runOnce(scenarioText, options);
    if (last.kind === 'failed') return complain(last.problems, options.language);
    return last.kind === 'done' ? await deliver(last.bundle, options) : exitCodes.cancelled;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitCodes.bug;
  }
}

async function runOnce(scenarioText: string, { runs, language }: MainJobOptions): Promise<RunEvent> {
  const port = runs.connect();
  const client = new RunClient(asClientPort(port));
  port.start();
  const display = progressDisplay(language);
  const last = await new Promise<RunEvent>((settle) => {
    client.startRun({ scenarioText }, (event) => {
      if (event.kind === 'progress') display.show(event);
      else if (event.kind !== 'partial') settle(event);
    });
  });
  display.clear();
  return last;
}

const progressDisplay = (language: Language): ProgressDisplay =>
  new ProgressDisplay({
    isTerminal: process.stderr.isTTY,
    columns: process.stderr.columns ?? 80,
    language,
    now: () => performance.now(),
    printError: (text) => void process.stderr.write(text),
  });

const asClientPort = (port: MessagePortMain): ClientPort => ({
  postMessage: (message) => port.postMessage(message),
  onMessage: (listener) => void port.on('message', ({ data }: { data: unknown }) => listener(data)),
});

async function deliver(bundle: ResultBundle, { language, press, outFolder }: MainJobOptions): Promise<number> {
  process.stdout.write(keyFigures(bundle, language));
  for (const format of ['html', 'pdf'] as const) {
    const path = resolve(join(outFolder, shippedScenario, `report.${format}`));
    const written = await writeReport({ bundle, format, language }, path, press);
    if (!written.ok) return complain(written.problems, language);
    process.stdout.write(`${reportLies[language]}: ${written.value}\n`);
  }
  return exitCodes.done;
}

function complain(problems: readonly Problem[], language: Language): number {
  for (const problem of problems) process.stderr.write(problemText(problem, language));
  return exitCodeOf(problems);
}

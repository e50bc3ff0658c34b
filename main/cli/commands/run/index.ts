import type { ResultBundle } from '../../../../sim-core/index';
import { prepareFolder } from '../../../store/atomic-write';
import type { Command, Surroundings } from '../../command';
import { exitCodes, type ExitCode } from '../../exit-code';
import { assumptionLines, inputQuality } from '../../input-quality';
import { keyFigures } from '../../key-figures';
import type { ParsedWords } from '../../words';
import { textOf } from '../../read-values';
import { readScenario } from '../../read-scenario';
import { reportProblems } from '../../report-problems';
import { runOptions } from './options';
import { simulateScenario } from './simulate-scenario';
import { reportJson, writeResults } from './write-results';

/** `shoryoku run FILE`: simulates every variant and milestone year, prints the key figures, writes the results. */
export const runCommand: Command = {
  name: 'run',
  operands: ['FILE'],
  summary: { en: 'Simulate a scenario and show its key figures.', ja: 'シナリオをシミュレーションし、主要指標を表示します。' },
  options: runOptions,
  examples: [
    'shoryoku run scenarios/factory-visual-inspection.yaml --out results/factory',
    'shoryoku run factory.yaml --set press.cycleTime="45 s" --years 2025,2050 --replications 10 --json',
  ],
  run,
};

async function run(words: ParsedWords, surroundings: Surroundings): Promise<ExitCode> {
  const asJson = words.switches.has('json');
  const folder = textOf(words, 'out');
  const ended = await simulateScenario(words, surroundings, folder === undefined ? undefined : () => prepareFolder(folder));
  if (ended.kind === 'refused') return ended.code;
  if (folder !== undefined) {
    const code = await write(ended.bundle, folder, surroundings, asJson);
    if (code !== exitCodes.done) return code;
  }
  const { language } = surroundings;
  surroundings.print(asJson ? reportJson(ended.bundle) : `${keyFigures(ended.bundle, language)}${inputQuality(ended.bundle, language)}`);
  return asJson || !words.switches.has('assumptions') ? exitCodes.done : printAssumptions(words, surroundings);
}

async function printAssumptions(words: ParsedWords, surroundings: Surroundings): Promise<ExitCode> {
  const [scenario, catalogue] = [await readScenario(words), await surroundings.openCatalogue()];
  if (!scenario.ok) return reportProblems(scenario.problems, surroundings, false);
  if (!catalogue.ok) return reportProblems(catalogue.problems, surroundings, false);
  surroundings.print(assumptionLines(scenario.value.text, catalogue.value, surroundings.language));
  return exitCodes.done;
}

async function write(bundle: ResultBundle, folder: string, surroundings: Surroundings, asJson: boolean): Promise<ExitCode> {
  const written = await writeResults(bundle, { folder, language: surroundings.language, renderReportHtml: surroundings.renderReportHtml });
  if (!written.ok) return reportProblems(written.problems, surroundings, asJson);
  for (const path of written.value) surroundings.printError(asJson ? `${JSON.stringify({ kind: 'written', path })}\n` : `${path}\n`);
  return exitCodes.done;
}

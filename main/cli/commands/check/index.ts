import { planRun } from '../../../run-service/plan-run';
import type { Command, Surroundings } from '../../command';
import { exitCodes, type ExitCode } from '../../exit-code';
import type { ParsedWords } from '../../words';
import { readScenario } from '../../read-scenario';
import { reportProblems } from '../../report-problems';

/** `shoryoku check FILE`: opens and compiles a scenario without running it, and says everything that is wrong. */
export const checkCommand: Command = {
  name: 'check',
  operands: ['FILE'],
  summary: { en: 'Check a scenario without running it.', ja: 'シナリオを実行せずに検査します。' },
  options: [{ name: 'json', description: { en: 'Print problems as JSON lines on standard error, and a summary as one object.', ja: '問題を標準エラーにJSON行で、要約を1つのオブジェクトで出力します。' } }],
  examples: ['shoryoku check scenarios/factory-visual-inspection.yaml'],
  run: check,
};

async function check(words: ParsedWords, surroundings: Surroundings): Promise<ExitCode> {
  const asJson = words.switches.has('json');
  const scenario = await readScenario(words);
  if (!scenario.ok) return reportProblems(scenario.problems, surroundings, asJson);
  const catalogue = await surroundings.openCatalogue();
  if (!catalogue.ok) return reportProblems(catalogue.problems, surroundings, asJson);
  const { file, text } = scenario.value;
  const planned = planRun({ scenarioText: text }, { catalogue: catalogue.value, programVersion: surroundings.programVersion, file });
  if (!planned.ok) return reportProblems(planned.problems, surroundings, asJson);
  reportProblems(planned.warnings, surroundings, asJson);
  const summary = { scenario: planned.value.scenario, hash: planned.value.hash, models: planned.value.models.length, warnings: planned.warnings.length };
  surroundings.print(asJson ? `${JSON.stringify(summary)}\n` : summaryText(summary, surroundings));
  return exitCodes.done;
}

function summaryText(summary: { readonly scenario: string; readonly hash: string; readonly models: number }, { language }: Surroundings): string {
  const { scenario, hash, models } = summary;
  return language === 'ja' ? `${scenario}: 問題ありません（モデル ${models} 件、ハッシュ ${hash}）\n` : `${scenario}: nothing is wrong (${models} models, hash ${hash})\n`;
}

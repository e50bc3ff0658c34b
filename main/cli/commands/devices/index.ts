import { fail, succeed, type Catalogue, type Language, type Outcome } from '../../../../sim-core/index';
import type { Command, Surroundings } from '../../command';
import { exitCodes, type ExitCode } from '../../exit-code';
import { reportProblems } from '../../report-problems';
import type { ParsedWords } from '../../words';
import { crossoverAnswer } from './crossover-answer';
import { operandNeeded, unknownAction } from './device-problems';
import { importAnswer } from './import-answer';
import { deviceOptions } from './options';
import { powerAnswer } from './power-answer';
import { listAnswer, showAnswer, type Answer } from './show-devices';

type Answering = (catalogue: Catalogue, words: ParsedWords, language: Language) => Outcome<Answer>;

const actions: Readonly<Record<string, Answering>> = {
  list: (catalogue, _, language) => succeed(listAnswer(catalogue, language)),
  show: (catalogue, words, language) => (words.operands[1] === undefined ? fail(operandNeeded('ID')) : showAnswer(catalogue, words.operands[1], language)),
  power: powerAnswer,
  crossover: crossoverAnswer,
};

/** `shoryoku devices`: what the measured devices draw, and profiles from result folders. */
export const devicesCommand: Command = {
  name: 'devices',
  operands: ['list|show|power|crossover|import'],
  optionalOperands: ['ID|DIR'],
  summary: { en: 'Measured devices: list, show, power at a load, crossover with the cloud, import of results.', ja: '測定済み機器の一覧、詳細、負荷時の電力、クラウドとの交差点、結果の取り込み。' },
  options: deviceOptions,
  examples: [
    'shoryoku devices list',
    'shoryoku devices power --device orin-nx --benchmark resnet50 --load 30 --json',
    'shoryoku devices crossover --benchmark resnet50 --edge orin-nx --cloud h100x8 --utilisation 0.3 --pue 1.4',
    'shoryoku devices import results/closed/NVIDIA --json',
  ],
  run: runDevices,
};

async function runDevices(words: ParsedWords, surroundings: Surroundings): Promise<ExitCode> {
  const asJson = words.switches.has('json');
  const outcome = await answer(words, surroundings);
  if (!outcome.ok) return reportProblems(outcome.problems, surroundings, asJson);
  reportProblems(outcome.warnings, surroundings, asJson);
  surroundings.print(asJson ? `${JSON.stringify(outcome.value.value)}\n` : outcome.value.text);
  return exitCodes.done;
}

async function answer(words: ParsedWords, surroundings: Surroundings): Promise<Outcome<Answer>> {
  const name = words.operands[0] ?? '';
  if (name === 'import') return importAnswer(words, surroundings.language);
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) return fail(unknownAction(name, [...Object.keys(actions), 'import']));
  const catalogue = await surroundings.openCatalogue();
  return catalogue.ok ? action(catalogue.value, words, surroundings.language) : catalogue;
}

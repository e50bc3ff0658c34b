import type { Bilingual, Language } from '../../sim-core/index';
import type { Command } from './command';
import type { OptionDefinition } from './words';
import { commonOptions } from './parse-words';

const words = {
  usage: { en: 'Usage', ja: '使い方' },
  commands: { en: 'Commands', ja: 'コマンド' },
  options: { en: 'Options', ja: 'オプション' },
  examples: { en: 'Examples', ja: '例' },
  exit: { en: 'Exit codes', ja: '終了コード' },
  repeatable: { en: '(may be repeated)', ja: '（複数指定可）' },
  about: {
    en: 'Shoryoku simulates a site that must keep its output up with fewer people, and what the power for edge AI costs.',
    ja: 'Shoryoku は、働く人が減る中で生産を保てるか、エッジAIの電力費がいくらになるかをシミュレーションします。',
  },
  more: { en: 'shoryoku COMMAND --help tells about one command.', ja: 'shoryoku コマンド --help で各コマンドの説明を表示します。' },
} satisfies Record<string, Bilingual>;

const exitLines: readonly [string, Bilingual][] = [
  ['0', { en: 'done', ja: '完了' }],
  ['1', { en: 'a bug of the program', ja: 'プログラムの不具合' }],
  ['2', { en: 'something in the input must be changed', ja: '入力の修正が必要' }],
  ['3', { en: 'the machine refused (disk, permission, memory)', ja: '機械側の問題（ディスク、権限、メモリ）' }],
  ['130', { en: 'cancelled', ja: '中止' }],
];

const section = (title: string, rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return [`${title}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n');
};

const exitSection = (language: Language): string =>
  section(
    words.exit[language],
    exitLines.map(([code, meaning]) => [code, meaning[language]] as const),
  );

const optionRow = (option: OptionDefinition, language: Language): readonly [string, string] => {
  const name = option.value === undefined ? `--${option.name}` : `--${option.name} ${option.value}`;
  const suffix = option.isRepeatable === true ? ` ${words.repeatable[language]}` : '';
  return [name, option.description[language] + suffix];
};

const optionSection = (options: readonly OptionDefinition[], language: Language): string =>
  section(
    words.options[language],
    options.map((option) => optionRow(option, language)),
  );

const callOf = ({ name, operands, optionalOperands = [] }: Command): string => [name, ...operands, ...optionalOperands.map((operand) => `[${operand}]`)].join(' ');

/** Help about the whole program. */
export function programHelp(commands: readonly Command[], language: Language): string {
  const rows = commands.map((command) => [callOf(command), command.summary[language]] as const);
  const parts = [words.about[language], `${words.usage[language]}: shoryoku COMMAND [...]`, section(words.commands[language], rows), optionSection(commonOptions, language), exitSection(language), words.more[language]];
  return `${parts.join('\n\n')}\n`;
}

/** Help about one command. */
export function commandHelp(command: Command, language: Language): string {
  const usage = `shoryoku ${callOf(command)} [...]`;
  const parts = [
    command.summary[language],
    `${words.usage[language]}: ${usage}`,
    optionSection([...command.options, ...commonOptions], language),
    `${words.examples[language]}:\n${command.examples.map((example) => `  ${example}`).join('\n')}`,
    exitSection(language),
  ];
  return `${parts.join('\n\n')}\n`;
}

import { parseArgs } from 'node:util';
import { fail, succeed, type Outcome, type Problem } from '../../sim-core/index';
import type { Command } from './command';
import type { OptionDefinition, ParsedWords } from './words';
import { missingOperand, missingValue, needlessValue, onlyOnce, tooManyOperands, unknownOption } from './argument-problems';

/** Options that every command understands. */
export const commonOptions: readonly OptionDefinition[] = [
  { name: 'language', value: 'ja|en', description: { en: 'Language of messages; the system decides by default.', ja: '表示言語。既定ではシステムに従います。' } },
  { name: 'help', description: { en: 'Show this help.', ja: 'このヘルプを表示します。' } },
];

type Token = NonNullable<ReturnType<typeof tokenize>['tokens']>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

const tokenize = (words: readonly string[], options: readonly OptionDefinition[]) =>
  parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(options.map(({ name, value }) => [name, { type: value === undefined ? ('boolean' as const) : ('string' as const) }])),
  });

/** Sorts the words after a command's name, or says everything that is wrong with them. Operands are not counted when help is wanted. */
export function parseWords(command: Pick<Command, 'operands' | 'optionalOperands' | 'options'>, words: readonly string[]): Outcome<ParsedWords> {
  const options = [...command.options, ...commonOptions];
  const tokens = tokenize(words, options).tokens;
  const named = tokens.filter((token) => token.kind === 'option');
  const operands = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const parsed = collect(operands, named);
  const problems = [...named.flatMap((token) => optionProblem(token, options)), ...repetitionProblems(named, options)];
  if (!parsed.switches.has('help')) problems.push(...operandProblems(command, operands));
  return problems.length > 0 ? fail(...problems) : succeed(parsed);
}

function collect(operands: readonly string[], named: readonly OptionToken[]): ParsedWords {
  const values: Record<string, string[]> = {};
  const switches = new Set<string>();
  for (const { name, value } of named) {
    if (value === undefined) switches.add(name);
    else (values[name] ??= []).push(value);
  }
  return { operands, values, switches };
}

function optionProblem(token: OptionToken, options: readonly OptionDefinition[]): readonly Problem[] {
  const definition = options.find(({ name }) => name === token.name && token.rawName.startsWith('--'));
  if (definition === undefined) return [unknownOption(token.rawName, options.map(({ name }) => name))];
  if (definition.value !== undefined && (token.value === undefined || isSwallowedOption(token))) return [missingValue(token.rawName, definition.value)];
  if (definition.value === undefined && token.value !== undefined) return [needlessValue(token.rawName)];
  return [];
}

/** `--out --json` would take `--json` for a folder's name; `--out=--json` says it on purpose. */
const isSwallowedOption = (token: OptionToken): boolean => token.inlineValue === false && token.value.startsWith('--');

function repetitionProblems(named: readonly OptionToken[], options: readonly OptionDefinition[]): readonly Problem[] {
  const single = options.filter(({ value, isRepeatable }) => value !== undefined && isRepeatable !== true);
  return single.flatMap(({ name }) => {
    const values = named.filter((token) => token.name === name).map(({ value }) => value ?? '');
    return values.length > 1 ? [onlyOnce(`--${name}`, values)] : [];
  });
}

function operandProblems({ operands, optionalOperands = [] }: Pick<Command, 'operands' | 'optionalOperands'>, found: readonly string[]): readonly Problem[] {
  const missing = operands.slice(found.length).map(missingOperand);
  return [...missing, ...found.slice(operands.length + optionalOperands.length).map(tooManyOperands)];
}

import { fail, succeed, type Outcome } from '../../sim-core/index';
import { notAnAssignment, notAnInteger } from './argument-problems';
import type { ParsedWords } from './words';

interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

/** The only value of an option, or undefined. */
export const textOf = (words: ParsedWords, name: string): string | undefined => words.values[name]?.[0];

/** Values of an option that may be repeated or separated by commas; undefined when it was not given. */
export const listOf = (words: ParsedWords, name: string): readonly string[] | undefined =>
  words.values[name]?.flatMap((text) => text.split(',')).map((text) => text.trim()).filter((text) => text !== '');

function parseInteger(option: string, text: string, range: Range): Outcome<number> {
  const number = Number(text);
  const isGood = /^-?\d+$/.test(text) && number >= range.minimum && number <= range.maximum;
  return isGood ? succeed(number) : fail(notAnInteger(option, text, range));
}

export function integerOf(words: ParsedWords, name: string, range: Range): Outcome<number | undefined> {
  const text = textOf(words, name);
  return text === undefined ? succeed(undefined) : parseInteger(`--${name}`, text, range);
}

export function integersOf(words: ParsedWords, name: string, range: Range): Outcome<readonly number[] | undefined> {
  const texts = listOf(words, name);
  if (texts === undefined) return succeed(undefined);
  const parsed = texts.map((text) => parseInteger(`--${name}`, text, range));
  const problems = parsed.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (texts.length === 0) return fail(notAnInteger(`--${name}`, '', range));
  return problems.length > 0 ? fail(...problems) : succeed(parsed.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])));
}

/** `path=value` pairs in the order given; the first equals sign separates. */
export function assignmentsOf(words: ParsedWords, name: string): Outcome<readonly { readonly path: string; readonly value: string }[]> {
  const texts = words.values[name] ?? [];
  const broken = texts.filter((text) => text.indexOf('=') < 1);
  if (broken.length > 0) return fail(...broken.map(notAnAssignment));
  return succeed(texts.map((text) => ({ path: text.slice(0, text.indexOf('=')).trim(), value: text.slice(text.indexOf('=') + 1).trim() })));
}

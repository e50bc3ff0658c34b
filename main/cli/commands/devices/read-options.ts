import { fail, succeed, type Catalogue, type DeviceProfile, type Outcome } from '../../../../sim-core/index';
import { textOf } from '../../read-values';
import type { ParsedWords } from '../../words';
import { notANumber, optionNeeded, unknownDevice } from './device-problems';

/** A number of zero or more, or undefined when the option was not given. */
function numberOf(words: ParsedWords, name: string): Outcome<number | undefined> {
  const text = textOf(words, name);
  if (text === undefined) return succeed(undefined);
  const number = /^\d*\.?\d+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? succeed(number) : fail(notANumber(name, text));
}

/** All named numbers at once, so that every wrong one is reported. */
export function numbersOf<Name extends string>(words: ParsedWords, names: readonly Name[]): Outcome<Readonly<Record<Name, number | undefined>>> {
  const read = names.map((name) => [name, numberOf(words, name)] as const);
  const problems = read.flatMap(([, outcome]) => (outcome.ok ? [] : outcome.problems));
  if (problems.length > 0) return fail(...problems);
  return succeed(Object.fromEntries(read.map(([name, outcome]) => [name, outcome.ok ? outcome.value : undefined])) as Record<Name, number | undefined>);
}

export function neededText(words: ParsedWords, name: string): Outcome<string> {
  const text = textOf(words, name);
  return text === undefined ? fail(optionNeeded(name)) : succeed(text);
}

/** The device that an option names. */
export function neededDevice(words: ParsedWords, name: string, catalogue: Catalogue): Outcome<DeviceProfile> {
  const id = neededText(words, name);
  return id.ok ? deviceById(catalogue, id.value, `--${name}`) : id;
}

export function deviceById(catalogue: Catalogue, id: string, path: string): Outcome<DeviceProfile> {
  const profile = Object.hasOwn(catalogue.devices, id) ? catalogue.devices[id] : undefined;
  return profile === undefined ? fail(unknownDevice(path, id)) : succeed(profile);
}

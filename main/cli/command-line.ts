import type { Language } from '../../sim-core/index';
import { unknownCommand, unknownLanguage } from './argument-problems';
import type { Command, Surroundings } from './command';
import { exitCodes, type ExitCode } from './exit-code';
import { commandHelp, programHelp } from './help-text';
import { parseWords } from './parse-words';
import { reportProblems } from './report-problems';

/** Runs one command line, without the program's own name, and gives its exit code. Never throws. */
export async function runCommandLine(words: readonly string[], commands: readonly Command[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    const stated = statedLanguage(words);
    if (stated.kind === 'unknown') return reportProblems([unknownLanguage(stated.text)], surroundings, words.includes('--json'));
    const language = stated.kind === 'known' ? stated.language : surroundings.language;
    return await dispatch(words, commands, { ...surroundings, language });
  } catch (error) {
    surroundings.printError(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitCodes.bug;
  }
}

async function dispatch(words: readonly string[], commands: readonly Command[], surroundings: Surroundings): Promise<ExitCode> {
  const { language } = surroundings;
  const name = words.find((word, index) => !word.startsWith('-') && words[index - 1] !== '--language');
  if (name === undefined || name === 'help') return showProgramHelp(name !== undefined || words.includes('--help'), commands, surroundings);
  const command = commands.find((candidate) => candidate.name === name);
  const asJson = words.includes('--json');
  if (command === undefined) return reportProblems([unknownCommand(name, commands.map((known) => known.name))], surroundings, asJson);
  const parsed = parseWords(command, words.toSpliced(words.indexOf(name), 1));
  if (!parsed.ok) return reportProblems(parsed.problems, surroundings, asJson);
  if (!parsed.value.switches.has('help')) return command.run(parsed.value, surroundings);
  surroundings.print(commandHelp(command, language));
  return exitCodes.done;
}

/** Asked for, help is the result; otherwise the command line was incomplete. */
function showProgramHelp(isWanted: boolean, commands: readonly Command[], surroundings: Surroundings): ExitCode {
  const text = programHelp(commands, surroundings.language);
  if (isWanted) surroundings.print(text);
  else surroundings.printError(text);
  return isWanted ? exitCodes.done : exitCodes.input;
}

type StatedLanguage = { readonly kind: 'none' } | { readonly kind: 'known'; readonly language: Language } | { readonly kind: 'unknown'; readonly text: string };

/** The language must be known before anything can be said about the other words. */
function statedLanguage(words: readonly string[]): StatedLanguage {
  const index = words.findIndex((word) => word === '--language' || word.startsWith('--language='));
  if (index < 0) return { kind: 'none' };
  const word = words[index] ?? '';
  const text = word.includes('=') ? word.slice(word.indexOf('=') + 1) : (words[index + 1] ?? '');
  return text === 'ja' || text === 'en' ? { kind: 'known', language: text } : { kind: 'unknown', text };
}

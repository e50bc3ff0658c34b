import type { Problem } from '../../sim-core/index';
import type { Surroundings } from './command';
import { exitCodeOf, type ExitCode } from './exit-code';
import { problemLine, problemText } from './problem-text';

/** Prints problems on standard error, as text or as JSON lines, and gives the exit code they deserve. */
export function reportProblems(problems: readonly Problem[], surroundings: Surroundings, asJson: boolean): ExitCode {
  for (const problem of problems) surroundings.printError(asJson ? problemLine(problem) : problemText(problem, surroundings.language));
  return exitCodeOf(problems);
}

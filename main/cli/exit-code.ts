import type { Problem } from '../../sim-core/index';

/** What a command tells its caller. 130 is what shells use for a command ended by Ctrl-C. */
export const exitCodes = { done: 0, bug: 1, input: 2, machine: 3, cancelled: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A bug outweighs a refusal of the machine, which outweighs the user's input. */
export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.some((problem) => problem.code.startsWith('internal.'))) return exitCodes.bug;
  if (errors.some((problem) => problem.code.startsWith('machine.'))) return exitCodes.machine;
  return errors.length > 0 ? exitCodes.input : exitCodes.done;
}

import type { Command } from './command';
import { checkCommand } from './commands/check/index';
import { compareCommand } from './commands/compare/index';
import { devicesCommand } from './commands/devices/index';
import { hindcastCommand } from './commands/hindcast/index';
import { histogramCommand } from './commands/histogram/index';
import { kpisCommand } from './commands/kpis/index';
import { leversCommand } from './commands/levers/index';
import { projectCommand } from './commands/project/index';
import { proveCommand } from './commands/prove/index';
import { runCommand } from './commands/run/index';
import { diffCommand } from './commands/trace/diff';
import { traceCommand } from './commands/trace/index';

/** Every command of the program, in the order of the help. A new command is a folder and one line here. */
export const commands: readonly Command[] = [
  runCommand,
  compareCommand,
  checkCommand,
  kpisCommand,
  devicesCommand,
  proveCommand,
  traceCommand,
  histogramCommand,
  diffCommand,
  hindcastCommand,
  leversCommand,
  projectCommand,
];

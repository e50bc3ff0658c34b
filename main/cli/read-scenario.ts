import { fail, type Outcome } from '../../sim-core/index';
import { missingOperand } from './argument-problems';
import type { ParsedWords } from './words';
import { readTextFile } from '../store/read-file';

export interface ScenarioFile {
  readonly file: string;
  readonly text: string;
}

/** Reads the scenario that the first operand names. */
export async function readScenario(words: ParsedWords): Promise<Outcome<ScenarioFile>> {
  const [file] = words.operands;
  if (file === undefined) return fail(missingOperand('FILE'));
  const read = await readTextFile(file);
  return read.ok ? { ...read, value: { file, text: read.value } } : read;
}

import type { Bilingual, Catalogue, Language, Outcome, ReplicationResult, ResultBundle, SiteModel } from '../../sim-core/index';
import type { ResultStore } from '../store/results/result-store';
import type { WorkerPool } from '../run-service/worker-pool';
import type { OptionDefinition, ParsedWords } from './words';
import type { ExitCode } from './exit-code';

/** One command: its own folder, registered in `registry.ts`. */
export interface Command {
  readonly name: string;
  /** Names of the words that must follow, such as `FILE`. */
  readonly operands: readonly string[];
  /** Names of further words that may follow. */
  readonly optionalOperands?: readonly string[];
  readonly summary: Bilingual;
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly string[];
  run(words: ParsedWords, surroundings: Surroundings): Promise<ExitCode>;
}

/** Everything a command may touch. Tests give their own. */
export interface Surroundings {
  readonly language: Language;
  readonly programVersion: string;
  /** Whether a person watches standard error. */
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly availableWorkers: number;
  /** Aborted by Ctrl-C or by a request to end. */
  readonly signal: AbortSignal;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  readonly now: () => number;
  /** Text of a file below `scenarios/` of the program. */
  readonly readShippedScenario: (path: string) => string;
  readonly openCatalogue: () => Promise<Outcome<Catalogue>>;
  /** Opens a folder of kept replications. */
  readonly openStore: (folder: string) => Outcome<ResultStore>;
  readonly createPool: (workers: number) => WorkerPool<SiteModel, ReplicationResult>;
  readonly renderReportHtml: (bundle: ResultBundle, language: Language) => Promise<string>;
}

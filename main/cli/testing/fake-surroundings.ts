import type { Surroundings } from '../command';

/** Surroundings that keep what was printed. Whatever a test does not give and a command still uses is an error. */
export function fakeSurroundings(given: Partial<Surroundings> = {}): Surroundings & { readonly printed: string[]; readonly printedErrors: string[] } {
  const printed: string[] = [];
  const printedErrors: string[] = [];
  const unexpected = (): never => {
    throw new Error('this test does not expect that');
  };
  return {
    language: 'en',
    programVersion: '0.0.0',
    isTerminal: false,
    columns: 80,
    availableWorkers: 1,
    signal: new AbortController().signal,
    print: (text) => printed.push(text),
    printError: (text) => printedErrors.push(text),
    now: () => 0,
    readShippedScenario: unexpected,
    openCatalogue: unexpected,
    openStore: unexpected,
    createPool: unexpected,
    renderReportHtml: unexpected,
    ...given,
    printed,
    printedErrors,
  };
}

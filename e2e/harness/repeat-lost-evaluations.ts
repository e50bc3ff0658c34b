import type { ElectronApplication } from '@playwright/test';

const attempts = 5;

/**
 * Asks the main process again when its answer was lost. Node's inspector holds the promise of an evaluation weakly, so
 * that a garbage collection while the program starts can take it away: about one launch in five on a busy machine.
 * What journeys evaluate there may run twice without harm.
 */
export function repeatLostEvaluations(app: ElectronApplication): void {
  const once = app.evaluate.bind(app) as (...words: readonly unknown[]) => Promise<unknown>;
  const evaluate = async (...words: readonly unknown[]): Promise<unknown> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(...words);
      } catch (error) {
        if (attempt === attempts || !String(error).includes('promise was garbage collected')) throw error;
      }
    }
  };
  Object.assign(app, { evaluate });
}

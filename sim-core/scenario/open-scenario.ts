import type { Outcome } from '../foundation/problems';
import type { ScenarioDocument } from './document';

/** Opens a scenario file. Returns every problem with line, column, expected, found and remedy, or the document. */
export const openScenario = (text: string, options: { readonly file?: string } = {}): Outcome<ScenarioDocument> => {
  throw new Error(`openScenario is not built yet: ${String(text.length)} ${options.file ?? ''}`);
};

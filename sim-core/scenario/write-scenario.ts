import type { ScenarioDocument } from './document';

/** Writes a document as a scenario file, keys in their order; `openScenario` of it gives the same document. */
export const writeScenario = (document: ScenarioDocument): string => {
  throw new Error(`writeScenario is not built yet: ${document.id}`);
};

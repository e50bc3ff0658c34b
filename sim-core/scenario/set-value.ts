import type { Outcome } from '../foundation/problems';
import type { ScenarioDocument } from './document';

/** Sets one value, as the file would write it (`45 s`, `orin-nx`, `3`). An unknown path names near ones. */
export const setValue = (document: ScenarioDocument, path: string, text: string): Outcome<ScenarioDocument> => {
  throw new Error(`setValue is not built yet: ${document.id} ${path} ${text}`);
};

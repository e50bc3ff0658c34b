import type { ScenarioDocument } from './document';

/** Undo and redo over immutable documents. `push` opens one step per gesture: equal gesture keys melt together. */
export interface EditHistory {
  readonly document: ScenarioDocument;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  push(next: ScenarioDocument, gesture?: string): EditHistory;
  undo(): EditHistory;
  redo(): EditHistory;
}

export const createHistory = (document: ScenarioDocument): EditHistory => {
  throw new Error(`createHistory is not built yet: ${document.id}`);
};

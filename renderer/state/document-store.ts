import { create } from 'zustand';
import { createHistory, setValue, type EditHistory, type Problem, type ScenarioDocument } from '../../sim-core/index';

/** A text typed into a field that the scenario refuses, with the reason. The document keeps its last good value. */
export interface RefusedEdit {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** What was opened, word for word. */
export interface OpenedFile {
  readonly document: ScenarioDocument;
  readonly text: string;
}

export interface DocumentState {
  readonly name: string;
  readonly opened: OpenedFile | undefined;
  readonly history: EditHistory | undefined;
  readonly savedDocument: ScenarioDocument | undefined;
  readonly savedAt: string | undefined;
  /** Refused texts by path. Undo clears them: they were never part of the document. */
  readonly refused: Readonly<Record<string, RefusedEdit>>;
}

interface DocumentActions {
  readonly open: (file: OpenedFile, name: string) => void;
  /** Edits of one gesture (a drag, a held key) share its key and make one step of undo. */
  readonly edit: (path: string, text: string, gesture?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly markSaved: (at: string) => void;
}

export const emptyDocument: DocumentState = { name: '', opened: undefined, history: undefined, savedDocument: undefined, savedAt: undefined, refused: {} };

const without = (refused: DocumentState['refused'], path: string): DocumentState['refused'] =>
  Object.fromEntries(Object.entries(refused).filter(([key]) => key !== path));

/** The state after one edit: a new document, or the refusal kept beside the field. */
function afterEdit(state: DocumentState, edit: { readonly path: string; readonly text: string; readonly gesture?: string }): DocumentState {
  if (!state.history) return state;
  const outcome = setValue(state.history.document, edit.path, edit.text);
  if (!outcome.ok) return { ...state, refused: { ...state.refused, [edit.path]: { text: edit.text, problems: outcome.problems } } };
  const refused = without(state.refused, edit.path);
  if (outcome.value === state.history.document) return { ...state, refused };
  return { ...state, history: state.history.push(outcome.value, edit.gesture), refused };
}

export const useDocument = create<DocumentState & DocumentActions>()((set) => ({
  ...emptyDocument,
  open: (opened, name) => set({ ...emptyDocument, name, opened, history: createHistory(opened.document), savedDocument: opened.document }),
  edit: (path, text, gesture) => set((state) => afterEdit(state, { path, text, ...(gesture === undefined ? {} : { gesture }) })),
  undo: () => set((state) => (state.history?.canUndo ? { history: state.history.undo(), refused: {} } : state)),
  redo: () => set((state) => (state.history?.canRedo ? { history: state.history.redo(), refused: {} } : state)),
  markSaved: (at) => set((state) => (state.history ? { savedDocument: state.history.document, savedAt: at } : state)),
}));

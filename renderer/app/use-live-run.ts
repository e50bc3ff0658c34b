import { useEffect } from 'react';
import { useDocument } from '../state/document-store';
import { runDirector } from '../state/run-director';

/** Runs again when the document of the open scenario changes: by an edit, by undo, by redo. */
export function useLiveRun(): void {
  useEffect(() => useDocument.subscribe((state, previous) => {
    const isSameFile = state.savedDocument !== undefined && previous.history !== undefined && state.name === previous.name;
    if (isSameFile && state.history?.document !== previous.history?.document) runDirector.request();
  }), []);
}

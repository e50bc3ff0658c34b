import { useEffect } from 'react';
import { useDocument } from '../../state/document-store';
import { useWorkspace } from '../../state/workspace';
import { useCommands } from './use-commands';

const isTextInput = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === 'text';

/** The keys of the open scenario. Undo in a text field that is being typed in stays the field's own. */
export function useShortcuts(): void {
  const commands = useCommands();
  useEffect(() => {
    const keys: Readonly<Record<string, () => void>> = {
      k: () => useWorkspace.getState().change((state) => { state.paletteOpen = !state.paletteOpen; }),
      o: commands.openFile,
      s: commands.save,
      z: () => useDocument.getState().undo(),
      'shift+z': () => useDocument.getState().redo(),
      y: () => useDocument.getState().redo(),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = `${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`;
      const run = keys[key];
      if (!run || (key.endsWith('z') && isTextInput(event.target))) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [commands]);
}

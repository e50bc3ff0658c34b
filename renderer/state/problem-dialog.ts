import { create } from 'zustand';
import type { Problem } from '../../sim-core/index';

interface ProblemDialog {
  readonly about: 'file' | 'report' | undefined;
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly show: (about: 'file' | 'report', name: string, problems: readonly Problem[]) => void;
  readonly close: () => void;
}

/** Problems that no field of the window can carry: of a file that did not open, of a report that was not written. */
export const useProblemDialog = create<ProblemDialog>()((set) => ({
  about: undefined,
  name: '',
  problems: [],
  show: (about, name, problems) => set({ about, name, problems }),
  close: () => set({ about: undefined }),
}));

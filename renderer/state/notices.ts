import { create } from 'zustand';

export interface Notice {
  readonly id: number;
  readonly title: string;
  readonly detail?: string;
  readonly canUndo?: boolean;
}

interface Notices {
  readonly list: readonly Notice[];
  readonly nextId: number;
  readonly show: (notice: Omit<Notice, 'id'>) => void;
  readonly dismiss: (id: number) => void;
}

/** At most two notices are on screen; an older one makes room. */
const VISIBLE = 2;

export const useNotices = create<Notices>()((set) => ({
  list: [],
  nextId: 1,
  show: (notice) => set((state) => ({ list: [...state.list, { ...notice, id: state.nextId }].slice(-VISIBLE), nextId: state.nextId + 1 })),
  dismiss: (id) => set((state) => ({ list: state.list.filter((notice) => notice.id !== id) })),
}));

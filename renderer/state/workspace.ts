import { create } from 'zustand';
import { immer } from 'zustand/middleware/immer';
import type { Overlay, CameraPreset } from '../views/twin/twin-options';

/** What the inspector shows. A record may be named with the field that should take the focus. */
export type Selection =
  | { readonly kind: 'variant'; readonly id: string }
  | { readonly kind: 'record'; readonly id: string; readonly path?: string }
  | { readonly kind: 'collection'; readonly collection: string };

export interface Workspace {
  screen: 'gallery' | 'workbench';
  /** Variant whose values fill the twin, the key figures and the inspector. */
  variant: string;
  year: number;
  week: number;
  hiddenVariants: Record<string, true>;
  selection: Selection | undefined;
  overlay: Overlay;
  camera: CameraPreset;
  leftOpen: boolean;
  rightOpen: boolean;
  timelineOpen: boolean;
  leftWidthPx: number;
  rightWidthPx: number;
  paletteOpen: boolean;
  openViews: readonly string[];
  activeView: string;
}

interface WorkspaceActions {
  readonly change: (edit: (workspace: Workspace) => void) => void;
  readonly select: (selection: Selection) => void;
  readonly chooseVariant: (id: string) => void;
  readonly toggleVariant: (id: string) => void;
}

/** On a large screen the side regions are wider from the start (look.md section 3). */
const isLargeScreen = typeof window !== 'undefined' && window.innerWidth >= 1800;

const initial: Workspace = {
  screen: 'gallery', variant: '', year: 0, week: 0, hiddenVariants: {}, selection: undefined,
  overlay: 'utilisation', camera: 'isometric', leftOpen: true, rightOpen: true, timelineOpen: true,
  leftWidthPx: isLargeScreen ? 280 : 248, rightWidthPx: isLargeScreen ? 360 : 320, paletteOpen: false, openViews: [], activeView: 'twin',
};

export const useWorkspace = create<Workspace & WorkspaceActions>()(
  immer((set) => ({
    ...initial,
    change: (edit) => set((state) => { edit(state); }),
    select: (selection) => set((state) => { state.selection = selection; state.rightOpen = true; }),
    chooseVariant: (id) => set((state) => { state.variant = id; state.selection = { kind: 'variant', id }; }),
    toggleVariant: (id) => set((state) => {
      const { [id]: wasHidden, ...others } = state.hiddenVariants;
      state.hiddenVariants = wasHidden ? others : { ...others, [id]: true };
    }),
  })),
);

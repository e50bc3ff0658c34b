import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../store/atomic-write';

/** Place and size of the window in device-independent pixels. */
export interface WindowState {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const firstWindowState: WindowState = { width: 1440, height: 900, isMaximized: false };

const schema = z.object({
  x: z.int().exactOptional(),
  y: z.int().exactOptional(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  isMaximized: z.boolean(),
}) satisfies z.ZodType<WindowState>;

const fileIn = (folder: string): string => join(folder, 'window-state.json');

/** The state the window was last closed with; the first one when there is none or it is not to be trusted. */
export function loadWindowState(folder: string): WindowState {
  try {
    return schema.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return firstWindowState;
  }
}

/** A window that cannot remember its place is still a good window, so a refusal is not reported. */
export async function saveWindowState(folder: string, state: WindowState): Promise<void> {
  await writeFileAtomically(fileIn(folder), `${JSON.stringify(state)}\n`);
}

/** Drops the place when no screen shows it any more, such as after a screen was unplugged. */
export function onScreen(state: WindowState, screens: readonly Area[]): WindowState {
  const { x, y, ...size } = state;
  if (x === undefined || y === undefined) return size;
  const isVisible = screens.some((area) => x >= area.x - 8 && y >= area.y - 8 && x < area.x + area.width - 100 && y < area.y + area.height - 100);
  return isVisible ? state : size;
}

export type PaneSide = 'left' | 'right';

/** Least and greatest width of the side regions (look.md section 3). */
export const PANE_LIMITS_PX: Readonly<Record<PaneSide, readonly [number, number]>> = { left: [200, 400], right: [280, 480] };

export function clampPaneWidth(side: PaneSide, widthPx: number): number {
  const [minimum, maximum] = PANE_LIMITS_PX[side];
  return Math.min(maximum, Math.max(minimum, Math.round(widthPx)));
}

import type { RampName } from '../../../../contract/presentation/index';
import type { Overlay } from '../twin-options';
import type { SiteValues } from './site-values';

/** How one overlay turns values into the steps of a ramp. */
export interface OverlayScale {
  readonly ramp: RampName;
  readonly steps: number;
  /** Value at the end of the ramp; it begins at 0. */
  readonly top: number;
  /** Stated at the ends of the legend: per cent, watts, or pieces. */
  readonly unit: 'percent' | 'watts' | 'pieces';
}

/** Undefined for the plain model. Utilisation ends at 100 %, the others at a round number above the largest value. */
export function overlayScale(overlay: Overlay, values: SiteValues): OverlayScale | undefined {
  if (overlay === 'plain') return undefined;
  if (overlay === 'utilisation') return { ramp: 'utilisation', steps: 5, top: 1, unit: 'percent' };
  const isWatts = overlay === 'watts';
  const largest = Math.max(0, ...(isWatts ? values.nodeWatts : values.queueLength).values());
  return { ramp: isWatts ? 'watts' : 'waiting', steps: 4, top: roundAbove(largest), unit: isWatts ? 'watts' : 'pieces' };
}

/** The next of 1, 2, 4, 8 times a power of ten: its quarters are readable. */
export function roundAbove(value: number): number {
  let top = 1;
  const factors = [2, 2, 2, 1.25] as const;
  for (let turn = 0; top < value && turn < 80; turn += 1) top *= factors[turn % factors.length] ?? 2;
  return top;
}

/** Step of the ramp for a value, 0 to steps - 1. */
export function stepOf(scale: OverlayScale, value: number): number {
  const step = Math.floor((value / scale.top) * scale.steps);
  return Math.min(scale.steps - 1, Math.max(0, step));
}

import { interpolateRgb } from 'd3';

/** Colour at `share` (0..1, clamped) of a ramp from little to much, mixed in RGB between its neighbours. */
export function rampColour(ramp: readonly string[], share: number): string {
  const at = Math.min(1, Math.max(0, share)) * (ramp.length - 1);
  const below = Math.min(Math.floor(at), Math.max(0, ramp.length - 2));
  return interpolateRgb(ramp[below] ?? '#000', ramp[below + 1] ?? ramp[below] ?? '#000')(at - below);
}

import type { MarkShape } from '../theme/tokens';
import { svg, type SvgNode } from '../svg/svg-tree';

/** Path of a mark around the origin, about 7 px large; areas are balanced by eye weight. */
const SHAPES: Readonly<Record<Exclude<MarkShape, 'none'>, string>> = {
  circle: 'M-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0Z',
  square: 'M-3-3H3V3H-3Z',
  triangle: 'M0-3.8L3.7 2.8H-3.7Z',
  diamond: 'M0-4.1L4.1 0L0 4.1L-4.1 0Z',
  cross: 'M-3.4-1.2H-1.2V-3.4H1.2V-1.2H3.4V1.2H1.2V3.4H-1.2V1.2H-3.4Z',
};

/** A filled mark at a simulated or measured point; hollow for an estimate. No node for the shape `none`. */
export function markNode(shape: MarkShape, position: { readonly x: number; readonly y: number }, look: { readonly colour: string; readonly hollowFill?: string }): readonly SvgNode[] {
  if (shape === 'none') return [];
  const paint = look.hollowFill === undefined ? { fill: look.colour } : { fill: look.hollowFill, stroke: look.colour, 'stroke-width': 1.5 };
  return [svg('path', { d: SHAPES[shape], transform: `translate(${position.x.toFixed(1)} ${position.y.toFixed(1)})`, ...paint })];
}

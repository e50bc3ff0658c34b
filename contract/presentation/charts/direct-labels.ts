import { svg, type SvgNode } from '../svg/svg-tree';
import type { PlotBox } from './chart-frame';
import { haloText } from './chart-frame';

export interface DirectLabel {
  readonly text: string;
  readonly colour: string;
  readonly y: number;
}

const LABEL_GAP_PX = 15;
const CONNECTOR_PX = 12;

/**
 * Positions at least `gap` apart and, while they fit, inside [top, bottom]; order is kept and the total displacement
 * of every touching group is balanced about its wish (pool of adjacent violators).
 */
export function pushApart(wishes: readonly number[], bounds: { readonly top: number; readonly bottom: number; readonly gap?: number }): readonly number[] {
  const gap = bounds.gap ?? LABEL_GAP_PX;
  const order = wishes.map((wish, index) => ({ wish, index })).sort((a, b) => a.wish - b.wish || a.index - b.index);
  const pools = order.reduce<Pool[]>((list, { wish, index }, rank) => merged([...list, { sum: wish - rank * gap, members: [index] }]), []);
  const highest = Math.max(bounds.top, bounds.bottom - (wishes.length - 1) * gap);
  const placed = pools.flatMap((pool) => pool.members.map((index) => ({ index, base: Math.min(highest, Math.max(bounds.top, pool.sum / pool.members.length)) })));
  return placed.map(({ index, base }, rank) => ({ index, y: base + rank * gap })).sort((a, b) => a.index - b.index).map(({ y }) => y);
}

interface Pool {
  readonly sum: number;
  readonly members: readonly number[];
}

function merged(pools: readonly Pool[]): Pool[] {
  const [before, last] = [pools.at(-2), pools.at(-1)];
  if (before === undefined || last === undefined || before.sum / before.members.length <= last.sum / last.members.length) return [...pools];
  return merged([...pools.slice(0, -2), { sum: before.sum + last.sum, members: [...before.members, ...last.members] }]);
}

/** Labels right of the plot with short connectors to the ends of their lines. */
export function directLabels(labels: readonly DirectLabel[], x: number, plot: PlotBox, halo: string): SvgNode {
  const placed = pushApart(labels.map((label) => label.y), { top: plot.top + 4, bottom: plot.bottom - 2 });
  return svg('g', {}, ...labels.flatMap((label, index) => {
    const y = placed[index] ?? label.y;
    return [
      svg('path', { d: `M${(x + 3).toFixed(1)} ${label.y.toFixed(1)}L${(x + CONNECTOR_PX).toFixed(1)} ${y.toFixed(1)}`, fill: 'none', stroke: label.colour, 'stroke-opacity': 0.7 }),
      haloText(label.text, { x: x + CONNECTOR_PX + 4, y: y + 4 }, { fill: label.colour, halo, weight: 600 }),
    ];
  }));
}

/** Space right of the line's end that a label takes besides its text, px. */
export const LABEL_OFFSET_PX = CONNECTOR_PX + 6;

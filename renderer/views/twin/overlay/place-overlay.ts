import type { PlacedSite } from '../layout/placed-site';
import type { TwinScene } from '../scene/twin-scene';
import type { Anchor } from './anchors';

/** Length of a label's leader, px. */
const LEADER_PX = 22;
const CARD_GAP_PX = 14;
const LEGEND_PX = 64;

interface Px {
  readonly x: number;
  readonly y: number;
}

/** Puts labels above their things and cards below the floor's near left edge, with straight leaders between. */
export function placeOverlay(layer: HTMLElement, scene: Pick<TwinScene, 'project'>, anchors: readonly Anchor[], site: PlacedSite): void {
  const lines = [...layer.querySelectorAll('line')];
  anchors.forEach((anchor, index) => {
    const foot = scene.project(anchor.point);
    const label = layer.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(anchor.record)}"]`);
    label?.style.setProperty('transform', `translate(${Math.round(foot.x)}px, ${Math.round(foot.y - LEADER_PX)}px) translate(-50%, -100%)`);
    setLine(lines[index], foot, { x: foot.x, y: foot.y - LEADER_PX });
  });
  const left = scene.project([0, 0, site.depthM]);
  const bottom = scene.project([site.lengthM, 0, site.depthM]);
  let last = left.y;
  [...layer.querySelectorAll<HTMLElement>('[data-card]')].forEach((card, index) => {
    const anchor = anchors.find((one) => one.record === card.dataset['card']);
    const line = lines[anchors.length + index];
    if (!anchor) return;
    const corner = cardCorner(card, { left, bottom, index, last, height: layer.clientHeight });
    last = corner.y + card.offsetHeight;
    card.style.setProperty('transform', `translate(${Math.round(corner.x)}px, ${Math.round(corner.y)}px)`);
    setLine(line, scene.project(anchor.point), { x: corner.x + card.offsetWidth, y: corner.y + card.offsetHeight / 2 });
  });
}

/** Top left of a card: clear of the floor's edge, of the card before it, and of the legend. */
function cardCorner(card: HTMLElement, around: { readonly left: Px; readonly bottom: Px; readonly index: number; readonly last: number; readonly height: number }): Px {
  const x = 16 + around.index * 36;
  const slope = (around.bottom.y - around.left.y) / Math.max(1, around.bottom.x - around.left.x);
  const edge = around.left.y + Math.max(0, x + card.offsetWidth - around.left.x) * slope;
  const wanted = Math.max(edge, around.last) + CARD_GAP_PX;
  return { x, y: Math.min(wanted, around.height - LEGEND_PX - card.offsetHeight * (2 - around.index) - CARD_GAP_PX) };
}

function setLine(line: Element | undefined, from: Px, to: Px): void {
  for (const [name, value] of Object.entries({ x1: from.x, y1: from.y, x2: to.x, y2: to.y })) line?.setAttribute(name, value.toFixed(1));
}

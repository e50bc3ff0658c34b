import type { PlacedSite } from '../layout/placed-site';
import type { TwinScene } from '../scene/twin-scene';
import type { Anchor } from './anchors';

/** Length of a label's leader, px. */
const LEADER_PX = 22;
const CARD_GAP_PX = 14;
const LEGEND_PX = 64;
const TOOLS_PX = 56;

interface Px {
  readonly x: number;
  readonly y: number;
}

interface CardRoom {
  readonly layer: HTMLElement;
  readonly scene: Pick<TwinScene, 'project'>;
  readonly site: PlacedSite;
  readonly lines: readonly Element[];
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
  placeCards({ layer, scene, site, lines: lines.slice(anchors.length) }, (record) => anchors.find((anchor) => anchor.record === record));
}

/** Cards of the near half stand below the floor's near left edge, those of the far half above its far right edge. */
function placeCards({ layer, scene, site, lines }: CardRoom, anchorOf: (record: string | undefined) => Anchor | undefined): void {
  const left = scene.project([0, 0, site.depthM]);
  const bottom = scene.project([site.lengthM, 0, site.depthM]);
  const last = { near: left.y, far: TOOLS_PX };
  [...layer.querySelectorAll<HTMLElement>('[data-card]')].forEach((card, index) => {
    const anchor = anchorOf(card.dataset['card']);
    if (!anchor) return;
    const isFar = anchor.point[2] < site.depthM / 2 && anchor.kind === 'station';
    const corner = isFar
      ? { x: layer.clientWidth - card.offsetWidth - 16, y: last.far }
      : nearCorner(card, { left, bottom, last: last.near, height: layer.clientHeight });
    if (isFar) last.far = corner.y + card.offsetHeight + CARD_GAP_PX;
    else last.near = corner.y + card.offsetHeight;
    card.style.setProperty('transform', `translate(${Math.round(corner.x)}px, ${Math.round(corner.y)}px)`);
    setLine(lines[index], scene.project(anchor.point), { x: isFar ? corner.x : corner.x + card.offsetWidth, y: corner.y + card.offsetHeight / 2 });
  });
}

/** Clear of the floor's edge, of the card before it, and of the legend. */
function nearCorner(card: HTMLElement, around: { readonly left: Px; readonly bottom: Px; readonly last: number; readonly height: number }): Px {
  const x = 16;
  const slope = (around.bottom.y - around.left.y) / Math.max(1, around.bottom.x - around.left.x);
  const edge = around.left.y + Math.max(0, x + card.offsetWidth - around.left.x) * slope;
  return { x, y: Math.min(Math.max(edge, around.last) + CARD_GAP_PX, around.height - LEGEND_PX - card.offsetHeight - CARD_GAP_PX) };
}

function setLine(line: Element | undefined, from: Px, to: Px): void {
  for (const [name, value] of Object.entries({ x1: from.x, y1: from.y, x2: to.x, y2: to.y })) line?.setAttribute(name, value.toFixed(1));
}

import { MEASURES as M } from '../layout/measures';
import type { PlacedSite } from '../layout/placed-site';
import { nodeHeight } from '../scene/parts/node-parts';

export type AnchorPoint = readonly [number, number, number];

/** A thing that may carry a label, and the point that its leader starts from. */
export interface Anchor {
  readonly record: string;
  readonly kind: 'station' | 'node' | 'source' | 'shipping' | 'substation';
  readonly point: AnchorPoint;
  readonly number: number | undefined;
}

export function anchorsOf(site: PlacedSite): readonly Anchor[] {
  const stationTop = M.plinthHeight + M.stationHeight + M.lidHeight;
  return [
    { record: 'source', kind: 'source', point: [site.source.x, 1.9, site.source.z], number: undefined },
    ...site.stations.map((station): Anchor => ({ record: station.planned.id, kind: 'station', point: [station.x, stationTop, station.z], number: station.number })),
    { record: 'shipping', kind: 'shipping', point: [site.shipping.x, 1.9, site.shipping.z], number: undefined },
    ...(site.substation ? [{ record: 'substation', kind: 'substation', point: [site.substation.x, 2.3, site.substation.z], number: undefined } as const] : []),
    ...site.nodes.map((node): Anchor => ({ record: node.planned.id, kind: 'node', point: [node.x, nodeHeight(node) + 0.5, node.z], number: undefined })),
  ];
}

import { MEASURES as M } from '../../layout/measures';
import type { PlacedNode, PlacedStation, Spot } from '../../layout/placed-site';
import type { Instance } from '../instance';
import type { ModelInput } from '../model-input';
import { nodeHeight } from './node-parts';

const BEAD_PITCH_M = 0.9;
type Point = Instance['at'];

/** From the camera of each inspection down its post and along the aisle to the node that answers it. */
export function linkParts({ site, palette }: ModelInput): readonly Instance[] {
  return site.nodes.flatMap((node) => site.stations.filter((station) => node.planned.serves.includes(station.planned.id)).flatMap((station) => link(station, node, palette.link)));
}

function link(station: PlacedStation, node: PlacedNode, colour: string): readonly Instance[] {
  const points = way(station, node);
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    return [tube(from, to, colour), ...beads(from, to, colour)];
  });
}

function way(station: PlacedStation, node: PlacedNode): readonly Point[] {
  const camera: Spot = { x: station.x - station.direction * (M.stationWidth / 2 + 1.1), z: station.z };
  const top = nodeHeight(node) + 0.2;
  return [[camera.x, 2.15, camera.z], [camera.x, top, node.z], [node.x, top, node.z]];
}

/** A cylinder along z by default; turned about y it lies in the floor's plane, and its ends may differ in height. */
function tube(from: Point, to: Point, colour: string): Instance {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
  return { primitive: 'tube', at: middle(from, to, 0.5), size: [0.07, 0.07, length], turn: Math.atan2(to[0] - from[0], to[2] - from[2]), colour, tilt: -Math.asin((to[1] - from[1]) / Math.max(length, 1e-6)) };
}

function beads(from: Point, to: Point, colour: string): readonly Instance[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
  const count = Math.floor(length / BEAD_PITCH_M);
  return Array.from({ length: count }, (_, index) => ({ primitive: 'bead', at: middle(from, to, (index + 0.5) / count), size: [0.2, 0.2, 0.2], colour } as const));
}

const middle = (from: Point, to: Point, share: number): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, from[2] + (to[2] - from[2]) * share];

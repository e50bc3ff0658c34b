import { MEASURES as M } from '../../layout/measures';
import type { PlacedNode } from '../../layout/placed-site';
import type { Instance } from '../instance';
import { lidColour, type ModelInput } from '../model-input';

/** Radius of the sphere per square root of a watt, m: the ring's area is proportional to the watts. */
const RADIUS_PER_ROOT_WATT_M = 0.17;
const LARGEST_RADIUS_M = 4;
const NODE_M = { width: 0.84, height: 0.34, depth: 0.66 } as const;

/** Height at which a node stands: small boxes on a pedestal, remote servers on top of a cabinet. */
export const nodeHeight = (node: PlacedNode): number => (node.planned.isRemote ? M.cabinetHeight : M.pedestalHeight);

const wattsRadius = (watts: number): number => Math.min(LARGEST_RADIUS_M, RADIUS_PER_ROOT_WATT_M * Math.sqrt(Math.max(0, watts)));

/** Dark box with a lid in utilisation colour, the watts as an amber sphere and ring, an indigo ring when selected. */
export function nodeParts(node: PlacedNode, input: ModelInput): readonly Instance[] {
  const { palette, values } = input;
  const { x, z } = node;
  const record = node.planned.id;
  const base = nodeHeight(node);
  const stand: Instance = node.planned.isRemote
    ? { primitive: 'soft', at: [x, base / 2, z], size: [1.2, base, 1.2], colour: palette.node, record }
    : { primitive: 'soft', at: [x, base / 2, z], size: [0.9, base, 0.8], colour: palette.plinth, record };
  return [
    stand,
    { primitive: 'soft', at: [x, base + NODE_M.height / 2, z], size: [NODE_M.width, NODE_M.height, NODE_M.depth], colour: palette.node, record },
    { primitive: 'soft', at: [x, base + NODE_M.height + 0.04, z], size: [NODE_M.width * 0.86, 0.08, NODE_M.depth * 0.84], colour: lidColour(lidValue(node, input), input), record },
    ...glow(node, values.nodeWatts.get(record), input),
  ];
}

function lidValue(node: PlacedNode, { scale, values }: ModelInput): number | undefined {
  if (scale?.unit === 'watts') return values.nodeWatts.get(node.planned.id);
  return scale?.unit === 'percent' ? values.nodeUtilisation.get(node.planned.id) : undefined;
}

function glow(node: PlacedNode, watts: number | undefined, { palette, selected, theme }: ModelInput): readonly Instance[] {
  const height = nodeHeight(node) + NODE_M.height / 2;
  const at: Instance['at'] = [node.x, height, node.z];
  const radius = wattsRadius(watts ?? 0);
  const round = (size: number): Instance['size'] => [2 * size, 2 * size, 2 * size];
  const parts: Instance[] = radius > 0 ? [{ primitive: 'glow', at, size: round(radius), colour: palette.watts }, { primitive: 'ring', at, size: round(radius), colour: palette.watts }] : [];
  if (selected === node.planned.id) parts.push({ primitive: 'ring', at, size: round(Math.max(radius, 0.6) + 0.28), colour: theme.colours.accent });
  return parts;
}

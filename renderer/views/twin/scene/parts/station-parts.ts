import { MEASURES as M } from '../../layout/measures';
import type { PlacedStation } from '../../layout/placed-site';
import type { Instance } from '../instance';
import { lidColour, type ModelInput } from '../model-input';

/** Plinth, body with its dark window, lid in the overlay's colour, and a floor mat in the same colour. */
export function stationParts(station: PlacedStation, input: ModelInput): readonly Instance[] {
  const { palette } = input;
  const { x, z } = station;
  const record = station.planned.id;
  const isInspection = station.planned.kind === 'inspection';
  const height = isInspection ? M.stationHeight * 0.72 : M.stationHeight * sizeFactor(station.number);
  const lid = lidColour(valueOf(station, input), input);
  const bodyTop = M.plinthHeight + height;
  const solid: readonly Instance[] = [
    { primitive: 'soft', at: [x, M.plinthHeight / 2, z], size: [M.stationWidth, M.plinthHeight, M.stationDepth], colour: palette.plinth, record },
    { primitive: 'soft', at: [x, M.plinthHeight + height / 2, z], size: [M.stationWidth * 0.9, height, M.stationDepth * 0.88], colour: palette.body, record },
    { primitive: 'soft', at: [x, bodyTop + M.lidHeight / 2, z], size: [M.stationWidth * 0.96, M.lidHeight, M.stationDepth * 0.95], colour: lid, record },
    { primitive: 'slab', at: [x - M.stationWidth * 0.1, M.plinthHeight + height * 0.52, z + M.stationDepth * 0.44], size: [M.stationWidth * 0.5, height * 0.4, 0.05], colour: palette.window, record },
  ];
  return [...mat(station, input, lid), ...solid, ...(isInspection && station.planned.node !== undefined ? gantry(station, palette.node) : [])];
}

/** Machines of a line are not all alike: three heights, by place in the flow. */
const sizeFactor = (number: number): number => [1.12, 0.92, 1][number % 3] ?? 1;

function valueOf(station: PlacedStation, { scale, values }: ModelInput): number | undefined {
  if (scale?.unit === 'percent') return values.stationUtilisation.get(station.planned.id);
  return scale?.unit === 'pieces' ? values.queueLength.get(station.planned.id) : undefined;
}

function mat({ x, z, planned }: PlacedStation, { scale, palette, selected, theme }: ModelInput, lid: string): readonly Instance[] {
  const isSelected = selected === planned.id;
  if (scale === undefined && !isSelected) return [];
  const colour = isSelected ? theme.colours.accent : lid === palette.lid ? palette.plinth : lid;
  const size: Instance['size'] = [M.stationWidth + 2 * M.matMargin, 1, M.stationDepth + 2 * M.matMargin];
  const tint: Instance = { primitive: 'mat', at: [x, 0.02, z], size, colour: blend(colour, palette.floor, isSelected ? 0.75 : 0.5), record: planned.id };
  if (!isSelected) return [tint];
  const inner: Instance = { ...tint, at: [x, 0.026, z], size: [size[0] - 0.24, 1, size[2] - 0.24], colour: blend(lid, palette.floor, 0.5) };
  return [tint, inner];
}

/** The camera above the belt: two posts, a beam, the camera. */
function gantry({ x, z, direction }: PlacedStation, colour: string): readonly Instance[] {
  const at = x - direction * (M.stationWidth / 2 + 1.1);
  const post = (offset: number): Instance => ({ primitive: 'slab', at: [at, 1.15, z + offset], size: [0.1, 2.3, 0.1], colour });
  return [post(-0.75), post(0.75), { primitive: 'slab', at: [at, 2.3, z], size: [0.1, 0.1, 1.6], colour }, { primitive: 'slab', at: [at, 2.08, z], size: [0.32, 0.34, 0.26], colour }];
}

/** Mixes two hex colours; `share` of the first. */
function blend(first: string, second: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [first, second].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share)).toString(16).padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

import { MEASURES as M } from '../../layout/measures';
import type { Instance } from '../instance';
import type { ModelInput } from '../model-input';

const SLAB_M = 0.42;
const LINE_M = 0.07;

/** Floor slab, grid, aisle between its lines, and the two far walls. */
export function floorParts({ site, palette }: ModelInput): readonly Instance[] {
  const { lengthM, depthM } = site;
  const middle = [lengthM / 2, depthM / 2] as const;
  return [
    { primitive: 'slab', at: [middle[0], -SLAB_M / 2 - 0.02, middle[1]], size: [lengthM + 0.3, SLAB_M, depthM + 0.3], colour: palette.floorEdge },
    { primitive: 'slab', at: [middle[0], -0.02, middle[1]], size: [lengthM, 0.04, depthM], colour: palette.floor },
    ...grid(lengthM, depthM, palette.grid),
    ...aisle(site, palette),
    { primitive: 'slab', at: [middle[0], M.wallHeight / 2, -M.wallThickness / 2], size: [lengthM + 2 * M.wallThickness, M.wallHeight, M.wallThickness], colour: palette.wall },
    { primitive: 'slab', at: [-M.wallThickness / 2, M.wallHeight / 2, middle[1]], size: [M.wallThickness, M.wallHeight, depthM], colour: palette.wall },
  ];
}

function grid(lengthM: number, depthM: number, colour: string): readonly Instance[] {
  const along = Array.from({ length: Math.floor((lengthM - 0.5) / M.grid) }, (_, index): Instance => ({ primitive: 'mat', at: [(index + 1) * M.grid, 0.006, depthM / 2], size: [LINE_M, 1, depthM], colour }));
  const across = Array.from({ length: Math.floor((depthM - 0.5) / M.grid) }, (_, index): Instance => ({ primitive: 'mat', at: [lengthM / 2, 0.006, (index + 1) * M.grid], size: [lengthM, 1, LINE_M], colour }));
  return [...along, ...across];
}

function aisle({ aisle: place, lengthM }: ModelInput['site'], palette: ModelInput['palette']): readonly Instance[] {
  if (!place) return [];
  const from = M.endMargin - 1.6;
  const length = lengthM - 2 * from;
  const line = (z: number): Instance => ({ primitive: 'mat', at: [lengthM / 2, 0.014, z], size: [length, 1, 0.1], colour: palette.aisleLine });
  return [
    { primitive: 'mat', at: [lengthM / 2, 0.01, (place.fromZ + place.toZ) / 2], size: [length, 1, place.toZ - place.fromZ], colour: palette.aisle },
    line(place.fromZ), line(place.toZ),
  ];
}

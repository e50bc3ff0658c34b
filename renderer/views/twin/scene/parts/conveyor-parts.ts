import { MEASURES as M } from '../../layout/measures';
import type { PlacedConveyor, PlacedSite, Spot } from '../../layout/placed-site';
import type { Instance } from '../instance';
import type { ModelInput } from '../model-input';

/** Boxes in single file on the belt; what does not fit stands on a tray beside it, three by two by as many as needed. */
const ON_BELT = 4;
const TRAY_COLUMNS = 3;
const TRAY_ROWS = 2;
const MOST_BOXES = 60;

/** Belts between the stops with the parts that wait on them. */
export function conveyorParts(input: ModelInput): readonly Instance[] {
  return input.site.conveyors.flatMap((conveyor, index) => [...belt(conveyor, input), ...waitingParts(conveyor, index, input)]);
}

function belt({ corners }: PlacedConveyor, { palette }: ModelInput): readonly Instance[] {
  return corners.slice(1).flatMap((to, index) => {
    const from = corners[index] ?? to;
    const [along, across] = [Math.abs(to.x - from.x), Math.abs(to.z - from.z)];
    const size: Instance['size'] = [along + (across > 0 ? M.conveyorWidth : 0), 0.16, across + (along > 0 ? M.conveyorWidth : 0)];
    const middle: Instance['at'] = [(from.x + to.x) / 2, M.conveyorHeight - 0.08, (from.z + to.z) / 2];
    return [{ primitive: 'slab', at: middle, size: [Math.max(size[0], M.conveyorWidth), size[1], Math.max(size[2], M.conveyorWidth)], colour: palette.conveyor } as const, ...legs(from, to, palette.plinth)];
  });
}

function legs(from: Spot, to: Spot, colour: string): readonly Instance[] {
  const length = Math.abs(to.x - from.x) + Math.abs(to.z - from.z);
  const count = Math.max(1, Math.floor(length / 1.8));
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    return { primitive: 'slab', at: [from.x + (to.x - from.x) * share, (M.conveyorHeight - 0.16) / 2, from.z + (to.z - from.z) * share], size: [0.14, M.conveyorHeight - 0.16, 0.5], colour } as const;
  });
}

/** The mean queue before a station, as boxes; parts before the first station are raw. */
function waitingParts({ into }: PlacedConveyor, index: number, { site, values, palette }: ModelInput): readonly Instance[] {
  const station = site.stations.find((one) => one.planned.id === into);
  if (!station) return [];
  const waiting = Math.min(MOST_BOXES, Math.round(values.queueLength.get(station.planned.id) ?? 0));
  const colour = index < rawUntil(site) ? palette.rawPart : palette.workedPart;
  const box = (x: number, y: number, z: number): Instance => ({ primitive: 'unit', at: [x, y, z], size: [M.unit, M.unit, M.unit], colour, record: station.planned.id });
  const front = station.x - station.direction * (M.stationWidth / 2 + 0.45);
  const onBelt = Array.from({ length: Math.min(ON_BELT, waiting) }, (_, place) => box(front - station.direction * place * M.unitPitch, M.conveyorHeight + M.unit / 2, station.z));
  return [...onBelt, ...tray(waiting - ON_BELT, { x: front - station.direction * 1, z: station.z - 1.55 }, box, palette.pallet)];
}

/** Parts count as raw until the middle of the first row. */
const rawUntil = (site: PlacedSite): number => Math.ceil(site.stations.filter((station) => station.direction === 1).length / 2);

function tray(count: number, at: Spot, box: (x: number, y: number, z: number) => Instance, colour: string): readonly Instance[] {
  if (count <= 0) return [];
  const boxes = Array.from({ length: count }, (_, index) => {
    const layer = Math.floor(index / (TRAY_COLUMNS * TRAY_ROWS));
    const place = index % (TRAY_COLUMNS * TRAY_ROWS);
    return box(at.x + ((place % TRAY_COLUMNS) - 1) * M.unitPitch, 0.16 + M.unit / 2 + layer * M.unit, at.z + (Math.floor(place / TRAY_COLUMNS) - 0.5) * M.unitPitch);
  });
  return [{ primitive: 'slab', at: [at.x, 0.08, at.z], size: [TRAY_COLUMNS * M.unitPitch + 0.2, 0.16, TRAY_ROWS * M.unitPitch + 0.2], colour }, ...boxes];
}

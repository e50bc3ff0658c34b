import type { SitePlan } from '../plan/site-plan';
import { MEASURES as M } from './measures';
import type { PlacedConveyor, PlacedNode, PlacedSite, PlacedStation, Spot } from './placed-site';

/** A line of this many stations stays in one row; a longer one turns and comes back along the aisle. */
const ONE_ROW_STATIONS = 3;

/** Lays any flow of work places out as a line: one row, or out along the far wall and back along the near side. */
export function lineLayout(plan: SitePlan): PlacedSite {
  const count = plan.stations.length;
  const isFolded = count > ONE_ROW_STATIONS;
  const perRow = Math.max(1, isFolded ? Math.ceil(count / 2) : count);
  const lengthM = 2 * M.endMargin + perRow * M.pitch;
  const farZ = M.rowMargin;
  const nearZ = isFolded ? farZ + M.stationDepth + 2 * M.aisleGap + M.aisleWidth : farZ;
  const aisleFrom = farZ + M.stationDepth / 2 + M.aisleGap;
  const aisle = isFolded || plan.nodes.length > 0 ? { fromZ: aisleFrom, toZ: aisleFrom + M.aisleWidth } : undefined;
  const depthM = isFolded ? nearZ + M.rowMargin : (aisle?.toZ ?? farZ) + M.rowMargin;
  const stations = plan.stations.map((planned, index): PlacedStation => {
    const isBack = index >= perRow;
    const column = isBack ? 2 * perRow - 1 - index : index;
    return { planned, number: index + 1, direction: isBack ? -1 : 1, x: M.endMargin + (column + 0.5) * M.pitch, z: isBack ? nearZ : farZ };
  });
  const source = { x: M.endMargin - 2.4, z: farZ };
  const last = stations.at(-1);
  const shipping = last && last.direction === -1 ? { x: last.x - M.pitch, z: nearZ } : { x: lengthM - M.endMargin + 2.4, z: farZ };
  const substation = plan.hasMeter ? { x: lengthM - 2, z: isFolded ? farZ - 0.4 : depthM - 2.6 } : undefined;
  return {
    lengthM, depthM, aisle, stations, conveyors: conveyors(stations, source, shipping), source, shipping, substation,
    nodes: placeNodes(plan, stations, aisle ?? { fromZ: depthM - 4, toZ: depthM - 2 }),
  };
}

function conveyors(stations: readonly PlacedStation[], source: Spot, shipping: Spot): readonly PlacedConveyor[] {
  const stops: readonly Spot[] = [source, ...stations, shipping];
  return stops.slice(1).map((to, index) => ({ corners: corners(stops[index] ?? source, to), into: stations[index]?.planned.id }));
}

/** Straight along x, or out past the end of the row, across, and back in. */
function corners(from: Spot, to: Spot): readonly Spot[] {
  if (from.z === to.z) return [from, to];
  const turnX = Math.max(from.x, to.x) + M.pitch / 2 + 0.6;
  return [from, { x: turnX, z: from.z }, { x: turnX, z: to.z }, to];
}

/** Nodes on site stand at the aisle by the station that asks them, remote ones at its far end. */
function placeNodes(plan: SitePlan, stations: readonly PlacedStation[], aisle: { readonly fromZ: number; readonly toZ: number }): readonly PlacedNode[] {
  const middle = (aisle.fromZ + aisle.toZ) / 2;
  const taken: number[] = [];
  return plan.nodes.map((planned) => {
    const served = stations.filter((station) => planned.serves.includes(station.planned.id));
    const [asked] = served;
    const wanted = planned.isRemote ? Math.max(...stations.map((station) => station.x)) + 1.2 : asked ? asked.x + 0.9 : (stations[0]?.x ?? 0) + M.pitch / 2;
    const x = freePlace(wanted, taken);
    taken.push(x);
    return { planned, x, z: asked && !planned.isRemote ? middle + (asked.z > middle ? 0.9 : -0.9) : middle };
  });
}

const NODE_PITCH_M = 2.4;

function freePlace(wanted: number, taken: readonly number[]): number {
  let x = wanted;
  while (taken.some((other) => Math.abs(other - x) < NODE_PITCH_M)) x -= NODE_PITCH_M;
  return x;
}

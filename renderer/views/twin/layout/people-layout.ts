import type { PlannedSkill } from '../plan/site-plan';
import { MEASURES as M } from './measures';
import type { PlacedPerson, PlacedSite, PlacedStation, Spot } from './placed-site';

const BESIDE_M = 0.75;
const APART_M = 0.95;
const MOST_SHOWN_PER_SKILL = 60;

/** One shift on the floor: people at their stations, spare ones in the aisle; absent posts stay as empty places. */
export function peopleLayout(site: PlacedSite, skills: readonly PlannedSkill[], presentShare: number): readonly PlacedPerson[] {
  return skills.flatMap((skill, row) => {
    const spots = spotsOf(site, skill, row).slice(0, MOST_SHOWN_PER_SKILL);
    const present = Math.round(spots.length * Math.min(1, Math.max(0, presentShare)));
    return spots.map((spot, index): PlacedPerson => ({ ...spot, skill: skill.id, isPresent: index < present }));
  });
}

function spotsOf(site: PlacedSite, skill: PlannedSkill, row: number): readonly Spot[] {
  const stations = site.stations.filter((station) => station.planned.skill === skill.id);
  const spots: Spot[] = [];
  for (let round = 0; spots.length < skill.posts && stations.length > 0 && round < skill.posts; round += 1) {
    for (const station of stations) {
      const isRoom = round < Math.max(1, station.planned.places) && spots.length < skill.posts;
      if (isRoom) spots.push(besideStation(station, round));
    }
    if (stations.every((station) => round >= Math.max(1, station.planned.places))) break;
  }
  const spare = skill.posts - spots.length;
  return [...spots, ...Array.from({ length: Math.max(0, spare) }, (_, index) => inAisle(site, row, index))];
}

/** In front of the station on the side one sees: the first at its near corner, more along its front. */
const besideStation = (station: PlacedStation, place: number): Spot => ({
  x: station.x - M.stationWidth / 2 + 0.3 + place * APART_M,
  z: station.z + M.stationDepth / 2 + BESIDE_M,
});

function inAisle(site: PlacedSite, row: number, index: number): Spot {
  const { fromZ, toZ } = site.aisle ?? { fromZ: site.depthM - 3, toZ: site.depthM - 1 };
  return { x: M.endMargin + 0.4 + index * APART_M * 1.5 + (row % 2) * 0.6, z: fromZ + ((row + 0.5) / 5) * (toZ - fromZ) };
}

import type { BlockSpecification, Distribution } from '../../kernel/blueprint';
import type { ClassRecord, HospitalRecords } from './hospital-records';

/** Numbers that every patient carries. */
export const GROUP = 'group';
/** The urgency at which the patient is judged; the true one until triage. */
export const LEVEL = 'level';
/** The bed or room kept over several steps: its number in `placesOf`, 0 without one. */
export const PLACE = 'place';
/** Whose duration a step takes: the number of the group, or `ASSISTED`. */
export const PACE = 'pace';
export const FINDING = 'finding';
export const FLAG = 'flag';
export const RANK = 'rank';
export const attributes = [GROUP, LEVEL, PLACE, PACE, FINDING, FLAG, RANK] as const;

/** Value of `PACE` when a model has answered in time. */
export const ASSISTED = -1;

/** A part of the flow: where it begins, and its blocks. */
export interface Part {
  readonly entry: string;
  readonly blocks: readonly BlockSpecification[];
}

export const constant = (value: number): Distribution => ({ kind: 'constant', value });
export const assign = (id: string, attribute: string, value: number, next: string): BlockSpecification => ({ id, kind: 'assign', attribute, value: constant(value), next });

/** Number of a group as `GROUP` holds it; 0 would be a patient without one. */
export const groupNumber = (classes: readonly ClassRecord[], id: string): number => classes.findIndex((group) => group.id === id) + 1;

/** Beds and rooms that a patient keeps over several steps, in the order of their numbers. */
const placesOf = ({ rooms, wards }: HospitalRecords): readonly string[] =>
  [...rooms.filter((room) => room.held === 'stay').map(({ id }) => id), ...wards.map(({ id }) => id)];

export const placeNumber = (hospital: HospitalRecords, id: string): number => placesOf(hospital).indexOf(id) + 1;

/** Sends each group its own way: `wayOf` gives the block for a group. One way for all needs no branching. */
export const byGroup = (id: string, classes: readonly ClassRecord[], wayOf: (group: string) => string): readonly BlockSpecification[] => {
  const [first, ...others] = classes.map((group) => ({ next: wayOf(group.id), equals: groupNumber(classes, group.id) }));
  if (first === undefined) throw new Error('a hospital without patient groups was not refused');
  return others.every(({ next }) => next === first.next)
    ? [{ id, kind: 'branch', routes: [{ next: first.next, share: 1 }] }]
    : [{ id, kind: 'branch-attribute', attribute: GROUP, routes: others, otherwise: first.next }];
};

/** Gives up whatever bed or room the patient keeps, then goes on. */
export const giveUpPlace = (id: string, hospital: HospitalRecords, next: string): readonly BlockSpecification[] => {
  const places = placesOf(hospital);
  if (places.length === 0) return [{ id, kind: 'branch', routes: [{ next, share: 1 }] }];
  return [
    { id, kind: 'branch-attribute', attribute: PLACE, routes: places.map((place, index) => ({ next: `${id}.${place}`, equals: index + 1 })), otherwise: next },
    ...places.map((place): BlockSpecification => ({ id: `${id}.${place}`, kind: 'release', next, demands: [{ resource: place, amount: 1 }] })),
  ];
};

/** Keeps the place just seized, gives up the one before, then goes on. */
export const changePlace = (id: string, hospital: HospitalRecords, place: string, next: string): readonly BlockSpecification[] => [
  ...giveUpPlace(id, hospital, `${id}.keep`),
  assign(`${id}.keep`, PLACE, placeNumber(hospital, place), next),
];

/** Where the patient goes next, drawn group by group; equal ways share their draw. */
export const waysOn = (id: string, classes: readonly ClassRecord[], waysOfGroup: (group: string) => Readonly<Record<string, number>>, entryOf: (target: string) => string): readonly BlockSpecification[] => {
  const known = new Map<string, string>();
  const branches: BlockSpecification[] = [];
  for (const group of classes) {
    const ways = waysOfGroup(group.id);
    const key = JSON.stringify(ways);
    if (known.has(key)) continue;
    const branch = known.size === 0 ? `${id}.draw` : `${id}.draw.${group.id}`;
    known.set(key, branch);
    branches.push({ id: branch, kind: 'branch', routes: Object.entries(ways).map(([target, share]) => ({ next: entryOf(target), share })) });
  }
  return [...byGroup(id, classes, (group) => known.get(JSON.stringify(waysOfGroup(group))) ?? ''), ...branches];
};

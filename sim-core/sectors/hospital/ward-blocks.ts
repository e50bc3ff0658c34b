import type { BlockSpecification, Distribution, QueueBlock } from '../../kernel/blueprint';
import { assign, byGroup, changePlace, GROUP, groupNumber, giveUpPlace, LEVEL, PLACE, placeNumber, waysOn } from './care-map';
import { entryOf, wardEntry, type Origin } from './entries';
import { timeOf, waysOf, type HospitalRecords, type WardRecord } from './hospital-records';
import type { Occupant } from './expected-flow';
import { remainingStay } from './remaining-stay';

export const origins: readonly Origin[] = ['emergency', 'ward', 'planned'];
export const admissionOf = (ward: string, origin: Origin): string => `${wardEntry(ward, origin)}.take`;
export const admittedOf = (ward: string, group: string): string => `${wardEntry(ward, 'emergency')}.admitted.${group}`;
const stayOf = (ward: string): string => `${ward}.stay`;
export const turnedAwayLeave = (ward: string): string => `${ward}.turned-away`;
const turnAwayOf = (ward: string): string => `${ward}.turn-away`;
export const nextOf = (ward: string): string => `${ward}.next`;

/** A full ward that refuses has no waiting line: who finds no free bed goes elsewhere. */
const lineOf = (ward: WardRecord): Partial<QueueBlock> => (ward.whenFull === 'refuse' ? { capacity: 0, overflow: turnAwayOf(ward.id) } : {});

/** Waiting for a bed and taking it. From the emergency department the urgent go first, and the department's clock stops. */
const doorBlocks = (hospital: HospitalRecords, ward: WardRecord, origin: Origin): readonly BlockSpecification[] => {
  const entry = wardEntry(ward.id, origin);
  const isEmergency = origin === 'emergency';
  const measured: readonly BlockSpecification[] = isEmergency ? [
    ...byGroup(`${entry}.admitted`, hospital.classes, (group) => admittedOf(ward.id, group)),
    ...hospital.classes.map(({ id }): BlockSpecification => ({ id: admittedOf(ward.id, id), kind: 'measure', next: `${entry}.change` })),
  ] : [];
  return [
    { id: entry, kind: 'queue', next: admissionOf(ward.id, origin), ...(isEmergency ? { discipline: 'priority', priorityAttribute: LEVEL } : {}), ...lineOf(ward) },
    { id: admissionOf(ward.id, origin), kind: 'seize', next: isEmergency ? `${entry}.admitted` : `${entry}.change`, demands: [{ resource: ward.id, amount: 1 }], priority: origin === 'planned' ? 1 : 0 },
    ...measured,
    ...changePlace(`${entry}.change`, hospital, ward.id, stayOf(ward.id)),
  ];
};

const stayBlock = (hospital: HospitalRecords, ward: WardRecord): BlockSpecification => {
  const own = Object.entries(ward.stays).map(([group, duration]) => ({ equals: groupNumber(hospital.classes, group), duration }));
  return { id: stayOf(ward.id), kind: 'delay', next: nextOf(ward.id), duration: ward.stay, ...(own.length === 0 ? {} : { durationByAttribute: { attribute: GROUP, cases: own } }) };
};

const stayOfGroup = (ward: WardRecord, group: string): Distribution => timeOf(ward.stay, ward.stays, group);

/** Patients who are there when the run begins, each with what is left of a stay. */
const occupantBlocks = (hospital: HospitalRecords, ward: WardRecord, { group, count }: Occupant): readonly BlockSpecification[] => {
  const id = `${ward.id}.there.${group}`;
  const urgency = hospital.classes.find((record) => record.id === group)?.urgency ?? 0;
  return [
    { id, kind: 'arrive', next: `${id}.group`, arrival: { kind: 'schedule', atUs: Array.from({ length: count }, () => 0) } },
    assign(`${id}.group`, GROUP, groupNumber(hospital.classes, group), `${id}.level`),
    assign(`${id}.level`, LEVEL, urgency, `${id}.take`),
    { id: `${id}.take`, kind: 'seize', next: `${id}.keep`, demands: [{ resource: ward.id, amount: 1 }] },
    assign(`${id}.keep`, PLACE, placeNumber(hospital, ward.id), `${id}.rest`),
    { id: `${id}.rest`, kind: 'delay', next: nextOf(ward.id), duration: remainingStay(stayOfGroup(ward, group)) },
  ];
};

/** A ward: three doors, the stay, the ways on, and the patients who are there at the start. */
export const wardBlocks = (hospital: HospitalRecords, ward: WardRecord, occupants: readonly Occupant[]): readonly BlockSpecification[] => [
  ...origins.flatMap((origin) => doorBlocks(hospital, ward, origin)),
  stayBlock(hospital, ward),
  ...waysOn(nextOf(ward.id), hospital.classes, (group) => waysOf(hospital, ward, group), (target) => entryOf(hospital, target, 'ward')),
  ...(ward.whenFull === 'refuse' ? [...giveUpPlace(turnAwayOf(ward.id), hospital, turnedAwayLeave(ward.id)), { id: turnedAwayLeave(ward.id), kind: 'leave' } as const] : []),
  ...occupants.filter(({ ward: at, count }) => at === ward.id && count > 0).flatMap((occupant) => occupantBlocks(hospital, ward, occupant)),
];

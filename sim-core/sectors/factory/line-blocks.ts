import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import type { BlockSpecification, Demand, ResourceSpecification } from '../../kernel/blueprint';
import type { PeriodicSteps } from '../../kernel/blueprint';
import type { ReadRecord } from '../read-records';
import type { NetworkRecord } from '../site/node-loads';
import type { inspections, orders, stations } from './factory-fields';

export type StationRecord = ReadRecord<typeof stations.fields>;
export type InspectionRecord = ReadRecord<typeof inspections.fields>;
type OrderRecord = ReadRecord<typeof orders.fields>;

/** Consumer of the meter that every machine is booked to. */
export const MACHINES = 'machines';
export const SHIPPED = 'shipped';
export const SCRAPPED = 'scrapped';
export const DEFECT = 'defect';
const VERDICT = 'verdict';
export const attributes = [DEFECT, VERDICT] as const;

/** Ids of the blocks and resources that a station becomes; KPIs keep the station's own id. */
export const queueOf = (id: string): string => `${id}-in`;
const loadOf = (id: string): string => `${id}-load`;
export const runOf = (id: string): string => `${id}-run`;
export const machineOf = (id: string): string => `${id}-machine`;
export const benchesOf = (id: string): string => `${id}-benches`;
export const holdOf = (id: string): string => `${id}-hold`;
export const imageOf = (id: string): string => `${id}-image`;
const inferOf = (id: string): string => `${id}-ask`;
const laneOf = (id: string): string => `${id}-lane`;

const RELEASE_PACE = 'release-pace';

/** Where a part goes after a station: the queue of the next one, or out. */
const entryOf = (next: string): string => (next === NO_REFERENCE ? SHIPPED : queueOf(next));

/** Releases one part per takt while the line is manned; time lost to a full line is lost. */
export const releaseBlocks = (order: OrderRecord, first: string): readonly BlockSpecification[] => [
  { id: 'release', kind: 'arrive', next: 'release-work', arrival: { kind: 'saturated' } },
  { id: 'release-work', kind: 'work', next: entryOf(first), demands: [{ resource: RELEASE_PACE, amount: 1 }], duration: { kind: 'constant', value: order.takt } },
];

export const releaseResource = (manned: PeriodicSteps): ResourceSpecification => ({ id: RELEASE_PACE, capacity: manned });

const machineResource = (record: StationRecord | InspectionRecord, manned: PeriodicSteps): ResourceSpecification => {
  const { off, standby, run, blocked, failed } = record.power;
  return { id: machineOf(record.id), capacity: manned, power: { consumer: MACHINES, offKw: off, standbyKw: standby, runKw: run, blockedKw: blocked, failedKw: failed } };
};

export const stationResource = (station: StationRecord, manned: PeriodicSteps): ResourceSpecification => {
  const machine = machineResource(station, manned);
  if (station.failure === undefined) return machine;
  const { basis, timeToFailure, repair, crew } = station.failure;
  return { ...machine, failure: { basis, timeToFailure, repair, crew } };
};

const defectBlocks = (station: StationRecord): readonly BlockSpecification[] => station.defects === 0 ? [] : [
  { id: `${station.id}-quality`, kind: 'branch', routes: [{ next: `${station.id}-spoil`, share: station.defects }, { next: entryOf(station.next), share: 1 - station.defects }] },
  { id: `${station.id}-spoil`, kind: 'assign', attribute: DEFECT, value: { kind: 'constant', value: 1 }, next: entryOf(station.next) },
];

const person = (skill: string): Demand => ({ resource: skill, amount: 1, until: 'service' });

/**
 * A station: its buffer, people loading it where they must, the cycle, and the chance of a defect. Loading frees the
 * machine for the cycle of the same part in the same instant; the cycle goes before further loading.
 */
export const stationBlocks = (station: StationRecord): readonly BlockSpecification[] => {
  const isLoaded = station.attendance === 'loading' && station.skill !== NO_REFERENCE;
  const isAttended = station.attendance === 'cycle' && station.skill !== NO_REFERENCE;
  const machine = machineOf(station.id);
  const after = station.defects === 0 ? entryOf(station.next) : `${station.id}-quality`;
  const load: readonly BlockSpecification[] = isLoaded
    ? [{ id: loadOf(station.id), kind: 'work', next: runOf(station.id), demands: [{ resource: machine, amount: 1, until: 'service' }, person(station.skill)], duration: station.loadTime, priority: 1 }]
    : [];
  const run: BlockSpecification = {
    id: runOf(station.id), kind: 'work', next: after, priority: 0, duration: station.cycleTime,
    demands: [{ resource: machine, amount: 1 }, ...(isAttended ? [person(station.skill)] : [])],
  };
  return [{ id: queueOf(station.id), kind: 'queue', next: isLoaded ? loadOf(station.id) : run.id, capacity: station.buffer }, ...load, run, ...defectBlocks(station)];
};

const manualWork = (inspection: InspectionRecord, next: string): BlockSpecification => ({
  id: runOf(inspection.id), kind: 'work', next, duration: inspection.manualTime,
  demands: [{ resource: benchesOf(inspection.id), amount: 1 }, person(inspection.skill)],
});

const judge = (id: string, next: string, sensitivityShare: number, specificityShare: number): BlockSpecification =>
  ({ id, kind: 'inspect', next, truthAttribute: DEFECT, observedAttribute: VERDICT, sensitivityShare, specificityShare });

const sort = (id: string, rejected: string, accepted: string): BlockSpecification =>
  ({ id, kind: 'branch-attribute', attribute: VERDICT, routes: [{ next: rejected, equals: 1 }], otherwise: accepted });

const manualBlocks = (inspection: InspectionRecord): readonly BlockSpecification[] => {
  const { id } = inspection;
  return [
    { id: queueOf(id), kind: 'queue', next: runOf(id), capacity: inspection.buffer },
    manualWork(inspection, `${id}-judge`),
    judge(`${id}-judge`, `${id}-sort`, inspection.sensitivity, inspection.specificity),
    sort(`${id}-sort`, SCRAPPED, entryOf(inspection.next)),
  ];
};

/**
 * Model inspection: a part takes a place in the gate lane, is imaged, asks the node and is judged at the reject gate.
 * Flagged parts and late answers go to a hold area for people: a flagged part is re-checked where the model points, a part
 * without an answer (verdict still 0) is inspected as if there were no model. What they pass comes back into the lane.
 * The lane is given back when the next station has taken the part, so a full line stops the gate.
 */
const assistedBlocks = (inspection: InspectionRecord, network: NetworkRecord | undefined): readonly BlockSpecification[] => {
  const { id } = inspection;
  const lane = [{ resource: laneOf(id), amount: 1 }] as const;
  const out = `${id}-out`;
  return [
    { id: queueOf(id), kind: 'queue', next: `${id}-enter`, capacity: inspection.buffer },
    { id: `${id}-enter`, kind: 'seize', next: imageOf(id), demands: lane, priority: 1 },
    { id: imageOf(id), kind: 'work', next: inferOf(id), demands: [{ resource: machineOf(id), amount: 1 }], duration: inspection.imagingTime },
    {
      id: inferOf(id), kind: 'infer', next: `${id}-model`, late: `${id}-divert`, node: inspection.node, deadlineUs: inspection.deadline,
      ...(network === undefined ? {} : { network: network.delay, outageShare: network.outage }),
    },
    judge(`${id}-model`, `${id}-gate`, inspection.modelSensitivity, inspection.modelSpecificity),
    sort(`${id}-gate`, `${id}-divert`, out),
    { id: `${id}-divert`, kind: 'release', next: holdOf(id), demands: lane },
    { id: holdOf(id), kind: 'queue', next: runOf(id) },
    manualWork(inspection, `${id}-hint`),
    sort(`${id}-hint`, `${id}-confirm`, `${id}-judge`),
    judge(`${id}-confirm`, `${id}-sort`, inspection.recheckSensitivity, inspection.recheckSpecificity),
    judge(`${id}-judge`, `${id}-sort`, inspection.sensitivity, inspection.specificity),
    sort(`${id}-sort`, SCRAPPED, `${id}-return`),
    { id: `${id}-return`, kind: 'seize', next: out, demands: lane, priority: 0 },
    { id: out, kind: 'queue', next: `${id}-leave`, capacity: inspection.laneSlots },
    { id: `${id}-leave`, kind: 'release', next: entryOf(inspection.next), demands: lane },
  ];
};

export const inspectionBlocks = (inspection: InspectionRecord, network: NetworkRecord | undefined): readonly BlockSpecification[] =>
  inspection.method === 'manual' ? manualBlocks(inspection) : assistedBlocks(inspection, network);

export const inspectionResources = (inspection: InspectionRecord, manned: PeriodicSteps): readonly ResourceSpecification[] => {
  const benches: ResourceSpecification = { id: benchesOf(inspection.id), capacity: inspection.benches };
  if (inspection.method === 'manual') return [benches];
  return [benches, machineResource(inspection, manned), { id: laneOf(inspection.id), capacity: inspection.laneSlots }];
};

export const endBlocks: readonly BlockSpecification[] = [{ id: SHIPPED, kind: 'leave' }, { id: SCRAPPED, kind: 'leave' }];

import type { BlockSpecification, Demand, ResourceSpecification } from '../../kernel/blueprint';
import { arrivalOf, askOf, benchesOf, DEFECT, holdOf, imageOf, laneOf, machineOf, MENDED, queueOf, runOf, SCRAPPED, SUPPORTED, VERDICT } from './block-names';
import { entryOf, type FactoryLine } from './factory-line';
import type { InspectionRecord } from './factory-records';
import { machineResource } from './station-blocks';

const person = (skill: string): Demand => ({ resource: skill, amount: 1, until: 'service' });

const judge = (id: string, next: string, sensitivityShare: number, specificityShare: number): BlockSpecification =>
  ({ id, kind: 'inspect', next, truthAttribute: DEFECT, observedAttribute: VERDICT, sensitivityShare, specificityShare });

const sort = (id: string, rejected: string, accepted: string): BlockSpecification =>
  ({ id, kind: 'branch-attribute', attribute: VERDICT, routes: [{ next: rejected, equals: 1 }], otherwise: accepted });

const rejectOf = ({ id, rework }: InspectionRecord): string => (rework === undefined ? SCRAPPED : `${id}-reject`);

const one = { kind: 'constant', value: 1 } as const;

/** Rejected parts: those that may be mended once more go to the rework station, with or without success; the rest is scrapped. */
const reworkBlocks = ({ id, rework }: InspectionRecord, line: FactoryLine): readonly BlockSpecification[] => {
  if (rework === undefined) return [];
  const station = entryOf(line, rework.station);
  return [
    { id: `${id}-reject`, kind: 'branch-attribute', attribute: MENDED, routes: [{ next: SCRAPPED, equals: rework.attempts }], otherwise: `${id}-worth` },
    { id: `${id}-worth`, kind: 'branch', routes: [{ next: `${id}-mend`, share: rework.share }, { next: SCRAPPED, share: 1 - rework.share }] },
    { id: `${id}-mend`, kind: 'assign', operation: 'add', attribute: MENDED, value: one, next: `${id}-success` },
    { id: `${id}-success`, kind: 'branch', routes: [{ next: `${id}-mended`, share: rework.success }, { next: station, share: 1 - rework.success }] },
    { id: `${id}-mended`, kind: 'assign', attribute: DEFECT, value: { kind: 'constant', value: 0 }, next: station },
  ];
};

const manualWork = (inspection: InspectionRecord, next: string): BlockSpecification => ({
  id: runOf(inspection.id), kind: 'work', next, duration: inspection.manualTime,
  demands: [{ resource: benchesOf(inspection.id), amount: 1 }, person(inspection.skill)],
});

const manualBlocks = (inspection: InspectionRecord, line: FactoryLine): readonly BlockSpecification[] => {
  const { id } = inspection;
  return [
    { id: queueOf(id), kind: 'queue', next: runOf(id), capacity: inspection.buffer },
    manualWork(inspection, `${id}-judge`),
    judge(`${id}-judge`, `${id}-sort`, inspection.sensitivity, inspection.specificity),
    sort(`${id}-sort`, rejectOf(inspection), entryOf(line, inspection.next)),
  ];
};

const askFor = (inspection: InspectionRecord, line: FactoryLine, next: string, late: string): BlockSpecification => {
  const network = line.networks.get(inspection.network);
  return {
    id: askOf(inspection.id), kind: 'infer', next, late, node: inspection.node, deadlineUs: inspection.deadline,
    ...(network === undefined ? {} : { network: network.delay, outageShare: network.outage }),
  };
};

/**
 * A model beside the inspectors: a part is imaged on arrival and goes into the buffer with the answer; one that finds the
 * buffer full waits at the camera and does not stop the station before it. With the answer in time people judge with
 * support, else as without a model. Work and judgement keep the ids that they have without a model, so that equal minutes
 * and error rates give equal events.
 */
const supportedBlocks = (inspection: InspectionRecord, line: FactoryLine): readonly BlockSpecification[] => {
  const { id, support } = inspection;
  if (support === undefined) throw new Error(`${id} was not judged`);
  return [
    { id: arrivalOf(id), kind: 'assign', attribute: SUPPORTED, value: { kind: 'constant', value: 0 }, next: askOf(id) },
    askFor(inspection, line, `${askOf(id)}-support`, queueOf(id)),
    { id: `${askOf(id)}-support`, kind: 'assign', attribute: SUPPORTED, value: one, next: queueOf(id) },
    { id: queueOf(id), kind: 'queue', next: runOf(id), capacity: inspection.buffer },
    {
      id: runOf(id), kind: 'work', next: `${askOf(id)}-answer`, duration: support.time,
      demands: [{ resource: benchesOf(id), amount: 1 }, person(inspection.skill)],
      durationByAttribute: { attribute: SUPPORTED, cases: [{ equals: 0, duration: inspection.manualTime }] },
    },
    { id: `${askOf(id)}-answer`, kind: 'branch-attribute', attribute: SUPPORTED, routes: [{ next: `${id}-judge`, equals: 1 }], otherwise: `${id}-judge-alone` },
    judge(`${id}-judge`, `${id}-sort`, support.sensitivity, support.specificity),
    judge(`${id}-judge-alone`, `${id}-sort`, inspection.sensitivity, inspection.specificity),
    sort(`${id}-sort`, rejectOf(inspection), entryOf(line, inspection.next)),
  ];
};

/**
 * Model inspection: a part takes a place in the gate lane, is imaged, asks the node and is judged at the reject gate.
 * Flagged parts and late answers go to a hold area for people: a flagged part is re-checked where the model points, a part
 * without an answer (verdict still 0) is inspected as if there were no model. What they pass comes back into the lane.
 * The lane is given back when the part stands first before the next station, so a full line stops the gate.
 */
const assistedBlocks = (inspection: InspectionRecord, line: FactoryLine): readonly BlockSpecification[] => {
  const { id } = inspection;
  const lane = [{ resource: laneOf(id), amount: 1 }] as const;
  const out = `${id}-out`;
  return [
    { id: queueOf(id), kind: 'queue', next: `${id}-enter`, capacity: inspection.buffer },
    { id: `${id}-enter`, kind: 'seize', next: imageOf(id), demands: lane, priority: 1 },
    { id: imageOf(id), kind: 'work', next: askOf(id), demands: [{ resource: machineOf(id), amount: 1 }], duration: inspection.imagingTime },
    askFor(inspection, line, `${id}-model`, `${id}-divert`),
    judge(`${id}-model`, `${id}-gate`, inspection.modelSensitivity, inspection.modelSpecificity),
    sort(`${id}-gate`, `${id}-divert`, out),
    { id: `${id}-divert`, kind: 'release', next: holdOf(id), demands: lane },
    { id: holdOf(id), kind: 'queue', next: runOf(id) },
    manualWork(inspection, `${id}-hint`),
    sort(`${id}-hint`, `${id}-confirm`, `${id}-judge`),
    judge(`${id}-confirm`, `${id}-sort`, inspection.recheckSensitivity, inspection.recheckSpecificity),
    judge(`${id}-judge`, `${id}-sort`, inspection.sensitivity, inspection.specificity),
    sort(`${id}-sort`, rejectOf(inspection), `${id}-return`),
    { id: `${id}-return`, kind: 'seize', next: out, demands: lane, priority: 0 },
    { id: out, kind: 'queue', next: `${id}-leave`, capacity: inspection.laneSlots },
    { id: `${id}-leave`, kind: 'release', next: entryOf(line, inspection.next), demands: lane },
  ];
};

const blocksByMethod = { manual: manualBlocks, supported: supportedBlocks, assisted: assistedBlocks } as const;

export const inspectionBlocks = (inspection: InspectionRecord, line: FactoryLine): readonly BlockSpecification[] =>
  [...blocksByMethod[inspection.method](inspection, line), ...reworkBlocks(inspection, line)];

export const inspectionResources = (inspection: InspectionRecord, line: FactoryLine): readonly ResourceSpecification[] => {
  const { id, method } = inspection;
  const benches: ResourceSpecification = { id: benchesOf(id), capacity: inspection.benches };
  if (method !== 'assisted') return [benches];
  return [benches, machineResource(inspection, line), { id: laneOf(id), capacity: inspection.laneSlots }];
};

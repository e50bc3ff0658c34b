import type { BlockSpecification, Demand, Distribution } from '../../kernel/blueprint';
import { ASSISTED, byGroup, changePlace, GROUP, groupNumber, PACE, PLACE, placeNumber, waysOn, type Part } from './care-map';
import { entryOf } from './entries';
import { timeOf, waysOf, type HospitalRecords, type ReadingSupportRecord, type ScribeRecord, type StepRecord, type TriageSupportRecord } from './hospital-records';
import { findingBlocks, orderBlocks, triageBlocks } from './judgement-blocks';
import { askModel, ownPace, type Networks } from './model-blocks';
import { hasNeeds, keptRoomOf, roomLineOf, seenOf, takeOf, waitOf, workOf } from './step-names';
import { waitingLine } from './waiting-blocks';

/** The models that help at a step; at most one sets its pace. */
export interface StepSupport {
  readonly triage: TriageSupportRecord | undefined;
  readonly reading: ReadingSupportRecord | undefined;
  readonly scribe: ScribeRecord | undefined;
}

const supportOf = (hospital: HospitalRecords, step: StepRecord): StepSupport => ({
  triage: hospital.triageSupports.find((support) => support.step === step.id),
  reading: hospital.readingSupports.find((support) => support.step === step.id),
  scribe: hospital.scribes.find((support) => support.task === step.id),
});

const modelOf = ({ triage, reading, scribe }: StepSupport): TriageSupportRecord | ReadingSupportRecord | ScribeRecord | undefined => triage ?? reading ?? scribe;

const demandsOf = (hospital: HospitalRecords, step: StepRecord): readonly Demand[] => {
  const room = hospital.rooms.find(({ id, held }) => id === step.place && held === 'step');
  return [
    ...(room === undefined ? [] : [{ resource: room.id, amount: 1 }]),
    ...Object.entries(step.people).map(([resource, amount]): Demand => ({ resource, amount, until: 'service' })),
  ];
};

const isSame = (first: Distribution, second: Distribution): boolean => JSON.stringify(first) === JSON.stringify(second);

/** Times that differ from the common one; a model that saves no time makes no case, so that its draws stay the same. */
const durationsOf = (hospital: HospitalRecords, step: StepRecord, assisted: Distribution | undefined): Pick<Extract<BlockSpecification, { kind: 'work' }>, 'duration' | 'durationByAttribute'> => {
  const own = hospital.classes.map(({ id }) => ({ equals: groupNumber(hospital.classes, id), duration: timeOf(step.duration, step.durations, id) }));
  const cases = [...(assisted === undefined ? [] : [{ equals: ASSISTED, duration: assisted }]), ...own].filter(({ duration }) => !isSame(duration, step.duration));
  return { duration: step.duration, ...(cases.length === 0 ? {} : { durationByAttribute: { attribute: assisted === undefined ? GROUP : PACE, cases } }) };
};

const shortestOf = (step: StepRecord): { readonly minimumDurationUs?: number } => (step.shortest > 0 ? { minimumDurationUs: step.shortest } : {});

/** The doctor's first contact is noted when people and room have been found: door-to-doctor time ends. */
const contactBlocks = (hospital: HospitalRecords, step: StepRecord, times: ReturnType<typeof durationsOf>, next: string): Part => {
  const demands = demandsOf(hospital, step);
  return {
    entry: `${step.id}.begin`,
    blocks: [
      { id: `${step.id}.begin`, kind: 'seize', next: `${step.id}.seen`, demands },
      ...byGroup(`${step.id}.seen`, hospital.classes, (group) => seenOf(step.id, group)),
      ...hospital.classes.map(({ id }): BlockSpecification => ({ id: seenOf(step.id, id), kind: 'measure', next: workOf(step.id) })),
      { id: workOf(step.id), kind: 'work', next: `${step.id}.end`, demands: [], ...times, ...shortestOf(step) },
      { id: `${step.id}.end`, kind: 'release', next, demands },
    ],
  };
};

const serviceBlocks = (hospital: HospitalRecords, step: StepRecord, next: string): Part => {
  const times = durationsOf(hospital, step, modelOf(supportOf(hospital, step))?.duration);
  if (step.contact === 'doctor' && hasNeeds(hospital, step)) return contactBlocks(hospital, step, times, next);
  return { entry: workOf(step.id), blocks: [{ id: workOf(step.id), kind: 'work', next, demands: demandsOf(hospital, step), ...times, ...shortestOf(step) }] };
};

/** Patients who already keep the room go on at once; others wait for it, take it, and give up the place before. */
const roomBlocks = (hospital: HospitalRecords, step: StepRecord, next: string): Part => {
  const room = keptRoomOf(hospital, step);
  if (room === undefined) return { entry: next, blocks: [] };
  const line = waitingLine(hospital, step, { line: roomLineOf(step.id), isFirst: true, next: takeOf(step.id) });
  return {
    entry: `${step.id}.has-room`,
    blocks: [
      { id: `${step.id}.has-room`, kind: 'branch-attribute', attribute: PLACE, routes: [{ next, equals: placeNumber(hospital, room) }], otherwise: line.entry },
      ...line.blocks,
      { id: takeOf(step.id), kind: 'seize', next: `${step.id}.change`, demands: [{ resource: room, amount: 1 }] },
      ...changePlace(`${step.id}.change`, hospital, room, next),
    ],
  };
};

const askBlocks = (hospital: HospitalRecords, step: StepRecord, networks: Networks, next: string): Part => {
  const model = modelOf(supportOf(hospital, step));
  return model === undefined ? { entry: next, blocks: [] } : askModel(step.id, model, { networks, fallback: ownPace(step.id, next, GROUP), next });
};

/**
 * A step of care, from back to front: where patients go on, what was judged, the work itself, the line before it, the
 * order of images, the question to a model, and the room that must be free first.
 */
export const stepBlocks = (hospital: HospitalRecords, step: StepRecord, networks: Networks): readonly BlockSpecification[] => {
  const { triage, reading } = supportOf(hospital, step);
  const ways = waysOn(`${step.id}.next`, hospital.classes, (group) => waysOf(hospital, step, group), (target) => entryOf(hospital, target, 'emergency'));
  const judged = triageBlocks(hospital, step, triage, `${step.id}.next`);
  const service = serviceBlocks(hospital, step, judged.entry);
  const line = hasNeeds(hospital, step) ? waitingLine(hospital, step, { line: waitOf(step.id), isFirst: keptRoomOf(hospital, step) === undefined, next: service.entry }) : service;
  const order = step.order === 'finding' ? orderBlocks(step, reading, line.entry) : { entry: line.entry, blocks: [] };
  const ask = askBlocks(hospital, step, networks, order.entry);
  const finding = step.order === 'finding' ? findingBlocks(hospital, step, ask.entry) : { entry: ask.entry, blocks: [] };
  const room = roomBlocks(hospital, step, finding.entry);
  const entry: BlockSpecification = { id: step.id, kind: 'branch', routes: [{ next: room.entry, share: 1 }] };
  return [entry, ...room.blocks, ...finding.blocks, ...ask.blocks, ...order.blocks, ...(line === service ? [] : line.blocks), ...service.blocks, ...judged.blocks, ...ways];
};

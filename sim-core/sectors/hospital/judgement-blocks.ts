import type { BlockSpecification } from '../../kernel/blueprint';
import { assign, ASSISTED, byGroup, constant, FINDING, FLAG, LEVEL, PACE, RANK, type Part } from './care-map';
import type { ClassRecord, HospitalRecords, ReadingSupportRecord, StepRecord, TriageSupportRecord } from './hospital-records';

interface Errors {
  readonly underTriage: number;
  readonly overTriage: number;
}

/** The levels next to a true one: judged too low, and too high. The ends have only one neighbour. */
const neighbours = (classes: readonly ClassRecord[], urgency: number): { readonly under: number; readonly over: number } => {
  const levels = [...new Set(classes.map((group) => group.urgency))].sort((first, second) => first - second);
  const at = levels.indexOf(urgency);
  return { under: levels[at + 1] ?? urgency, over: levels[at - 1] ?? urgency };
};

const judgementOf = (id: string, classes: readonly ClassRecord[], group: ClassRecord, { errors, next }: { readonly errors: Errors; readonly next: string }): readonly BlockSpecification[] => {
  const { under, over } = neighbours(classes, group.urgency);
  const right = 1 - errors.underTriage - errors.overTriage;
  const levels = [{ name: 'right', share: right, level: group.urgency }, { name: 'under', share: errors.underTriage, level: under }, { name: 'over', share: errors.overTriage, level: over }];
  return [
    { id: `${id}.${group.id}`, kind: 'branch', routes: levels.map(({ name, share }) => ({ next: `${id}.${group.id}.${name}`, share })) },
    ...levels.map(({ name, level }) => assign(`${id}.${group.id}.${name}`, LEVEL, level, next)),
  ];
};

const judge = (id: string, { classes }: HospitalRecords, errors: Errors, next: string): readonly BlockSpecification[] => [
  ...byGroup(id, classes, (group) => `${id}.${group}`),
  ...classes.flatMap((group) => judgementOf(id, classes, group, { errors, next })),
];

const isRight = ({ underTriage, overTriage }: Errors): boolean => underTriage === 0 && overTriage === 0;
const isAlike = (first: Errors, second: Errors): boolean => first.underTriage === second.underTriage && first.overTriage === second.overTriage;

/** The level that triage gives: by people, or with a model where it answered in time. Equal error rates share their draws. */
export const triageBlocks = (hospital: HospitalRecords, step: StepRecord, support: TriageSupportRecord | undefined, next: string): Part => {
  if (isRight(step) && (support === undefined || isRight(support))) return { entry: next, blocks: [] };
  const [people, model] = [`${step.id}.judge`, `${step.id}.judge-with-model`];
  if (support === undefined || isAlike(step, support)) return { entry: people, blocks: judge(people, hospital, step, next) };
  const sort: BlockSpecification = { id: `${step.id}.judged`, kind: 'branch-attribute', attribute: PACE, routes: [{ next: model, equals: ASSISTED }], otherwise: people };
  return { entry: sort.id, blocks: [sort, ...judge(people, hospital, step, next), ...judge(model, hospital, support, next)] };
};

const mark = (id: string, sensitivityShare: number, specificityShare: number, next: string): BlockSpecification =>
  ({ id, kind: 'inspect', truthAttribute: FINDING, observedAttribute: FLAG, sensitivityShare, specificityShare, next });

/** Whether the image shows an urgent finding: drawn when it comes to be read. */
export const findingBlocks = ({ classes }: HospitalRecords, step: StepRecord, next: string): Part => ({
  entry: `${step.id}.finding`,
  blocks: [
    ...byGroup(`${step.id}.finding`, classes, (group) => `${step.id}.finding.${group}`),
    ...classes.map(({ id }): BlockSpecification => ({ id: `${step.id}.finding.${id}`, kind: 'assign', attribute: FINDING, value: { kind: 'bernoulli', share: step.findings[id] ?? 0 }, next })),
  ],
});

/** Flagged images are read first. The doctor who asked marks them, or a model does where it answered in time. */
export const orderBlocks = (step: StepRecord, support: ReadingSupportRecord | undefined, next: string): Part => {
  const [people, model, rank] = [`${step.id}.mark`, `${step.id}.mark-by-model`, `${step.id}.rank`];
  const byPeople = mark(people, step.markSensitivity, step.markSpecificity, rank);
  const isOwn = support === undefined || (support.sensitivity === step.markSensitivity && support.specificity === step.markSpecificity);
  const marks: readonly BlockSpecification[] = isOwn ? [byPeople] : [
    { id: `${step.id}.marked`, kind: 'branch-attribute', attribute: PACE, routes: [{ next: model, equals: ASSISTED }], otherwise: people },
    byPeople, mark(model, support.sensitivity, support.specificity, rank),
  ];
  return {
    entry: isOwn ? people : `${step.id}.marked`,
    blocks: [
      ...marks,
      { id: rank, kind: 'branch-attribute', attribute: FLAG, routes: [{ next: `${rank}.first`, equals: 1 }], otherwise: `${rank}.later` },
      { id: `${rank}.first`, kind: 'assign', attribute: RANK, value: constant(0), next },
      { id: `${rank}.later`, kind: 'assign', attribute: RANK, value: constant(1), next },
    ],
  };
};

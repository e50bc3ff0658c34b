import type { Problem } from '../../foundation/problems';
import { readCollection } from '../read-records';
import { skills } from '../site/people-fields';
import type { SiteReading } from '../site/site-reading';
import { mannedWindows } from '../site/staffing';
import { HOUR_US, isInside } from '../site/week-time';
import { readHospital, type ArrivalRecord, type HospitalRecords } from './hospital-records';
import {
  hospitalProblem, hoursProblem, noneOf, powerProblem, refusalProblem, routeTwiceProblem, sharesProblem, stepKindProblem, tooFewProblem,
} from './hospital-problems';
import { keptRoomOf } from './step-names';
import type { CompileRequest } from '../sector';

const SHARE_TOLERANCE = 1e-6;
const HOURS_PER_WEEK = 168;

const sharesOf = (path: string, shares: Readonly<Record<string, number>>): readonly Problem[] => {
  const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
  return Math.abs(total - 1) > SHARE_TOLERANCE ? [sharesProblem(path, total)] : [];
};

const missing = ({ classes, arrivals, exits }: HospitalRecords): readonly Problem[] => [
  ...(classes.length === 0 ? [noneOf('classes', 'groups of patients', '患者区分')] : []),
  ...(arrivals.length === 0 ? [noneOf('arrivals', 'patients who come', '来院する患者')] : []),
  ...(exits.length === 0 ? [noneOf('exits', 'where patients go in the end', '患者の行き先')] : []),
];

const dividesDays = (count: number): boolean => count === 24 || count === HOURS_PER_WEEK;

const arrivalProblems = (hospital: HospitalRecords, arrival: ArrivalRecord): readonly Problem[] => {
  const first = hospital.steps.find(({ id }) => id === arrival.first);
  const needsPlace = arrival.refusal !== undefined && (first === undefined || keptRoomOf(hospital, first) === undefined);
  return [
    ...sharesOf(`${arrival.id}.mix`, arrival.mix),
    ...(dividesDays(arrival.perHour.length) ? [] : [hoursProblem(`${arrival.id}.perHour`, arrival.perHour.length, ['24 hours of a day or 168 of a week', '1日の24時間または1週間の168時間'])]),
    ...(needsPlace ? [refusalProblem(arrival.id, arrival.first)] : []),
  ];
};

const routeProblems = ({ routes }: HospitalRecords): readonly Problem[] => {
  const taken = new Set<string>();
  return routes.flatMap((route) => route.classes.flatMap((group) => {
    const key = `${route.from}/${group}`;
    if (taken.has(key)) return [routeTwiceProblem(route.id, route.from, group)];
    taken.add(key);
    return [];
  }));
};

const waysProblems = ({ steps, wards, routes }: HospitalRecords): readonly Problem[] =>
  [...steps, ...wards, ...routes].flatMap(({ id, next }) => sharesOf(`${id}.next`, next));

const supportProblems = (hospital: HospitalRecords): readonly Problem[] => {
  const kindOf = (step: string): string | undefined => hospital.steps.find(({ id }) => id === step)?.kind;
  const isByFinding = (step: string): boolean => hospital.steps.find(({ id }) => id === step)?.order === 'finding';
  return [
    ...hospital.triageSupports.filter(({ step }) => kindOf(step) !== 'triage').map(({ id, step }) => stepKindProblem(id, step, ['a step of the kind triage', '種類がトリアージのプロセス'])),
    ...hospital.readingSupports.filter(({ step }) => !isByFinding(step)).map(({ id, step }) => stepKindProblem(id, step, ['a step with order: finding', 'order: finding のプロセス'])),
  ];
};

const errorProblems = ({ steps, triageSupports }: HospitalRecords): readonly Problem[] =>
  [...steps, ...triageSupports].filter(({ underTriage, overTriage }) => underTriage + overTriage > 1).map(({ id, underTriage, overTriage }) =>
    hospitalProblem('triage-errors', `${id}.underTriage`, {
    expected: ['under- and over-triage of at most 100 % together', 'アンダー・オーバートリアージの合計が100%以下'],
    found: [`${(100 * (underTriage + overTriage)).toFixed(0)} %`, `${(100 * (underTriage + overTriage)).toFixed(0)}%`],
    remedy: ['Lower one of them.', 'どちらかを下げてください。'],
  }));

/** What is wrong with a hospital before anything of its site is known. */
export const judgeRecords = (hospital: HospitalRecords): readonly Problem[] => [
  ...missing(hospital),
  ...hospital.arrivals.flatMap((arrival) => arrivalProblems(hospital, arrival)),
  ...waysProblems(hospital),
  ...routeProblems(hospital),
  ...hospital.rooms.filter(({ power, count }) => power !== undefined && count > 1).map(({ id, count }) => powerProblem(id, count)),
  ...hospital.tasks.filter(({ perBedHour }) => perBedHour.length !== 1 && perBedHour.length !== 24).map(({ id, perBedHour }) =>
    hoursProblem(`${id}.perBedHour`, perBedHour.length, ['24 hours of a day, or one value for all', '1日の24時間、または全時刻共通の1個'])),
  ...supportProblems(hospital),
  ...errorProblems(hospital),
];

export const judgeHospital = (request: CompileRequest): readonly Problem[] => judgeRecords(readHospital(request.records));

const mostOnDuty = (reading: SiteReading, skill: string): number => {
  const record = readCollection(reading.request.records, skills).find(({ id }) => id === skill);
  if (record === undefined) return 0;
  const own = reading.shifts.filter(({ id }) => record.shifts.includes(id));
  const hours = Array.from({ length: HOURS_PER_WEEK }, (_, hour) => own.filter((shift) => isInside(mannedWindows(shift), hour * HOUR_US)).length);
  return record.posts * Math.max(0, ...hours);
};

/** Steps that ask for more people of a skill than are ever on duty. */
export const staffProblems = ({ steps }: HospitalRecords, reading: SiteReading): readonly Problem[] =>
  steps.flatMap((step) => Object.entries(step.people).flatMap(([skill, wanted]) => {
    const most = mostOnDuty(reading, skill);
    return wanted > most ? [tooFewProblem(step.id, skill, wanted, most)] : [];
  }));

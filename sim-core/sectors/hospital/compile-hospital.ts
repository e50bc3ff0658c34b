import { settingQuantityField } from '../../foundation/fields/quantity-field';
import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import { timeDimension } from '../../foundation/units/dimensions';
import { checkBlueprint } from '../../kernel/check-blueprint';
import { readCollection, readSingle } from '../read-records';
import type { CompileRequest } from '../sector';
import { texts } from '../texts';
import { energy, weeks } from '../site/energy-fields';
import { people, skills } from '../site/people-fields';
import type { SiteReading } from '../site/site-reading';
import type { CompiledFlow } from '../site/site-template';
import { WEEK_US } from '../site/week-time';
import { inferenceStreams, inferenceTasks } from './asked-nodes';
import { expectedFlow } from './expected-flow';
import { hospitalFlow, hospitalOwn } from './hospital-flow';
import type { HospitalOwn, HospitalStudyPlan, PlannedWard } from './hospital-plan';
import { ratioWarning, studyPeopleProblem } from './hospital-problems';
import { readHospital, type HospitalRecords } from './hospital-records';
import { judgeRecords, staffProblems } from './judge-hospital';
import { nightProblems, openBedsPlanned, plannedWards } from './nursing';
import { studyBlueprint } from './study-blueprint';

export const hospitalRunFields = {
  length: settingQuantityField(timeDimension, texts('Length', '長さ', 'Observed time of a study without weeks, people and energy; else a week.', '代表週・人員・エネルギーのない検討で観測する時間。それ以外は1週間。'), { maximum: '4000 d', default: '7 d' }),
};

const openBedsIn = (wards: readonly PlannedWard[], beds: (ward: PlannedWard) => number) => (id: string): number => {
  const ward = wards.find((candidate) => candidate.id === id);
  return ward === undefined ? 0 : beds(ward);
};

const ratioWarnings = (wards: readonly PlannedWard[], reading: SiteReading): readonly Problem[] =>
  wards.flatMap((ward) => {
    const open = openBedsPlanned(ward, reading);
    return open < ward.beds ? [ratioWarning(ward.id, ward.beds, open, ward.staffing?.patientsPerNurse ?? 0)] : [];
  });

/** Turns the records of a hospital into its flow and the questions it asks its nodes. */
export const compileHospital = (reading: SiteReading): Outcome<CompiledFlow<HospitalOwn>> => {
  const hospital = readHospital(reading.request.records);
  const problems = [...nightProblems(hospital, reading), ...staffProblems(hospital, reading)];
  if (problems.length > 0) return fail(...problems);
  const flow = expectedFlow(hospital);
  const wards = plannedWards(hospital);
  const openBeds = openBedsIn(wards, (ward) => openBedsPlanned(ward, reading));
  const setting = { hospital, flow, networks: reading.networks, wards, openBeds, mondayUs: reading.mondayUs, horizonUs: reading.warmUpUs + WEEK_US };
  return succeed(
    { flow: hospitalFlow(setting), own: hospitalOwn(hospital, wards), tasks: inferenceTasks(hospital, flow), streams: inferenceStreams(hospital, flow) },
    ratioWarnings(wards, reading),
  );
};

/** A file without weeks, labour supply and energy is a study of the flow alone. */
export const isStudyFile = ({ records }: CompileRequest): boolean =>
  [weeks, people, energy].every((collection) => Object.values(records).every((record) => record.collection !== collection.id));

const studyProblems = (hospital: HospitalRecords, request: CompileRequest): readonly Problem[] =>
  [...judgeRecords(hospital), ...readCollection(request.records, skills).map(({ id }) => studyPeopleProblem(id))];

/** Compiles a study: rooms, wards and patients, observed once for the length of the run. */
export const compileStudy = (request: CompileRequest): Outcome<HospitalStudyPlan> => {
  const hospital = readHospital(request.records);
  const problems = studyProblems(hospital, request);
  if (problems.length > 0) return fail(...problems);
  const run = readSingle(request.records, 'run', { ...hospitalRunFields, warmUp: hospitalRunFields.length });
  const study = { warmUpUs: Math.round(run.warmUp), lengthUs: Math.round(run.length) };
  const wards = plannedWards(hospital);
  const flow = hospitalFlow({
    hospital, flow: expectedFlow(hospital), networks: new Map(), wards, openBeds: openBedsIn(wards, ({ beds }) => beds),
    mondayUs: study.warmUpUs % WEEK_US, horizonUs: study.warmUpUs + study.lengthUs,
  });
  const plan: HospitalStudyPlan = { study, flow, own: hospitalOwn(hospital, wards) };
  const wrong = checkBlueprint(studyBlueprint(plan));
  return wrong.length > 0 ? fail(...wrong) : succeed(plan);
};

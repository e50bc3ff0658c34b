import type { FieldSet } from '../../foundation/fields/field';
import { settingQuantityField } from '../../foundation/fields/quantity-field';
import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import { timeDimension } from '../../foundation/units/dimensions';
import type { PeriodicSteps } from '../../kernel/blueprint';
import type { CollectionDefinition } from '../collection';
import { readCollection, readSingle, type ReadRecord } from '../read-records';
import type { CompileRequest } from '../sector';
import { energy, weeks } from './energy-fields';
import type { NetworkRecord } from './node-loads';
import { networksOf } from './node-plan';
import { people, shifts } from './people-fields';
import { investment } from './investment-fields';
import { policy } from './policy-fields';
import type { EnergyRecord } from './site-energy';
import { lawfulShift } from './lawful-overtime';
import { moreThanOne, noneAtAll, notExactlyOne, weekProblems } from './site-problems';
import { mannedWindows, shiftPlanOf, type ShiftPlan } from './staffing';
import type { WeekRecord } from './week-plan';
import { HOUR_US, stepsOfUnion, WEEK_US, WINDOW_US, type WeekWindow } from './week-time';

export type LabourRecord = ReadRecord<typeof people.fields>;

/** What a sector may know of its site before it describes its own flow. */
export interface SiteReading {
  readonly request: CompileRequest;
  readonly shifts: readonly ShiftPlan[];
  readonly labour: LabourRecord;
  readonly energy: EnergyRecord;
  readonly weeks: readonly WeekRecord[];
  readonly networks: ReadonlyMap<string, NetworkRecord>;
  readonly warmUpUs: number;
  /** Monday 00:00 of the observed week in simulation time: weekly windows are moved by it. */
  readonly mondayUs: number;
  /** From start to end of every shift, breaks included, Monday 00:00 = 0. */
  readonly mannedWindows: readonly WeekWindow[];
  /** 1 while any shift is on, else 0, in simulation time. */
  readonly manned: PeriodicSteps;
  /** Hours a week in which any shift is on. */
  readonly mannedHours: number;
}

/** The one record of a collection; none or several become a problem. */
export const readOnly = <Fields extends FieldSet>(request: CompileRequest, collection: CollectionDefinition<Fields>, problems: Problem[]): ReadRecord<Fields> | undefined => {
  const records = readCollection(request.records, collection);
  if (records.length !== 1) problems.push(notExactlyOne(collection.id, records.length));
  return records[0];
};

/** Two records where the site can have one. */
const atMostOne = (request: CompileRequest, { id }: CollectionDefinition): readonly Problem[] => {
  const count = Object.values(request.records).filter((record) => record.collection === id).length;
  return count > 1 ? [moreThanOne(id, count)] : [];
};

const warmUpField = { warmUp: settingQuantityField(timeDimension, { label: { en: 'Warm-up', ja: '助走期間' }, description: { en: '', ja: '' } }) };

/** The meter's half-hours must begin on the clock, so the warm-up is rounded up to them. */
const wholeHalfHours = (timeUs: number): number => Math.ceil(timeUs / WINDOW_US) * WINDOW_US;

const hoursOf = (manned: PeriodicSteps): number =>
  manned.steps.reduce((sum, step, index) => sum + step.value * ((manned.steps[index + 1]?.atUs ?? manned.periodUs) - step.atUs), 0) / HOUR_US;

/** Reads what every site has. Refuses a site without shifts, with several tariffs, or with months that no week stands for. */
export const readSite = (request: CompileRequest): Outcome<SiteReading> => {
  const problems: Problem[] = [];
  const [labour, site] = [readOnly(request, people, problems), readOnly(request, energy, problems)];
  const [shiftRecords, weekRecords] = [readCollection(request.records, shifts), readCollection(request.records, weeks)];
  problems.push(...[policy, investment].flatMap((own) => atMostOne(request, own)));
  problems.push(...weekProblems(weekRecords), ...(shiftRecords.length === 0 ? [noneAtAll(shifts.id)] : []));
  if (problems.length > 0 || labour === undefined || site === undefined) return fail(...problems);
  const warmUpUs = wholeHalfHours(readSingle(request.records, 'run', warmUpField).warmUp);
  const mondayUs = warmUpUs % WEEK_US;
  const plans = shiftRecords.map((record) => lawfulShift(shiftPlanOf(record), record.overtimeRules, request.catalogue.workingTime, request.year));
  const windows = plans.flatMap(mannedWindows);
  const manned = stepsOfUnion(windows, 1, mondayUs);
  return succeed({
    request, shifts: plans, labour, energy: site, weeks: weekRecords, networks: networksOf(request),
    warmUpUs, mondayUs, mannedWindows: windows, manned, mannedHours: hoursOf(manned),
  });
};

import { energyPriceIndex, gridCo2KgPerKwh, levyJpyPerKwh } from '../../energy/reference-paths';
import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import { momentsOf } from '../../foundation/random/moments';
import type { BlockSpecification, PeriodicSteps, ResourceSpecification } from '../../kernel/blueprint';
import { checkBlueprint } from '../../kernel/check-blueprint';
import { labourSupplyIndex } from '../../people/labour-supply';
import type { CollectionDefinition } from '../collection';
import type { FieldSet } from '../../foundation/fields/field';
import { readCollection, readSingle, type ReadRecord } from '../read-records';
import type { CompileRequest } from '../sector';
import { settingQuantityField } from '../../foundation/fields/quantity-field';
import { timeDimension } from '../../foundation/units/dimensions';
import { orderChain } from './chain';
import { findCrossovers } from './crossovers';
import type { FactoryPlan, LineStep } from './factory-plan';
import { blueprintOf } from './factory-blueprint';
import { cameras, energy, inspections, networks, nodes, orders, people, shifts, skills, stations, weeks } from './factory-fields';
import { noNode, notExactlyOne, weekProblems } from './factory-problems';
import { attributes, endBlocks, inspectionBlocks, inspectionResources, releaseBlocks, releaseResource, stationBlocks, stationResource, type InspectionRecord, type StationRecord } from './line-blocks';
import type { NodePlan } from './node-loads';
import { planNode } from './node-plan';
import { idleWeekKwh, mannedHalfHours, weekPlanOf, weeksInMonth, type EnergyRecord } from './site-energy';
import { referenceInputs } from './reference-inputs';
import { mannedWindows, shiftPlanOf, weeklyHours, type ShiftPlan, type SkillPlan } from './staffing';
import { stepsOfUnion, WEEK_US, WINDOW_US } from './week-time';

const plannedTimeUs = (station: StationRecord): number =>
  momentsOf(station.cycleTime).mean + (station.attendance === 'loading' ? momentsOf(station.loadTime).mean : 0);

/** Planned time stretched by repairs: per running hour, mean repair over mean time to failure (Hopp and Spearman, Factory Physics). */
const effectiveTimeUs = (station: StationRecord): number => {
  const { failure } = station;
  const downPerRun = failure === undefined ? 0 : momentsOf(failure.repair).mean / momentsOf(failure.timeToFailure).mean;
  return plannedTimeUs(station) * (1 + downPerRun);
};

const stepOf = (record: StationRecord | InspectionRecord): LineStep => {
  if ('cycleTime' in record) return { id: record.id, kind: 'station', plannedTimeUs: plannedTimeUs(record), effectiveTimeUs: effectiveTimeUs(record), hasMachine: true, holdsParts: false };
  const isAssisted = record.method === 'assisted';
  const timeUs = momentsOf(isAssisted ? record.imagingTime : record.manualTime).mean;
  return { id: record.id, kind: 'inspection', plannedTimeUs: timeUs, effectiveTimeUs: timeUs, hasMachine: isAssisted, holdsParts: isAssisted };
};

interface Site {
  readonly request: CompileRequest;
  readonly chain: readonly (StationRecord | InspectionRecord)[];
  readonly shifts: readonly ShiftPlan[];
  readonly order: ReadRecord<typeof orders.fields>;
  readonly people: ReadRecord<typeof people.fields>;
  readonly energy: EnergyRecord;
}

const single = <Fields extends FieldSet>(request: CompileRequest, collection: CollectionDefinition<Fields>, problems: Problem[]): ReadRecord<Fields> | undefined => {
  const records = readCollection(request.records, collection);
  if (records.length !== 1) problems.push(notExactlyOne(collection.id, records.length));
  return records[0];
};

const readSite = (request: CompileRequest): Outcome<Site> => {
  const problems: Problem[] = [];
  const [order, labour, site] = [single(request, orders, problems), single(request, people, problems), single(request, energy, problems)];
  const chain = orderChain<StationRecord | InspectionRecord>([...readCollection(request.records, stations), ...readCollection(request.records, inspections)]);
  if (!chain.ok) problems.push(...chain.problems);
  const weekRecords = readCollection(request.records, weeks);
  problems.push(...weekProblems(weekRecords, (week) => week.months.reduce((sum, month) => sum + weeksInMonth(month), 0)));
  problems.push(...readCollection(request.records, inspections).filter((record) => record.method === 'assisted' && record.node === NO_REFERENCE).map((record) => noNode(record.id)));
  const shiftRecords = readCollection(request.records, shifts);
  if (shiftRecords.length === 0) problems.push(notExactlyOne('shifts', 0));
  if (problems.length > 0 || !chain.ok || order === undefined || labour === undefined || site === undefined) return fail(...problems);
  return succeed({ request, chain: chain.value, shifts: shiftRecords.map(shiftPlanOf), order, people: labour, energy: site });
};

const skillPlans = ({ request, people: labour, shifts: all }: Site): readonly SkillPlan[] => {
  const { population, employmentRates } = request.catalogue;
  const index = labourSupplyIndex(population, employmentRates, { variant: labour.population, baseYear: request.baseYear, year: request.year });
  return readCollection(request.records, skills).map((skill) => {
    const own = all.filter((shift) => skill.shifts.includes(shift.id));
    const posts = skill.posts * own.length;
    return { id: skill.id, posts, expectedPeople: posts * index, absenceShare: skill.absence, shifts: own };
  });
};

/** Plans of the nodes that a camera or an inspection uses; others are not there. */
const nodePlans = ({ request, chain, order }: Site): Outcome<readonly NodePlan[]> => {
  const wayTo = new Map(readCollection(request.records, networks).map((network) => [network.id, network]));
  const watching = readCollection(request.records, cameras);
  const judging = chain.filter((record): record is InspectionRecord => 'method' in record && record.method === 'assisted');
  const plans = readCollection(request.records, nodes).map((node) => ({
    node, cameras: watching.filter((camera) => camera.node === node.id), inspections: judging.filter((inspection) => inspection.node === node.id),
    networks: wayTo, taktUs: order.takt, catalogue: request.catalogue,
  })).filter((setting) => setting.cameras.length + setting.inspections.length > 0).map(planNode);
  const problems = plans.flatMap((plan) => (plan.ok ? [] : plan.problems));
  return problems.length > 0 ? fail(...problems) : succeed(plans.flatMap((plan) => (plan.ok ? [plan.value] : [])));
};

const blocksOf = ({ request, chain, order }: Site): readonly BlockSpecification[] => {
  const wayTo = new Map(readCollection(request.records, networks).map((network) => [network.id, network]));
  const line = chain.flatMap((record) => ('cycleTime' in record ? stationBlocks(record) : inspectionBlocks(record, wayTo.get(record.network))));
  return [...releaseBlocks(order, chain[0]?.id ?? ''), ...line, ...endBlocks];
};

const machinesOf = (chain: Site['chain'], manned: PeriodicSteps): readonly ResourceSpecification[] => [
  releaseResource(manned),
  ...chain.flatMap((record) => ('cycleTime' in record ? [stationResource(record, manned)] : inspectionResources(record, manned))),
];

const warmUpField = { warmUp: settingQuantityField(timeDimension, { label: { en: 'Warm-up', ja: '助走期間' }, description: { en: '', ja: '' } }) };

/** The meter's half-hours must begin on the clock, so the warm-up is rounded up to them. */
const wholeHalfHours = (timeUs: number): number => Math.ceil(timeUs / WINDOW_US) * WINDOW_US;

const paidHours = (all: readonly ShiftPlan[]): { readonly hours: number; readonly overtimeShare: number } => {
  const hours = all.map(weeklyHours);
  const paid = hours.reduce((sum, shift) => sum + shift.paid, 0);
  return { hours: paid / all.length, overtimeShare: paid > 0 ? hours.reduce((sum, shift) => sum + shift.overtime, 0) / paid : 0 };
};

const assemble = (site: Site, nodesPlanned: readonly NodePlan[]): FactoryPlan => {
  const { request, chain, order, energy: loads, shifts: all } = site;
  const { catalogue, year } = request;
  const tariff = catalogue.tariffs[loads.tariff];
  if (tariff === undefined) throw new Error(`tariff ${loads.tariff} was not checked`);
  const warmUpUs = wholeHalfHours(readSingle(request.records, 'run', warmUpField).warmUp);
  const mondayUs = warmUpUs % WEEK_US;
  const windows = all.flatMap(mannedWindows);
  const manned = stepsOfUnion(windows, 1, mondayUs);
  const isManned = mannedHalfHours(windows);
  const weekPlans = readCollection(request.records, weeks).map((week) => weekPlanOf(week, tariff));
  const { hours, overtimeShare } = paidHours(all);
  const nodeIdleKw = nodesPlanned.reduce((sum, node) => sum + (node.specification.power?.idleKw ?? 0), 0);
  return {
    warmUpUs, mondayUs, line: chain.map(stepOf), attributes, blocks: blocksOf(site), machines: machinesOf(chain, manned), nodes: nodesPlanned,
    skills: skillPlans(site), weeks: weekPlans, mannedHours: mannedHoursOf(manned), taktUs: order.takt, hoursPerPersonWeek: hours, overtimeShareOfPaid: overtimeShare,
    occupancyShare: site.people.occupancy, energy: loads, isManned, shiftLoad: stepsOfUnion(windows, loads.shiftLoad, mondayUs),
    idleKwh: weekPlans.map((week) => week.groups.map((group) => idleWeekKwh({ energy: loads, week, isManned }, group, nodeIdleKw))),
    tariff, year, priceIndex: energyPriceIndex(catalogue.prices, loads.prices, year), levyJpyPerKwh: levyJpyPerKwh(catalogue.levy, year),
    co2KgPerKwh: gridCo2KgPerKwh(catalogue.co2, year, loads.co2), crossovers: findCrossovers(request),
    references: referenceInputs({ devices: nodesPlanned, tariff: loads.tariff, prices: loads.prices, co2: loads.co2, population: site.people.population }, catalogue),
  };
};

const mannedHoursOf = (manned: PeriodicSteps): number => {
  const us = manned.steps.reduce((sum, step, index) => sum + step.value * ((manned.steps[index + 1]?.atUs ?? manned.periodUs) - step.atUs), 0);
  return us / 3_600_000_000;
};

/** Turns the records of a factory into a plan. The kernel's own check is asked last, on the first week. */
export const compileFactory = (request: CompileRequest): Outcome<FactoryPlan> => {
  const site = readSite(request);
  if (!site.ok) return site;
  const planned = nodePlans(site.value);
  if (!planned.ok) return planned;
  const plan = assemble(site.value, planned.value);
  const problems = checkBlueprint(blueprintOf(plan, 0, { seed: 0, replication: 0 }));
  return problems.length > 0 ? fail(...problems) : succeed(plan);
};

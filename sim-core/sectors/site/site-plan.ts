import { gridCo2KgPerKwh, levyJpyPerKwh } from '../../energy/reference-paths';
import type { Tariff } from '../../energy/tariff';
import { fail, succeed, type Outcome } from '../../foundation/problems';
import type { LinkSpecification, PeriodicSteps } from '../../kernel/blueprint';
import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { readCollection } from '../read-records';
import type { ReferenceInput } from '../reference-input';
import type { CrossoverFinding } from '../sector';
import { askChanges, type AskChange } from './ask-blocks';
import { findCrossovers } from './crossovers';
import type { InferenceStream, InferenceTask } from './inference-task';
import type { NodePlan } from './node-loads';
import { planNodes, type NodesPlan } from './node-plan';
import { skills } from './people-fields';
import { pricePathOf, type PricePathPlan } from './price-path';
import { referenceInputs } from './reference-inputs';
import { bandKwh, idleWeekKwh, idleWindowsKwh, mannedHalfHours, type EnergyRecord } from './site-energy';
import { labourIndexOf, priceIndexOf } from './site-conditions';
import type { SiteHours } from './site-hours';
import { policyOf, type SitePolicy } from './site-policy';
import type { SiteReading } from './site-reading';
import { storagePlanOf, storeWeek, type StoragePlan } from './site-storage';
import { weeklyHours, type ShiftPlan, type SkillPlan } from './staffing';
import { planWearables, type WearablePlan } from './wearable-plan';
import { weekPlanOf, type WeekPlan } from './week-plan';
import { stepsOfUnion } from './week-time';

/** The part of a compiled site that no sector changes: people, nodes, energy, weeks and prices of one variant and year. */
export interface SitePlan {
  readonly warmUpUs: number;
  /** Monday 00:00 of the observed week in simulation time. */
  readonly mondayUs: number;
  readonly nodes: readonly NodePlan[];
  /** Ways to the nodes that close for stretches, and what the site adds to the blocks that ask. */
  readonly links: readonly LinkSpecification[];
  readonly askChanges: readonly AskChange[];
  readonly wearables: readonly WearablePlan[];
  /** Mean share of its bandwidth that a network carries. */
  readonly networkUse: readonly (readonly [network: string, share: number])[];
  readonly skills: readonly SkillPlan[];
  readonly weeks: readonly WeekPlan[];
  /** Hours a week in which any shift is on. */
  readonly mannedHours: number;
  readonly hoursPerPersonWeek: number;
  readonly overtimeShareOfPaid: number;
  readonly occupancyShare: number;
  readonly energy: EnergyRecord;
  readonly isManned: readonly boolean[];
  readonly shiftLoad: PeriodicSteps;
  /** [week][group][band]: kWh of a week without work. */
  readonly idleKwh: readonly (readonly (readonly number[])[])[];
  /** Photovoltaics and battery, and what is drawn in a week without work beside them; absent where there is neither. */
  readonly storage?: { readonly plan: StoragePlan; readonly idleKwh: SitePlan['idleKwh']; readonly idleSolarKwh: readonly number[]; readonly idleDischargedKwh: readonly number[]; readonly idleCurtailedKwh: readonly number[] };
  readonly tariff: Tariff;
  readonly year: number;
  readonly priceIndex: number;
  /** How rates wander around their path; absent: they do not. */
  readonly pricePath?: PricePathPlan;
  readonly levyJpyPerKwh: number;
  /** What national rules and trends do to the site in this year. */
  readonly policy: SitePolicy;
  /** Whether people come from a prefecture and not from the nation. */
  readonly isRegional: boolean;
  readonly co2KgPerKwh: number;
  readonly crossovers: readonly CrossoverFinding[];
  readonly references: readonly ReferenceInput[];
}

/** Whom the flow of a sector asks. */
export interface SiteInference {
  readonly tasks: readonly InferenceTask[];
  readonly streams: readonly InferenceStream[];
}

/** Posts by skill and the people whom the labour supply of the year leaves for them. */
const skillPlans = ({ request, shifts: all }: SiteReading): readonly SkillPlan[] => {
  const index = request.conditions?.labourIndex ?? labourIndexOf(request);
  return readCollection(request.records, skills).map((skill) => {
    const own = all.filter((shift) => skill.shifts.includes(shift.id));
    const posts = skill.posts * own.length;
    return { id: skill.id, posts, expectedPeople: posts * index, absenceShare: skill.absence, shifts: own };
  });
};

const paidHours = (all: readonly ShiftPlan[]): { readonly hours: number; readonly overtimeShare: number } => {
  const hours = all.map(weeklyHours);
  const paid = hours.reduce((sum, shift) => sum + shift.paid, 0);
  return { hours: paid / all.length, overtimeShare: paid > 0 ? hours.reduce((sum, shift) => sum + shift.overtime, 0) / paid : 0 };
};

const tariffOf = ({ request, energy: loads }: SiteReading): Tariff => {
  const tariff = request.catalogue.tariffs[loads.tariff];
  if (tariff === undefined) throw new Error(`tariff ${loads.tariff} was not checked`);
  return tariff;
};

const assemble = (reading: SiteReading, { nodes, network, wearables }: NodesPlan & Pick<SitePlan, 'wearables'>, tasks: readonly InferenceTask[]): SitePlan => {
  const policy = policyOf(reading.request);
  const { request, energy: loads, labour, warmUpUs, mondayUs, mannedWindows: windows } = reading;
  const { catalogue, year } = request;
  const tariff = tariffOf(reading);
  const isManned = mannedHalfHours(windows);
  const weeks = reading.weeks.map((week) => weekPlanOf({ ...week, temperature: week.temperature + (request.conditions?.warmerK ?? 0) }, tariff));
  const { hours, overtimeShare } = paidHours(reading.shifts);
  const nodeIdleKw = nodes.reduce((sum, node) => sum + node.restKw, 0);
  return {
    warmUpUs, mondayUs, nodes, links: network.links, askChanges: askChanges(tasks, nodes, network, reading.networks), networkUse: [...network.usedShare], wearables, skills: skillPlans(reading), weeks, mannedHours: reading.mannedHours, hoursPerPersonWeek: hours, overtimeShareOfPaid: overtimeShare,
    occupancyShare: labour.occupancy, energy: loads, isManned, shiftLoad: stepsOfUnion(windows, loads.shiftLoad, mondayUs),
    idleKwh: weeks.map((week) => week.groups.map((group) => idleWeekKwh({ energy: loads, week, isManned }, group, nodeIdleKw))),
    ...withPath(pricePathOf(request, loads, weeks)), ...storageOf(reading, weeks, { tariff, nodeIdleKw, isManned }),
    tariff, year, priceIndex: request.conditions?.priceIndex ?? priceIndexOf(request), levyJpyPerKwh: policy.levyFactor * levyJpyPerKwh(catalogue.levy, year), policy,
    isRegional: labour.prefecture !== NO_REFERENCE,
    co2KgPerKwh: gridCo2KgPerKwh(catalogue.co2, year, loads.co2), crossovers: findCrossovers(request, tasks),
    references: referenceInputs({ devices: nodes, tariff: loads.tariff, prices: loads.prices, co2: loads.co2, population: labour.population, prefecture: labour.prefecture }, catalogue),
  };
};

const withPath = (pricePath: PricePathPlan | undefined): Pick<SitePlan, 'pricePath'> => (pricePath === undefined ? {} : { pricePath });

interface StorageSetting {
  readonly tariff: Tariff;
  readonly nodeIdleKw: number;
  readonly isManned: readonly boolean[];
}

/** What a kWh of a band and a kW of peak cost, as the dispatch sees them; a perfect power factor, no rounding. */
const ratesOf = (tariff: Tariff, levy: number) => ({
  ofBand: (band: string): number => (tariff.energy.rates[band]?.value ?? 0) + tariff.adjustments.reduce((sum, { rates }) => sum + (rates[band]?.value ?? 0), 0) + levy,
  basicJpyPerKw: tariff.basic.rateJpyPerKwMonth.value,
});

/** Panels and battery of the site, with the weeks in which nothing is worked on: mean days, battery run without foresight. */
const storageOf = ({ request, energy: loads, weeks: records }: SiteReading, weeks: readonly WeekPlan[], { tariff, nodeIdleKw, isManned }: StorageSetting): Pick<SitePlan, 'storage'> => {
  const plan = storagePlanOf(loads, weeks.map((week, index) => ({ ...week, dayYield: records[index]!.dayYield })), ratesOf(tariff, levyJpyPerKwh(request.catalogue.levy, request.year)));
  if (plan === undefined) return {};
  const calm: StoragePlan = { ...plan, battery: plan.battery === undefined ? undefined : { ...plan.battery, dispatch: 'greedy' } };
  const rests = weeks.map((week, index) => storeWeek(calm, idleWindowsKwh({ energy: loads, week, isManned }, nodeIdleKw), { week: index }));
  return { storage: {
    plan, idleKwh: weeks.map((week, index) => week.groups.map((group) => bandKwh(group, rests[index]!.gridKwh))),
    idleSolarKwh: rests.map(({ solarKwh }) => solarKwh), idleDischargedKwh: rests.map(({ dischargedKwh }) => dischargedKwh), idleCurtailedKwh: rests.map(({ curtailedKwh }) => curtailedKwh),
  } };
};

const hoursOf = ({ request, shifts, weeks, mannedWindows, mondayUs }: SiteReading): SiteHours =>
  ({ shifts, isManned: mannedHalfHours(mannedWindows), mondayUs, weeks: weeks.map((week) => ({ ...week, temperature: week.temperature + (request.conditions?.warmerK ?? 0) })) });

/** Plans people, nodes, energy and prices of a site whose flow asks nodes as given. Refuses nodes that cannot carry their loads. */
export const planSite = (reading: SiteReading, { tasks, streams }: SiteInference): Outcome<SitePlan> => {
  const nodes = planNodes(reading.request, hoursOf(reading), tasks, streams);
  const worn = planWearables(reading.request);
  if (!nodes.ok) return worn.ok ? nodes : fail(...nodes.problems, ...worn.problems);
  return worn.ok ? succeed(assemble(reading, { ...nodes.value, wearables: worn.value }, tasks)) : worn;
};

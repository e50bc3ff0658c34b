import { meanOfReplications } from '../mean-of-replications';
import type { KpiColumn } from '../sector';
import type { FactoryPlan, LineStep } from './factory-plan';
import type { NodePlan } from './node-loads';
import { observableIndex } from './observables';
import { operatingWeeksOf, overWeeks, perYear, readerOf, yearlyEnergy, type Reader, type YearlyEnergy } from './yearly-figures';

/** Everything a figure may be computed from. */
interface Context {
  readonly plan: FactoryPlan;
  readonly reader: Reader;
  readonly energy: YearlyEnergy;
  readonly year: (name: string) => number;
  readonly level: (name: string) => number;
}

interface Figure extends KpiColumn {
  readonly of: (context: Context) => number;
}

const HOURS_PER_YEAR = 8766;
const JOULE_PER_KWH = 3_600_000;
const figure = (id: string, unit: string, of: Figure['of']): Figure => ({ id, unit, of });

const sumOver = ({ plan, year }: Context, suffix: string): number => plan.skills.reduce((sum, skill) => sum + year(`${skill.id}/${suffix}`), 0);

/** Planned overtime is part of the paid hours; work finished beyond the shift comes on top. */
const overtimeHours = (context: Context): number => context.plan.overtimeShareOfPaid * sumOver(context, 'dutyH') + sumOver(context, 'overH');

const labourHours = (context: Context): number => sumOver(context, 'dutyH') + sumOver(context, 'overH');

/**
 * People for the whole order at the work that a good part really took: hours of work per good part x parts ordered,
 * over the hours that a person can plan with.
 */
const peopleNeeded = (context: Context): number => {
  const { plan, year } = context;
  const orderedParts = (plan.mannedHours * 3_600_000_000) / plan.taktUs;
  const hoursPerPart = sumOver(context, 'busyH') / year('good');
  return (hoursPerPart * orderedParts) / (plan.hoursPerPersonWeek * plan.occupancyShare);
};

const outputFigures: readonly Figure[] = [
  figure('output.goodPartsPerHour', 'parts/h', ({ plan, year }) => year('good') / (operatingWeeksOf(plan) * plan.mannedHours)),
  figure('output.goodPartsPerYear', 'parts', ({ year }) => year('good')),
  figure('output.escapesPpm', 'ppm', ({ year }) => (1e6 * year('escapes')) / year('shipped')),
  figure('output.leadTimeMeanMin', 'min', ({ year }) => year('leadUs') / year('shipped') / 60_000_000),
  figure('people.available', 'people', ({ plan, level }) => plan.skills.reduce((sum, skill) => sum + level(`${skill.id}/people`), 0)),
  figure('people.posts', 'people', ({ plan }) => plan.skills.reduce((sum, skill) => sum + skill.posts, 0)),
  figure('people.needed', 'people', peopleNeeded),
  figure('people.labourHoursPerGoodPart', 'h/part', (context) => labourHours(context) / context.year('good')),
  figure('people.overtimeHours', 'h', overtimeHours),
];

const remoteKwh = ({ plan, year }: Context): number =>
  plan.nodes.filter((node) => node.isRemote).reduce((sum, node) => sum + year(`${node.id}/kwh`) + streamKwhPerYear(node), 0);

const streamKwhPerYear = (node: NodePlan): number => (node.remoteStreamW * HOURS_PER_YEAR) / 1000;

/** Node energy of the year: as observed in operating weeks; streams of a node never stop. */
const nodeKwh = (context: Context, node: NodePlan): number => {
  const observed = context.year(`${node.id}/kwh`);
  if (node.isRemote) return observed + streamKwhPerYear(node);
  const idleHours = HOURS_PER_YEAR - 168 * operatingWeeksOf(context.plan);
  return observed + idleHours * (node.specification.power?.idleKw ?? 0);
};

const measuredShare = (context: Context): number => {
  const energies = context.plan.nodes.map((node) => ({ kwh: nodeKwh(context, node), share: node.measuredShare }));
  const total = energies.reduce((sum, { kwh }) => sum + kwh, 0);
  return energies.reduce((sum, { kwh, share }) => sum + kwh * share, 0) / total;
};

const inferencesPerYear = ({ year }: Context, node: NodePlan): number =>
  year(`${node.id}/requests`) * node.inferencesPerRequest + node.streamPerS * HOURS_PER_YEAR * 3600;

const cloudFee = (context: Context): number =>
  context.plan.nodes.reduce((sum, node) => sum + inferencesPerYear(context, node) * node.pricePerInferenceJpy, 0);

const energyFigures: readonly Figure[] = [
  figure('energy.kwh', 'kWh', ({ energy }) => energy.kwh),
  figure('energy.peakKw', 'kW', ({ energy }) => energy.peakKw),
  figure('energy.kwhPerGoodPart', 'kWh/part', ({ energy, year }) => energy.kwh / year('good')),
  figure('energy.remoteKwh', 'kWh', remoteKwh),
  figure('cost.billJpy', 'JPY', ({ energy }) => energy.bill.totalJpy),
  figure('cost.basicJpy', 'JPY', ({ energy }) => energy.bill.basicJpy),
  figure('cost.energyJpy', 'JPY', ({ energy }) => energy.bill.energyJpy),
  figure('cost.adjustmentJpy', 'JPY', ({ energy }) => energy.bill.adjustmentJpy),
  figure('cost.levyJpy', 'JPY', ({ energy }) => energy.bill.levyJpy),
  figure('cost.billJpyPerGoodPart', 'JPY/part', ({ energy, year }) => energy.bill.totalJpy / year('good')),
  figure('cost.cloudFeeJpy', 'JPY', cloudFee),
  figure('carbon.kgco2', 'kgCO2', (context) => (context.energy.kwh + remoteKwh(context)) * context.plan.co2KgPerKwh),
];

const shareOn = (step: LineStep, name: string): Figure['of'] => ({ level }) => level(`${step.id}/${name}`) / level(`${step.id}/on`);

const stationFigures = (step: LineStep): readonly Figure[] => [
  figure(`station.${step.id}.utilisation`, 'share', shareOn(step, 'run')),
  ...(step.hasMachine ? [
    figure(`station.${step.id}.blockedShare`, 'share', shareOn(step, 'blocked')),
    figure(`station.${step.id}.starvedShare`, 'share', shareOn(step, 'starved')),
    figure(`station.${step.id}.failedShare`, 'share', shareOn(step, 'failed')),
  ] : []),
];

const queueFigures = (step: LineStep): readonly Figure[] => [
  figure(`queue.${step.id}.lengthMean`, 'parts', ({ level }) => level(`${step.id}/queue`)),
  ...(step.holdsParts ? [figure(`queue.${step.id}-hold.lengthMean`, 'parts', ({ level }) => level(`${step.id}/hold`))] : []),
];

const nodeFigures = (node: NodePlan): readonly Figure[] => [
  figure(`node.${node.id}.utilisation`, 'share', ({ level }) => level(`${node.id}/busy`)),
  figure(`node.${node.id}.watts`, 'W', (context) => (1000 * nodeKwh(context, node)) / HOURS_PER_YEAR),
  figure(`node.${node.id}.latencyP99Ms`, 'ms', ({ level }) => level(`${node.id}/p99Us`) / 1000),
  figure(`node.${node.id}.lateShare`, 'share', ({ year }) => year(`${node.id}/late`) / year(`${node.id}/requests`)),
  figure(`node.${node.id}.energyKwh`, 'kWh', (context) => nodeKwh(context, node)),
  figure(`node.${node.id}.inferencesPerJoule`, '1/J', (context) => inferencesPerYear(context, node) / (nodeKwh(context, node) * JOULE_PER_KWH)),
];

/** The machine with the longest effective time per part. A choice by simulated load would jump between replications. */
const bottleneckOf = ({ plan }: Context): LineStep =>
  plan.line.filter((step) => step.hasMachine).reduce((slowest, step) => (step.effectiveTimeUs > slowest.effectiveTimeUs ? step : slowest));

/** ISO 22400-2: availability = actual production time / planned busy time, and so on, at the bottleneck. */
const oeeParts = (context: Context): { readonly availability: number; readonly effectiveness: number; readonly quality: number } => {
  const { level, year } = context;
  const { id, plannedTimeUs } = bottleneckOf(context);
  const run = level(`${id}/run`);
  const weekUs = 604_800_000_000;
  return {
    availability: run / level(`${id}/on`),
    effectiveness: (plannedTimeUs * level(`${id}/items`)) / (run * weekUs),
    quality: year('good') / (year('shipped') + year('scrapped')),
  };
};

const oeeFigures: readonly Figure[] = [
  figure('oee.availability', 'share', (context) => oeeParts(context).availability),
  figure('oee.effectiveness', 'share', (context) => oeeParts(context).effectiveness),
  figure('oee.quality', 'share', (context) => oeeParts(context).quality),
  figure('oee.total', 'share', (context) => {
    const { availability, effectiveness, quality } = oeeParts(context);
    return availability * effectiveness * quality;
  }),
];

const figuresOf = (plan: FactoryPlan): readonly Figure[] => [
  ...outputFigures,
  ...energyFigures,
  ...(plan.nodes.length > 0 ? [figure('energy.measuredShare', 'share', measuredShare)] : []),
  ...oeeFigures,
  ...plan.line.flatMap(stationFigures),
  ...plan.line.flatMap(queueFigures),
  ...plan.nodes.flatMap(nodeFigures),
];

export const factoryColumns = (plan: FactoryPlan): readonly KpiColumn[] => figuresOf(plan).map(({ id, unit }) => ({ id, unit }));

/** Every key figure from a set of replications. Ratios are ratios of means; the bill sees the peaks of every row. */
export const factoryEvaluator = (plan: FactoryPlan): ((replications: readonly Float64Array[]) => Float64Array) => {
  const index = observableIndex(plan);
  const figures = figuresOf(plan);
  return (replications) => {
    const reader = readerOf(index, replications, meanOfReplications(replications));
    const context: Context = {
      plan, reader, energy: yearlyEnergy(plan, reader),
      year: (name) => perYear(plan, reader, name), level: (name) => overWeeks(plan, reader, name),
    };
    return Float64Array.from(figures, ({ of }) => of(context));
  };
};

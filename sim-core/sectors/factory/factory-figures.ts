import { energyFigures, measuredShareFigure } from '../site/energy-figures';
import { figure, type Figure, type FigureContext, type OutputUnit } from '../site/figure';
import { nodeFigures } from '../site/node-figures';
import { peopleFigures, skillFigures } from '../site/people-figures';
import { MINUTE_US, WEEK_US } from '../site/week-time';
import { operatingWeeksOf } from '../site/yearly-figures';
import type { FactoryPlan, LineStep } from './factory-plan';

type Context = FigureContext<FactoryPlan>;
type LineFigure = Figure<FactoryPlan>;

const goodParts: OutputUnit<FactoryPlan> = { suffix: 'GoodPart', unit: 'part', perYear: ({ year }) => year('good') };

const orderedPerWeek = ({ own }: FactoryPlan): number => own.wantedPerWeek;

const outputFigures: readonly LineFigure[] = [
  figure('output.goodPartsPerHour', 'parts/h', ({ site, year }) => year('good') / (operatingWeeksOf(site) * site.mannedHours)),
  figure('output.goodPartsPerYear', 'parts', goodParts.perYear),
  figure('output.escapesPpm', 'ppm', ({ year }) => (1e6 * year('escapes')) / year('shipped')),
  figure('output.leadTimeMeanMin', 'min', ({ year }) => year('leadUs') / year('shipped') / MINUTE_US),
  figure('output.wipMean', 'parts', ({ level }) => (level('leadUs') + level('scrapUs')) / WEEK_US),
];

const shareOn = (step: LineStep, name: string): LineFigure['of'] => ({ level }) => level(`${step.id}/${name}`) / level(`${step.id}/on`);

/** Running, down, being set up or maintained: what a station does while it is neither starved nor blocked (Roser et al. 2001). */
const activeShare = (step: LineStep): LineFigure['of'] => ({ level }) =>
  ['run', 'failed', 'setup', 'maintenance'].reduce((sum, state) => sum + level(`${step.id}/${state}`), 0) / level(`${step.id}/on`);

const stationFigures = (step: LineStep): readonly LineFigure[] => [
  figure(`station.${step.id}.utilisation`, 'share', shareOn(step, 'run')),
  ...(step.hasMachine ? [
    figure(`station.${step.id}.blockedShare`, 'share', shareOn(step, 'blocked')),
    figure(`station.${step.id}.starvedShare`, 'share', shareOn(step, 'starved')),
    figure(`station.${step.id}.failedShare`, 'share', shareOn(step, 'failed')),
    ...(step.isSetUp ? [figure<FactoryPlan>(`station.${step.id}.setupShare`, 'share', shareOn(step, 'setup'))] : []),
    ...(step.isMaintained ? [figure<FactoryPlan>(`station.${step.id}.maintenanceShare`, 'share', shareOn(step, 'maintenance'))] : []),
    figure(`station.${step.id}.activeShare`, 'share', activeShare(step)),
  ] : []),
];

const queueFigures = (step: LineStep): readonly LineFigure[] => [
  figure(`queue.${step.id}.lengthMean`, 'parts', ({ level }) => level(`${step.id}/queue`)),
  ...(step.holdsParts ? [figure<FactoryPlan>(`queue.${step.id}-hold.lengthMean`, 'parts', ({ level }) => level(`${step.id}/hold`))] : []),
];

/** The machine with the longest effective time per part. A choice by simulated load would jump between replications. */
const bottleneckOf = ({ plan }: Context): LineStep =>
  plan.own.steps.filter((step) => step.hasMachine).reduce((slowest, step) => (step.effectiveTimeUs > slowest.effectiveTimeUs ? step : slowest));

/** ISO 22400-2: availability = actual production time / planned busy time, and so on, at the bottleneck. */
const oeeParts = (context: Context): { readonly availability: number; readonly effectiveness: number; readonly quality: number } => {
  const { level, year } = context;
  const { id, plannedTimeUs } = bottleneckOf(context);
  const run = level(`${id}/run`);
  return {
    availability: run / level(`${id}/on`),
    effectiveness: (plannedTimeUs * level(`${id}/items`)) / (run * WEEK_US),
    quality: year('good') / (year('shipped') + year('scrapped')),
  };
};

const oeeFigures: readonly LineFigure[] = [
  figure('oee.availability', 'share', (context) => oeeParts(context).availability),
  figure('oee.effectiveness', 'share', (context) => oeeParts(context).effectiveness),
  figure('oee.quality', 'share', (context) => oeeParts(context).quality),
  figure('oee.total', 'share', (context) => {
    const { availability, effectiveness, quality } = oeeParts(context);
    return availability * effectiveness * quality;
  }),
];

/** Every key figure of a factory, in the order of the report. */
export const factoryFigures = (plan: FactoryPlan): readonly LineFigure[] => [
  ...outputFigures,
  ...peopleFigures(goodParts, orderedPerWeek),
  ...energyFigures(goodParts),
  ...(plan.site.nodes.length > 0 ? [measuredShareFigure] : []),
  ...oeeFigures,
  ...plan.own.steps.flatMap(stationFigures),
  ...plan.own.steps.flatMap(queueFigures),
  ...plan.site.skills.flatMap(skillFigures),
  ...plan.site.nodes.flatMap(nodeFigures),
];

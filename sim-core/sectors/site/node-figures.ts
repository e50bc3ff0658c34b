import { figure, type Figure, type FigureContext } from './figure';
import type { NodePlan } from './node-loads';
import { operatingWeeksOf } from './yearly-figures';

const HOURS_PER_YEAR = 8766;
const HOURS_PER_WEEK = 168;
const JOULE_PER_KWH = 3_600_000;

const streamKwhPerYear = (node: NodePlan): number => (node.remoteStreamW * HOURS_PER_YEAR) / 1000;

/** Electricity of cloud servers and of the way to them in a year. */
export const remoteKwh = ({ site, year }: FigureContext<unknown>): number =>
  site.nodes.filter((node) => node.isRemote).reduce((sum, node) => sum + year(`${node.id}/kwh`) + streamKwhPerYear(node), 0);

/** Node energy of the year: as observed in operating weeks; streams of a node never stop. */
export const nodeKwh = (context: FigureContext<unknown>, node: NodePlan): number => {
  const observed = context.year(`${node.id}/kwh`);
  if (node.isRemote) return observed + streamKwhPerYear(node);
  const idleHours = HOURS_PER_YEAR - HOURS_PER_WEEK * operatingWeeksOf(context.site);
  return observed + idleHours * node.restKw;
};

export const inferencesPerYear = ({ year }: FigureContext<unknown>, node: NodePlan): number =>
  year(`${node.id}/requests`) * node.inferencesPerRequest + node.streamPerS * HOURS_PER_YEAR * 3600;

/** A share that the plan knows by representative week, mean over the weeks in which the site works. */
const plannedShare = ({ site }: FigureContext<unknown>, of: (week: number) => number): number => {
  const weeks = operatingWeeksOf(site);
  return site.weeks.reduce((sum, week, index) => sum + week.operatingWeeks * of(index), 0) / weeks;
};

/** Figures of what a node does beside answering; only where the file asks for it. */
const stateFigures = (node: NodePlan): readonly Figure[] => {
  const [first] = node.specifications;
  const limits = node.limits;
  const isLimited = limits.some(({ throttledShare, stoppedShare, framesServedShare }) => throttledShare > 0 || stoppedShare > 0 || framesServedShare < 1);
  return [
    ...(first?.sleep === undefined ? [] : [figure(`node.${node.id}.sleepShare`, 'share', ({ level }) => level(`${node.id}/asleep`))]),
    ...(first?.machines === undefined ? [] : [figure(`node.${node.id}.availability`, 'share', ({ level }) => level(`${node.id}/available`))]),
    ...(first?.speed === undefined && !isLimited ? [] : [
      figure(`node.${node.id}.throttledShare`, 'share', (context) => plannedShare(context, (week) => limits[week]?.throttledShare ?? 0)),
      figure(`node.${node.id}.stoppedShare`, 'share', (context) => plannedShare(context, (week) => limits[week]?.stoppedShare ?? 0)),
      figure(`node.${node.id}.framesServedShare`, 'share', (context) => plannedShare(context, (week) => limits[week]?.framesServedShare ?? 1)),
    ]),
  ];
};

/** Load, watts, latency, misses, energy and inferences per joule of one node. */
export const nodeFigures = (node: NodePlan): readonly Figure[] => [
  figure(`node.${node.id}.utilisation`, 'share', ({ level }) => level(`${node.id}/busy`)),
  figure(`node.${node.id}.watts`, 'W', (context) => (1000 * nodeKwh(context, node)) / HOURS_PER_YEAR),
  figure(`node.${node.id}.latencyP99Ms`, 'ms', ({ level }) => level(`${node.id}/p99Us`) / 1000),
  figure(`node.${node.id}.lateShare`, 'share', ({ year }) => year(`${node.id}/late`) / year(`${node.id}/requests`)),
  figure(`node.${node.id}.energyKwh`, 'kWh', (context) => nodeKwh(context, node)),
  figure(`node.${node.id}.inferencesPerJoule`, '1/J', (context) => inferencesPerYear(context, node) / (nodeKwh(context, node) * JOULE_PER_KWH)),
  ...stateFigures(node),
];

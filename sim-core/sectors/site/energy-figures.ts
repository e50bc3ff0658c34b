import { figure, type Figure, type FigureContext, type OutputUnit } from './figure';
import { inferencesPerYear, nodeKwh, remoteKwh } from './node-figures';

const cloudFee = (context: FigureContext<unknown>): number =>
  context.site.nodes.reduce((sum, node) => sum + inferencesPerYear(context, node) * node.pricePerInferenceJpy, 0);

const kgCo2 = (context: FigureContext<unknown>): number => (context.energy.kwh + remoteKwh(context)) * context.site.co2KgPerKwh;

/** Electricity, peak, bill with its parts, cloud fee and emissions of a year, in total and per unit of output. */
export const energyFigures = <Plan>(output: OutputUnit<Plan>): readonly Figure<Plan>[] => [
  figure('energy.kwh', 'kWh', ({ energy }) => energy.kwh),
  figure('energy.peakKw', 'kW', ({ energy }) => energy.peakKw),
  figure(`energy.kwhPer${output.suffix}`, `kWh/${output.unit}`, (context) => context.energy.kwh / output.perYear(context)),
  figure('energy.remoteKwh', 'kWh', remoteKwh),
  figure('cost.billJpy', 'JPY', ({ energy }) => energy.bill.totalJpy),
  figure('cost.basicJpy', 'JPY', ({ energy }) => energy.bill.basicJpy),
  figure('cost.energyJpy', 'JPY', ({ energy }) => energy.bill.energyJpy),
  figure('cost.adjustmentJpy', 'JPY', ({ energy }) => energy.bill.adjustmentJpy),
  figure('cost.levyJpy', 'JPY', ({ energy }) => energy.bill.levyJpy),
  figure(`cost.billJpyPer${output.suffix}`, `JPY/${output.unit}`, (context) => context.energy.bill.totalJpy / output.perYear(context)),
  figure('cost.cloudFeeJpy', 'JPY', cloudFee),
  figure('cost.carbonJpy', 'JPY', (context) => (kgCo2(context) / 1000) * context.site.policy.carbonPriceJpyPerTonne),
  figure('carbon.kgco2', 'kgCO2', kgCo2),
];

const measuredShare = (context: FigureContext<unknown>): number => {
  const energies = context.site.nodes.map((node) => ({ kwh: nodeKwh(context, node), share: node.measuredShare }));
  const total = energies.reduce((sum, { kwh }) => sum + kwh, 0);
  return energies.reduce((sum, { kwh, share }) => sum + kwh * share, 0) / total;
};

/** Share of the nodes' energy that rests on measured points; only for sites that have a node. */
export const measuredShareFigure: Figure = figure('energy.measuredShare', 'share', measuredShare);

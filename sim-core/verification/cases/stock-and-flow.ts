import { integrate, type StockModel, type Stocks } from '../../projection/stocks/integrate';
import type { CheckedFigure, VerificationCase } from './verification-case';

const SIR_STEP_DAYS = 0.0625;
const CONTACTS_PER_DAY = 2.5;
const INFECTIVITY = 0.25;
const DURATION_DAYS = 2;

/** An epidemic in a closed population (Sterman, Business Dynamics): susceptible, infectious, recovered. */
const epidemic: StockModel = {
  initial: { susceptible: 9999, infectious: 1, recovered: 0 },
  flows: ({ susceptible, infectious }) => {
    const infections = (CONTACTS_PER_DAY * INFECTIVITY * (infectious as number) * (susceptible as number)) / 10_000;
    const recoveries = (infectious as number) / DURATION_DAYS;
    return { susceptible: -infections, infectious: infections - recoveries, recovered: recoveries };
  },
};

const printed: readonly (readonly [number, readonly [number, number, number]])[] = [
  [10, [9986.66, 3.46077, 9.87829]], [20, [9944.39, 11.7981, 43.8103]], [30, [9805.15, 38.2383, 156.617]],
  [50, [8536.43, 198.726, 1264.85]], [100, [6301.55, 5.98124, 3692.47]], [200, [6279.54, 0.000124942, 3720.46]],
];

/** Half a unit of the last of six printed digits. */
const printedTolerance = (value: number): number => {
  let unit = 1e-9;
  while (unit * 1e6 <= value) unit *= 10;
  return unit * 0.5 * (1 + 1e-9);
};

const figure = (name: string, expected: number, found: number): CheckedFigure => ({ name, expected, found, tolerance: printedTolerance(expected) });

const epidemicFigures = (): readonly CheckedFigure[] => {
  const path = [...integrate(epidemic, SIR_STEP_DAYS, 200 / SIR_STEP_DAYS)];
  return printed.flatMap(([day, values]) => ['susceptible', 'infectious', 'recovered'].map((stock, index) =>
    figure(`${stock}.day${String(day)}`, values[index] as number, (path[day / SIR_STEP_DAYS] as Stocks)[stock] as number)));
};

const COOLING_STEP_MIN = 0.125;
const cooling: StockModel = { initial: { temperature: 180 }, flows: ({ temperature }) => ({ temperature: (70 - (temperature as number)) / 10 }) };

const coolingFigures = (): readonly CheckedFigure[] => {
  const path = [...integrate(cooling, COOLING_STEP_MIN, 30 / COOLING_STEP_MIN)];
  return ([[7.25, 123.033], [7.5, 121.715], [15, 94.3134], [30, 75.374]] as const).map(([minute, degrees]) =>
    figure(`temperature.min${String(minute)}`, degrees, (path[minute / COOLING_STEP_MIN] as Stocks)['temperature'] as number));
};

/** Reference case 14: the integrator of the long clock gives what the published models give, its error included. */
export const stockAndFlowCases: readonly VerificationCase[] = [
  { id: '14-epidemic', title: { en: 'Epidemic in a closed population', ja: '閉じた集団の感染症モデル（SIR）' }, source: 'Sterman, Business Dynamics; SDEverywhere models/sir (Vensim output), Euler, step 0.0625 days', figures: epidemicFigures },
  { id: '14-teacup', title: { en: 'A cup of tea that cools', ja: '冷めていく紅茶' }, source: 'SDXorg test models, teacup, Euler, step 0.125 min', figures: coolingFigures },
];

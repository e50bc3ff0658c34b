import type { Blueprint } from '../../kernel/blueprint';
import { erlangB } from '../queueing-theory';
import { simulatedFigures } from './simulated-figures';
import type { CheckedFigure, VerificationCase } from './verification-case';

const DAY_US = 24 * 3.6e9;
/** Mean days between arrivals, and for acute patients the stay (mean days) by route with its share. */
const ACUTE = [
  { id: 'stroke', everyDays: 1.2, stays: [{ share: 0.24, mean: 7.4, deviation: 8.61 }, { share: 0.13, mean: 4.6, deviation: 4.8 }, { share: 0.63, mean: 7, deviation: 8.7 }] },
  { id: 'tia', everyDays: 9.3, stays: [{ share: 1, mean: 1.8, deviation: 2.3 }] },
  { id: 'neuro', everyDays: 3.6, stays: [{ share: 1, mean: 4, deviation: 5 }] },
  { id: 'other', everyDays: 3.2, stays: [{ share: 1, mean: 3.8, deviation: 5.2 }] },
] as const;
const ACUTE_LOAD = 8.145492831541219;
const REHABILITATION_LOAD = 9.718217562619024;

function delayShares(): readonly CheckedFigure[] {
  const acute = [[9, 0.1806], [10, 0.1283], [11, 0.0867], [12, 0.0556], [13, 0.0337], [14, 0.0192]] as const;
  const rehabilitation = [[10, 0.2015], [12, 0.1091], [13, 0.0754], [14, 0.0497], [15, 0.0312], [16, 0.0186]] as const;
  const pooled = [[22, 0.0629], [26, 0.0158]] as const;
  const figures = (name: string, load: number, table: readonly (readonly [number, number])[]): CheckedFigure[] =>
    table.map(([beds, expected]) => ({ name: `${name}${beds}`, expected, found: erlangB(beds, load), tolerance: 1e-4 }));
  return [...figures('acute', ACUTE_LOAD, acute), ...figures('rehabilitation', REHABILITATION_LOAD, rehabilitation), ...figures('pooled', ACUTE_LOAD + REHABILITATION_LOAD, pooled)];
}

/** The acute unit with as many beds as patients need: its mean occupancy is the offered load, whatever the form of the stays. */
function acuteOccupancy(): readonly CheckedFigure[] {
  const blueprint: Blueprint = {
    warmUpUs: 3 * 365 * DAY_US, horizonUs: 8 * 365 * DAY_US, attributes: [], nodes: [], resources: [{ id: 'bed', capacity: 1000 }],
    blocks: [
      ...ACUTE.flatMap(({ id, everyDays, stays }): Blueprint['blocks'] => [
        { id, kind: 'arrive', next: `${id}-route`, arrival: { kind: 'renewal', interval: { kind: 'exponential', mean: everyDays * DAY_US } } },
        { id: `${id}-route`, kind: 'branch', routes: stays.map(({ share }, index) => ({ share, next: `${id}-stay${index}` })) },
        ...stays.map(({ mean, deviation }, index) => ({
          id: `${id}-stay${index}`, kind: 'work', next: 'out', demands: [{ resource: 'bed', amount: 1 }], duration: { kind: 'lognormal', mean: mean * DAY_US, standardDeviation: deviation * DAY_US },
        }) as const),
      ]),
      { id: 'out', kind: 'leave' },
    ],
  };
  return simulatedFigures(blueprint, 150, { acuteOccupancy: { expected: ACUTE_LOAD, read: ({ resources }) => resources['bed']!.inUseMean } });
}

export const hospitalCapacityCases: readonly VerificationCase[] = [
  { id: '2', title: { en: 'Stroke unit beds, probability of delay', ja: '脳卒中病棟の病床と待ちの確率' }, source: 'Monks et al. 2016, doi 10.1186/s12913-016-1789-4; Erlang B, exact', figures: delayShares },
  { id: '2-simulated', title: { en: 'Stroke unit, occupancy', ja: '脳卒中病棟の在院患者数' }, source: 'M/G/infinity is insensitive to the form of the stay', figures: acuteOccupancy },
];

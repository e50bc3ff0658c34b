import type { RunStatistics } from '../../kernel/run-statistics';
import { exponentialLineThroughput } from '../serial-line-theory';
import { solveTwoMachineLine, twoMachineBlueprint, type TwoMachineLine } from '../two-machine-line';
import { exponential, serialLine, TIME_UNIT_US } from '../verification-blueprints';
import { simulatedFigures } from './simulated-figures';
import type { CheckedFigure, VerificationCase } from './verification-case';

const LENGTH = 5000;
const UNRELIABLE_LENGTH = 20_000;
const REPLICATIONS = 30;

const throughput = (length: number) => ({ leaves }: RunStatistics): number => leaves['out']!.count / length;

/** Printed throughputs by number of stations and buffer. */
const LINES: readonly (readonly [stations: number, buffer: number, throughput: number])[] = [
  [2, 4, 0.8571429], [3, 0, 0.5641026], [3, 1, 0.6704662], [3, 2, 0.7340167], [3, 3, 0.7767115], [3, 5, 0.8307591], [4, 0, 0.5147755], [5, 0, 0.4857981], [6, 0, 0.4667133],
];
const BOWL_MEANS = [1.0885, 0.823, 1.0885];
const BOWL_THROUGHPUT = 0.5671781;

function markovChains(): readonly CheckedFigure[] {
  const solved = (rates: readonly number[], buffer: number): number => exponentialLineThroughput({ rates, buffers: rates.slice(1).map(() => buffer) });
  return [
    ...LINES.map(([stations, buffer, expected]) => ({ name: `stations${stations}buffer${buffer}`, expected, found: solved(Array.from({ length: stations }, () => 1), buffer), tolerance: 1e-7 })),
    { name: 'bowl', expected: BOWL_THROUGHPUT, found: solved(BOWL_MEANS.map((mean) => 1 / mean), 0), tolerance: 1e-7 },
  ];
}

function simulatedLines(): readonly CheckedFigure[] {
  const line = (means: readonly number[], buffer: number): ReturnType<typeof serialLine> => serialLine({ durations: means.map(exponential), buffer, warmUp: 200, length: LENGTH });
  const figures = LINES.map(([stations, buffer, expected]) => ({ name: `stations${stations}buffer${buffer}`, expected, blueprint: line(Array.from({ length: stations }, () => 1), buffer) }));
  return [...figures, { name: 'bowl', expected: BOWL_THROUGHPUT, blueprint: line(BOWL_MEANS, 0) }]
    .flatMap(({ name, expected, blueprint }) => simulatedFigures(blueprint, REPLICATIONS, { [name]: { expected, read: throughput(LENGTH) } }));
}

/** Operation-dependent failures without buffers: E = 1 / (1 + sum p/r). */
function unreliableLines(): readonly CheckedFigure[] {
  const failure = { basis: 'operation', timeToFailure: exponential(100), repair: exponential(10) } as const;
  return ([[1, 0.9090909], [2, 0.8333333], [5, 0.6666667]] as const).flatMap(([machines, expected]) => {
    const durations = Array.from({ length: machines }, () => ({ kind: 'constant', value: TIME_UNIT_US }) as const);
    return simulatedFigures(serialLine({ durations, buffer: 0, warmUp: 500, length: UNRELIABLE_LENGTH, failure }), REPLICATIONS, { [`machines${machines}`]: { expected, read: throughput(UNRELIABLE_LENGTH) } });
  });
}

/** Failure and repair chances per cycle, places, printed throughput and mean buffer. */
const TWO_MACHINES: readonly (readonly [failures: readonly [number, number], places: number, throughput: number, buffer: number])[] = [
  [[0.01, 0.01], 2, 0.833699, 1], [[0.01, 0.01], 4, 0.840936, 2], [[0.01, 0.01], 10, 0.856175, 5],
  [[0.01, 0.02], 4, 0.778404, 2.417984], [[0.01, 0.02], 10, 0.796129, 6.52388], [[0.01, 0.02], 50, 0.828084, 38.037841],
];
const REPAIR = 0.1;
const PRINTED = 5.1e-7;
const CYCLES = 40_000;
const twoMachines = (failures: readonly [number, number], places: number): TwoMachineLine => ({ failures, repairs: [REPAIR, REPAIR], places });
const nameOf = ([first, second]: readonly [number, number], places: number): string => `p${first}p${second}places${places}`;

function twoMachineChains(): readonly CheckedFigure[] {
  const rows = TWO_MACHINES.flatMap(([failures, places, throughput, buffer]) => {
    const found = solveTwoMachineLine(twoMachines(failures, places));
    const name = nameOf(failures, places);
    return [
      { name: `${name}.throughput`, expected: throughput, found: found.throughput, tolerance: PRINTED },
      { name: `${name}.buffer`, expected: buffer, found: found.buffer, tolerance: PRINTED },
      { name: `${name}.inflow`, expected: found.throughput, found: found.inflow, tolerance: 1e-12 },
    ];
  });
  // The difference to a buffer without end falls as one over its places.
  return [...rows, { name: 'places400.throughput', expected: 1 / 1.1, found: solveTwoMachineLine(twoMachines([0.01, 0.01], 400)).throughput, tolerance: 0.004 }];
}

function simulatedTwoMachines(): readonly CheckedFigure[] {
  return TWO_MACHINES.filter(([, places]) => places <= 10).flatMap(([failures, places, throughput, buffer]) => {
    const blueprint = twoMachineBlueprint(twoMachines(failures, places), 1000, CYCLES);
    return simulatedFigures(blueprint, REPLICATIONS, {
      [`${nameOf(failures, places)}.throughput`]: { expected: throughput, read: ({ leaves }) => leaves['out']!.count / CYCLES },
      [`${nameOf(failures, places)}.buffer`]: { expected: buffer, read: ({ resources }) => resources['place']!.inUseMean - resources['first']!.inUseMean },
    });
  });
}

export const serialLineCases: readonly VerificationCase[] = [
  { id: '6.1', title: { en: 'Serial lines with exponential stations, exact', ja: '指数分布の直列ライン(厳密解)' }, source: 'Hunt 1956; Hillier & Boling 1967; Markov chain solved', figures: markovChains },
  { id: '6.1-simulated', title: { en: 'Serial lines with exponential stations, simulated', ja: '指数分布の直列ライン(シミュレーション)' }, source: 'the Markov chains of case 6.1', figures: simulatedLines },
  { id: '6.2', title: { en: 'Unreliable machines without buffers', ja: 'バッファなしの故障する機械' }, source: 'Buzacott 1967', figures: unreliableLines },
  { id: '6.3', title: { en: 'Two machines and one buffer, exact', ja: '2台の機械と1つのバッファ(厳密解)' }, source: 'Buzacott 1967; Gershwin 1994, ch. 3; Markov chain solved', figures: twoMachineChains },
  { id: '6.3-simulated', title: { en: 'Two machines and one buffer, simulated', ja: '2台の機械と1つのバッファ(シミュレーション)' }, source: 'the Markov chains of case 6.3', figures: simulatedTwoMachines },
];

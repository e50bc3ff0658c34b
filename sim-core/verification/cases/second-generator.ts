import type { Distribution } from '../../foundation/random/distribution';
import type { Blueprint } from '../../kernel/blueprint';
import type { RunStatistics } from '../../kernel/run-statistics';
import { markovQueue } from '../queueing-theory';
import { twisterWords } from '../mersenne-twister';
import { exponential, serialLine, singleQueue, TIME_UNIT_US } from '../verification-blueprints';
import { simulatedEstimates, simulatedFigures } from './simulated-figures';
import type { CheckedFigure, VerificationCase } from './verification-case';

const REPLICATIONS = 30;
const LINE_LENGTH = 5000;

const wait = ({ queues }: RunStatistics): number => queues['queue']!.wait.mean / TIME_UNIT_US;
const lostShare = ({ queues }: RunStatistics): number => queues['queue']!.refused / (queues['queue']!.refused + queues['queue']!.entered);
const throughput = ({ leaves }: RunStatistics): number => leaves['out']!.count / LINE_LENGTH;

const queue = (arrivalRate: number, service: Distribution, servers: number, [warmUp, length]: readonly [number, number]): Blueprint =>
  singleQueue({ arrivalRate, service, servers, warmUp, length });

/** Models whose answer is known exactly, from uniform, exponential, gamma and normal variates. */
const THEORY: readonly (readonly [name: string, blueprint: Blueprint, expected: number, read: (run: RunStatistics) => number])[] = [
  ['mm1.wait', queue(0.8, exponential(1), 1, [1000, 15_000]), markovQueue(0.8, 1, 1).wait, wait],
  ['mm5.wait', queue(4, exponential(1), 5, [200, 5000]), markovQueue(4, 1, 5).wait, wait],
  ['me1.wait', queue(0.8, { kind: 'erlang', shape: 2, mean: TIME_UNIT_US }, 1, [1000, 10_000]), 3, wait],
  ['mu1.wait', queue(0.8, { kind: 'uniform', minimum: 0, maximum: 2 * TIME_UNIT_US }, 1, [1000, 10_000]), 8 / 3, wait],
  ['erlang10.loss', singleQueue({ arrivalRate: 8, service: exponential(1), servers: 10, places: 0, warmUp: 50, length: 7500 }), 0.12166106, lostShare],
  // Loss depends on the mean of the service alone, so a log-normal one has the same.
  ['erlang10.lognormalLoss', singleQueue({ arrivalRate: 8, service: { kind: 'lognormal', mean: TIME_UNIT_US, standardDeviation: 0.8 * TIME_UNIT_US }, servers: 10, places: 0, warmUp: 50, length: 7500 }), 0.12166106, lostShare],
  ['stations3buffer1.throughput', serialLine({ durations: [1, 1, 1].map(exponential), buffer: 1, warmUp: 200, length: LINE_LENGTH }), 0.6704662, throughput],
];

/** The theory cases again, on the second generator. */
const againstTheory = (): readonly CheckedFigure[] =>
  THEORY.flatMap(([name, blueprint, expected, read]) => simulatedFigures(blueprint, REPLICATIONS, { [name]: { expected, read } }, twisterWords));

/** Both generators on the same models: their means differ by no more than three standard errors of the difference. */
const againstProduct = (): readonly CheckedFigure[] =>
  THEORY.flatMap(([name, blueprint, , read]) => {
    const own = simulatedEstimates(blueprint, REPLICATIONS, { [name]: read })[name]!;
    return simulatedFigures(blueprint, REPLICATIONS, { [name]: { expected: own.mean, standardError: own.standardError, read } }, twisterWords);
  });

const SOURCE = 'MT19937, Matsumoto & Nishimura 1998; theory of cases 4 and 6';

export const generatorCases: readonly VerificationCase[] = [
  { id: 'generator', title: { en: 'A second, independent generator against theory', ja: '独立な第二の乱数生成器と理論値' }, source: SOURCE, figures: againstTheory },
  { id: 'generator-both', title: { en: 'Both generators against each other', ja: '二つの乱数生成器の比較' }, source: SOURCE, figures: againstProduct },
];

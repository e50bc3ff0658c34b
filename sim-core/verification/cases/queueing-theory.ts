import type { Distribution } from '../../foundation/random/distribution';
import type { RunStatistics } from '../../kernel/run-statistics';
import { boundedQueueProbabilities, erlangB, erlangC, generalServiceQueue, jacksonNetwork, markovQueue, markovQueueTail, priorityWaits } from '../queueing-theory';
import { exponential, singleQueue, TIME_UNIT_US } from '../verification-blueprints';
import { simulatedFigures } from './simulated-figures';
import type { CheckedFigure, VerificationCase } from './verification-case';

const REPLICATIONS = 30;
/** The printed values have seven or eight digits. */
const printed = (name: string, expected: number, found: number): CheckedFigure => ({ name, expected, found, tolerance: 1e-7 });

const wait = ({ queues }: RunStatistics): number => queues['queue']!.wait.mean / TIME_UNIT_US;
const length = ({ queues }: RunStatistics): number => queues['queue']!.lengthMean;
const lostShare = ({ queues }: RunStatistics): number => queues['queue']!.refused / (queues['queue']!.refused + queues['queue']!.entered);

function closedForms(): readonly CheckedFigure[] {
  const network = jacksonNetwork({ externalRates: [2, 0.5, 0], routing: [[0, 0.6, 0.3], [0.1, 0, 0.5], [0.2, 0, 0]], serviceRates: [4, 2, 3], servers: [1, 2, 1] });
  return [
    printed('mm1.wait', 9, markovQueue(0.9, 1, 1).wait),
    printed('mm3.delayShare', 0.4444444, erlangC(3, 2)),
    printed('mm5.wait', 0.55411255, markovQueue(4, 1, 5).wait),
    printed('mm5.tail', 0.2038466, markovQueueTail(4, 1, 5, 1)),
    printed('mm100.number', 104.62268022, markovQueue(95, 1, 100).numberInSystem),
    printed('md1.wait', 2, generalServiceQueue(0.8, 1, 0).wait),
    printed('mm23.blocked', 0.0493601, boundedQueueProbabilities(3, 4, 2, 3)[3]!),
    ...([[10, 8, 0.12166106], [5, 3, 0.11005435], [20, 15, 0.04559322], [2, 0.75, 0.13846154], [100, 90, 0.02695738]] as const).map(([servers, load, expected]) => printed(`erlangB${servers}`, expected, erlangB(servers, load))),
    ...priorityWaits(0.2, 0.6, 1).map((found, index) => printed(`priority${index + 1}.sojourn`, [2, 6][index]!, found + 1)),
    ...network.numbers.map((found, node) => printed(`jackson${node + 1}.number`, [1.77966102, 1.37464082, 1.47236181][node]!, found)),
  ];
}

function simulatedQueues(): readonly CheckedFigure[] {
  const queue = (arrivalRate: number, service: Distribution, servers: number, span: readonly [number, number]): ReturnType<typeof singleQueue> =>
    singleQueue({ arrivalRate, service, servers, warmUp: span[0], length: span[1] });
  const named = (name: string, figures: readonly CheckedFigure[]): CheckedFigure[] => figures.map((figure) => ({ ...figure, name: `${name}.${figure.name}` }));
  const loss = (servers: number, load: number): ReturnType<typeof singleQueue> => singleQueue({ arrivalRate: load, service: exponential(1), servers, places: 0, warmUp: 50, length: 60_000 / load });
  const uniform: Distribution = { kind: 'uniform', minimum: 0, maximum: 2 * TIME_UNIT_US };
  return [
    ...named('mm1', simulatedFigures(queue(0.9, exponential(1), 1, [2000, 30_000]), REPLICATIONS, { wait: { expected: 9, read: wait }, length: { expected: 8.1, read: length } })),
    ...named('mm3', simulatedFigures(queue(0.2, exponential(10), 3, [2000, 60_000]), REPLICATIONS, { wait: { expected: 4.4444444, read: wait } })),
    ...named('mm5', simulatedFigures(queue(4, exponential(1), 5, [200, 5000]), REPLICATIONS, { wait: { expected: 0.55411255, read: wait } })),
    ...named('mm100', simulatedFigures(queue(95, exponential(1), 100, [100, 600]), REPLICATIONS, { wait: { expected: 0.10129137, read: wait } })),
    ...named('md1', simulatedFigures(queue(0.8, { kind: 'constant', value: TIME_UNIT_US }, 1, [1000, 10_000]), REPLICATIONS, { wait: { expected: 2, read: wait } })),
    ...named('mu1', simulatedFigures(queue(0.8, uniform, 1, [1000, 10_000]), REPLICATIONS, { wait: { expected: 2.6666667, read: wait } })),
    ...named('erlang10', simulatedFigures(loss(10, 8), REPLICATIONS, { loss: { expected: 0.12166106, read: lostShare } })),
    ...named('erlang100', simulatedFigures(loss(100, 90), REPLICATIONS, { loss: { expected: 0.02695738, read: lostShare } })),
  ];
}

/** M/M/5: a patient every 4 minutes, 10 minutes with one of 5 nurses; 27 days of warm-up, 30 of data. Against theory, not against one set of seeds. */
function nurseClinic(): readonly CheckedFigure[] {
  const minutesOf = (days: number): number => days * 1440;
  const blueprint = singleQueue({ arrivalRate: 1 / 4, service: exponential(10), servers: 5, warmUp: minutesOf(27), length: minutesOf(30) });
  return simulatedFigures(blueprint, 60, {
    wait: { expected: 0.52148519, read: wait },
    queue: { expected: 0.1303713, read: length },
    utilisation: { expected: 0.5, read: ({ resources }) => resources['server']!.utilisationShare },
  });
}

/** Customers per 1440 minutes after 100 minutes; a short run, so the interval is wide and the truth lies in it. */
function bank(): readonly CheckedFigure[] {
  const clerks = (servers: number): ReturnType<typeof singleQueue> => singleQueue({ arrivalRate: 0.2, service: exponential(10), servers, warmUp: 1000, length: 14_400 });
  return [
    ...simulatedFigures(clerks(3), 100, { threeClerksWait: { expected: 4.4444444, read: wait } }),
    ...simulatedFigures(clerks(4), 100, { fourClerksWait: { expected: markovQueue(0.2, 0.1, 4).wait, read: wait } }),
    printed('fourClerksTheory', 0.8696, Math.round(markovQueue(0.2, 0.1, 4).wait * 1e4) / 1e4),
  ];
}

export const queueingCases: readonly VerificationCase[] = [
  { id: '3', title: { en: 'Nurse clinic, M/M/5', ja: '看護師外来 (M/M/5)' }, source: 'Erlang C; model of pydesrap_mms (published interval misses the exact value)', figures: nurseClinic },
  { id: '4', title: { en: 'Queueing theory, closed forms', ja: '待ち行列理論の閉じた式' }, source: 'Gross & Harris, Fundamentals of Queueing Theory; Jackson 1957; Cobham 1954', figures: closedForms },
  { id: '4-simulated', title: { en: 'Queueing theory, simulated', ja: '待ち行列理論(シミュレーション)' }, source: 'the closed forms of case 4', figures: simulatedQueues },
  { id: '16', title: { en: 'Bank with three and four clerks', ja: '窓口 3 人と 4 人の銀行' }, source: 'Erlang C; model of the Ciw tutorial', figures: bank },
];

import type { Distribution } from '../../foundation/random/distribution';
import type { BlockSpecification, Blueprint } from '../../kernel/blueprint';
import type { RunStatistics } from '../../kernel/run-statistics';
import { exponential, singleQueue, TIME_UNIT_US } from '../verification-blueprints';
import { boundedQueueProbabilities, generalServiceQueue, jacksonNetwork, markovQueue } from '../queueing-theory';
import { simulatedFigures } from './simulated-figures';
import type { CheckedFigure, VerificationCase } from './verification-case';

const REPLICATIONS = 30;
const UNIFORM_VARIANCE = 1 / 3;
const PUMP = { car: 0.44720497, empty: 0.49689441, motorcycle: 0.05590062, number: 0.50310559 };
const JACKSON = { externalRates: [2, 0.5, 0], routing: [[0, 0.6, 0.3], [0.1, 0, 0.5], [0.2, 0, 0]], serviceRates: [4, 2, 3], servers: [1, 2, 1] };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Every number of the battery that has a closed form; the printed values have seven or eight digits. */
function closedForms(): readonly CheckedFigure[] {
  const printed = (name: string, expected: number, found: number): CheckedFigure => ({ name, expected, found, tolerance: 1e-7 });
  const [mm1, simio, mm5, mm100] = [markovQueue(0.9, 1, 1), markovQueue(48, 60, 1), markovQueue(4, 1, 5), markovQueue(95, 1, 100)];
  const bounded = boundedQueueProbabilities(3, 4, 2, 3);
  const network = jacksonNetwork(JACKSON);
  return [
    printed('mm1.sojourn', 10, mm1.sojourn), printed('mm1.queue', 8.1, mm1.queueLength), printed('mm1.number', 9, mm1.numberInSystem),
    printed('simio.wait', 1 / 15, simio.wait), printed('simio.sojourn', 1 / 12, simio.sojourn), printed('simio.queue', 3.2, simio.queueLength), printed('simio.number', 4, simio.numberInSystem),
    printed('mm3.wait', 4.4444444, markovQueue(0.2, 0.1, 3).wait),
    printed('mm5.queue', 2.21645022, mm5.queueLength), printed('mm5.number', 6.21645022, mm5.numberInSystem), printed('mm100.wait', 0.10129137, mm100.wait),
    printed('me1.wait', 3, generalServiceQueue(0.8, 1, 0.5).wait), printed('mu1.wait', 2.6666667, generalServiceQueue(0.8, 1, UNIFORM_VARIANCE).wait), printed('mm1at08.wait', 4, generalServiceQueue(0.8, 1, 1).wait),
    ...[0.4680073, 0.3510055, 0.1316271, 0.0493601].map((expected, inside) => printed(`mm23.p${inside}`, expected, bounded[inside] ?? Number.NaN)),
    printed('mm23.number', 0.76234, sum(bounded.map((share, inside) => share * inside))),
    ...pumpShares(),
    ...network.rates.map((rate, node) => printed(`jackson${node + 1}.rate`, [2.56097561, 2.03658537, 1.78658537][node] ?? Number.NaN, rate)),
    printed('jackson.number', 4.62666364, sum(network.numbers)), printed('jackson.sojourn', 1.85066546, sum(network.numbers) / sum(JACKSON.externalRates)),
  ];
}

/** The pump is empty, serves a car or serves a motorcycle; who finds it taken drives on. Shares are as arrival rate times mean service. */
function pumpShares(): readonly CheckedFigure[] {
  const [car, motorcycle] = [(3 / 20) * 0.75 * 8, (3 / 20) * 0.25 * 3];
  const empty = 1 / (1 + car + motorcycle);
  const found = { car: car * empty, empty, motorcycle: motorcycle * empty, number: 1 - empty };
  return Object.entries(PUMP).map(([name, expected]) => ({ name: `pump.${name}`, expected, found: found[name as keyof typeof PUMP], tolerance: 1e-7 }));
}

const named = (name: string, figures: readonly CheckedFigure[]): readonly CheckedFigure[] => figures.map((figure) => ({ ...figure, name: `${name}.${figure.name}` }));
const arrivals = (id: string, rate: number, next: string): BlockSpecification => ({ id, kind: 'arrive', next, arrival: { kind: 'renewal', interval: exponential(1 / rate) } });
const work = (id: string, resource: string, duration: Distribution, next: string): BlockSpecification => ({ id, kind: 'work', next, duration, demands: [{ resource, amount: 1 }] });
const model = (spans: readonly [warmUp: number, length: number], resources: Blueprint['resources'], blocks: Blueprint['blocks'], attributes: readonly string[] = []): Blueprint =>
  ({ warmUpUs: spans[0] * TIME_UNIT_US, horizonUs: (spans[0] + spans[1]) * TIME_UNIT_US, attributes, nodes: [], resources, blocks: [...blocks, { id: 'out', kind: 'leave' }] });
const stay = (id: string) => ({ leaves }: RunStatistics): number => (leaves[id]?.timeInSystem.mean ?? Number.NaN) / TIME_UNIT_US;
const length = ({ queues }: RunStatistics): number => queues['queue']?.lengthMean ?? Number.NaN;
const inUse = (id: string) => ({ resources }: RunStatistics): number => resources[id]?.inUseMean ?? Number.NaN;

/** A pump without a queue for cars and motorcycles. */
function pump(): readonly CheckedFigure[] {
  const blueprint = model([100, 40_000], [{ id: 'pump', capacity: 1 }], [
    arrivals('in', 3 / 20, 'kind'),
    { id: 'kind', kind: 'branch', routes: [{ next: 'car-queue', share: 0.75 }, { next: 'motorcycle-queue', share: 0.25 }] },
    ...[['car', 8], ['motorcycle', 3]].flatMap(([kind, mean]): readonly BlockSpecification[] => [
      { id: `${kind ?? ''}-queue`, kind: 'queue', capacity: 0, overflow: 'gone', next: String(kind) }, work(String(kind), 'pump', exponential(Number(mean)), 'out'),
    ]),
    { id: 'gone', kind: 'leave' },
  ]);
  return simulatedFigures(blueprint, REPLICATIONS, { busy: { expected: PUMP.number, read: inUse('pump') } });
}

/** Two classes at one server, the first goes first, nobody is interrupted. */
function priority(): readonly CheckedFigure[] {
  const source = (id: string, rate: number, urgency: number): readonly BlockSpecification[] => [
    arrivals(id, rate, `${id}-class`), { id: `${id}-class`, kind: 'assign', attribute: 'class', value: { kind: 'constant', value: urgency }, next: 'queue' },
  ];
  const blueprint = model([2000, 20_000], [{ id: 'server', capacity: 1 }], [
    ...source('first', 0.2, 1), ...source('second', 0.6, 2),
    { id: 'queue', kind: 'queue', next: 'service', discipline: 'priority', priorityAttribute: 'class' },
    work('service', 'server', exponential(1), 'sort'),
    { id: 'sort', kind: 'branch-attribute', attribute: 'class', routes: [{ equals: 1, next: 'first-out' }], otherwise: 'out' },
    { id: 'first-out', kind: 'leave' },
  ], ['class']);
  return simulatedFigures(blueprint, REPLICATIONS, { firstSojourn: { expected: 2, read: stay('first-out') }, secondSojourn: { expected: 6, read: stay('out') } });
}

/** All inside share one server equally; arrivals 3, service 5. */
function processorSharing(): readonly CheckedFigure[] {
  const blueprint = model([200, 10_000], [{ id: 'processor', capacity: 1 }], [arrivals('in', 3, 'sharing'), { id: 'sharing', kind: 'share', resource: 'processor', work: exponential(1 / 5), next: 'out' }]);
  return simulatedFigures(blueprint, REPLICATIONS, { response: { expected: 0.5, read: stay('out') }, utilisation: { expected: 0.6, read: inUse('processor') } });
}

/** Three nodes with feedback. */
function jackson(): readonly CheckedFigure[] {
  const station = (name: string, mean: number, routes: readonly (readonly [next: string, share: number])[]): readonly BlockSpecification[] => [
    { id: `queue-${name}`, kind: 'queue', next: name }, work(name, `server-${name}`, exponential(mean), `route-${name}`),
    { id: `route-${name}`, kind: 'branch', routes: [...routes.map(([next, share]) => ({ next, share })), { next: 'out', share: 1 - sum(routes.map(([, share]) => share)) }] },
  ];
  const blueprint = model([200, 6000], ['a', 'b', 'c'].map((name) => ({ id: `server-${name}`, capacity: name === 'b' ? 2 : 1 })), [
    arrivals('in-a', 2, 'queue-a'), arrivals('in-b', 0.5, 'queue-b'),
    ...station('a', 1 / 4, [['queue-b', 0.6], ['queue-c', 0.3]]), ...station('b', 1 / 2, [['queue-a', 0.1], ['queue-c', 0.5]]), ...station('c', 1 / 3, [['queue-a', 0.2]]),
  ]);
  const number = (name: string) => (run: RunStatistics): number => (run.queues[`queue-${name}`]?.lengthMean ?? Number.NaN) + inUse(`server-${name}`)(run);
  return simulatedFigures(blueprint, REPLICATIONS, {
    a: { expected: 1.77966102, read: number('a') }, b: { expected: 1.37464082, read: number('b') }, c: { expected: 1.47236181, read: number('c') }, sojourn: { expected: 1.85066546, read: stay('out') },
  });
}

/** M/M/2/3 and M/E2/1. */
function single(): readonly CheckedFigure[] {
  const bounded = singleQueue({ arrivalRate: 3, service: exponential(1 / 4), servers: 2, places: 1, warmUp: 100, length: 5000 });
  const erlang = singleQueue({ arrivalRate: 0.8, service: { kind: 'erlang', shape: 2, mean: TIME_UNIT_US }, servers: 1, warmUp: 1000, length: 10_000 });
  const refusedShare = ({ queues }: RunStatistics): number => (queues['queue']?.refused ?? Number.NaN) / ((queues['queue']?.refused ?? 0) + (queues['queue']?.entered ?? 0));
  return [
    ...named('mm23', simulatedFigures(bounded, REPLICATIONS, { blocked: { expected: 0.0493601, read: refusedShare }, number: { expected: 0.76234, read: (run) => length(run) + inUse('server')(run) } })),
    ...named('me1', simulatedFigures(erlang, REPLICATIONS, { wait: { expected: 3, read: ({ queues }) => (queues['queue']?.wait.mean ?? Number.NaN) / TIME_UNIT_US } })),
  ];
}

const simulated = (): readonly CheckedFigure[] => [...single(), ...named('pump', pump()), ...named('priority', priority()), ...named('sharing', processorSharing()), ...named('jackson', jackson())];

export const batteryCases: readonly VerificationCase[] = [
  { id: '4-battery', title: { en: 'Queueing theory, rest of the battery', ja: '待ち行列理論の残りの問題' }, source: 'Gross & Harris; Jackson 1957; simmer vignettes; Ciw tests', figures: closedForms },
  { id: '4-battery-simulated', title: { en: 'Rest of the battery, simulated', ja: '残りの問題のシミュレーション' }, source: 'the closed forms of case 4', figures: simulated },
];

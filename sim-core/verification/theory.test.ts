import { describe, expect, it } from 'vitest';
import { boundedQueueProbabilities, erlangB, erlangC, generalServiceQueue, jacksonNetwork, markovQueue, markovQueueTail, priorityWaits } from './queueing-theory';
import { exponentialLineThroughput } from './serial-line-theory';

/** Printed values have seven or eight digits. */
const near = (found: number, expected: number, tolerance = 5e-8): void => {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance);
};

describe('closed forms meet the printed reference cases (case 4)', () => {
  it('M/M/c', () => {
    expect(markovQueue(0.9, 1, 1).wait).toBeCloseTo(9, 10);
    near(erlangC(3, 2), 0.4444444, 1e-7);
    near(markovQueue(4, 1, 5).wait, 0.55411255);
    near(markovQueue(4, 1, 5).numberInSystem, 6.21645022);
    near(markovQueueTail(4, 1, 5, 1), 0.2038466, 1e-7);
    near(markovQueue(95, 1, 100).wait, 0.10129137);
    near(markovQueue(95, 1, 100).numberInSystem, 104.62268022);
  });
  it('M/G/1 for constant, Erlang-2, uniform and exponential service', () => {
    const waits = [0, 1 / 2, 1 / 3, 1].map((variance) => generalServiceQueue(0.8, 1, variance).wait);
    [2, 3, 2.6666667, 4].forEach((expected, index) => near(waits[index]!, expected, 1e-7));
  });
  it('M/M/2/3 and Erlang B', () => {
    boundedQueueProbabilities(3, 4, 2, 3).forEach((share, inside) => near(share, [0.4680073, 0.3510055, 0.1316271, 0.0493601][inside]!, 1e-7));
    const losses: [number, number, number][] = [[10, 8, 0.12166106], [5, 3, 0.11005435], [20, 15, 0.04559322], [2, 0.75, 0.13846154], [100, 90, 0.02695738]];
    for (const [servers, load, expected] of losses) near(erlangB(servers, load), expected);
  });
  it('priority and Jackson', () => {
    priorityWaits(0.2, 0.6, 1).forEach((wait, index) => near(wait + 1, [2, 6][index]!));
    const { rates, numbers } = jacksonNetwork({ externalRates: [2, 0.5, 0], routing: [[0, 0.6, 0.3], [0.1, 0, 0.5], [0.2, 0, 0]], serviceRates: [4, 2, 3], servers: [1, 2, 1] });
    [2.56097561, 2.03658537, 1.78658537].forEach((expected, node) => near(rates[node]!, expected));
    [1.77966102, 1.37464082, 1.47236181].forEach((expected, node) => near(numbers[node]!, expected));
  });
});

describe('serial lines meet the printed throughputs (case 6.1)', () => {
  const lines: [string, number[], number, number][] = [
    ['2 stations, 0', [1, 1], 0, 2 / 3], ['2 stations, 4', [1, 1], 4, 0.8571429], ['2 stations, 10', [1, 1], 10, 0.9230769],
    ['3 stations, 0', [1, 1, 1], 0, 22 / 39], ['3 stations, 1', [1, 1, 1], 1, 0.6704662], ['3 stations, 2', [1, 1, 1], 2, 0.7340167],
    ['3 stations, 3', [1, 1, 1], 3, 0.7767115], ['3 stations, 5', [1, 1, 1], 5, 0.8307591],
    ['4 stations, 0', [1, 1, 1, 1], 0, 0.5147755], ['5 stations, 0', [1, 1, 1, 1, 1], 0, 0.4857981], ['6 stations, 0', [1, 1, 1, 1, 1, 1], 0, 0.4667133],
    ['bowl', [1 / 1.0885, 1 / 0.823, 1 / 1.0885], 0, 0.5671781],
  ];
  it.each(lines)('%s', (_name, rates, buffer, expected) => {
    near(exponentialLineThroughput({ rates, buffers: rates.slice(1).map(() => buffer) }), expected, 1e-7);
  });
});

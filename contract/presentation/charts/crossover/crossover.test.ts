import { describe, expect, test } from 'vitest';
import { sampleCrossover } from '../../sample/sample-crossover';
import { sampleDevices } from '../../sample/sample-devices';
import { crossoverData } from './crossover-data';
import { crossoverTable } from './crossover-table';

describe('energy per inference of edge and cloud', () => {
  const data = sampleCrossover('en');

  test('the drawn curves change places at the crossover', () => {
    const crossing = data.crossings[0]!.loadPerS;
    const edgeUsesMore = data.edge.points.map((point, index) => point.milliJoule > data.cloud.points[index]!.milliJoule);
    data.edge.points.forEach((point, index) => expect(edgeUsesMore[index], `${point.loadPerS}`).toBe(point.loadPerS < crossing));
  });

  test('the crossover lies inside its range', () => {
    const { loadPerS, interval } = data.crossings[0]!;
    expect(interval[0]).toBeLessThanOrEqual(loadPerS);
    expect(interval[1]).toBeGreaterThanOrEqual(loadPerS);
  });

  test('the band of the cloud contains its line', () => {
    for (const point of data.cloud.points) {
      expect(point.lowMilliJoule).toBeLessThan(point.milliJoule);
      expect(point.highMilliJoule).toBeGreaterThan(point.milliJoule);
    }
  });

  test('a benchmark that nobody measured is refused with reasons', () => {
    const refused = crossoverData(sampleDevices[0]!, sampleDevices[1]!, { benchmark: 'no-such', language: 'en', options: { utilisationShare: 0.3, pue: 1.3, payloadBits: 0, networkNjPerBit: 0, siteJpyPerKwh: 20, cloudJpyPerKwh: 20, gridKgCo2PerKwh: 0.4 } });
    expect(refused.ok).toBe(false);
  });

  test('the table ends with the crossover', () => {
    expect(crossoverTable(data, 'en').rows.at(-1)?.[1]?.text).toBe('crossover');
  });
});

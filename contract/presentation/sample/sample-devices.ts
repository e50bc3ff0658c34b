import type { DeviceProfile, MeasuredPoint, SourcedNumber } from '../../../sim-core/index';

const measured = (value: number, unit: string): SourcedNumber => ({ value, unit, kind: 'measured-mlperf', source: 'illustration' });

const point = (scenario: MeasuredPoint['scenario'], throughputPerS: number, powerW: number): MeasuredPoint =>
  ({ scenario, throughputPerS: measured(throughputPerS, '1/s'), powerW: measured(powerW, 'W'), samplesPerQuery: 1 });

const device = (id: string, idleW: number, points: readonly MeasuredPoint[]): DeviceProfile => ({
  id, name: { en: id, ja: id }, maker: 'Illustration', role: 'edge', round: 'v0', division: 'closed', submitter: 'Illustration', entry: id, powerScope: 'wall',
  idlePowerW: { value: idleW, unit: 'W', kind: 'derived', source: 'illustration' }, benchmarks: { resnet50: { points: [...points] } }, facts: {}, comparable: true, caveats: [], sources: {},
});

/** Two invented devices for tests of the power curve. */
export const sampleDevices: readonly DeviceProfile[] = [
  device('board-a', 5, [point('SingleStream', 700, 13.5), point('Offline', 1700, 15)]),
  device('board-b', 7, [point('SingleStream', 650, 15), point('MultiStream', 1800, 17), point('Offline', 3500, 23)]),
];

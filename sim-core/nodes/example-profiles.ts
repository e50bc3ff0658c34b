import type { DeviceProfile, MeasuredPoint, ScenarioName } from './device-profile';

/** Points of an example: scenario, throughput [1/s], watts, and p50 and p99 latency [ms] where wanted. */
export type ExamplePoint = readonly [scenario: ScenarioName, throughputPerS: number, powerW: number, p50Ms?: number, p99Ms?: number];

/** A profile for tests and examples, with the given points under one benchmark. Its numbers claim nothing about any product. */
export function exampleProfile(id: string, idleW: number, benchmark: string, points: readonly ExamplePoint[]): DeviceProfile {
  return {
    id,
    name: { en: id, ja: id },
    maker: 'example',
    role: 'edge',
    round: 'none',
    division: 'none',
    submitter: 'example',
    entry: id,
    powerScope: 'wall',
    idlePowerW: { value: idleW, unit: 'W', kind: 'derived', source: 'example', range: [idleW, idleW] },
    benchmarks: { [benchmark]: { points: points.map(examplePoint) } },
    facts: {},
    comparable: true,
    caveats: [],
    sources: { example: { title: 'Example', location: 'example' } },
  };
}

function examplePoint([scenario, throughputPerS, powerW, p50Ms, p99Ms]: ExamplePoint): MeasuredPoint {
  const number = <Unit extends string>(value: number, unit: Unit) => ({ value, unit, kind: 'measured-mlperf' as const, source: 'example' });
  return {
    scenario,
    throughputPerS: number(throughputPerS, '1/s'),
    powerW: number(powerW, 'W'),
    ...(p50Ms === undefined ? {} : { latencyP50Ms: number(p50Ms, 'ms') }),
    ...(p99Ms === undefined ? {} : { latencyP99Ms: number(p99Ms, 'ms'), latencyMeanMs: number(p99Ms, 'ms') }),
    samplesPerQuery: scenario === 'MultiStream' ? 8 : 1,
  };
}

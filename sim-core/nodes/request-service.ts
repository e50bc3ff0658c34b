import { exp } from '../foundation/numerics/exponential';
import { log } from '../foundation/numerics/logarithm';
import { normalQuantile } from '../foundation/numerics/normal-distribution';
import { fail, succeed, type Outcome } from '../foundation/problems';
import type { Distribution } from '../kernel/blueprint';
import type { DeviceProfile, MeasuredPoint } from './device-profile';
import { offlineNeedsBatch, unknownBenchmark } from './node-problems';

/** How a node answers single requests: each of `parallel` slots serves one at a time. */
export interface RequestService {
  /** Microseconds. */
  readonly serviceTime: Distribution;
  readonly parallel: number;
}

const microsecondsPerSecond = 1e6;

/**
 * Service of single requests. One by one (SingleStream): mean 1/r1 in one slot, log-normal through the measured p50 and p99,
 * constant where p99 <= p50 or a percentile is missing (domain page, section 4). A server measured only under load (Server):
 * its measured latency, in as many slots as it held requests on average (Little: r x mean latency).
 * Refuses an unknown benchmark and one measured only Offline.
 */
export function requestService(profile: DeviceProfile, benchmark: string): Outcome<RequestService> {
  const points = profile.benchmarks[benchmark]?.points;
  if (points === undefined) return fail(unknownBenchmark(profile, benchmark));
  const single = points.find((point) => point.scenario === 'SingleStream');
  if (single !== undefined) return succeed({ serviceTime: latencyShape(single, microsecondsPerSecond / single.throughputPerS.value), parallel: 1 });
  const server = points.find((point) => point.scenario === 'Server' && point.latencyMeanMs !== undefined);
  if (server === undefined) return fail(offlineNeedsBatch(profile, benchmark));
  return succeed(underLoad(server));
}

/** The distribution alone, for callers that serve one request at a time. */
export function requestServiceTime(profile: DeviceProfile, benchmark: string): Outcome<Distribution> {
  const service = requestService(profile, benchmark);
  return service.ok ? succeed(service.value.serviceTime) : service;
}

function underLoad(server: MeasuredPoint): RequestService {
  const heldOnAverage = (server.throughputPerS.value * server.latencyMeanMs!.value) / 1000;
  const parallel = Math.max(1, Math.round(heldOnAverage));
  return { serviceTime: latencyShape(server, (parallel * microsecondsPerSecond) / server.throughputPerS.value), parallel };
}

function latencyShape(point: MeasuredPoint, meanUs: number): Distribution {
  const p50 = point.latencyP50Ms?.value ?? 0;
  const p99 = point.latencyP99Ms?.value ?? 0;
  if (p50 <= 0 || p99 <= p50) return { kind: 'constant', value: meanUs };
  const sigma = log(p99 / p50) / normalQuantile(0.99);
  return { kind: 'lognormal', mean: meanUs, standardDeviation: meanUs * Math.sqrt(exp(sigma * sigma) - 1) };
}

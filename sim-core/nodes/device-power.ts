import { exp } from '../foundation/numerics/exponential';
import { log } from '../foundation/numerics/logarithm';
import { normalQuantile } from '../foundation/numerics/normal-distribution';
import { succeed, type Outcome } from '../foundation/problems';
import type { ProvenanceKind } from '../foundation/provenance';
import type { DeviceProfile, MeasuredPoint } from './device-profile';
import { nodeAtLoad, offlineBatchLatencyMs, type LoadOptions, type NodeOperatingPoint } from './node-at-load';

/** A figure with how it came to be. */
export interface Figure<Value> {
  readonly value: Value;
  readonly kind: ProvenanceKind;
}

/** What a node draws and how long one answer takes at a load, without the queue in front of it. */
export interface DevicePower {
  readonly watts: Figure<number>;
  readonly busyShare: Figure<number>;
  /** Modes in use, such as `SingleStream` or `SingleStream+MultiStream`; `idle` without load. */
  readonly mode: Figure<string>;
  /** Null without load: no inference pays for idle. */
  readonly joulePerInference: Figure<number | null>;
  readonly latencyMs: { readonly mean: Figure<number | null>; readonly p50: Figure<number | null>; readonly p99: Figure<number | null> };
  readonly capacityPerS: Figure<number>;
  /** Share of the energy that rests on measured points. */
  readonly measuredShare: Figure<number>;
}

/**
 * Watts, busy share and latency of a device under a steady load. Latency is that of the fastest mode in use: one by one it is
 * log-normal through the measured p50 and p99 with mean 1/r1; in another mode it is as measured; a batch waits until it is full.
 */
export function devicePower(profile: DeviceProfile, benchmark: string, loadPerS: number, options: LoadOptions = {}): Outcome<DevicePower> {
  const outcome = nodeAtLoad(profile, benchmark, loadPerS, options);
  if (!outcome.ok) return outcome;
  const node = outcome.value;
  return succeed({
    watts: { value: node.powerW, kind: node.kind },
    busyShare: derived(node.busyShare),
    mode: derived(node.modes.length === 0 ? 'idle' : node.modes.map((mode) => mode.scenario).join('+')),
    joulePerInference: { value: loadPerS === 0 ? null : node.joulePerInference, kind: node.kind },
    latencyMs: latencyOf(profile.benchmarks[benchmark]!.points, node, { ...options, loadPerS }),
    capacityPerS: derived(node.capacityPerS),
    measuredShare: derived(node.measuredShare),
  });
}

const derived = <Value>(value: Value): Figure<Value> => ({ value, kind: 'derived' });
const unknown: DevicePower['latencyMs'] = { mean: derived(null), p50: derived(null), p99: derived(null) };

function latencyOf(points: readonly MeasuredPoint[], node: NodeOperatingPoint, { offlineBatch = 1, loadPerS }: LoadOptions & { readonly loadPerS: number }): DevicePower['latencyMs'] {
  const mode = node.modes.at(-1)?.scenario ?? 'SingleStream';
  const point = points.find((candidate) => candidate.scenario === mode);
  if (point === undefined) return unknown;
  if (mode === 'Offline') return sameThroughout(offlineBatchLatencyMs(offlineBatch, loadPerS, point.throughputPerS.value));
  const p50 = point.latencyP50Ms?.value;
  const p99 = point.latencyP99Ms?.value;
  if (mode === 'SingleStream') return oneByOne(1000 / point.throughputPerS.value, p50, p99);
  const measured = (value: number | undefined): Figure<number | null> => ({ value: value ?? null, kind: point.throughputPerS.kind });
  return { mean: measured(point.latencyMeanMs?.value), p50: measured(p50), p99: measured(p99) };
}

const sameThroughout = (milliseconds: number): DevicePower['latencyMs'] => ({ mean: derived(milliseconds), p50: derived(milliseconds), p99: derived(milliseconds) });

function oneByOne(meanMs: number, p50: number | undefined, p99: number | undefined): DevicePower['latencyMs'] {
  if (p50 === undefined || p99 === undefined || p99 <= p50) return sameThroughout(meanMs);
  const z = normalQuantile(0.99);
  const sigma = log(p99 / p50) / z;
  const median = meanMs / exp((sigma * sigma) / 2);
  return { mean: derived(meanMs), p50: derived(median), p99: derived(median * exp(z * sigma)) };
}

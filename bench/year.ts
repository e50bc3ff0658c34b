import { runBlueprint, type Blueprint } from '../sim-core';
import { emergencyModel } from './models';

/** Megabytes that a run of 52 weeks keeps while it goes on: typed arrays and heap after the run, less those before. */
export function yearMegabytes(): number {
  const year: Blueprint = { ...emergencyModel(364), meter: { windowUs: 1_800_000_000, consumers: ['site'], base: [] } };
  globalThis.gc?.();
  const before = process.memoryUsage();
  runBlueprint(year, { seed: 1, replication: 0, week: 0 });
  const after = process.memoryUsage();
  return (after.rss - before.rss + Math.max(0, after.heapUsed - before.heapUsed)) / 1e6;
}

import { runBlueprint, type Blueprint } from '../sim-core';
import { emergencyModel } from './models';

/** Megabytes of the whole process after a run of 52 weeks with a half-hour meter. */
export function yearMegabytes(): number {
  const year: Blueprint = { ...emergencyModel(364), meter: { windowUs: 1_800_000_000, consumers: ['site'], base: [] } };
  runBlueprint(year, { seed: 1, replication: 0, week: 0 });
  return process.memoryUsage().rss / 1e6;
}

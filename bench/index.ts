import { openHoldModel, runBlueprint, type Blueprint, type RunOptions } from '../sim-core';
import { emergencyModel, lineModel, queueModel } from './models';
import { cameraWeekMs } from './camera-week';
import { siteWeekMs } from './site-week';
import { loadSimjs, runSimjsHold, runSimjsQueue } from './simjs-models';

const ROUNDS = 5;
const HOLDS = 2_000_000;
const SIMJS_CUSTOMERS = 300_000;

/** CPU time of this process in seconds: on a shared machine it varies less than the clock on the wall. */
const cpuSeconds = (): number => process.cpuUsage().user / 1e6;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Median over rounds after one round to warm up, in million events per second. */
function measure(run: (round: number) => number): number {
  run(0);
  return median(Array.from({ length: ROUNDS }, (_, round) => {
    const start = cpuSeconds();
    const events = run(round + 1);
    return events / (cpuSeconds() - start) / 1e6;
  }));
}

function measureModel(blueprint: Blueprint, options: RunOptions): number {
  return measure((replication) => runBlueprint(blueprint, { seed: 1, replication, week: 0 }, options).eventCount);
}

function measureHold(pending: number): number {
  const model = openHoldModel(pending);
  return measure(() => (model.hold(HOLDS), HOLDS));
}

/** Growth of the heap and of typed arrays for every entity waiting, from a queue that only grows. */
function bytesPerEntity(): number {
  const entities = 500_000;
  const grown: Blueprint = { ...queueModel(1000, 1, entities), stopAfterLeaving: Infinity, entityBudget: entities + 1, horizonUs: 1000 * entities };
  globalThis.gc?.();
  const before = process.memoryUsage();
  const inside = runBlueprint(grown, { seed: 1, replication: 0, week: 0 }).entitiesInside;
  const after = process.memoryUsage();
  return (after.arrayBuffers - before.arrayBuffers + after.heapUsed - before.heapUsed) / inside;
}

const models: readonly (readonly [name: string, blueprint: Blueprint])[] = [
  ['mm1', queueModel(0.9, 1, 500_000)], ['mm8', queueModel(7.2, 8, 500_000)], ['line', lineModel(200_000)], ['ed', emergencyModel(2000)],
];

const format = (value: number): string => value.toFixed(2).padStart(9);
const line = (...cells: readonly string[]): void => { process.stdout.write(`${cells.join(' ')}\n`); };

line('model'.padEnd(12), ' full M/s', 'no hash  ', 'counts   ', 'simjs    ', 'full/simjs');
const simjs = await loadSimjs();
const simjsQueue: Record<string, number> = {
  mm1: measure(() => (runSimjsQueue(simjs, 0.9, 1, SIMJS_CUSTOMERS), 2 * SIMJS_CUSTOMERS)),
  mm8: measure(() => (runSimjsQueue(simjs, 7.2, 8, SIMJS_CUSTOMERS), 2 * SIMJS_CUSTOMERS)),
};
for (const [name, blueprint] of models) {
  const full = measureModel(blueprint, {});
  const other = simjsQueue[name];
  line(name.padEnd(12), format(full), format(measureModel(blueprint, { hashEvents: false })), format(measureModel(blueprint, { hashEvents: false, statistics: 'counts' })),
    other === undefined ? '        -' : format(other), other === undefined ? '        -' : format(full / other));
}
for (const pending of [100, 10_000, 1_000_000]) {
  const other = pending > 10_000 ? undefined : measure(() => (runSimjsHold(simjs, pending, SIMJS_CUSTOMERS), SIMJS_CUSTOMERS));
  const own = measureHold(pending);
  line(`hold ${String(pending)}`.padEnd(12), format(own), '        -', '        -', other === undefined ? '        -' : format(other), other === undefined ? '        -' : format(own / other));
}
line('bytes per waiting entity', format(bytesPerEntity()));
line('CPU ms per site-week of the shipped factory', format(siteWeekMs(cpuSeconds)));
line('CPU ms per week of 200 cameras and 700,000 requests', format(cameraWeekMs(cpuSeconds)));

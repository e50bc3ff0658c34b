import { spawnSync } from 'node:child_process';
import { openHoldModel, runBlueprint, type Blueprint, type RunOptions } from '../sim-core';
import { changeSince, readBaselines, writeBaselines } from './baselines';
import { cameraWeekMs } from './camera-week';
import { cpuSeconds, measureRate } from './measure';
import { emergencyModel, lineModel, queueModel } from './models';
import { planFile, runTask } from './road';
import { loadSimjs, runSimjsEntityQueue, runSimjsHold, runSimjsQueue } from './simjs-models';
import { siteWeekMs } from './site-week';
import { twoWorkerGain } from './two-workers';
import { yearMegabytes } from './year';

const HOLDS = 2_000_000;
const SIMJS_CUSTOMERS = 300_000;

function measureModel(blueprint: Blueprint, options: RunOptions): number {
  return measureRate((replication) => runBlueprint(blueprint, { seed: 1, replication, week: 0 }, options).eventCount);
}

/** The file runs through the public road; its events are those of the blueprint that the other columns run. */
function measureFile(name: string, blueprint: Blueprint): number {
  const experiment = planFile(`bench/scenarios/${name}.yaml`, 6);
  const [{ events }, own] = [runTask(experiment, 0), runBlueprint(blueprint, { seed: 1, replication: 0, week: 0 })];
  if (Math.abs(events / own.eventCount - 1) > 0.02) throw new Error(`${name}: the file makes ${events} events, the blueprint ${own.eventCount}`);
  return measureRate((round) => runTask(experiment, round % 6).events);
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

const format = (value: number | undefined): string => (value === undefined || Number.isNaN(value) ? '-' : value.toFixed(2)).padStart(9);
const line = (...cells: readonly string[]): void => { process.stdout.write(`${cells.join(' ')}\n`); };

const simjs = await loadSimjs();
const simjsQueue: Record<string, number> = {
  mm1: measureRate(() => (runSimjsQueue(simjs, { arrivalRate: 0.9, servers: 1, customers: SIMJS_CUSTOMERS }), 2 * SIMJS_CUSTOMERS)),
  mm8: measureRate(() => (runSimjsQueue(simjs, { arrivalRate: 7.2, servers: 8, customers: SIMJS_CUSTOMERS }), 2 * SIMJS_CUSTOMERS)),
};
const simjsEntities = measureRate(() => (runSimjsEntityQueue(simjs, { arrivalRate: 0.9, servers: 1, customers: SIMJS_CUSTOMERS }), 2 * SIMJS_CUSTOMERS));
const unit = simjsQueue['mm1']!;
const baselines = readBaselines();
const ratios: Record<string, number> = {};

line('million events/s'.padEnd(17), '     road', '     full', '   counts', '  general', '    simjs', 'full/simjs', ' change of full/(simjs mm1)');
for (const [name, blueprint] of models) {
  const full = measureModel(blueprint, {});
  ratios[name] = full / unit;
  line(name.padEnd(17), format(measureFile(name, blueprint)), format(full), format(measureModel(blueprint, { hashEvents: false, statistics: 'counts' })), format(measureModel(blueprint, { isGeneral: true })),
    format(simjsQueue[name]), format(simjsQueue[name] === undefined ? undefined : full / simjsQueue[name]), changeSince(baselines, name, ratios[name]).padStart(8));
}
line('simjs mm1 with an entity for each customer', format(simjsEntities), 'full/that', format((ratios['mm1']! * unit) / simjsEntities));
for (const pending of [100, 10_000, 1_000_000]) {
  const name = `hold ${pending}`;
  const other = pending > 10_000 ? undefined : measureRate(() => (runSimjsHold(simjs, pending, SIMJS_CUSTOMERS), SIMJS_CUSTOMERS));
  const model = openHoldModel(pending);
  const own = measureRate(() => (model.hold(HOLDS), HOLDS));
  ratios[name] = own / unit;
  line(name.padEnd(17), format(undefined), format(own), format(undefined), format(undefined), format(other), format(other === undefined ? undefined : own / other), changeSince(baselines, name, ratios[name]).padStart(8));
}
const python = spawnSync('python3', ['-c', 'import simpy; print(simpy.__version__)'], { encoding: 'utf8' });
line(python.status === 0 ? `SimPy ${python.stdout.trim()} is here, but no model of it is in this bench` : 'SimPy is not here: no ratio to it');
line('bytes per waiting entity', format(bytesPerEntity()));
line('processor ms per site-week of the shipped factory', format(siteWeekMs('scenarios/factory-visual-inspection.yaml')));
line('processor ms per week of 200 streams and 100,000 requests a day', format(cameraWeekMs(cpuSeconds)));
line('MB of the process after a 52-week year', format(yearMegabytes()));
if (process.argv.includes('--workers')) line('two workers / one worker', format(twoWorkerGain()));
if (process.argv.includes('--save')) writeBaselines(ratios);

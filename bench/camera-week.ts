import { catalogueData } from '../assets/index.generated';
import { nodeUnderLoads, openCatalogue, runBlueprint, type Blueprint, type DeviceProfile } from '../sim-core';

const WEEK_US = 604_800e6;
const CAMERAS = 200;
const FRAMES_PER_S = 10;
const REQUESTS_PER_DAY = 100_000;
const NODES = 4;

/**
 * A week of a site with 200 camera streams and 100,000 item-triggered inferences a day on four Orin NX. Streams are rates and
 * cost no events; every request is one.
 */
const cameraWeek = (device: DeviceProfile): Blueprint => {
  const load = { benchmark: 'resnet50', loadPerS: (CAMERAS * FRAMES_PER_S) / NODES };
  const shared = nodeUnderLoads(device, [load]);
  if (!shared.ok) throw new Error(shared.problems[0]?.code);
  return {
    warmUpUs: 0, horizonUs: WEEK_US, attributes: [], resources: [],
    nodes: [{
      id: 'edge', parallel: NODES, serviceTime: { kind: 'lognormal', mean: 1435 / (1 - shared.value.busyShare), standardDeviation: 120 }, streamShare: shared.value.busyShare,
      power: { consumer: 'nodes', idleKw: (NODES * shared.value.powerW) / 1000, busyExtraKw: 0.009 },
    }],
    blocks: [
      { id: 'items', kind: 'arrive', next: 'ask', arrival: { kind: 'rate', perHour: { periodUs: WEEK_US, steps: [{ atUs: 0, value: REQUESTS_PER_DAY / 24 }] } } },
      { id: 'ask', kind: 'infer', next: 'seen', late: 'missed', node: 'edge', deadlineUs: 100_000 },
      { id: 'seen', kind: 'leave' },
      { id: 'missed', kind: 'leave' },
    ],
    meter: { windowUs: 1800e6, consumers: ['nodes'], base: [] },
  };
};

/** CPU milliseconds of one replication, after one to warm up. */
export function cameraWeekMs(cpuSeconds: () => number): number {
  const catalogue = openCatalogue(catalogueData);
  const device = catalogue.ok ? catalogue.value.devices['orin-nx'] : undefined;
  if (device === undefined) throw new Error('the reference data does not open');
  const blueprint = cameraWeek(device);
  runBlueprint(blueprint, { seed: 1, replication: 0, week: 0 });
  const start = cpuSeconds();
  const run = runBlueprint(blueprint, { seed: 1, replication: 1, week: 0 });
  const ms = 1000 * (cpuSeconds() - start);
  if (Math.abs(run.nodes['edge']!.requests / (7 * REQUESTS_PER_DAY) - 1) > 0.01) throw new Error('the week does not have the requests it should have');
  return ms;
}

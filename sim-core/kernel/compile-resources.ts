import { valueAt } from '../foundation/time/periodic-steps';
import type { Blueprint, ResourceSpecification } from './blueprint';
import { indexById, requireIndex } from './identifiers';
import { BY_OPERATION, BY_TIME, type ResourceTables } from './model-tables';
import { packLists } from './packed-lists';
import type { SamplerList } from './sampler-list';
import { STATE_COUNT } from './operations';

export function compileResources(blueprint: Blueprint, samplers: SamplerList): ResourceTables {
  const { resources } = blueprint;
  const indexes = indexById(resources);
  const crew = Int32Array.from(resources, ({ failure }) => (failure?.crew === undefined ? -1 : requireIndex(indexes, failure.crew)));
  return {
    count: resources.length,
    initialCapacity: Int32Array.from(resources, ({ capacity }) => (typeof capacity === 'number' ? capacity : valueAt(capacity, 0))),
    demanders: packLists(demandersOf(blueprint, indexes)),
    isScheduled: flags(resources, ({ capacity }) => typeof capacity !== 'number'),
    isTracked: flags(resources, ({ id, capacity, failure, maintenance, power }) => capacity === 1 || failure !== undefined || maintenance !== undefined || power !== undefined || hasSetup(blueprint, id)),
    failureBasis: Uint8Array.from(resources, ({ failure }) => (failure === undefined ? 0 : failure.basis === 'time' ? BY_TIME : BY_OPERATION)),
    ...failureSamplers(resources, samplers),
    crew,
    isCrew: flags(resources, ({ id }) => resources.some(({ failure, maintenance }) => failure?.crew === id || maintenance?.crew === id)),
    countsRunning: flags(resources, ({ maintenance }) => maintenance?.basis === 'operation'),
    ...powers(blueprint),
  };
}

function flags(resources: readonly ResourceSpecification[], isTrue: (resource: ResourceSpecification) => boolean): Uint8Array {
  return Uint8Array.from(resources, (resource) => (isTrue(resource) ? 1 : 0));
}

function failureSamplers(resources: readonly ResourceSpecification[], samplers: SamplerList): Pick<ResourceTables, 'failureSampler' | 'repairSampler'> {
  const failureSampler = Int32Array.from(resources, ({ id, failure }) => (failure ? samplers.add({ name: `${id}/failure`, distribution: failure.timeToFailure, wholeFrom: 0 }) : -1));
  const repairSampler = Int32Array.from(resources, ({ id, failure }) => (failure ? samplers.add({ name: `${id}/repair`, distribution: failure.repair, wholeFrom: 0 }) : -1));
  return { failureSampler, repairSampler };
}

function powers(blueprint: Blueprint): Pick<ResourceTables, 'consumer' | 'powersKw'> {
  const consumers = blueprint.meter?.consumers ?? [];
  const powersKw = new Float64Array(blueprint.resources.length * STATE_COUNT);
  blueprint.resources.forEach(({ power }, index) => {
    if (!power) return;
    const { offKw, standbyKw, runKw, blockedKw, failedKw, setupKw = runKw, maintenanceKw = failedKw } = power;
    powersKw.set([offKw, standbyKw, runKw, blockedKw, failedKw, setupKw, maintenanceKw], index * STATE_COUNT);
  });
  return { consumer: Int32Array.from(blueprint.resources, ({ power }) => (power ? consumers.indexOf(power.consumer) : -1)), powersKw };
}

function demandersOf({ blocks, resources }: Blueprint, indexes: ReadonlyMap<string, number>): number[][] {
  const lists: number[][] = resources.map(() => []);
  blocks.forEach((block, index) => {
    if (block.kind !== 'work' && block.kind !== 'seize' && block.kind !== 'move') return;
    for (const resource of new Set(block.demands.map((demand) => demand.resource))) lists[requireIndex(indexes, resource)]!.push(index);
  });
  return lists;
}

const hasSetup = ({ blocks }: Blueprint, machine: string): boolean => blocks.some((block) => block.kind === 'work' && block.setup?.machine === machine);

import type { Blueprint } from './blueprint';
import { compileBlocks } from './compile-blocks';
import { compileResources } from './compile-resources';
import type { ModelTables, NodeTables } from './model-tables';
import { SamplerList } from './sampler-list';

/** Compiles a checked blueprint to tables. Cost: linear in its size; throws on unknown ids, which `checkBlueprint` reports. */
export function compileModel(blueprint: Blueprint): ModelTables {
  const samplers = new SamplerList();
  const resources = compileResources(blueprint, samplers);
  return {
    blueprint,
    resources,
    blocks: compileBlocks(blueprint, samplers, resources),
    nodes: compileNodes(blueprint, samplers),
    samplers: samplers.specifications,
  };
}

function compileNodes({ nodes, meter }: Blueprint, samplers: SamplerList): NodeTables {
  return {
    count: nodes.length,
    parallel: Int32Array.from(nodes, (node) => node.parallel),
    queueLimit: Float64Array.from(nodes, (node) => node.queueLimit ?? Infinity),
    serviceSampler: Int32Array.from(nodes, (node) => samplers.add({ name: `${node.id}/service`, distribution: node.serviceTime, wholeFrom: 0 })),
    consumer: Int32Array.from(nodes, ({ power }) => (power && meter ? meter.consumers.indexOf(power.consumer) : -1)),
    idleKw: Float64Array.from(nodes, ({ power }) => power?.idleKw ?? 0),
    busyExtraKw: Float64Array.from(nodes, ({ power }) => power?.busyExtraKw ?? 0),
  };
}

import type { Blueprint } from './blueprint';
import { compileBlocks } from './compile-blocks';
import { compileResources } from './compile-resources';
import { compileNodes } from './compile-nodes';
import type { ModelTables } from './model-tables';
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

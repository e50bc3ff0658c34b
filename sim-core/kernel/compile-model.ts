import type { Blueprint } from './blueprint';
import { compileBlocks } from './compile-blocks';
import { compileResources } from './compile-resources';
import { compileDuties } from './duty-tables';
import { compileNodes } from './compile-nodes';
import { expandBlueprint } from './expand-blueprint';
import type { ModelTables } from './model-tables';
import { compilePlain } from './plain-tables';
import { SamplerList } from './sampler-list';

/** Compiles a checked blueprint to tables. Cost: linear in its size; throws on unknown ids, which `checkBlueprint` reports. */
export function compileModel(original: Blueprint): ModelTables {
  const samplers = new SamplerList();
  const expanded = expandBlueprint(original);
  const { blueprint } = expanded;
  const resources = compileResources(blueprint, samplers);
  const duties = compileDuties(blueprint, samplers);
  const blocks = compileBlocks(expanded, samplers, resources);
  return {
    original,
    blueprint,
    resources,
    duties,
    blocks,
    nodes: compileNodes(blueprint, samplers),
    plain: compilePlain(blueprint, blocks, resources, duties),
    samplers: samplers.specifications,
  };
}

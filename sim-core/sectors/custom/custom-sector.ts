import { blocks } from './block-kinds';
import { attributes, customRunFields, entities, nodes } from './custom-fields';
import { customFigures, customKpiDefinitions } from './custom-kpis';
import { blueprintOf, compileCustom, type CustomPlan } from './custom-plan';
import { resources } from './resource-fields';
import { meanOfReplications } from '../mean-of-replications';
import type { SectorDefinition } from '../sector';

/** Blocks composed directly: for teaching, for verification against theory, and for what no template covers. */
export const customSector: SectorDefinition<CustomPlan> = {
  id: 'custom',
  label: { en: 'Custom model', ja: '自由構成' },
  description: { en: 'Blocks composed directly.', ja: 'ブロックを直接組み合わせる。' },
  runFields: customRunFields,
  collections: [entities, attributes, resources, nodes, blocks],
  kpis: customKpiDefinitions,
  compile: compileCustom,
  weeks: () => [{ id: 'run', label: { en: 'Run', ja: '実行' } }],
  consumers: () => [],
  blueprint: (plan, _week, address) => blueprintOf(plan, address),
  observe: (plan, runs) => Float64Array.from(customFigures(plan), (figure) => (runs[0] === undefined ? 0 : figure.read(runs[0]))),
  columns: (plan) => customFigures(plan).map(({ id, unit }) => ({ id, unit })),
  evaluator: () => meanOfReplications,
  crossovers: () => [],
  references: () => [],
  caveats: () => [],
};

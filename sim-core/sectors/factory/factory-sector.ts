import type { SectorDefinition } from '../sector';
import { compileFactory } from './compile-factory';
import { factoryCaveats } from './factory-caveats';
import { blueprintOf } from './factory-blueprint';
import { factoryCollections, factoryRunFields } from './factory-fields';
import { factoryKpiDefinitions } from './factory-kpi-definitions';
import { factoryColumns, factoryEvaluator } from './factory-kpis';
import type { FactoryPlan } from './factory-plan';
import { holdOf, MACHINES } from './line-blocks';
import { NODES } from './node-loads';
import { observeFactory } from './observables';
import { BASE_LOAD, HVAC, SHIFT_LOAD } from './site-energy';

/** Order of `consumers` in site-energy; the meter's columns follow it. */
const consumerLabels = [
  { id: MACHINES, label: { en: 'Machines', ja: '機械' } },
  { id: NODES, label: { en: 'Edge nodes', ja: 'エッジノード' } },
  { id: HVAC, label: { en: 'Heating and cooling', ja: '空調' } },
  { id: SHIFT_LOAD, label: { en: 'Lighting, air and handling', ja: '照明・圧縮空気・搬送' } },
  { id: BASE_LOAD, label: { en: 'Base load', ja: '常時負荷' } },
];

/** A serial line with finite buffers, failures, shifts, people by skill, cameras, nodes and a 30-minute meter. */
export const factorySector: SectorDefinition<FactoryPlan> = {
  id: 'factory',
  label: { en: 'Factory', ja: '工場' },
  description: { en: 'A parts line with people, machines and inspection.', ja: '人、機械、検査からなる部品ライン。' },
  runFields: factoryRunFields,
  collections: factoryCollections,
  kpis: factoryKpiDefinitions,
  keptOf: 'output.goodPartsPerYear',
  compile: compileFactory,
  weeks: (plan) => plan.weeks.map(({ id, name }) => ({ id, label: name })),
  consumers: () => consumerLabels,
  places: (plan) => plan.line.filter((step) => step.holdsParts).map(({ id }) => ({ id: holdOf(id), label: { en: 'Re-check area', ja: '再検査待ち' } })),
  blueprint: blueprintOf,
  observe: observeFactory,
  columns: factoryColumns,
  evaluator: factoryEvaluator,
  crossovers: (plan) => plan.crossovers,
  references: (plan) => plan.references,
  caveats: factoryCaveats,
};

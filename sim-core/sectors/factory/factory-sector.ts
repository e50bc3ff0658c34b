import type { SectorDefinition } from '../sector';
import { defineSiteSector } from '../site/site-sector';
import { nameBottleneck } from './bottleneck';
import { compileFactory } from './compile-factory';
import { factoryCaveats } from './factory-caveats';
import { factoryCollections } from './factory-collections';
import { factoryFigures } from './factory-figures';
import { factoryKpiDefinitions } from './factory-kpi-definitions';
import type { FactoryPlan } from './factory-plan';
import { holdOf, MACHINES } from './block-names';
import { judgeFactory } from './judge-factory';
import { observeLine } from './observables';

/** A line that may branch and merge, with finite buffers, failures, shifts, people by skill, cameras, nodes and a 30-minute meter. */
export const factorySector: SectorDefinition<FactoryPlan> = defineSiteSector({
  id: 'factory',
  label: { en: 'Factory', ja: '工場' },
  description: { en: 'A parts line with people, machines and inspection.', ja: '人、機械、検査からなる部品ライン。' },
  collections: factoryCollections,
  kpis: factoryKpiDefinitions,
  labourSector: 'manufacturing',
  keptOf: 'output.goodPartsPerYear',
  consumers: [{ id: MACHINES, label: { en: 'Machines', ja: '機械' } }],
  judge: judgeFactory,
  compile: compileFactory,
  places: (plan: FactoryPlan) => plan.own.steps.filter((step) => step.holdsParts).map(({ id }) => ({ id: holdOf(id), label: { en: 'Re-check area', ja: '再検査待ち' } })),
  observe: observeLine,
  figures: factoryFigures,
  caveats: factoryCaveats,
  findings: nameBottleneck,
});

import type { SectorDefinition } from '../sector';
import { defineSiteSector } from '../site/site-sector';
import { CHARGING, compileLogistics, HANDLING, judgeLogistics } from './compile-logistics';
import { logisticsCaveats } from './logistics-caveats';
import { logisticsCollections } from './logistics-fields';
import { logisticsFigures } from './logistics-figures';
import { logisticsKpiDefinitions } from './logistics-kpi-definitions';
import { observeLogistics } from './logistics-observables';
import type { LogisticsPlan } from './logistics-plan';
import { rosteredFlow } from './week-roster';

/** Depots, trucks and drivers under the working-time rules: trunk lines, parcel depots and delivery rounds. */
export const logisticsSector: SectorDefinition<LogisticsPlan> = defineSiteSector({
  id: 'logistics',
  label: { en: 'Logistics', ja: '物流' },
  description: { en: 'Trunk lines, depots and delivery rounds with drivers under the working-time rules.', ja: '改善基準告示のもとで走る幹線輸送、物流拠点、配送。' },
  collections: logisticsCollections,
  kpis: logisticsKpiDefinitions,
  labourSector: 'transport-postal',
  keptOf: 'output.tonneKmPerYear',
  consumers: [{ id: HANDLING, label: { en: 'Handling and sorting', ja: '荷役・仕分け' } }, { id: CHARGING, label: { en: 'Vehicle charging', ja: '車両の充電' } }],
  judge: judgeLogistics,
  compile: compileLogistics,
  flowOf: rosteredFlow,
  observe: observeLogistics,
  figures: logisticsFigures,
  caveats: logisticsCaveats,
});

import type { KpiDefinition } from '../kpi-definition';
import { figure, type Figure } from './figure';
import { defineKpi } from './site-kpi-definitions';
import type { SitePlan } from './site-plan';

const networkFigures = ({ networkUse }: SitePlan): readonly Figure[] =>
  networkUse.map(([network, share]) => figure(`network.${network}.utilisation`, 'share', () => share));

/** Figures of what only some sites have: networks with a stated bandwidth. */
export const siteOptionFigures = (site: SitePlan): readonly Figure[] => [...networkFigures(site)];

export const siteOptionKpis: readonly KpiDefinition[] = [
  defineKpi('network.<id>.utilisation', 'share', 'neither', ['Network utilisation', '通信路の利用率', 'Planned traffic over bandwidth, all streams on.', '計画上の通信量÷帯域（すべてのストリームが動作中）。']),
];

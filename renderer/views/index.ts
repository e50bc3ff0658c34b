import { IconBolt, IconChartLine, IconCpu, IconCube, IconTable } from '@tabler/icons-react';
import { DataView } from './data/data-view';
import { EnergyView } from './energy/energy-view';
import { FuturesView } from './futures/futures-view';
import { NodesView } from './nodes/nodes-view';
import type { StageView } from './stage-view';
import { TwinView } from './twin/twin-view';

/** Sectors with a meter and nodes of their own. */
const SITES = ['factory', 'hospital', 'logistics'] as const;

/** The views of the stage in the order of their tabs. A new view is a folder and one line here. */
export const STAGE_VIEWS: readonly StageView[] = [
  { id: 'twin', title: 'view.twin', icon: IconCube, component: TwinView },
  { id: 'futures', title: 'view.futures', icon: IconChartLine, component: FuturesView },
  { id: 'energy', title: 'view.energy', icon: IconBolt, component: EnergyView, sectors: SITES },
  { id: 'nodes', title: 'view.nodes', icon: IconCpu, component: NodesView, sectors: SITES },
  { id: 'data', title: 'view.data', icon: IconTable, component: DataView },
];

/** The views that a sector has. */
export const viewsOf = (sector: string): readonly StageView[] => STAGE_VIEWS.filter((view) => view.sectors?.includes(sector) ?? true);

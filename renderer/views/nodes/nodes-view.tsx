import { KpiStrip } from '../kpi-strip/kpi-strip';

export function NodesView() {
  return <KpiStrip />;
}

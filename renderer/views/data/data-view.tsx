import { KpiStrip } from '../kpi-strip/kpi-strip';

export function DataView() {
  return <KpiStrip />;
}

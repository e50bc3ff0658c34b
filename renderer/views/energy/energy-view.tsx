import { KpiStrip } from '../kpi-strip/kpi-strip';

export function EnergyView() {
  return <KpiStrip />;
}

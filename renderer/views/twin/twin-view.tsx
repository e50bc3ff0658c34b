import { KpiStrip } from '../kpi-strip/kpi-strip';

export function TwinView() {
  return <KpiStrip />;
}

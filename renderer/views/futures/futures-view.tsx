import { KpiStrip } from '../kpi-strip/kpi-strip';

export function FuturesView() {
  return <KpiStrip />;
}

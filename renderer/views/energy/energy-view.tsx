import { billData, billTable, demandData, demandTable, drawBillChart, drawDemandChart } from '../../../contract/presentation/index';
import type { ResultBundle } from '../../../sim-core/index';
import { useCell } from '../../state/use-cell';
import { useWorkspace } from '../../state/workspace';
import { useTheme } from '../../theme/use-theme';
import { useWords } from '../../words/use-words';
import { ChartPanel } from '../chart/chart-panel';
import { StagePage } from '../stage-page';
import { EnergyTools } from './energy-tools';
import classes from './energy-view.module.css';

/** The load of a week by half-hour and consumer with its peak, and the bill of the year taken apart. */
export function EnergyView() {
  return (
    <StagePage tools={<EnergyTools />}>
      {(bundle) => (
        <div className={classes.charts}>
          <DemandPanel bundle={bundle} />
          <BillPanel bundle={bundle} />
        </div>
      )}
    </StagePage>
  );
}

function DemandPanel({ bundle }: { readonly bundle: ResultBundle }) {
  const { language } = useWords();
  const theme = useTheme();
  const cell = useCell();
  const weekIndex = useWorkspace((state) => state.week);
  if (!cell) return null;
  const week = bundle.demand[cell.variant]?.[String(cell.year)]?.[weekIndex]?.week;
  const data = demandData(bundle, { variantId: cell.variant, year: cell.year, language, ...(week === undefined ? {} : { week }) });
  if (!data) return null;
  return <ChartPanel draw={(size) => drawDemandChart(data, size, theme, language)} table={() => demandTable(data, language)} />;
}

function BillPanel({ bundle }: { readonly bundle: ResultBundle }) {
  const { language } = useWords();
  const theme = useTheme();
  const cell = useCell();
  if (!cell) return null;
  const data = billData(bundle, { year: cell.year, language });
  if (data.bars.length === 0) return null;
  return <ChartPanel draw={(size) => drawBillChart(data, size, theme, language)} table={() => billTable(data, language)} />;
}

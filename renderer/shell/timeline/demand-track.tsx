import { showEstimate, weekWindowText, WEEK_DAYS } from '../../../contract/presentation/index';
import type { ResultBundle } from '../../../sim-core/index';
import { useCell } from '../../state/use-cell';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import { demandShape } from './demand-shape';
import classes from './timeline.module.css';

/** Demand of the chosen week, Monday first, with its expected peak in vermilion. */
export function DemandTrack({ bundle }: { readonly bundle: ResultBundle }) {
  const { say, language } = useWords();
  const week = useWorkspace((state) => state.week);
  const cell = useCell();
  const weeks = cell ? (bundle.demand[cell.variant]?.[String(cell.year)] ?? []) : [];
  const demand = weeks[week] ?? weeks[0];
  if (!demand) return <span />;
  const shape = demandShape(demand);
  const peak = showEstimate(demand.peakKw, language);
  const label = `${say('timeline.demand')}: ${peak.valueWithUnit} (${weekWindowText(demand.peakWindow, language)})`;
  const days = WEEK_DAYS[language];
  return (
    <div className={classes.demand} role="img" aria-label={label} title={`${label}\n${say('kpi.interval', { range: peak.interval })}`}>
      <svg viewBox={`0 0 ${shape.windows} 1`} preserveAspectRatio="none" aria-hidden>
        <path d={shape.path} fill="var(--line-2)" />
        {days.map((day, index) => <line key={day} x1={(index * shape.windows) / days.length} x2={(index * shape.windows) / days.length} y1={0} y2={1} stroke="var(--line-2)" vectorEffect="non-scaling-stroke" />)}
        <line x1={0} x2={shape.windows} y1={1} y2={1} stroke="var(--axis)" vectorEffect="non-scaling-stroke" />
        <line x1={shape.peakShare * shape.windows} x2={shape.peakShare * shape.windows} y1={0} y2={shape.peakHeightShare} stroke="var(--bad)" strokeWidth={1.5} vectorEffect="non-scaling-stroke" />
      </svg>
      {days.map((day, index) => <span key={day} className={classes.dayName} style={{ left: `${(index / days.length) * 100}%` }}>{day}</span>)}
      <span className={classes.peak} data-side={shape.peakShare > 0.8 ? 'left' : 'right'} style={{ left: `${shape.peakShare * 100}%` }}>{peak.valueWithUnit}</span>
    </div>
  );
}

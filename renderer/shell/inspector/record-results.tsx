import { showEstimate } from '../../../contract/presentation/index';
import type { KpiEstimate, RecordView } from '../../../sim-core/index';
import { KindBadge } from '../../controls/kind-badge';
import { useCell } from '../../state/use-cell';
import { useRun } from '../../state/run-store';
import { useWords } from '../../words/use-words';
import classes from './inspector.module.css';
import { recordKpiIds, recordKpiLabel } from './record-kpis';

/** What the run found for a record in the chosen variant and year, each with its interval. */
export function RecordResults({ record }: { readonly record: RecordView }) {
  const { say } = useWords();
  const cell = useCell();
  const isStale = useRun((state) => state.isStale);
  const ids = cell ? recordKpiIds(cell.kpis, record.id) : [];
  if (!cell || ids.length === 0) return null;
  return (
    <section className={classes.section} data-stale={isStale}>
      <h3 className={classes.heading}>{say('inspector.thisYear', { year: cell.year })}</h3>
      {ids.map((id) => <ResultRow key={id} id={id} estimate={cell.kpis[id]} />)}
    </section>
  );
}

function ResultRow({ id, estimate }: { readonly id: string; readonly estimate: KpiEstimate | undefined }) {
  const { pick, say, language } = useWords();
  if (!estimate) return null;
  const shown = showEstimate(estimate, language);
  const label = pick(recordKpiLabel(id));
  return (
    <>
      <div className={classes.row}>
        <span className={classes.label} title={label}>{label}</span>
        <span className={classes.value}>{shown.value}<span className={classes.unit}>{shown.unit}</span></span>
        <KindBadge kind="derived" source={say('kind.model-result')} />
      </div>
      {shown.interval !== '–' && <p className={classes.interval}>{say('kpi.interval', { range: shown.interval })}</p>}
    </>
  );
}

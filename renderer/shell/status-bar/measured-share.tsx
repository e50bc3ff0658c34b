import { showEstimate } from '../../../contract/presentation/index';
import { KindMark } from '../../controls/kind-mark';
import { useCell } from '../../state/use-cell';
import { useWords } from '../../words/use-words';
import classes from './status-bar.module.css';

/** Which share of the node energy of the chosen variant and year rests on measured points. */
export function MeasuredShare() {
  const { say, language } = useWords();
  const estimate = useCell()?.kpis['energy.measuredShare'];
  if (!estimate || !Number.isFinite(estimate.mean)) return <span>{say('status.measuredNone')}</span>;
  return (
    <span className={classes.measured}>
      <KindMark kind="measured-mlperf" />
      {say('status.measuredShare', { value: showEstimate(estimate, language).valueWithUnit })}
    </span>
  );
}

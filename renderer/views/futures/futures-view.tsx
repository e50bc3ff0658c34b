import { useState } from 'react';
import { serviceFloor } from '../../../contract/presentation/index';
import type { ResultBundle } from '../../../sim-core/index';
import { useWords } from '../../words/use-words';
import { StagePage } from '../stage-page';
import { FuturesPanel } from './futures-panel';
import { FuturesTools } from './futures-tools';
import classes from './futures-view.module.css';
import { mainKpi, smallKpis } from './futures-kpis';

/** Every key figure by year for all variants on the same years, with one cursor. */
export function FuturesView() {
  const [showsDifferences, setShowsDifferences] = useState(false);
  return (
    <StagePage tools={<FuturesTools showsDifferences={showsDifferences} onChange={setShowsDifferences} />}>
      {(bundle) => <Charts bundle={bundle} showsDifferences={showsDifferences} />}
    </StagePage>
  );
}

function Charts({ bundle, showsDifferences }: { readonly bundle: ResultBundle; readonly showsDifferences: boolean }) {
  const { language } = useWords();
  const main = mainKpi(bundle);
  if (main === undefined) return null;
  const threshold = main === 'output.kept' && !showsDifferences ? { threshold: serviceFloor(language) } : {};
  return (
    <div className={classes.charts}>
      <FuturesPanel bundle={bundle} request={{ kpiId: main, showsDifferences, hasLabels: true, ...threshold }} className={classes.main} />
      <div className={classes.small}>
        {smallKpis(bundle).map((kpiId) => <FuturesPanel key={kpiId} bundle={bundle} request={{ kpiId, showsDifferences, hasLabels: false }} />)}
      </div>
    </div>
  );
}

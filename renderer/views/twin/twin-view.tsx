import { ErrorBoundary } from '../../controls/error-boundary';
import { useRun } from '../../state/run-store';
import { useWorkspace } from '../../state/workspace';
import { useWords } from '../../words/use-words';
import { KpiStrip } from '../kpi-strip/kpi-strip';
import { overlayScale } from './overlay/overlay-scale';
import { OverlayLegend } from './overlay/overlay-legend';
import { SkillLegend } from './overlay/skill-legend';
import { TwinCanvas } from './twin-canvas';
import { TwinList } from './twin-list';
import { TwinSwitches } from './twin-switches';
import classes from './twin-view.module.css';
import { useSite } from './use-site';

/** The site as an isometric model, with its key figures above. */
export function TwinView() {
  const { say } = useWords();
  const site = useSite();
  const overlay = useWorkspace((state) => state.overlay);
  const isStale = useRun((state) => state.isStale);
  if (!site) return <p className={classes.empty}>{say('view.noResult')}</p>;
  const scale = overlayScale(overlay, site.values);
  return (
    <div className={classes.view}>
      <KpiStrip />
      <div className={classes.stage} data-stale={isStale}>
        <ErrorBoundary><TwinCanvas site={site} scale={scale} /></ErrorBoundary>
        <TwinSwitches hasNodes={site.plan.nodes.length > 0} />
        <div className={classes.legends}>
          {scale ? <OverlayLegend overlay={overlay} scale={scale} /> : <span />}
          <SkillLegend skills={site.plan.skills} />
        </div>
        <TwinList site={site} />
      </div>
    </div>
  );
}

import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { drawPowerCurveChart, KIND_BADGES, powerCurveData, powerCurveTable } from '../../../contract/presentation/index';
import type { DeviceProfile, ScenarioDocument } from '../../../sim-core/index';
import { KindMark } from '../../controls/kind-mark';
import { catalogue } from '../../state/catalogue';
import { useDescription } from '../../state/use-description';
import { useTheme } from '../../theme/use-theme';
import { useWords } from '../../words/use-words';
import { ChartPanel } from '../chart/chart-panel';
import { MeasuredPoints } from './measured-points';
import { NodeFindings } from './node-findings';
import { curveProfiles, profileRows, usedDevices, workloadChoices } from './node-profiles';
import classes from './nodes-view.module.css';

/** Measured power curves, what the run found for the nodes, and every measured point with its source. */
export function NodesView() {
  const { say } = useWords();
  const { document } = useDescription();
  if (!document) return <p className={classes.empty}>{say('view.noResult')}</p>;
  return <NodesOf document={document} />;
}

function NodesOf({ document }: { readonly document: ScenarioDocument }) {
  const { say, pick } = useWords();
  const workloads = useMemo(() => workloadChoices(document, catalogue), [document]);
  const used = useMemo(() => usedDevices(document, catalogue), [document]);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const workload = workloads.find((one) => one.id === chosen) ?? workloads[0];
  if (!workload) return <p className={classes.empty}>{say('nodes.none')}</p>;
  const names = workloads.map((one) => ({ value: one.id, label: `${pick(catalogue.workloads[one.id]?.name ?? { en: one.id, ja: one.id })} (${one.benchmark})` }));
  return (
    <div className={classes.page}>
      <div className={classes.tools}>
        <span>{say('nodes.workload')}</span>
        <Select aria-label={say('nodes.workload')} w={300} data={names} value={workload.id} onChange={(value) => setChosen(value ?? undefined)} />
        <KindLegend />
      </div>
      <div className={classes.body}>
        <div className={classes.top}>
          <CurvePanel benchmark={workload.benchmark} used={used} />
          <NodeFindings />
        </div>
        <MeasuredPoints rows={profileRows(workload.benchmark, used, catalogue)} benchmark={workload.benchmark} />
      </div>
    </div>
  );
}

function CurvePanel({ benchmark, used }: { readonly benchmark: string; readonly used: readonly DeviceProfile[] }) {
  const { language } = useWords();
  const theme = useTheme();
  const profiles = curveProfiles(benchmark, used, catalogue);
  const data = powerCurveData(profiles, { benchmark, language, ...(profiles[0] && used.includes(profiles[0]) ? { selectedId: profiles[0].id } : {}) });
  return <ChartPanel draw={(size) => drawPowerCurveChart(data, size, theme, language)} table={() => powerCurveTable(data, language)} />;
}

const LEGEND_KINDS = ['measured-mlperf', 'derived', 'vendor-claim', 'assumption'] as const;

function KindLegend() {
  const { pick } = useWords();
  return (
    <ul className={classes.legend}>
      {LEGEND_KINDS.map((kind) => <li key={kind} data-kind={kind}><KindMark kind={kind} />{pick(KIND_BADGES[kind].word)}</li>)}
    </ul>
  );
}

import type { Bilingual, Language, ResultBundle } from '../../../sim-core/index';
import { kpiWords } from './kpi-words';

/** How the numbers were come by, where it is not simply a fixed number of replications after a warm-up by hand. One sentence each, without a full stop. */
export function designWords({ design, completeReplications: n }: ResultBundle): readonly Bilingual[] {
  return [...warmUpLine(design), ...methodLine(design, n), ...stopLine(design, n)];
}

const PERCENT_DECIMALS = 4;

type Design = ResultBundle['design'];

const warmUpLine = ({ warmUp: { rule, minutes } }: Design): readonly Bilingual[] =>
  rule === 'by-hand' ? [] : [{ en: `Warm-up by MSER-5 on pilot runs: ${String(minutes)} min`, ja: `助走期間（予備実行のMSER-5による）: ${String(minutes)} 分` }];

function methodLine({ method, dependentBatches = [] }: Design, n: number): readonly Bilingual[] {
  if (method === 'replications') return [];
  const ids = dependentBatches.join(', ');
  const warning: readonly Bilingual[] = ids === '' ? [] : [{ en: `Batches follow each other, intervals too narrow: ${ids}`, ja: `バッチ間に相関があり区間が狭すぎる指標: ${ids}` }];
  return [{ en: `Batch means of one long run, ${String(n)} batches`, ja: `1回の長い実行の${String(n)}バッチによるバッチ平均` }, ...warning];
}

function stopLine({ stopRule }: Design, n: number): readonly Bilingual[] {
  if (stopRule === undefined) return [];
  const share = `${String(Number((100 * stopRule.relativeHalfWidth).toFixed(PERCENT_DECIMALS)))} %`;
  const kpis = (language: Language): string => stopRule.kpis.map((id) => kpiWords(id).label[language]).join(language === 'ja' ? '、' : ', ');
  if (stopRule.preciseFrom === undefined) return [{ en: `Stopped at the budget of ${String(n)} replications before the half-width of ${kpis('en')} stayed within ${share}`, ja: `${kpis('ja')}の半幅が${share}以内に収まる前に、上限の${String(n)}回で停止` }];
  return [{ en: `Half-width of ${kpis('en')} within ${share} from ${String(stopRule.preciseFrom)} replications on; ${String(n)} were used`, ja: `${kpis('ja')}の半幅は${String(stopRule.preciseFrom)}回以降${share}以内（使用した反復は${String(n)}回）` }];
}

import { billData, demandData, drawBillChart, drawDemandChart, svgText } from '../../../contract/presentation/index';
import { captionBlock, CONTENT_WIDTH_PX, headingBlock, paragraphBlock, type Block } from '../blocks';
import { html, trusted } from '../html';
import type { ReportContext } from '../report-context';

const DEMAND_HEIGHT_PX = 230;

/** The week with the highest peak, the bill by part, and the crossover between edge and cloud. */
export function energyBlocks(context: ReportContext): readonly Block[] {
  return [...demandBlocks(context), ...billBlocks(context), ...crossoverBlocks(context)];
}

function demandBlocks({ bundle, findings, language, theme }: ReportContext): readonly Block[] {
  const variantId = findings.best?.variant.id ?? bundle.baseline;
  const data = demandData(bundle, { variantId, year: findings.focusYear, language, hasHeading: false });
  if (data === undefined) return [];
  const chart = svgText(drawDemandChart(data, { width: CONTENT_WIDTH_PX, height: DEMAND_HEIGHT_PX }, theme, language));
  return [headingBlock(data.heading.title), captionBlock(`${data.heading.subtitle}${language === 'ja' ? '。' : '.'}`), chartBlock(chart, DEMAND_HEIGHT_PX)];
}

function billBlocks({ bundle, findings, language, theme }: ReportContext): readonly Block[] {
  const data = billData(bundle, { year: findings.focusYear, language, hasHeading: false });
  if (data.bars.length === 0) return [];
  const height = 64 + data.bars.length * 44;
  const chart = svgText(drawBillChart(data, { width: CONTENT_WIDTH_PX, height }, theme, language));
  return [headingBlock(data.heading.title), captionBlock(`${data.heading.subtitle}${language === 'ja' ? '。' : '.'}`), chartBlock(chart, height)];
}

function crossoverBlocks({ bundle, say }: ReportContext): readonly Block[] {
  if (bundle.crossovers.length === 0) return [];
  return [headingBlock(say({ en: 'Where edge and cloud use the same energy', ja: 'エッジとクラウドの電力量が等しくなる負荷' })), ...bundle.crossovers.map((crossover) => paragraphBlock(say(crossover.statement)))];
}

const chartBlock = (chart: string, heightPx: number): Block => ({ heightPx: heightPx + 8, markup: html`<div class="chart">${trusted(chart)}</div>` });

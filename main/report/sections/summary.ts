import { drawFuturesChart, futuresData, kpiWords, plainNumber, sectorOfBundle, serviceFloor, showKpi, svgText, textWidth, yearText, type ShownEstimate } from '../../../contract/presentation/index';
import type { KpiEstimate } from '../../../sim-core/index';
import { captionBlock, CONTENT_WIDTH_PX, headingBlock, leadBlock, type Block } from '../blocks';
import { crossingSentence, headline } from '../headline';
import { html, trusted, type Html } from '../html';
import type { ReportContext } from '../report-context';

const HEAD_PX = 24;
const WIDE_CHART_HEIGHT_PX = 284;
const SMALL_CHART = { width: 325, height: 184 };

/** First page: the finding, the question, four key figures, output kept, people and bill. */
export function summaryBlocks(context: ReportContext): readonly Block[] {
  return [headBlock(context), ...leadBlocks(context), ...tilesBlock(context), ...keptBlocks(context), ...pairBlock(context)];
}

function headBlock({ bundle, findings, language }: ReportContext): Block {
  const text = headline(bundle, findings, language);
  const clauses = headClauses(text);
  const lines = clauses.reduce((sum, clause) => sum + Math.max(1, Math.ceil((textWidth(clause, HEAD_PX) * 1.04) / CONTENT_WIDTH_PX)), 0);
  return { markup: html`<h1>${clauses.map((clause, index) => (index === 0 ? html`${clause}` : html`<br>${clause}`))}</h1>`, heightPx: lines * (language === 'ja' ? 38 : 32) + 14 };
}

/** A long headline breaks after its first clause, where that gives two lines of one clause each. */
function headClauses(text: string): readonly string[] {
  const clauses = text.split(/(?<=[、。]|[,;] )/).filter((clause) => clause !== '');
  const isOneLine = textWidth(text, HEAD_PX) <= CONTENT_WIDTH_PX;
  return !isOneLine && clauses.length === 2 && clauses.every((clause) => textWidth(clause, HEAD_PX) <= CONTENT_WIDTH_PX) ? clauses : [text];
}

function leadBlocks({ bundle, findings, language, say }: ReportContext): readonly Block[] {
  const question = language === 'ja' ? `問い：${say(bundle.question)}` : `Question: ${say(bundle.question)}`;
  return [leadBlock(question), leadBlock([designSentence({ bundle, language }), crossingSentence(bundle, findings, language)].filter((text) => text !== '').join(language === 'ja' ? '' : ' '))];
}

function designSentence({ bundle, language }: Pick<ReportContext, 'bundle' | 'language'>): string {
  const [variants, years, n] = [bundle.variants.length, bundle.years.length, bundle.completeReplications];
  if (variants === 1 && years === 1) return language === 'ja' ? `${n}回反復して計算した。` : `Computed with ${n} replications.`;
  if (language === 'ja') return `${variants}案を、同じ乱数で各${n}回、${years}の節目年について計算した。`;
  return `${variants === 1 ? 'One variant was' : `${variants} variants were`} computed for ${years} milestone ${years === 1 ? 'year' : 'years'}, ${n} replications each, with the same random numbers.`;
}

interface Tile {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly note: string;
}

function tilesBlock(context: ReportContext): readonly Block[] {
  const tiles = tilesOf(context);
  if (tiles.length === 0) return [];
  return [{ heightPx: 98, markup: html`<div class="tiles">${tiles.map(tileMarkup)}</div>` }];
}

const tileMarkup = (tile: Tile): Html =>
  html`<div class="tile"><div class="tile-label">${tile.label}</div><div class="tile-value">${tile.value}<span class="tile-unit"> ${tile.unit}</span></div><div class="tile-note">${tile.note}</div></div>`;

/** Output kept and its paired difference, the bill, and the measured share, all in the focus year for the best variant. */
function tilesOf(context: ReportContext): readonly Tile[] {
  const { bundle, findings, language, say } = context;
  const id = findings.best?.variant.id ?? bundle.baseline;
  const kpis = bundle.report.variants[id]?.[String(findings.focusYear)] ?? {};
  const year = yearText(findings.focusYear, language);
  const kept = kpis['output.kept'];
  const keptLabel = kpiWords('output.kept', undefined, sectorOfBundle(bundle)?.id).label;
  const bill = kpis['cost.billJpy'];
  const measured = kpis['energy.measuredShare'];
  return [
    ...(kept === undefined ? [] : [tile(language === 'ja' ? `${keptLabel.ja} ${year}` : `${keptLabel.en}, ${year}`, showKpi('output.kept', kept, language), context)]),
    ...(findings.difference === undefined ? [] : [tile(say({ en: 'Difference to baseline', ja: '現状との差（対比較）' }), showKpi('output.kept', findings.difference, language, { isDifference: true }), context)]),
    ...(bill === undefined ? [] : [tile(language === 'ja' ? `電気料金 ${year}` : `Electricity bill, ${year}`, showKpi('cost.billJpy', bill, language), context)]),
    ...(measured === undefined ? [] : [measuredTile(measured, context)]),
  ];
}

const tile = (label: string, shown: ShownEstimate, { language }: ReportContext): Tile =>
  ({ label, value: shown.value, unit: shown.unit, note: language === 'ja' ? `95%区間 ${shown.interval}` : `95 %: ${shown.interval}` });

const measuredTile = (measured: KpiEstimate, { say }: ReportContext): Tile =>
  ({ label: say({ en: 'Measured share', ja: '実測割合' }), value: plainNumber(measured.mean * 100, { decimals: 0 }), unit: '%', note: say({ en: 'of the energy of the nodes', ja: 'ノード電力量に占める割合' }) });

function keptBlocks(context: ReportContext): readonly Block[] {
  const { bundle, language, theme, say } = context;
  const data = futuresData(bundle, { kpiId: 'output.kept', language, threshold: serviceFloor(language), hasHeading: false, ...selection(context) });
  if (data.series.length === 0) return [];
  const caption = say({
    en: `${data.heading.subtitle}. Years above the axis: when a variant falls below 90 %. Marks are simulated years, lines between are interpolated.`,
    ja: `${data.heading.subtitle}。軸の上の年は各案が90%を下回る年。印は計算年、間の線は補間。`,
  });
  const chart = svgText(drawFuturesChart(data, { width: CONTENT_WIDTH_PX, height: WIDE_CHART_HEIGHT_PX }, theme, language));
  return [headingBlock(data.heading.title), captionBlock(caption), { heightPx: WIDE_CHART_HEIGHT_PX + 4, markup: html`<div class="chart">${trusted(chart)}</div>` }];
}

const selection = ({ findings }: ReportContext) => (findings.best === undefined ? {} : { selectedId: findings.best.variant.id });

/** People and bill side by side. */
function pairBlock(context: ReportContext): readonly Block[] {
  const halves = ['people.available', 'cost.billJpy'].flatMap((kpiId) => smallChart(kpiId, context));
  return halves.length === 0 ? [] : [{ heightPx: SMALL_CHART.height + 52, markup: html`<div class="pair">${halves}</div>` }];
}

function smallChart(kpiId: string, context: ReportContext): Html[] {
  const { bundle, language, theme } = context;
  const data = futuresData(bundle, { kpiId, language, hasHeading: false, ...selection(context) });
  if (data.series.length === 0) return [];
  return [html`<div><h2>${data.heading.title}</h2>${trusted(svgText(drawFuturesChart(data, SMALL_CHART, theme, language)))}</div>`];
}

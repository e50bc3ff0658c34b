import type { HindcastResult, Language, ResultBundle } from '../../sim-core/index';
import { html, trusted, type Html } from './html';
import { paginate } from './paginate';
import { openContext, type ReportContext } from './report-context';
import { REPORT_CSS } from './report-style';
import { energyBlocks } from './sections/energy';
import { keyFigureBlocks } from './sections/key-figures';
import { methodBlocks } from './sections/method';
import { nodeBlocks } from './sections/nodes';
import { pastBlocks } from './sections/past';
import { caveatBlocks, changeBlocks, inputBlocks } from './sections/sources';
import { stationBlocks } from './sections/stations';
import { summaryBlocks } from './sections/summary';
import { yearBlocks } from './sections/years';

export interface ReportOptions {
  /** `@font-face` rules with embedded fonts, as `embedFonts` makes them; without it the reader's own fonts serve. */
  readonly fontCss?: string;
  /** What projections from past years were worth; without it the page is left out. */
  readonly past?: HindcastResult;
}

/** The sign of the product at 16 px: the sheet, its echo, and the disc. */
const SIGN = '<svg viewBox="0 0 1024 1024" aria-hidden="true"><rect width="1024" height="1024" rx="228" fill="#2B4FA8"/><path d="M512 387L884 602L512 817L140 602Z" fill="#FFF" fill-opacity=".42"/><path d="M512 223L884 438L512 653L140 438Z" fill="#FFF"/><circle cx="512" cy="438" r="100" fill="#B3321B"/></svg>';

/**
 * The report of a result as one HTML document of A4 pages that needs nothing else: no script, no network. The same
 * bundle and language give the same bytes. Every text from the scenario is escaped.
 */
export function renderReportHtml(bundle: ResultBundle, language: Language, options: ReportOptions = {}): string {
  const context = openContext(bundle, language);
  const past = options.past === undefined ? [] : pastBlocks(options.past, language);
  const pages = paginate([...sections(context), ...past, ...inputBlocks(context)]);
  const body = pages.map((content, index) => pageMarkup(content, { number: index + 1, of: pages.length }, context));
  return `<!doctype html>\n${documentMarkup(body, context, options).markup}\n`;
}

/** The answer first, then how it came about; the long tables of inputs close the report. */
const sections = (context: ReportContext) =>
  [summaryBlocks, energyBlocks, keyFigureBlocks, nodeBlocks, stationBlocks, yearBlocks, changeBlocks, caveatBlocks, methodBlocks].flatMap((section) => section(context));

function documentMarkup(pages: readonly Html[], { bundle, language, say }: ReportContext, { fontCss = '' }: ReportOptions): Html {
  return html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="generator" content="Shoryoku ${bundle.programVersion}">
<title>${say(bundle.title)}</title>
<style>${trusted(fontCss)}${trusted(REPORT_CSS)}</style>
</head>
<body>
${pages}</body>
</html>`;
}

function pageMarkup(content: readonly Html[], page: { readonly number: number; readonly of: number }, context: ReportContext): Html {
  const { bundle, say } = context;
  return html`<section class="page">
<div class="page-head"><span>${trusted(SIGN)}Shoryoku</span><span>${say(bundle.title)}</span></div>
${content}
<div class="page-foot"><span>${footText(context)}</span><span>${page.number} / ${page.of}</span></div>
</section>
`;
}

function footText({ bundle, language }: ReportContext): string {
  const { report } = bundle;
  const hash = report.hash.slice(0, 7);
  return language === 'ja'
    ? `シナリオ ${hash}・参照データ ${bundle.catalogueHash.slice(0, 7)}・シード ${report.seed}・${bundle.completeReplications}回反復`
    : `Scenario ${hash}, data ${bundle.catalogueHash.slice(0, 7)}, seed ${report.seed}, ${bundle.completeReplications} replications`;
}

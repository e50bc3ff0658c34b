import { FONT_FAMILY, FORCED_COLOURS_CSS, PAPER } from '../../contract/presentation/index';

const { colours } = PAPER;

/** Style sheet of the report: A4 pages on paper and on a screen. Sizes follow the design's report roles. */
export const REPORT_CSS = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box }
html { background: ${colours.canvas}; -webkit-print-color-adjust: exact; print-color-adjust: exact }
body { margin: 0; font-family: ${FONT_FAMILY}; font-size: 11.5px; line-height: 17px; color: ${colours.ink}; font-variant-numeric: tabular-nums; line-break: strict; word-break: auto-phrase; overflow-wrap: anywhere }
.page { position: relative; width: 794px; min-height: 1122px; margin: 24px auto; padding: 92px 60px 76px; background: ${colours.panel}; box-shadow: ${PAPER.floatingShadow} }
.page-head, .page-foot { position: absolute; left: 60px; right: 60px; display: flex; justify-content: space-between; gap: 16px; font-size: 11px; line-height: 16px; color: ${colours.ink3} }
.page-head { top: 54px }
.page-head svg { width: 16px; height: 16px; margin-right: 6px; vertical-align: -3px }
.page-foot { bottom: 30px; padding-top: 8px; border-top: 1px solid ${colours.line} }
h1 { margin: 0 0 12px; font-size: 24px; line-height: 32px; font-weight: 600; text-wrap: balance }
:lang(ja) h1 { line-height: 38px }
h2 { margin: 20px 0 8px; padding-bottom: 5px; border-bottom: 1px solid ${colours.ink}; font-size: 13px; line-height: 20px; font-weight: 600 }
p { margin: 0 }
.page-head + h2, .page-head + .pair h2 { margin-top: 0 }
.page-head + table { margin-top: 0 }
.lead { margin-bottom: 4px; font-size: 12.5px; line-height: 22px; color: ${colours.ink2} }
.body { margin-bottom: 8px; max-width: 620px }
.caption { margin-bottom: 6px; font-size: 11px; line-height: 16px; color: ${colours.ink3} }
.item { margin-bottom: 4px; padding-left: 14px; text-indent: -14px; color: ${colours.ink2} }
.item::before { content: "・"; display: inline-block; width: 14px; text-indent: 0 }
:lang(en) .item::before { content: "–" }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 20px; margin: 16px 0 0 }
.tile { border-top: 2px solid ${colours.ink}; padding-top: 7px }
.tile-label { font-size: 11px; line-height: 16px; color: ${colours.ink2} }
.tile-value { font-size: 26px; line-height: 34px; font-weight: 600; letter-spacing: -0.01em; white-space: nowrap }
:lang(ja) .tile-value { letter-spacing: 0 }
.tile-unit { font-size: 12px; font-weight: 400; letter-spacing: 0 }
.tile-note { font-size: 11px; line-height: 16px; color: ${colours.ink3} }
.chart svg, .pair svg { display: block; max-width: 100%; height: auto }
.pair { display: grid; grid-template-columns: 325px 325px; gap: 24px }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 6px 0 8px }
th { padding: 4px 12px 4px 0; border-bottom: 1px solid ${colours.line2}; font-size: 11px; line-height: 16px; font-weight: 400; text-align: left; vertical-align: bottom; color: ${colours.ink2} }
td { padding: 3px 12px 4px 0; border-bottom: 1px solid ${colours.line2}; vertical-align: top }
th.number, td.number { text-align: right; padding-right: 4px; padding-left: 8px }
td.strong { font-weight: 500 }
td.good { color: ${colours.ok}; font-weight: 500 }
td.bad { color: ${colours.bad}; font-weight: 500 }
td.quiet { color: ${colours.ink2} }
.note { display: block; font-size: 10.5px; line-height: 14px; font-weight: 400; color: ${colours.ink3} }
.badge { display: inline-block; width: 14px }
@media print {
  html { background: none }
  .page { margin: 0; box-shadow: none; break-after: page }
  .page:last-child { break-after: auto }
}
${FORCED_COLOURS_CSS}
`;

export { embedFonts } from './embed-fonts';
export { renderReportHtml, type ReportOptions } from './render-report-html';

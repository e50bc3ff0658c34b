export { renderReportHtml, type ReportOptions } from './render-report-html';

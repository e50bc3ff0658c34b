export { renderReportDocument } from './render-report-document';
export { renderReportHtml, type ReportOptions } from './render-report-html';

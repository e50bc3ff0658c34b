import type { Language, ResultBundle } from '../../sim-core/index';

/** Renders a result as one self-contained HTML document. */
export const renderReportHtml = (bundle: ResultBundle, language: Language): string => {
  throw new Error(`renderReportHtml is not built yet: ${bundle.report.scenario} ${language}`);
};

import { bundleNames, PAPER, type Theme } from '../../contract/presentation/index';
import type { Bilingual, Language, ResultBundle } from '../../sim-core/index';
import { findingsOf, type Findings } from './findings';

/** What every section is made from. */
export interface ReportContext {
  readonly bundle: ResultBundle;
  readonly language: Language;
  readonly theme: Theme;
  readonly findings: Findings;
  /** The words of this report's language. */
  readonly say: (words: Bilingual) => string;
  readonly nameOf: (recordId: string) => Bilingual;
}

export const openContext = (bundle: ResultBundle, language: Language): ReportContext =>
  ({ bundle, language, theme: PAPER, findings: findingsOf(bundle), say: (words) => words[language], nameOf: bundleNames(bundle) });

import type { ReportOutcome } from '../../../contract/host';

/** A page has no way to print a PDF unseen, so the report belongs to the desktop program and the command line. */
export function exportInBrowser(): Promise<ReportOutcome> {
  return Promise.resolve({
    kind: 'failed',
    problems: [{
      code: 'report.needs-desktop',
      severity: 'error',
      expected: { en: 'the desktop program or the command line', ja: 'デスクトップ版またはコマンドライン' },
      found: { en: 'a page in a browser', ja: 'ブラウザーのページ' },
      remedy: { en: 'Save the scenario, open it in the desktop program and export the report there.', ja: 'シナリオを保存し、デスクトップ版で開いて報告書を書き出してください。' },
    }],
  });
}

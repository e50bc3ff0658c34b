import type { Bilingual, Problem } from '../../foundation/problems';

/** Where in the imported folder something is wrong. */
export interface Place {
  readonly file: string;
  readonly line?: number;
}

type Wording = Pick<Problem, 'code' | 'expected' | 'found' | 'remedy'>;

const runAgain: Bilingual = { en: 'Leave this run out, or import a complete one.', ja: 'この実行を除くか、完全な実行結果を取り込んでください。' };

/** A problem at a place in the folder; an error keeps the run out, a warning does not. */
export const problemAt = (place: Place, wording: Wording, severity: Problem['severity'] = 'error'): Problem => ({ severity, ...place, ...wording });

export const missingFigure = (file: string, key: string): Problem =>
  problemAt({ file }, {
    code: 'import.log-truncated',
    expected: { en: `the log to state ${key}`, ja: `ログに ${key} があること` },
    found: { en: 'it is not there: the log is truncated or not of this kind', ja: '見つかりません（ログが途中で切れているか、種類が異なります）' },
    remedy: runAgain,
  });

export const missingFile = (folder: string, name: string): Problem =>
  problemAt({ file: `${folder}/${name}` }, {
    code: 'import.file-missing',
    expected: { en: name, ja: name },
    found: { en: 'no such file in the run folder', ja: '実行フォルダーにありません' },
    remedy: { en: 'Give the whole result folder as it was submitted.', ja: '提出時の結果フォルダー全体を指定してください。' },
  });

export const invalidRun = (file: string, found: string): Problem =>
  problemAt({ file }, {
    code: 'import.run-invalid',
    expected: { en: 'a valid performance run', ja: '有効な性能測定' },
    found: { en: found, ja: found },
    remedy: runAgain,
  });

export const logsDisagree = (file: string, expected: string, found: string): Problem =>
  problemAt({ file }, {
    code: 'import.logs-disagree',
    expected: { en: expected, ja: expected },
    found: { en: found, ja: found },
    remedy: { en: 'Check which log belongs to this run; the two may come from different runs.', ja: 'どのログがこの実行のものか確認してください。別の実行のログが混ざっている可能性があります。' },
  });

export const noPowerWindow = (file: string): Problem =>
  problemAt({ file }, {
    code: 'import.power-window-missing',
    expected: { en: 'power_begin and power_end in the detail log', ja: '詳細ログに power_begin と power_end があること' },
    found: { en: 'one of them is missing although a power log exists', ja: '電力ログがあるのに一方が見つかりません' },
    remedy: runAgain,
  });

export const powerNotInWindow = (file: string, found: Bilingual): Problem =>
  problemAt({ file }, {
    code: 'import.power-not-in-window',
    expected: { en: 'power samples from power_begin to power_end', ja: 'power_begin から power_end までの電力サンプル' },
    found,
    remedy: { en: 'Check that both clocks agree and that the power log is complete.', ja: '両方の時計が合っているか、電力ログが完全か確認してください。' },
  });

export const clockJump = (place: Place, secondsBetween: number): Problem =>
  problemAt(place, {
    code: 'import.clock-jump',
    expected: { en: 'times that rise steadily', ja: '一定に進む時刻' },
    found: { en: `a step of ${secondsBetween.toFixed(1)} s`, ja: `${secondsBetween.toFixed(1)} 秒の飛び` },
    remedy: runAgain,
  });

export const unreadableLine = (place: Place, text: string, severity: Problem['severity']): Problem =>
  problemAt(place, {
    code: 'import.line-unreadable',
    expected: { en: 'a complete log line', ja: '完全なログ行' },
    found: { en: text.slice(0, 60), ja: text.slice(0, 60) },
    remedy: runAgain,
  }, severity);

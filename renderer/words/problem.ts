import type { BilingualWords } from './bilingual-words';

export const problemWords = {
  'problem.expected': { en: 'Expected', ja: '正しい値' },
  'problem.found': { en: 'Found', ja: '入力' },
  'problem.remedy': { en: 'Remedy', ja: '直し方' },
  'problem.where': { en: 'Where', ja: '場所' },
  'problem.line': { en: 'line {{line}}', ja: '{{line}}行目' },
  'problem.fileTitle': { en: 'This file cannot be opened', ja: 'このファイルは開けません' },
  'problem.runTitle': { en: 'This scenario cannot run', ja: 'このシナリオは計算できません' },
  'problem.reportTitle': { en: 'The report was not written', ja: '報告書を書き出せませんでした' },
  'problem.close': { en: 'Close', ja: '閉じる' },
  'problem.regionTitle': { en: 'This part of the window stopped', ja: 'この部分の表示が止まりました' },
  'problem.regionBody': { en: 'Your work is kept. Show the part again; if it stops again, save a copy and report the text below.', ja: '作業内容は保たれています。もう一度表示してください。繰り返す場合は別名で保存し、下の文をお知らせください。' },
  'problem.regionRetry': { en: 'Show again', ja: '再表示' },
  'problem.more': { en: '{{count}} more', ja: '他{{count}}件' },
} as const satisfies BilingualWords;

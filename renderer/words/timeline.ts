import type { BilingualWords } from './bilingual-words';

export const timelineWords = {
  'timeline.year': { en: 'Year', ja: '年' },
  'timeline.week': { en: 'Representative week', ja: '代表週' },
  'timeline.demand': { en: 'Demand of the week', ja: '週の需要' },
  'timeline.simulated': { en: '{{year}}, simulated', ja: '{{year}}年（計算年）' },
  'timeline.play': { en: 'Play the years', ja: '年を再生' },
  'timeline.pause': { en: 'Pause', ja: '一時停止' },
  'timeline.previous': { en: 'Previous simulated year', ja: '前の計算年' },
  'timeline.next': { en: 'Next simulated year', ja: '次の計算年' },
  'timeline.noDemand': { en: 'The demand of the week appears with the first result.', ja: '週の需要は最初の結果とともに表示されます。' },
  'week.winter': { en: 'Winter week', ja: '冬の週' },
  'week.summer': { en: 'Summer week', ja: '夏の週' },
  'week.mid': { en: 'Mid-season week', ja: '中間期の週' },
  'week.midSeason': { en: 'Mid-season week', ja: '中間期の週' },
} as const satisfies BilingualWords;

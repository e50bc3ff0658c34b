import { describe, expect, test } from 'vitest';
import { dateText, durationText, weekWindowText, yearText } from './dates';

describe('dates and durations', () => {
  test('years carry the era only when asked, in Japanese', () => {
    expect([yearText(2035, 'ja'), yearText(2035, 'ja', true), yearText(2019, 'ja', true), yearText(2035, 'en', true)]).toEqual(['2035年', '2035年（令和17）', '2019年（令和元）', '2035']);
  });

  test('days', () => {
    const day = new Date(Date.UTC(2026, 10, 23));
    expect([dateText(day, 'ja'), dateText(day, 'en')]).toEqual(['2026年11月23日（月）', '23 November 2026']);
  });

  test.each([[220, '3分40秒', '3 min 40 s'], [0.4, '0秒', '0 s'], [3600, '1時間', '1 h'], [3725, '1時間2分5秒', '1 h 2 min 5 s'], [60, '1分', '1 min']])(
    '%d seconds', (seconds, japanese, english) => expect([durationText(seconds, 'ja'), durationText(seconds, 'en')]).toEqual([japanese, english]),
  );

  test('half-hours of the week start on Monday at midnight', () => {
    expect([weekWindowText(0, 'en'), weekWindowText(77, 'en'), weekWindowText(335, 'ja')]).toEqual(['Mon 00:00', 'Tue 14:30', '日 23:30']);
  });
});

import type { Language } from '../../../sim-core/index';

const FIRST_REIWA_YEAR = 2019;
const WEEKDAYS_JA = ['日', '月', '火', '水', '木', '金', '土'] as const;
const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** Names of the days of a simulated week, Monday first. */
export const WEEK_DAYS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ja: ['月', '火', '水', '木', '金', '土', '日'],
};

/** `2035` or `2035年`; with the era `2035年（令和17）`, which English leaves out. */
export function yearText(year: number, language: Language, withEra = false): string {
  if (language === 'en') return String(year);
  const era = withEra && year >= FIRST_REIWA_YEAR ? `（令和${year === FIRST_REIWA_YEAR ? '元' : year - FIRST_REIWA_YEAR + 1}）` : '';
  return `${year}年${era}`;
}

/** `23 November 2026` or `2026年11月23日（月）`, of the UTC day. */
export function dateText(date: Date, language: Language): string {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (language === 'en') return `${day} ${MONTHS_EN[month] ?? ''} ${year}`;
  return `${year}年${month + 1}月${day}日（${WEEKDAYS_JA[date.getUTCDay()] ?? ''}）`;
}

/** `3 min 40 s` or `3分40秒`, from seconds; hours appear when needed. */
export function durationText(durationS: number, language: Language): string {
  const seconds = Math.round(durationS);
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const words = language === 'ja' ? ['時間', '分', '秒'] : [' h', ' min', ' s'];
  const shown = parts.flatMap((part, index) => (part === 0 && !(index === 2 && seconds < 60) ? [] : [`${part}${words[index] ?? ''}`]));
  return shown.join(language === 'ja' ? '' : ' ');
}

/** `Tue 14:00` or `火 14:00` for the half-hour `window` of a simulated week. */
export function weekWindowText(window: number, language: Language): string {
  const minutes = (window % 48) * 30;
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${WEEK_DAYS[language][Math.floor(window / 48)] ?? ''} ${clock}`;
}

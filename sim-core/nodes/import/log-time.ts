const monthFirst = /^(\d{2})-(\d{2})-(\d{4})[ T](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,6}))?$/;
const yearFirst = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,6}))?(?:Z|\+00:?00)?$/;

const millisecondsPerDay = 86_400_000;

/**
 * Milliseconds since 1970 of a time stamp as loggers write it: `02-24-2023 06:22:00.638` or `2023-02-24T06:22:00.638Z`.
 * Both are read as the same clock (logs of one run agree on it). Undefined when the text is no such time.
 */
export function parseLogTimeMs(text: string): number | undefined {
  const american = monthFirst.exec(text.trim());
  if (american !== null) return toMilliseconds([american[3], american[1], american[2]], american.slice(4));
  const iso = yearFirst.exec(text.trim());
  return iso === null ? undefined : toMilliseconds([iso[1], iso[2], iso[3]], iso.slice(4));
}

function toMilliseconds(date: readonly (string | undefined)[], clock: readonly (string | undefined)[]): number | undefined {
  const [year, month, day] = date.map(Number) as [number, number, number];
  const [hour, minute, second] = clock.slice(0, 3).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return undefined;
  const fraction = Math.floor(Number(`0.${clock[3] ?? '0'}`) * 1000 + 0.5);
  return daysSinceEpoch(year, month, day) * millisecondsPerDay + ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
}

/** Days from 1970-01-01 in the Gregorian calendar; years start in March so that the leap day comes last. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

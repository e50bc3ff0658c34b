/** Figures of `mlperf_log_summary.txt` by the text before the colon, in lower case. */
export type SummaryLog = ReadonlyMap<string, string>;

export function parseSummaryLog(text: string): SummaryLog {
  const pairs = text.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
    const colon = line.indexOf(':');
    return colon === -1 ? [] : [[line.slice(0, colon).trim().toLowerCase().replace(/\s+/g, ' '), line.slice(colon + 1).trim()]];
  });
  return new Map(pairs);
}

export function summaryNumber(log: SummaryLog, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const text = log.get(name);
    const number = text === undefined || text === '' ? Number.NaN : Number(text);
    if (Number.isFinite(number)) return number;
  }
  return undefined;
}

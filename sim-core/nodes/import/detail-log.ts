import type { Problem } from '../../foundation/problems';
import { unreadableLine } from './import-problems';

type LoggedValue = string | number | boolean;

/** Facts of one `mlperf_log_detail.txt` by key; the last line with a key counts. */
export interface DetailLog {
  readonly values: ReadonlyMap<string, LoggedValue>;
  /** Lines that are no complete log line; a truncated file ends with one. */
  readonly problems: readonly Problem[];
}

const marker = ':::MLLOG';

/** Reads a detail log. Lines without the marker (stack traces, prints of the system) are passed over. */
export function parseDetailLog(file: string, text: string): DetailLog {
  const values = new Map<string, LoggedValue>();
  const problems: Problem[] = [];
  text.split('\n').forEach((line, index) => {
    const start = line.indexOf(marker);
    if (start === -1) return;
    const entry = parseEntry(line.slice(start + marker.length));
    if (entry === undefined) problems.push(unreadableLine({ file, line: index + 1 }, line, 'warning'));
    else values.set(entry.key, entry.value);
  });
  return { values, problems };
}

function parseEntry(json: string): { readonly key: string; readonly value: LoggedValue } | undefined {
  try {
    const { key, value } = JSON.parse(json) as { readonly key?: unknown; readonly value?: unknown };
    return typeof key === 'string' ? { key, value: asLogged(value) } : undefined;
  } catch {
    return undefined;
  }
}

const asLogged = (value: unknown): LoggedValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : JSON.stringify(value ?? null);

/** A number under one of several names (rounds renamed some); undefined when none holds a number. */
export function numberOf(log: DetailLog, ...keys: readonly string[]): number | undefined {
  for (const key of keys) {
    const value = log.values.get(key);
    if (value === undefined || value === '' || typeof value === 'boolean') continue;
    const number = Number(value);
    if (Number.isFinite(number)) return number;
  }
  return undefined;
}

export function textOf(log: DetailLog, ...keys: readonly string[]): string | undefined {
  const key = keys.find((candidate) => log.values.has(candidate));
  return key === undefined ? undefined : String(log.values.get(key));
}

import { describe, expect, it } from 'vitest';
import { parseLogTimeMs } from './log-time';

describe('time stamps of logs', () => {
  it('are milliseconds since 1970 in both forms, leap days included', () => {
    expect(parseLogTimeMs('01-01-1970 00:00:00.000')).toBe(0);
    for (const [text, iso] of [['02-24-2023 06:22:00.638', '2023-02-24T06:22:00.638Z'], ['02-29-2024 23:59:59.999', '2024-02-29T23:59:59.999Z'], ['12-31-2000 12:00:00', '2000-12-31T12:00:00Z']] as const) {
      expect(parseLogTimeMs(text)).toBe(Date.parse(iso));
      expect(parseLogTimeMs(iso)).toBe(Date.parse(iso));
    }
  });

  it('are refused when they are no time', () => {
    for (const text of ['', 'noon', '13-40-2023 00:00:00', '2023-02-24', '02-24-2023 25:00:00']) expect(parseLogTimeMs(text)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { SiteModel } from '../sectors/site-model';
import { failureProblem } from './failure-problem';

const model = { variant: 'edge', year: 2030 } as SiteModel;
const failureOf = (code: string, records: readonly string[], more: object = {}) => failureProblem(model, { code, week: 'winter', atUs: 9_000_000_000, records, ...more });

describe('a run that could not end, in words', () => {
  it('closes the circle of a deadlock and stands at its first record', () => {
    const problem = failureOf('deadlock', ['first', 'forth', 'two']);
    expect(problem).toMatchObject({ code: 'run.deadlock', severity: 'error', record: 'first' });
    expect(problem.found.en).toBe('some wait for each other and can never go on, after 2.50 h in winter of edge 2030 at first → forth → two → first');
    expect(problem.found.ja).toContain('first → forth → two → first');
    expect(problem.remedy.en).toContain('circle');
  });

  it('says of a growing queue how many are there, come and leave', () => {
    const problem = failureOf('entity-budget', ['line'], { growth: { length: 999, arrivalsPerHour: 61.4, departuresPerHour: 7.251 } });
    expect(problem.found.en).toContain(' at line: 999 are there; 61 come and 7.25 leave per hour');
    expect(problem.found.ja).toContain('現在 999、毎時の到着 61 に対し退出 7.25');
  });

  it.each(['deadlock', 'never-released', 'never-finishes', 'nobody-on-duty', 'event-budget', 'zero-delay-storm', 'entity-budget'])('has time, record and remedy for %s in both languages', (code) => {
    const { record, found, remedy } = failureOf(code, ['press']);
    expect(record).toBe('press');
    for (const text of [found.en, found.ja]) expect(text).toMatch(/2\.50.*press|press.*2\.50/);
    for (const text of [remedy.en, remedy.ja]) expect(text.length).toBeGreaterThan(10);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleBundle } from '../../contract/presentation/sample-bundle';
import { createFakeHost } from '../host/fake/fake-host';
import { createHistory, openScenario } from '../../sim-core/index';
import { emptyDocument, useDocument } from './document-store';
import { createRunDirector } from './run-director';
import { idleRun, useRun } from './run-store';

const text = `shoryoku: 1
id: queue
sector: custom
title: {en: Queue, ja: 待ち行列}
question: {en: How long?, ja: どのくらい？}
run: {seed: 1, replications: 20, length: 10 d, warmUp: 1 d, milestoneYears: [2025, 2030, 2035, 2040, 2045, 2050]}
sources: {theory: {title: {en: Theory, ja: 理論}, location: a book}}
entities: {customer: {name: Customer}}
resources: {clerk: {capacity: 1, basis: {kind: derived, source: theory}}}
blocks:
  in: {kind: arrive, interval: {distribution: exponential, mean: 10 min}, next: line, basis: {kind: derived, source: theory}}
  line: {kind: queue, next: desk}
  desk: {kind: work, needs: {clerk: 1}, duration: {distribution: exponential, mean: 8 min}, next: out, basis: {kind: derived, source: theory}}
  out: {kind: leave, entity: customer}
variants:
  - {id: base, name: {en: Base, ja: 基本}}
`;

const full = sampleBundle();
const coarse = { ...full, years: [2025, 2035, 2050], completeReplications: 2 };

function openedDocument() {
  const outcome = openScenario(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems[0]));
  return outcome.value;
}

describe('the run that follows the document', () => {
  const host = createFakeHost();
  const director = createRunDirector();

  beforeEach(() => {
    vi.useFakeTimers();
    host.runs.length = 0;
    useRun.setState(idleRun);
    useDocument.setState({ ...emptyDocument, history: createHistory(openedDocument()) });
    director.connect(host);
    director.reset();
  });

  it('shows a coarse picture of a few years before it begins the full run', () => {
    director.runNow();
    expect(host.runs.map((run) => run.request.years)).toEqual([[2025, 2035, 2050]]);
    host.runs[0]?.emit({ kind: 'done', bundle: coarse });
    expect([useRun.getState().phase, useRun.getState().bundle?.years.length]).toEqual(['running', 3]);
    expect(host.runs.map((run) => run.request.years)).toEqual([[2025, 2035, 2050], undefined]);
    host.runs[1]?.emit({ kind: 'done', bundle: full });
    expect([useRun.getState().phase, useRun.getState().bundle]).toEqual(['done', full]);
  });

  it('makes one run of edits that follow each other, and keeps the last picture as stale', () => {
    useRun.setState({ ...idleRun, phase: 'done', bundle: full });
    director.request();
    director.request();
    expect([host.runs.length, useRun.getState().isStale]).toEqual([0, true]);
    vi.advanceTimersByTime(500);
    expect(host.runs).toHaveLength(1);
    host.runs[0]?.emit({ kind: 'done', bundle: coarse });
    expect(useRun.getState().isStale).toBe(false);
  });

  it('cancels the run before it, whose late events change nothing', () => {
    director.runNow();
    director.runNow();
    expect(host.runs.map((run) => run.isCancelled())).toEqual([true, false]);
    host.runs[0]?.emit({ kind: 'done', bundle: full });
    expect(useRun.getState().bundle).toBeUndefined();
  });

  it('keeps what is finished when a person cancels', () => {
    director.runNow();
    host.runs[0]?.emit({ kind: 'done', bundle: coarse });
    director.cancel();
    expect([useRun.getState().phase, useRun.getState().bundle?.completeReplications]).toEqual(['cancelled', 2]);
  });

  it('tells the problems of a scenario that cannot run', () => {
    director.runNow();
    const problem = { code: 'x', severity: 'error', expected: { en: 'a', ja: 'a' }, found: { en: 'b', ja: 'b' }, remedy: { en: 'c', ja: 'c' } } as const;
    host.runs[0]?.emit({ kind: 'failed', problems: [problem] });
    expect([useRun.getState().phase, useRun.getState().problems]).toEqual(['failed', [problem]]);
  });
});

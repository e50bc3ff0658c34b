import type { WordsOf } from '../../foundation/random/sampler-bank';
import type { BlockSpecification, Blueprint, PeriodicSteps, ResourceSpecification } from '../../kernel/blueprint';
import { compileModel } from '../../kernel/compile-model';
import { describeTrace } from '../../kernel/event-trace';
import { runModel } from '../../kernel/run-blueprint';
import type { RunStatistics } from '../../kernel/run-statistics';
import { TIME_UNIT_US } from '../verification-blueprints';
import { exactly, type CheckedFigure } from './verification-case';

export const us = (time: number): number => Math.round(time * TIME_UNIT_US);
export const constant = (time: number) => ({ kind: 'constant', value: us(time) }) as const;

/** A schedule of capacity: `[from, units]` within a period. */
export const steps = (period: number, ...values: readonly (readonly [from: number, units: number])[]): PeriodicSteps =>
  ({ periodUs: us(period), steps: values.map(([from, value]) => ({ atUs: us(from), value })) });

/** Jobs at fixed times that go to `next`. */
export const jobs = (times: readonly number[], next = 'queue', id = 'in'): BlockSpecification => ({ id, kind: 'arrive', next, arrival: { kind: 'schedule', atUs: times.map(us) } });

/** Work on the resource `server`, to `out`. */
export const work = (duration: number, extra: object = {}): BlockSpecification =>
  ({ id: 'work', kind: 'work', next: 'out', duration: constant(duration), demands: [{ resource: 'server', amount: 1 }], ...extra });

export const queueTo = (next: string, extra: object = {}): BlockSpecification => ({ id: 'queue', kind: 'queue', next, ...extra });

/** A run without chance, and when which event happened. */
export interface MicroRun {
  readonly run: RunStatistics;
  /** Times of the events of a kind at a record, in order. */
  readonly timesOf: (kind: string, record: string) => readonly number[];
  /** Details of the same events, such as the new capacity. */
  readonly detailsOf: (kind: string, record: string) => readonly number[];
}

/** What else a blueprint says, and words in place of the product's random ones. */
export interface MicroSetting extends Partial<Blueprint> {
  readonly wordsOf?: WordsOf;
}

export function runMicro(blocks: readonly BlockSpecification[], resources: readonly ResourceSpecification[], until: number, { wordsOf, ...rest }: MicroSetting = {}): MicroRun {
  const blueprint: Blueprint = { warmUpUs: 0, horizonUs: us(until), attributes: [], nodes: [], resources, blocks: [...blocks, { id: 'out', kind: 'leave' }], ...rest };
  const run = runModel(compileModel(blueprint), { seed: 1, replication: 0, week: 0 }, { trace: true }, wordsOf);
  const events = run.trace === undefined ? [] : [...describeTrace(run.trace, blueprint)];
  const of = (kind: string, record: string) => events.filter((event) => event.kind === kind && event.record === record);
  return {
    run,
    timesOf: (kind, record) => of(kind, record).map(({ atUs }) => atUs / TIME_UNIT_US),
    detailsOf: (kind, record) => of(kind, record).map(({ detail }) => detail),
  };
}

/** One figure for every number of a list, and one for how many there are. */
export const exactList = (name: string, expected: readonly number[], found: readonly number[]): readonly CheckedFigure[] =>
  [exactly(`${name}.count`, expected.length, found.length), ...expected.map((value, index) => exactly(`${name}${String(index + 1)}`, value, found[index] ?? Number.NaN))];

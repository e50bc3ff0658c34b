import { expect } from 'vitest';
import type { BlockSpecification, Blueprint, ResourceSpecification } from '../../kernel/blueprint';
import { brokenBalance } from '../../kernel/broken-balance';
import { checkBlueprint } from '../../kernel/check-blueprint';
import { runBlueprint } from '../../kernel/run-blueprint';
import type { RunStatistics } from '../../kernel/run-statistics';
import { TIME_UNIT_US } from '../verification-blueprints';

export const us = (time: number): number => time * TIME_UNIT_US;
export const constant = (time: number) => ({ kind: 'constant', value: us(time) }) as const;
/** A plain number as a distribution. */
export const number = (value: number) => ({ kind: 'constant', value }) as const;

/** Arrivals at fixed times. */
export const schedule = (id: string, next: string, ...times: number[]): BlockSpecification => ({ id, kind: 'arrive', next, arrival: { kind: 'schedule', atUs: times.map(us) } });

export const leave = (id: string): BlockSpecification => ({ id, kind: 'leave' });

/** Work at one unit of a resource. */
export const work = (...[id, next, resource, time, extra = {}]: [id: string, next: string, resource: string, time: number, extra?: object]): BlockSpecification =>
  ({ id, kind: 'work', next, duration: constant(time), demands: [{ resource, amount: 1 }], ...extra });

export const pool = (id: string, capacity: number): ResourceSpecification => ({ id, capacity });

/** Runs a little model, whose blueprint must be sound, for 200 time units. */
export function runLittle(blocks: readonly BlockSpecification[], resources: readonly ResourceSpecification[] = [], rest: Partial<Blueprint> = {}): RunStatistics {
  const blueprint: Blueprint = { warmUpUs: 0, horizonUs: us(200), attributes: [], nodes: [], resources, blocks, ...rest };
  expect(checkBlueprint(blueprint)).toEqual([]);
  const run = runBlueprint(blueprint, { seed: 1, replication: 0, week: 0 });
  expect(brokenBalance(blueprint, run)).toBeUndefined();
  return run;
}

import { expect } from 'vitest';
import type { BlockSpecification, Blueprint, ResourceSpecification } from '../../kernel/blueprint';
import { checkBlueprint } from '../../kernel/check-blueprint';
import { runBlueprint } from '../../kernel/run-blueprint';
import type { RunStatistics } from '../../kernel/run-statistics';
import { TIME_UNIT_US } from '../verification-blueprints';

export const us = (time: number): number => Math.round(time * TIME_UNIT_US);
export const constant = (time: number) => ({ kind: 'constant', value: us(time) }) as const;

/** Steps of a period of so many µs; times in units. */
export const steps = (periodUs: number, ...values: readonly (readonly [time: number, value: number])[]) => ({ periodUs, steps: values.map(([time, value]) => ({ atUs: us(time), value })) });

/** Entities at given times that go to a block. */
export const arrivals = (id: string, next: string, ...times: readonly number[]): BlockSpecification => ({ id, kind: 'arrive', next, arrival: { kind: 'schedule', atUs: times.map(us) } });

export interface Needs {
  readonly [resource: string]: number;
}

/** Work with constant duration that leaves at `out`. */
export const work = (id: string, duration: number, needs: Needs, more: Partial<Extract<BlockSpecification, { kind: 'work' }>> = {}): BlockSpecification => ({
  id, kind: 'work', next: 'out', duration: constant(duration), demands: Object.entries(needs).map(([resource, amount]) => ({ resource, amount })), ...more,
});

/** A blueprint of 200 time units that has passed its check, with the leave block `out`. */
export function blueprintOf(blocks: readonly BlockSpecification[], resources: readonly ResourceSpecification[], rest: Partial<Blueprint> = {}): Blueprint {
  const blueprint: Blueprint = { warmUpUs: 0, horizonUs: us(200), attributes: [], nodes: [], resources, blocks: [...blocks, { id: 'out', kind: 'leave' }], ...rest };
  expect(checkBlueprint(blueprint)).toEqual([]);
  return blueprint;
}

export function runOf(blocks: readonly BlockSpecification[], resources: readonly ResourceSpecification[], rest: Partial<Blueprint> = {}): RunStatistics {
  return runBlueprint(blueprintOf(blocks, resources, rest), { seed: 1, replication: 0, week: 0 });
}

import type { WorkBlock } from './block-specification';
import type { Blueprint } from './blueprint';
import { indexById, requireIndex } from './identifiers';
import type { PackedLists } from './packed-lists';
import { packLists } from './packed-lists';
import type { AfterPreemption, ResourceSpecification, ShiftEnd } from './resource-specification';
import type { SamplerList } from './sampler-list';

export const FINISH = 0;
export const SUSPEND = 1;
export const RESTART = 2;
export const HAND_OVER = 3;
const SHIFT_END: Readonly<Record<ShiftEnd, number>> = { finish: FINISH, suspend: SUSPEND, restart: RESTART, 'hand-over': HAND_OVER };

export const RESUME = 0;
export const BEGIN_AGAIN = 1;
const DRAW_AGAIN = 2;
const AFTER_PREEMPTION: Readonly<Record<AfterPreemption, number>> = { resume: RESUME, restart: BEGIN_AGAIN, resample: DRAW_AGAIN };

/** A cap on overtime, µs and unit-µs. */
export interface OvertimeLimit {
  readonly periodUs: number;
  readonly limitUs: number;
  readonly originUs: number;
}

/** What resources and work do over time beyond capacity and failures: shift ends, pre-emption, maintenance. */
export interface DutyTables {
  /** By resource: what a shift end does, and the time of a hand-over (µs). */
  readonly shiftEnd: Uint8Array;
  readonly handOverUs: Float64Array;
  /** 1 for people who leave work whose machine is down. */
  readonly leavesStoppedWork: Uint8Array;
  readonly overtimeLimits: readonly (readonly OvertimeLimit[])[];
  /** Work blocks that may take units of the resource from others. */
  readonly preemptors: PackedLists;
  readonly hasPreemption: boolean;
  /** By block: what becomes of its work when pre-empted, and the attribute whose lower value is more urgent (-1 for none). */
  readonly whenPreempted: Uint8Array;
  readonly urgency: Int32Array;
  /** By resource: 0 none, 1 by time, 2 by operation; samplers of interval and duration; who does it. */
  readonly maintenanceBasis: Uint8Array;
  readonly intervalSampler: Int32Array;
  readonly maintenanceSampler: Int32Array;
  readonly maintenanceCrew: Int32Array;
  readonly hasMaintenance: boolean;
}

export function compileDuties(blueprint: Blueprint, samplers: SamplerList): DutyTables {
  const { resources, blocks } = blueprint;
  const preemptors = preemptorsOf(blueprint);
  return {
    shiftEnd: Uint8Array.from(resources, ({ shiftEnd = 'finish' }) => SHIFT_END[shiftEnd]),
    handOverUs: Float64Array.from(resources, ({ handOver }) => handOver?.durationUs ?? 0),
    leavesStoppedWork: Uint8Array.from(resources, ({ whenMachineFails }) => (whenMachineFails === 'leave' ? 1 : 0)),
    overtimeLimits: resources.map(({ overtimeCaps = [] }) => overtimeCaps.map(({ periodUs, limitUs, originUs = 0 }) => ({ periodUs, limitUs, originUs }))),
    preemptors: packLists(preemptors),
    hasPreemption: preemptors.some((list) => list.length > 0),
    whenPreempted: Uint8Array.from(blocks, (block) => (block.kind === 'work' ? AFTER_PREEMPTION[block.whenPreempted ?? 'resume'] : RESUME)),
    urgency: Int32Array.from(blocks, (block) => (block.kind === 'work' ? blueprint.attributes.indexOf(urgencyAttribute(blueprint, block) ?? '') : -1)),
    ...compileMaintenance(resources, samplers),
  };
}

function preemptorsOf({ blocks, resources }: Blueprint): number[][] {
  const indexes = indexById(resources);
  const lists: number[][] = resources.map(() => []);
  blocks.forEach((block, index) => {
    if (block.kind !== 'work' || block.preempts !== true) return;
    for (const resource of new Set(block.demands.map((demand) => demand.resource))) lists[requireIndex(indexes, resource)]!.push(index);
  });
  return lists;
}

/** The order among entities of one block: its own attribute, or that of the queue before it. */
function urgencyAttribute({ blocks }: Blueprint, block: WorkBlock): string | undefined {
  if (block.priorityAttribute !== undefined) return block.priorityAttribute;
  for (const other of blocks) if (other.kind === 'queue' && other.next === block.id && other.discipline === 'priority') return other.priorityAttribute;
  return undefined;
}

function compileMaintenance(
  resources: readonly ResourceSpecification[], samplers: SamplerList,
): Pick<DutyTables, 'maintenanceBasis' | 'intervalSampler' | 'maintenanceSampler' | 'maintenanceCrew' | 'hasMaintenance'> {
  const indexes = indexById(resources);
  const samplerOf = (id: string, purpose: string, part: 'interval' | 'duration', { maintenance }: ResourceSpecification): number =>
    (maintenance ? samplers.add({ name: `${id}/${purpose}`, distribution: maintenance[part], wholeFrom: 0 }) : -1);
  return {
    maintenanceBasis: Uint8Array.from(resources, ({ maintenance }) => (maintenance === undefined ? 0 : maintenance.basis === 'time' ? 1 : 2)),
    intervalSampler: Int32Array.from(resources, (resource) => samplerOf(resource.id, 'maintenance-interval', 'interval', resource)),
    maintenanceSampler: Int32Array.from(resources, (resource) => samplerOf(resource.id, 'maintenance', 'duration', resource)),
    maintenanceCrew: Int32Array.from(resources, ({ maintenance }) => (maintenance?.crew === undefined ? -1 : requireIndex(indexes, maintenance.crew))),
    hasMaintenance: resources.some(({ maintenance }) => maintenance !== undefined),
  };
}

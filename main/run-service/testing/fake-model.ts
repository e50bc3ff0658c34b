import { existsSync, rmSync } from 'node:fs';
import type { ReplicationAddress, ReplicationResult, SiteModel } from '../../../sim-core/index';

/** How a fake replication behaves. `die-once` dies while the named file exists and removes it. */
export type FakeBehaviour =
  | { readonly kind: 'count'; readonly steps: number }
  | { readonly kind: 'throw' }
  | { readonly kind: 'die' }
  | { readonly kind: 'die-once'; readonly file: string }
  | { readonly kind: 'eat-memory' }
  | { readonly kind: 'never-end' };

export const fakeModel = (hash: string, behaviour: FakeBehaviour, year = 2025): SiteModel => ({ sector: 'fake', variant: 'baseline', year, hash, plan: behaviour });

/** A pure little computation that depends on every part of the address, or the asked-for disaster. */
export function runFakeReplication(model: SiteModel, { seed, replication }: ReplicationAddress): ReplicationResult {
  const behaviour = model.plan as FakeBehaviour;
  if (behaviour.kind !== 'count') suffer(behaviour);
  const steps = behaviour.kind === 'count' ? behaviour.steps : 1;
  let state = (seed * 2_654_435_761 + replication * 40_503 + model.year) >>> 0;
  for (let step = 0; step < steps; step += 1) state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return { modelHash: model.hash, replication, observations: Float64Array.of(state / 4_294_967_296), demandKw: [], eventHashes: [], eventCount: steps };
}

function suffer(behaviour: Exclude<FakeBehaviour, { kind: 'count' }>): void {
  if (behaviour.kind === 'throw') throw new Error('planted bug');
  if (behaviour.kind === 'die') process.exit(7);
  if (behaviour.kind === 'die-once') dieOnce(behaviour.file);
  if (behaviour.kind === 'eat-memory') eatMemory();
  if (behaviour.kind === 'never-end') for (;;);
}

function dieOnce(file: string): void {
  if (!existsSync(file)) return;
  rmSync(file);
  process.exit(7);
}

function eatMemory(): never {
  const hoard: number[][] = [];
  for (;;) hoard.push(Array.from({ length: 100_000 }, (_, index) => index + 0.5));
}

import { indexById } from './identifiers';
import { BLOCKED_COUNT, CAPACITY, COMMITTED, ENTITY_SHIFT, IN_USE, LIVE_SHIFT, PLACE, SOURCE, WITH_SERVICE } from './layout';
import { mayHoldBefore } from './may-hold';
import { isSeize, isServed } from './operations';
import type { RunState } from './run-state';
import type { Wait } from './waits';

/** What keeps an entity from going on: a queue without a place, or a resource without units. */
export interface Obstacle {
  readonly kind: 'place' | 'units';
  readonly index: number;
}

/**
 * Entities that can never go on, found by reduction (Holt 1972): whoever could go on if everybody who is not stuck gave
 * back what he holds is not stuck either; what remains waits for each other, or for units that nobody will give back.
 * Sound for schedules: a resource counts with the most units it ever has. Cost: linear in entities, and in waits times
 * the longest chain of them.
 */
export class StuckEntities {
  readonly waits: ReadonlyMap<number, Wait>;
  private readonly state: RunState;
  private readonly stuck: Set<number>;
  private readonly resources: ReadonlyMap<string, number>;
  private readonly mayHold: ReadonlyMap<string, ReadonlySet<string>>;
  /** Stuck entities by place; units that they keep there, by resource. */
  private readonly stuckAt: Int32Array;
  private readonly kept: Float64Array;
  /** Units that were seized, and whether somebody who is not stuck may hold them, by resource. */
  private readonly seized: Float64Array;
  private readonly isReleasable: Uint8Array;

  constructor(state: RunState, waits: ReadonlyMap<number, Wait>) {
    const { count } = state.resourceTables;
    this.state = state;
    this.waits = waits;
    this.resources = indexById(state.model.blueprint.resources);
    this.stuck = new Set(this.waits.keys());
    this.mayHold = mayHoldBefore(state.model.original);
    this.stuckAt = new Int32Array(state.blocks.count);
    this.kept = new Float64Array(count);
    this.seized = Float64Array.from({ length: count }, (_, resource) => state.resources.get(resource, IN_USE));
    this.isReleasable = Uint8Array.from({ length: count }, (_, resource) => (this.hasOtherUse(resource) ? 1 : 0));
    for (let entity = 0; entity < state.entities.capacity; entity++) if (state.entities.ints[(entity << ENTITY_SHIFT) + SOURCE]! >= 0) this.book(entity);
    while (this.reduce()) { /* until nobody more can go on */ }
  }

  get entities(): readonly number[] {
    return [...this.stuck].sort((one, other) => one - other);
  }

  has(entity: number): boolean {
    return this.stuck.has(entity);
  }

  /** Why an entity at the head of its line cannot go on. */
  obstacleOf({ block }: Wait): Obstacle | undefined {
    const { blocks } = this.state;
    const server = this.serverOf(block);
    if (server < 0) return this.stuckAt[block]! < blocks.first[block]! ? undefined : { kind: 'place', index: block };
    let lacking: Obstacle | undefined;
    for (let choice = server; choice >= 0; choice = blocks.choices.next[choice]!) {
      const resource = this.lackingResource(choice);
      if (resource === undefined) return undefined;
      lacking ??= { kind: 'units', index: resource };
    }
    return lacking;
  }

  /** Stuck entities that hold a place of the queue or units of the resource. */
  holders({ kind, index }: Obstacle): readonly number[] {
    if (kind === 'place') return this.entities.filter((entity) => this.placeOf(entity) === index);
    return this.entities.filter((entity) => this.unitsAtPlace(entity, index) > 0 || this.maySeize(entity).has(this.idOf(index)));
  }

  /** Work itself, or the work behind a queue without places; -1 for a queue. */
  private serverOf(block: number): number {
    const { operation, first, target } = this.state.blocks;
    if (isServed(operation[block]!)) return block;
    return first[block] === 0 ? target[block]! : -1;
  }

  private reduce(): boolean {
    const before = this.stuck.size;
    for (const wait of this.waits.values()) {
      if (!this.stuck.has(wait.entity) || (wait.ahead >= 0 && this.stuck.has(wait.ahead))) continue;
      if (this.obstacleOf(wait) === undefined) this.free(wait.entity);
    }
    return this.stuck.size < before;
  }

  private lackingResource(block: number): number | undefined {
    const { demands, demandAmounts } = this.state.blocks;
    for (let index = demands.starts[block]!; index < demands.starts[block + 1]!; index++) {
      const resource = demands.items[index]!;
      const away = this.kept[resource]! + (this.isReleasable[resource] === 1 ? 0 : Math.max(0, this.seized[resource]!));
      const most = this.mostUnits(resource);
      // Units that nobody ever has are no deadlock: work waits for people who did not come, and the rest goes on.
      if (demandAmounts[index]! <= most && demandAmounts[index]! > most - away) return resource;
    }
    return undefined;
  }

  private mostUnits(resource: number): number {
    const { capacity } = this.state.model.blueprint.resources[resource]!;
    return typeof capacity === 'number' ? capacity : Math.max(...capacity.steps.map(({ value }) => value), this.state.resources.get(resource, CAPACITY));
  }

  private book(entity: number): void {
    const isStuck = this.stuck.has(entity);
    const place = this.placeOf(entity);
    if (isStuck && place >= 0) this.stuckAt[place]! += 1;
    this.forUnits(entity, (resource, units) => {
      this.seized[resource]! -= units;
      if (isStuck) this.kept[resource]! += units;
    });
    if (!isStuck) this.letRelease(entity);
  }

  private free(entity: number): void {
    const place = this.placeOf(entity);
    this.forUnits(entity, (resource, units) => { this.kept[resource]! -= units; });
    this.stuck.delete(entity);
    if (place >= 0) this.stuckAt[place]! -= 1;
    this.letRelease(entity);
  }

  private letRelease(entity: number): void {
    for (const id of this.maySeize(entity)) this.isReleasable[this.resources.get(id)!] = 1;
  }

  /** Crews repair, shares and vehicles on their way back end by themselves. */
  private hasOtherUse(resource: number): boolean {
    const { resourceTables, blocks, special } = this.state;
    return resourceTables.isCrew[resource] === 1 || blocks.sharerOf[resource]! >= 0 || special.trips.blocks.some((block) => block >= 0);
  }

  private unitsAtPlace(entity: number, resource: number): number {
    let found = 0;
    this.forUnits(entity, (held, units) => { if (held === resource) found = units; });
    return found;
  }

  /** Units that the entity holds because it is at work, or at work that is done. */
  private forUnits(entity: number, visit: (resource: number, units: number) => void): void {
    const { demands, demandAmounts, demandEnds, operation } = this.state.blocks;
    const place = this.placeOf(entity);
    if (place < 0 || !isServed(operation[place]!) || isSeize(operation[place]!)) return;
    for (let index = demands.starts[place]!; index < demands.starts[place + 1]!; index++) {
      if (demandEnds[index] !== WITH_SERVICE || !this.stuck.has(entity)) visit(demands.items[index]!, demandAmounts[index]!);
    }
  }

  /** Resources that the entity may have seized, by where it is: before the block that it waits for, or in its place. */
  private maySeize(entity: number): ReadonlySet<string> {
    const { blocks, resources } = this.state.model.blueprint;
    const wait = this.waits.get(entity);
    if (wait !== undefined) return this.mayHold.get(blocks[wait.block]!.id)!;
    const place = this.placeOf(entity);
    // Who rides on a carrier has no place, and may hold anything.
    return place < 0 ? new Set(resources.map(({ id }) => id)) : this.mayHold.get(blocks[place]!.id)!;
  }

  private idOf(resource: number): string {
    return this.state.model.blueprint.resources[resource]!.id;
  }

  private placeOf(entity: number): number {
    return this.state.entities.ints[(entity << ENTITY_SHIFT) + PLACE]!;
  }
}

/** A quick look that rules a deadlock out: nobody who waits holds anything. */
export function mayBeStuck(state: RunState): boolean {
  if (state.model.blueprint.blocks.some(({ kind }) => kind === 'seize')) return true;
  for (let resource = 0; resource < state.resourceTables.count; resource++) if (state.resources.get(resource, BLOCKED_COUNT) > 0) return true;
  for (let block = 0; block < state.blocks.count; block++) if (state.live[(block << LIVE_SHIFT) + COMMITTED]! >= 0) return true;
  return false;
}

import fc from 'fast-check';
import type { BlockSpecification, Blueprint, QueueBlock, ResourceSpecification } from '../../kernel/blueprint';
import { exponential, TIME_UNIT_US } from '../verification-blueprints';

/** One stage of a random network: what it is, and numbers that shape it. */
export interface Stage {
  readonly kind: 'work' | 'choice' | 'setup' | 'reserve' | 'stay' | 'share' | 'move' | 'batch' | 'pack' | 'copies' | 'passage';
  readonly units: number;
  readonly places: number;
  readonly isImpatient: boolean;
  readonly isShy: boolean;
  readonly fails: boolean;
}

/** Stages in a row: nothing ever goes back, so that no deadlock can be. */
export interface Network {
  readonly stages: readonly Stage[];
  readonly arrivalRate: number;
}

const stage: fc.Arbitrary<Stage> = fc.record({
  kind: fc.constantFrom('work', 'choice', 'setup', 'reserve', 'stay', 'share', 'move', 'batch', 'pack', 'copies', 'passage'),
  units: fc.integer({ min: 1, max: 3 }), places: fc.integer({ min: 0, max: 3 }), isImpatient: fc.boolean(), isShy: fc.boolean(), fails: fc.boolean(),
});

export const networks: fc.Arbitrary<Network> = fc.record({ stages: fc.array(stage, { minLength: 1, maxLength: 6 }), arrivalRate: fc.constantFrom(0.3, 1, 2) });

interface Built {
  readonly blocks: readonly BlockSpecification[];
  readonly resources: readonly ResourceSpecification[];
}

/** What a stage is made of; its first block is named by `head`. */
interface Place {
  readonly head: string;
  readonly next: string;
}

const pool = (id: string, { units, fails }: Stage): ResourceSpecification =>
  ({ id, capacity: units, ...(fails && units === 1 ? { failure: { basis: 'time', timeToFailure: exponential(40), repair: exponential(3) } as const } : {}) });

const waiting = (id: string, next: string, { places, isImpatient, isShy }: Stage): QueueBlock => ({
  id, kind: 'queue', next, ...(places === 0 ? {} : { capacity: places }), ...(places === 3 ? { overflow: 'lost' } : {}),
  ...(isImpatient ? { patience: { limit: exponential(3), next: 'lost' } } : {}),
  ...(places === 2 ? { discipline: 'priority', priorityAttribute: 'kind', displacement: { next: 'lost' } } : {}),
  ...(isShy ? { baulking: { steps: [{ lengthAtLeast: 2, share: 0.5 }], next: 'lost' } } : {}),
});

const builders: Readonly<Record<Stage['kind'], (place: Place, shape: Stage) => Built>> = {
  work: ({ head, next }, shape) => ({
    blocks: [waiting(head, `${head}-work`, shape), { id: `${head}-work`, kind: 'work', next, duration: exponential(0.8), demands: [{ resource: `${head}-pool`, amount: 1 }], durationByAttribute: { attribute: 'kind', cases: [{ equals: 1, duration: exponential(0.3) }] } }],
    resources: [pool(`${head}-pool`, shape)],
  }),
  choice: ({ head, next }, shape) => ({
    blocks: [waiting(head, `${head}-take`, shape), { id: `${head}-take`, kind: 'seize', next: `${head}-hold`, demands: [{ resource: `${head}-one`, amount: 1, alternatives: [`${head}-two`] }] },
      { id: `${head}-hold`, kind: 'delay', duration: exponential(0.9), next: `${head}-free` }, { id: `${head}-free`, kind: 'release', next, demands: [{ resource: `${head}-one`, amount: 1 }] }],
    resources: [pool(`${head}-one`, shape), { id: `${head}-two`, capacity: 1 }],
  }),
  setup: ({ head, next }, shape) => ({
    blocks: [{ id: head, kind: 'work', next, duration: exponential(0.4), demands: [{ resource: `${head}-machine`, amount: 1 }], setup: { machine: `${head}-machine`, attribute: 'kind', duration: exponential(0.5) } }],
    resources: [pool(`${head}-machine`, { ...shape, units: 1 })],
  }),
  reserve: ({ head, next }, shape) => ({
    blocks: [waiting(head, `${head}-first`, shape), { id: `${head}-first`, kind: 'work', next: `${head}-room`, duration: exponential(0.5), demands: [{ resource: `${head}-pool`, amount: 1 }], blocking: 'before' },
      { ...waiting(`${head}-room`, `${head}-second`, { ...shape, isShy: false, places: shape.places === 2 ? 1 : shape.places }), capacity: shape.units }, { id: `${head}-second`, kind: 'work', next, duration: exponential(0.6), demands: [{ resource: `${head}-last`, amount: 1 }] }],
    resources: [pool(`${head}-pool`, shape), { id: `${head}-last`, capacity: 1 }],
  }),
  stay: ({ head, next }) => ({ blocks: [{ id: head, kind: 'delay', duration: exponential(1), next }], resources: [] }),
  share: ({ head, next }, shape) => ({ blocks: [{ id: head, kind: 'share', resource: `${head}-cpu`, work: exponential(0.7), next }], resources: [pool(`${head}-cpu`, shape)] }),
  move: ({ head, next }, shape) => ({
    blocks: [waiting(head, `${head}-move`, shape), { id: `${head}-move`, kind: 'move', next, demands: [{ resource: `${head}-cart`, amount: 1 }], loading: exponential(0.1), distance: { km: 1, speedKmPerHour: { kind: 'constant', value: 9000 } }, energy: { consumer: 'fleet', loadedKwhPerKm: 2, emptyKwhPerKm: 1 } }],
    resources: [pool(`${head}-cart`, shape)],
  }),
  batch: ({ head, next }, { units }) => ({ blocks: [{ id: head, kind: 'batch', size: units, maximumWaitUs: 2 * TIME_UNIT_US, separateBy: 'kind', next: `${head}-open` }, { id: `${head}-open`, kind: 'split', into: { kind: 'members' }, next }], resources: [] }),
  pack: ({ head, next }, { units }) => ({ blocks: [{ id: head, kind: 'batch', size: units + 1, next }], resources: [] }),
  copies: ({ head, next }, { units }) => ({
    blocks: [{ id: head, kind: 'split', into: { kind: 'copies', count: units, copiesNext: `${head}-lids` }, next: `${head}-pots` }, { id: `${head}-pots`, kind: 'queue', next: `${head}-join` }, { id: `${head}-lids`, kind: 'queue', next: `${head}-join` },
      { id: `${head}-join`, kind: 'assemble', parts: [{ queue: `${head}-pots`, count: 1 }, { queue: `${head}-lids`, count: units }], next }],
    resources: [],
  }),
  passage: ({ head, next }) => ({
    blocks: [{ id: head, kind: 'assign', attribute: 'kind', value: { kind: 'bernoulli', share: 0.5 }, next: `${head}-time` }, { id: `${head}-time`, kind: 'measure', next: `${head}-fork` },
      { id: `${head}-fork`, kind: 'branch', routes: [{ next, share: 0.9 }, { next: 'lost', share: 0.1 }] }],
    resources: [],
  }),
};

/** The network as a blueprint; ids: `in`, `s0`, `s1`, ..., `out`, `lost`. */
export function networkBlueprint({ stages, arrivalRate }: Network): Blueprint {
  const built = stages.map((shape, index) => builders[shape.kind]({ head: `s${index}`, next: index + 1 < stages.length ? `s${index + 1}` : 'out' }, shape));
  return {
    warmUpUs: 0, horizonUs: 300 * TIME_UNIT_US, attributes: ['kind'], nodes: [], resources: built.flatMap(({ resources }) => resources),
    blocks: [
      { id: 'in', kind: 'arrive', next: 'mark', arrival: { kind: 'renewal', interval: exponential(1 / arrivalRate) } }, { id: 'mark', kind: 'assign', attribute: 'kind', value: { kind: 'bernoulli', share: 0.4 }, next: 's0' },
      ...built.flatMap(({ blocks }) => blocks), { id: 'out', kind: 'leave' }, { id: 'lost', kind: 'leave' },
    ],
    meter: { windowUs: 30 * TIME_UNIT_US, consumers: ['fleet'], base: [] },
  };
}

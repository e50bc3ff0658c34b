import type { Distribution } from '../foundation/random/distribution';
import type { BlockSpecification, Blueprint, ResourceSpecification } from '../kernel/blueprint';

/** Unit of time of the textbook models in µs; rounding to whole µs then changes no digit that a test looks at. */
export const TIME_UNIT_US = 1e6;

export const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean: mean * TIME_UNIT_US });

/** Poisson arrivals to one queue before equal servers. Ids: `in`, `queue`, `service`, `server`, `out`. */
export function singleQueue(options: {
  readonly arrivalRate: number;
  readonly service: Distribution;
  readonly servers: number;
  readonly warmUp: number;
  readonly length: number;
  /** Waiting places; who finds them taken is lost at `lost`. */
  readonly places?: number;
}): Blueprint {
  const { arrivalRate, service, servers, warmUp, length, places } = options;
  const queue = { id: 'queue', kind: 'queue', next: 'service' } as const;
  return {
    warmUpUs: warmUp * TIME_UNIT_US, horizonUs: (warmUp + length) * TIME_UNIT_US, attributes: [], nodes: [],
    resources: [{ id: 'server', capacity: servers }],
    blocks: [
      { id: 'in', kind: 'arrive', next: 'queue', arrival: { kind: 'renewal', interval: exponential(1 / arrivalRate) } },
      places === undefined ? queue : { ...queue, capacity: places, overflow: 'lost' },
      { id: 'service', kind: 'work', next: 'out', demands: [{ resource: 'server', amount: 1 }], duration: service },
      { id: 'out', kind: 'leave' },
      { id: 'lost', kind: 'leave' },
    ],
  };
}

/** Saturated line of single machines with finite buffers between them. Ids: `machine1`, `work1`, `buffer2`, ..., `out`. */
export function serialLine(options: {
  readonly durations: readonly Distribution[];
  readonly buffer: number;
  readonly warmUp: number;
  readonly length: number;
  readonly failure?: ResourceSpecification['failure'];
  readonly crew?: number;
}): Blueprint {
  const { durations, buffer, warmUp, length, failure, crew } = options;
  const machines = durations.map((_, index): ResourceSpecification => ({ id: `machine${index + 1}`, capacity: 1, ...(failure ? { failure } : {}) }));
  return {
    warmUpUs: warmUp * TIME_UNIT_US, horizonUs: (warmUp + length) * TIME_UNIT_US, attributes: [], nodes: [],
    resources: crew === undefined ? machines : [...machines, { id: 'crew', capacity: crew }],
    blocks: [
      { id: 'source', kind: 'arrive', next: 'work1', arrival: { kind: 'saturated' } },
      ...durations.flatMap((duration, index) => station(duration, index, { buffer, isLast: index === durations.length - 1 })),
      { id: 'out', kind: 'leave' },
    ],
  };
}

function station(duration: Distribution, index: number, { buffer, isLast }: { buffer: number; isLast: boolean }): BlockSpecification[] {
  const after = isLast ? 'out' : buffer > 0 ? `buffer${index + 2}` : `work${index + 2}`;
  const work: BlockSpecification = { id: `work${index + 1}`, kind: 'work', next: after, duration, demands: [{ resource: `machine${index + 1}`, amount: 1 }] };
  if (index === 0 || buffer === 0) return [work];
  return [{ id: `buffer${index + 1}`, kind: 'queue', capacity: buffer, next: work.id }, work];
}

import type { BlockSpecification, Blueprint, Distribution, ResourceSpecification } from '../sim-core';

/** One unit of time of a model in µs. */
const TIME_UNIT_US = 1e6;
const MINUTE_US = 6e7;
const DAY_US = 24 * 60 * MINUTE_US;
const LONGEST_RUN_US = Number.MAX_SAFE_INTEGER;

const exponential = (mean: number, unitUs = TIME_UNIT_US): Distribution => ({ kind: 'exponential', mean: mean * unitUs });

/** Model A: Poisson arrivals, `servers` equal servers of rate 1; all customers run to completion, from empty. */
export function queueModel(arrivalRate: number, servers: number, customers: number): Blueprint {
  return {
    warmUpUs: 0, horizonUs: LONGEST_RUN_US, stopAfterLeaving: customers, attributes: [], nodes: [],
    resources: [{ id: 'server', capacity: servers }],
    blocks: [
      { id: 'in', kind: 'arrive', next: 'queue', arrival: { kind: 'renewal', interval: exponential(1 / arrivalRate) }, limit: customers },
      { id: 'queue', kind: 'queue', next: 'service' },
      { id: 'service', kind: 'work', next: 'out', demands: [{ resource: 'server', amount: 1 }], duration: exponential(1) },
      { id: 'out', kind: 'leave' },
    ],
  };
}

/** Model B: five machines in series, buffers of 5, failures by time that interrupt, one shared repair crew. */
export function lineModel(timeUnits: number): Blueprint {
  const failure: NonNullable<ResourceSpecification['failure']> = { basis: 'time', timeToFailure: exponential(100), repair: exponential(8), crew: 'crew' };
  const stations = [1, 2, 3, 4, 5];
  return {
    warmUpUs: 0, horizonUs: timeUnits * TIME_UNIT_US, attributes: [], nodes: [],
    resources: [...stations.map((station) => ({ id: `machine${station}`, capacity: 1, failure })), { id: 'crew', capacity: 1 }],
    blocks: [
      { id: 'in', kind: 'arrive', next: 'work1', arrival: { kind: 'saturated' } },
      ...stations.flatMap((station): BlockSpecification[] => {
        const work: BlockSpecification = {
          id: `work${station}`, kind: 'work', next: station < 5 ? `buffer${station + 1}` : 'out',
          demands: [{ resource: `machine${station}`, amount: 1 }],
          duration: { kind: 'uniform', minimum: 0.5 * TIME_UNIT_US, maximum: 1.5 * TIME_UNIT_US },
        };
        return station === 1 ? [work] : [{ id: `buffer${station}`, kind: 'queue', capacity: 5, next: work.id }, work];
      }),
      { id: 'out', kind: 'leave' },
    ],
  };
}

/**
 * Hourly arrival rates 2..14 per hour. The source of model C prints only their range and the results they lead to
 * (stay about 75 min, wait for a bed about 10.9 min); this day profile lies in that range and close to those results.
 */
const ARRIVALS_PER_HOUR = [4, 3, 2, 2, 2, 3, 5, 8, 11, 13, 14, 14, 13, 12, 12, 11, 11, 12, 12, 11, 10, 8, 6, 5];
const CONSULTATION_MINUTES = [40, 30, 20, 12, 8];

const minutes = (mean: number): Distribution => exponential(mean, MINUTE_US);
const priorityQueue = (id: string, next: string): BlockSpecification => ({ id, kind: 'queue', next, discipline: 'priority', priorityAttribute: 'level' });

function served(id: string, options: { by: string; mean: number; next: string }): BlockSpecification[] {
  return [priorityQueue(`${id}-queue`, id), { id, kind: 'work', next: options.next, demands: [{ resource: options.by, amount: 1 }], duration: minutes(options.mean) }];
}

/** Model C: emergency department with 5 priorities, 6 nurses, 5 doctors and 16 beds that are held through the stay. */
export function emergencyModel(days: number): Blueprint {
  return {
    warmUpUs: 0, horizonUs: days * DAY_US, attributes: ['level'], nodes: [],
    resources: [{ id: 'nurse', capacity: 6 }, { id: 'doctor', capacity: 5 }, { id: 'bed', capacity: 16 }],
    blocks: [
      { id: 'in', kind: 'arrive', next: 'triage-level', arrival: { kind: 'rate', perHour: { periodUs: DAY_US, steps: ARRIVALS_PER_HOUR.map((value, hour) => ({ atUs: hour * 60 * MINUTE_US, value })) } } },
      { id: 'triage-level', kind: 'assign', attribute: 'level', value: { kind: 'discrete', values: [1, 2, 3, 4, 5], weights: [2, 13, 40, 35, 10] }, next: 'triage-queue' },
      ...served('triage', { by: 'nurse', mean: 5, next: 'bed-queue' }),
      priorityQueue('bed-queue', 'to-bed'),
      { id: 'to-bed', kind: 'seize', demands: [{ resource: 'bed', amount: 1 }], next: 'assessment-queue' },
      ...served('assessment', { by: 'nurse', mean: 10, next: 'consultation-kind' }),
      { id: 'consultation-kind', kind: 'branch-attribute', attribute: 'level', routes: [1, 2, 3, 4].map((level) => ({ equals: level, next: `consultation${level}-queue` })), otherwise: 'consultation5-queue' },
      ...CONSULTATION_MINUTES.flatMap((mean, index) => served(`consultation${index + 1}`, { by: 'doctor', mean, next: 'need' })),
      { id: 'need', kind: 'branch', routes: [{ share: 0.4, next: 'diagnostics' }, { share: 0.6, next: 'discharge-queue' }] },
      { id: 'diagnostics', kind: 'delay', duration: minutes(30), next: 'second-queue' },
      ...served('second', { by: 'doctor', mean: 8, next: 'discharge-queue' }),
      ...served('discharge', { by: 'nurse', mean: 5, next: 'from-bed' }),
      { id: 'from-bed', kind: 'release', demands: [{ resource: 'bed', amount: 1 }], next: 'out' },
      { id: 'out', kind: 'leave' },
    ],
  };
}

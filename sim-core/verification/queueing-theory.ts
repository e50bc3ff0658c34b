import { exp } from '../foundation/numerics/exponential';

/** Long-run means of a queueing system: waiting time in the queue and in the system, numbers in the queue and in the system. */
export interface QueueMeans {
  readonly wait: number;
  readonly sojourn: number;
  readonly queueLength: number;
  readonly numberInSystem: number;
}

/** Erlang's loss formula B(c, a) by its recursion (Erlang 1917; Gross & Harris, Fundamentals of Queueing Theory, 2.5). */
export function erlangB(servers: number, offeredLoad: number): number {
  let blocked = 1;
  for (let server = 1; server <= servers; server++) blocked = (offeredLoad * blocked) / (server + offeredLoad * blocked);
  return blocked;
}

/** Erlang's delay formula C(c, a): share that waits in M/M/c, for a < c. */
export function erlangC(servers: number, offeredLoad: number): number {
  const blocked = erlangB(servers, offeredLoad);
  return blocked / (1 - (offeredLoad / servers) * (1 - blocked));
}

/** M/M/c with arrival rate lambda and service rate mu per server, lambda < c mu. */
export function markovQueue(arrivalRate: number, serviceRate: number, servers: number): QueueMeans {
  const wait = erlangC(servers, arrivalRate / serviceRate) / (servers * serviceRate - arrivalRate);
  return fromWait(arrivalRate, wait, 1 / serviceRate);
}

/** P(wait > t) in M/M/c. */
export function markovQueueTail(arrivalRate: number, serviceRate: number, servers: number, time: number): number {
  return erlangC(servers, arrivalRate / serviceRate) * exp(-(servers * serviceRate - arrivalRate) * time);
}

/** M/G/1 by Pollaczek and Khinchine: wait = lambda E[S^2] / (2 (1 - rho)). */
export function generalServiceQueue(arrivalRate: number, meanService: number, serviceVariance: number): QueueMeans {
  const secondMoment = serviceVariance + meanService * meanService;
  const wait = (arrivalRate * secondMoment) / (2 * (1 - arrivalRate * meanService));
  return fromWait(arrivalRate, wait, meanService);
}

/** M/M/c/K, K places in all: probabilities of 0..K in the system. */
export function boundedQueueProbabilities(arrivalRate: number, serviceRate: number, servers: number, places: number): readonly number[] {
  const weights = [1];
  for (let inside = 1; inside <= places; inside++) weights.push((weights[inside - 1]! * arrivalRate) / (Math.min(inside, servers) * serviceRate));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Waits of two classes at one server without pre-emption, equal exponential service (Cobham 1954); class 1 goes first. */
export function priorityWaits(firstRate: number, secondRate: number, serviceRate: number): readonly [number, number] {
  const residual = (firstRate + secondRate) / (serviceRate * serviceRate);
  const firstLoad = firstRate / serviceRate;
  const first = residual / (1 - firstLoad);
  return [first, first / (1 - firstLoad - secondRate / serviceRate)];
}

/** A class of customers: arrival rate, mean and second moment of its service. */
export interface ServiceClass {
  readonly rate: number;
  readonly mean: number;
  readonly secondMoment: number;
}

/**
 * Mean times in system at one server with pre-emptive priority and resume, most urgent class first: mean / (1 - s') +
 * half the sum of rate x second moment of this and more urgent classes / ((1 - s') (1 - s)), with s and s' the load of the
 * classes with and without this one (R. W. Conway, W. L. Maxwell & L. W. Miller, "Theory of Scheduling", 1967, chapter 8).
 */
export function preemptiveTimes(classes: readonly ServiceClass[]): readonly number[] {
  let load = 0;
  let residual = 0;
  return classes.map(({ rate, mean, secondMoment }) => {
    const above = load;
    load += rate * mean;
    residual += (rate * secondMoment) / 2;
    return mean / (1 - above) + residual / ((1 - above) * (1 - load));
  });
}

/** Open Jackson network: solves the traffic equations by iteration; the routing must lead every customer out. */
export function jacksonNetwork(network: {
  readonly externalRates: readonly number[];
  readonly routing: readonly (readonly number[])[];
  readonly serviceRates: readonly number[];
  readonly servers: readonly number[];
}): { readonly rates: readonly number[]; readonly numbers: readonly number[] } {
  let rates = [...network.externalRates];
  for (let round = 0; round < 500; round++) {
    rates = network.externalRates.map((external, to) => external + rates.reduce((sum, rate, from) => sum + rate * network.routing[from]![to]!, 0));
  }
  const numbers = rates.map((rate, node) => markovQueue(rate, network.serviceRates[node]!, network.servers[node]!).numberInSystem);
  return { rates, numbers };
}

/** Little's law (1961) gives the rest once the wait is known. */
function fromWait(arrivalRate: number, wait: number, meanService: number): QueueMeans {
  const sojourn = wait + meanService;
  return { wait, sojourn, queueLength: arrivalRate * wait, numberInSystem: arrivalRate * sojourn };
}

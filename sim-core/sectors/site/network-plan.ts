import type { LinkSpecification } from '../../kernel/blueprint';
import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { maxMinFairRates, type Flow } from '../../nodes/bandwidth-sharing';
import type { InferenceStream, InferenceTask } from './inference-task';
import type { ReadRecord } from '../read-records';
import type { networks as networkCollection } from './node-fields';

export type NetworkRecord = ReadRecord<typeof networkCollection.fields>;

/** What the ways to the nodes do to those who use them. */
export interface NetworkPlan {
  /** Share of the frames of a stream that the way carries, by record. */
  readonly carriedShare: ReadonlyMap<string, number>;
  /** Time to move the data of one request, by record of the task. */
  readonly transferUs: ReadonlyMap<string, number>;
  /** Links that close for stretches, by network. */
  readonly links: readonly LinkSpecification[];
  /** Mean share of the bandwidth in use, by network with a bandwidth. */
  readonly usedShare: ReadonlyMap<string, number>;
}

type Networks = ReadonlyMap<string, NetworkRecord>;
const US_PER_S = 1e6;
const S_PER_HOUR = 3600;

/** Networks that lie one behind the other on the way of an asker. A circle ends where it closes. */
export function wayOf(networks: Networks, first: string): readonly NetworkRecord[] {
  const way: NetworkRecord[] = [];
  for (let id = first; id !== NO_REFERENCE;) {
    const network = networks.get(id);
    if (network === undefined || way.includes(network)) break;
    way.push(network);
    id = network.beyond;
  }
  return way;
}

/**
 * Shares bandwidth max-min fair (see `maxMinFairRates`). Streams want their rate and tasks their mean traffic; a stream that gets
 * less than it wants loses frames. While a task sends, it may take what is fair beside all others. All streams count as on.
 */
export function planNetworks(networks: Networks, tasks: readonly InferenceTask[], streams: readonly InferenceStream[]): NetworkPlan {
  const narrow = (first: string): readonly string[] => wayOf(networks, first).filter((network) => network.bandwidth !== undefined).map(({ id }) => id);
  const capacities = Object.fromEntries([...networks.values()].flatMap(({ id, bandwidth }) => (bandwidth === undefined ? [] : [[id, bandwidth] as const])));
  const flows: readonly Required<Flow>[] = [
    ...streams.map((stream) => ({ links: narrow(stream.network), demand: stream.bitsPerInference * stream.inferencesPerS })),
    ...tasks.map((task) => ({ links: narrow(task.network), demand: meanBitsPerS(task) })),
  ];
  const rates = maxMinFairRates(flows, capacities);
  const sending = (task: number): number => maxMinFairRates(flows.map((flow, index) => (index === streams.length + task ? { links: flow.links } : flow)), capacities)[streams.length + task]!;
  return {
    carriedShare: new Map(streams.map((stream, index) => [stream.id, shareCarried(rates[index]!, flows[index]!.demand)])),
    transferUs: new Map(tasks.map((task, index) => [task.id, transferUs(task, sending(index))])),
    links: linksOf(networks),
    usedShare: new Map(Object.entries(capacities).map(([id, bitsPerS]) => [id, rates.reduce((sum, rate, index) => (flows[index]!.links.includes(id) ? sum + rate : sum), 0) / bitsPerS])),
  };
}

const meanBitsPerS = ({ requestsPerHour, inferencesPerRequest, bitsPerInference }: InferenceTask): number => (requestsPerHour * inferencesPerRequest * bitsPerInference) / S_PER_HOUR;

const roundOff = 1e-9;
const shareCarried = (rate: number, demand: number): number => (demand === 0 || rate >= demand * (1 - roundOff) ? 1 : rate / demand);

const transferUs = ({ bitsPerInference, inferencesPerRequest }: InferenceTask, bitsPerS: number): number =>
  bitsPerS === Infinity ? 0 : Math.round((bitsPerInference * inferencesPerRequest * US_PER_S) / bitsPerS);

/** Networks that state how long an outage lasts: open and closed alternate so that the stated share is closed. */
const linksOf = (networks: Networks): readonly LinkSpecification[] =>
  [...networks.values()].flatMap(({ id, outage, outageLength }) =>
    outageLength === undefined || outage === 0 || outageLength === 0 || outage >= 1 ? [] : [{
      id: linkOf(id),
      timeToOutage: { kind: 'exponential' as const, mean: (outageLength * (1 - outage)) / outage },
      outage: { kind: 'exponential' as const, mean: outageLength },
    }]);

/** Id of the link of a network. */
export const linkOf = (network: string): string => `${network}/link`;

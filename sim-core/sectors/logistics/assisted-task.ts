import type { BlockSpecification, Distribution } from '../../kernel/blueprint';
import type { NetworkRecord } from '../site/node-loads';

/** Whom a task asks before people begin, and how long it waits for the answer. */
export interface Asking {
  /** Record of the dock or sorter. */
  readonly task: string;
  readonly node: string;
  readonly deadlineUs: number;
  readonly network: NetworkRecord | undefined;
}

/**
 * Asks a model before the work: with an answer in time the entity goes to `next`, else to `late`. Without a model there
 * is no block, and `next` is the entry.
 */
export const askFirst = (id: string, asking: Asking | undefined, next: string, late: string): { readonly entry: string; readonly blocks: readonly BlockSpecification[] } => {
  if (asking === undefined) return { entry: next, blocks: [] };
  const { task, node, deadlineUs, network } = asking;
  const way = network === undefined ? {} : { network: network.delay, outageShare: network.outage };
  return { entry: `${id}-ask`, blocks: [{ id: `${id}-ask`, kind: 'infer', task, next, late, node, deadlineUs, ...way }] };
};

export const constant = (value: number): Distribution => ({ kind: 'constant', value });

import type { BlockSpecification } from '../../kernel/blueprint';
import type { NetworkRecord } from '../site/node-loads';
import { ASSISTED, PACE } from './care-map';
import type { Part } from './care-map';

/** What every model says about its question to a node. */
export interface Asking {
  readonly node: string;
  readonly network: string;
  readonly deadline: number;
}

export type Networks = ReadonlyMap<string, NetworkRecord>;

interface Answer {
  readonly networks: Networks;
  /** How people work without the model. */
  readonly fallback: Part;
  readonly next: string;
}

export const askOf = (id: string): string => `${id}.ask`;

/**
 * Asks the node and notes in `PACE` whether the answer came in time; without one, people work as they do without the
 * model (`fallback` sets their pace). The patient or note waits for the answer, at most until the deadline.
 */
export const askModel = (id: string, asking: Asking, { networks, fallback, next }: Answer): Part => {
  const network = networks.get(asking.network);
  return {
    entry: askOf(id),
    blocks: [
      {
        id: askOf(id), kind: 'infer', next: `${id}.answered`, late: fallback.entry, node: asking.node, deadlineUs: asking.deadline,
        ...(network === undefined ? {} : { network: network.delay, outageShare: network.outage }),
      },
      { id: `${id}.answered`, kind: 'assign', attribute: PACE, value: { kind: 'constant', value: ASSISTED }, next },
      ...fallback.blocks,
    ],
  };
};

/** The pace of people: the number of the patient's group. */
export const ownPace = (id: string, next: string, attribute: string): Part =>
  ({ entry: `${id}.unaided`, blocks: [{ id: `${id}.unaided`, kind: 'assign', attribute: PACE, operation: 'copy', from: attribute, next } satisfies BlockSpecification] });

import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import type { BlockSpecification, Demand } from '../../kernel/blueprint';
import type { NetworkRecord } from '../site/node-loads';
import { askFirst, type Asking } from './assisted-task';
import { named, type DockRecord, type Fleet } from './logistics-records';
import { anyUnit } from './resource-units';

/** A visit of a truck to a dock, as part of a trip: the blocks of one route, direction and end. */
export interface DockVisit {
  /** Prefix of the block ids. */
  readonly id: string;
  readonly dock: DockRecord;
  readonly handling: 'loading' | 'unloading';
  readonly next: string;
}

export const gateOf = (visit: string): string => `${visit}-gate`;
export const yardOf = (visit: string): string => `${visit}-yard`;
const handleOf = (visit: string): string => `${visit}-handle`;
export const docksOf = (dock: Pick<DockRecord, 'id'>): string => `${dock.id}-doors`;

const askingOf = (dock: DockRecord, networks: ReadonlyMap<string, NetworkRecord>): Asking | undefined =>
  dock.method === 'assisted' ? { task: dock.id, node: dock.node, deadlineUs: dock.deadline, network: networks.get(dock.network) } : undefined;

const handlingDemands = (dock: DockRecord, fleet: Fleet): readonly Demand[] => [
  { resource: dock.handler, amount: dock.handlersPerTruck, until: 'service' },
  ...(dock.forklifts === NO_REFERENCE ? [] : [anyUnit(dock.forklifts, named(fleet.forklifts, dock.forklifts).count)]),
];

/** Reception at the gate: a model plans the dock and people do what is left, or people do all of it. */
export const receptionBlocks = (id: string, dock: DockRecord, next: string, networks: ReadonlyMap<string, NetworkRecord>): readonly BlockSpecification[] => {
  const people: readonly Demand[] = [{ resource: dock.dispatcher, amount: 1, until: 'service' }];
  const asking = askFirst(id, askingOf(dock, networks), `${id}-call`, `${id}-call-late`);
  const late: readonly BlockSpecification[] = asking.blocks.length === 0 ? [] : [{ id: `${id}-call-late`, kind: 'work', next, demands: people, duration: dock.callTime }];
  return [
    { id: gateOf(id), kind: 'queue', next: asking.entry },
    ...asking.blocks,
    { id: `${id}-call`, kind: 'work', next, demands: people, duration: dock.method === 'assisted' ? dock.assistedCallTime : dock.callTime },
    ...late,
  ];
};

/** Waiting in the yard, the dock, and the handling of the truck at it. */
export const handlingBlocks = ({ id, dock, handling, next }: DockVisit, fleet: Fleet): readonly BlockSpecification[] => {
  const door: readonly Demand[] = [{ resource: docksOf(dock), amount: 1 }];
  return [
    { id: yardOf(id), kind: 'queue', next: `${id}-dock` },
    { id: `${id}-dock`, kind: 'seize', next: handleOf(id), demands: door },
    { id: handleOf(id), kind: 'work', next: `${id}-leave`, demands: handlingDemands(dock, fleet), duration: handling === 'loading' ? dock.loadingTime : dock.unloadingTime },
    { id: `${id}-leave`, kind: 'release', next, demands: door },
  ];
};

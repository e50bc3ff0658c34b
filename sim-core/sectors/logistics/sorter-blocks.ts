import type { BlockSpecification, Demand } from '../../kernel/blueprint';
import type { NetworkRecord } from '../site/node-loads';
import { askFirst, type Asking } from './assisted-task';
import type { SorterRecord } from './logistics-records';

export const lanesOf = (sorter: string): string => `${sorter}-lanes`;
export const arrivalsOf = (sorter: string): string => `${sorter}-in`;
export const readOf = (sorter: string): string => `${sorter}-read`;
export const resortOf = (sorter: string): string => `${sorter}-resort`;

const sortOut = (id: string, misreadShare: number, wrong: string, right: string): BlockSpecification =>
  ({ id, kind: 'branch', routes: [{ next: wrong, share: misreadShare }, { next: right, share: 1 - misreadShare }] });

/**
 * A sorter: shipments are read on a lane, by people or by a camera with people for the rest of the task; what was read
 * wrongly is found and sorted again by hand. An answer that comes too late sends the shipment to people. `next`: where
 * sorted shipments go.
 */
export const sorterBlocks = (sorter: SorterRecord, next: string, networks: ReadonlyMap<string, NetworkRecord>): readonly BlockSpecification[] => {
  const { id } = sorter;
  const isAssisted = sorter.method === 'assisted';
  const person: Demand = { resource: sorter.sorter, amount: 1, until: 'service' };
  const lane: readonly Demand[] = [{ resource: lanesOf(id), amount: 1 }];
  const asked: Asking | undefined = isAssisted ? { task: id, node: sorter.node, deadlineUs: sorter.deadline, network: networks.get(sorter.network) } : undefined;
  const asking = askFirst(id, asked, readOf(id), `${id}-read-late`);
  const off = `${id}-off`;
  const late: readonly BlockSpecification[] = isAssisted
    ? [{ id: `${id}-read-late`, kind: 'work', next: `${id}-off-late`, demands: [person], duration: sorter.readTime }, { id: `${id}-off-late`, kind: 'release', next: `${id}-sort-late`, demands: lane }, sortOut(`${id}-sort-late`, sorter.misreads, resortOf(id), next)]
    : [];
  return [
    { id: arrivalsOf(id), kind: 'queue', next: `${id}-lane` },
    { id: `${id}-lane`, kind: 'seize', next: asking.entry, demands: lane },
    ...asking.blocks,
    { id: readOf(id), kind: 'work', next: off, demands: [person], duration: isAssisted ? sorter.assistedReadTime : sorter.readTime },
    { id: off, kind: 'release', next: `${id}-sort`, demands: lane },
    sortOut(`${id}-sort`, isAssisted ? sorter.modelMisreads : sorter.misreads, resortOf(id), next),
    ...late,
    { id: resortOf(id), kind: 'work', next, demands: [person], duration: sorter.resortTime },
  ];
};

import type { Bilingual } from '../../../../sim-core/index';
import { flowOrder } from './flow-order';
import type { PlannedStation, SitePlan } from './site-plan';
import type { FieldReader } from './variant-fields';

type TitleOf = (id: string) => Bilingual;

/** A model of blocks: every block that works is a work place, the queue before it is its buffer. */
export function customPlan(read: FieldReader, titleOf: TitleOf, needsOf: (id: string) => readonly string[]): SitePlan {
  const blocks = read.ids('blocks');
  const order = flowOrder(blocks, (id) => [read.text(id, 'next') ?? '']);
  const stations = order.flatMap((id, index): PlannedStation[] => {
    if (read.text(id, 'kind') !== 'work') return [];
    const before = order[index - 1];
    const queue = before !== undefined && read.text(before, 'kind') === 'queue' ? before : undefined;
    const [resource] = needsOf(id);
    return [{ id: resource ?? id, title: titleOf(resource ?? id), kind: 'work', queue, bufferPlaces: queue === undefined ? undefined : read.number(queue, 'capacity'), skill: undefined, places: 0, node: undefined }];
  });
  return { stations, skills: [], nodes: [], hasMeter: false };
}

import type { Bilingual } from '../../../../sim-core/index';
import { flowOrder } from './flow-order';
import type { PlannedNode, PlannedSkill, PlannedStation, SitePlan } from './site-plan';
import type { FieldReader } from './variant-fields';

type TitleOf = (id: string) => Bilingual;

/** A line of stations and inspections with people, nodes and cameras. */
export function factoryPlan(read: FieldReader, titleOf: TitleOf): SitePlan {
  const places = [...read.ids('stations'), ...read.ids('inspections')];
  const order = flowOrder(places, (id) => [read.text(id, 'next') ?? '']);
  const inspections = new Set(read.ids('inspections'));
  const stations = order.map((id) => (inspections.has(id) ? inspection(id, read, titleOf) : station(id, read, titleOf)));
  return { stations, skills: read.ids('skills').map((id) => plannedSkill(id, read, titleOf)), nodes: nodesAskedBy({ stations, asked: read.ids('cameras').flatMap((id) => read.text(id, 'node') ?? []) }, read, titleOf), hasMeter: read.ids('energy').length > 0 };
}

function station(id: string, read: FieldReader, titleOf: TitleOf): PlannedStation {
  const isAttended = (read.text(id, 'attendance') ?? 'none') !== 'none';
  return {
    id, title: titleOf(id), kind: 'work', queue: id, bufferPlaces: read.number(id, 'buffer'), skill: isAttended ? read.text(id, 'skill') : undefined,
    places: isAttended ? 1 : 0, node: undefined,
  };
}

function inspection(id: string, read: FieldReader, titleOf: TitleOf): PlannedStation {
  const isAssisted = read.text(id, 'method') === 'assisted';
  return {
    id, title: titleOf(id), kind: 'inspection', queue: id, bufferPlaces: read.number(id, 'buffer'), skill: read.text(id, 'skill'), places: read.number(id, 'benches') ?? 1,
    node: isAssisted ? read.text(id, 'node') : undefined,
  };
}

/** People of one skill. */
export function plannedSkill(id: string, read: FieldReader, titleOf: TitleOf): PlannedSkill {
  const posts = read.number(id, 'posts') ?? 0;
  return { id, title: titleOf(id), posts, postsOfAllShifts: posts * read.count(id, 'shifts') };
}

/** Nodes that a work place or anything else (`asked`) asks; one that nobody asks is not on the floor. */
export function nodesAskedBy({ stations, asked }: { readonly stations: readonly PlannedStation[]; readonly asked: readonly string[] }, read: FieldReader, titleOf: TitleOf): readonly PlannedNode[] {
  return read.ids('nodes').flatMap((id) => {
    const serves = stations.filter((place) => place.node === id).map((place) => place.id);
    if (serves.length === 0 && !asked.includes(id)) return [];
    return [{ id, title: titleOf(id), isRemote: read.text(id, 'placement') === 'cloud', count: read.number(id, 'count') ?? 1, serves }];
  });
}

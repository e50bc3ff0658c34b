import type { Bilingual } from '../../../../sim-core/index';
import { nodesAskedBy, plannedSkill } from './factory-plan';
import { flowOrder } from './flow-order';
import type { PlannedStation, SitePlan } from './site-plan';
import type { FieldReader } from './variant-fields';

type TitleOf = (id: string) => Bilingual;
/** Records that a map field of a record names, such as the people of a step. */
type KeysOf = (id: string, field: string) => readonly string[];

/** Collections of models, with the field that names what they help. */
const MODELS = { triageSupports: 'step', readingSupports: 'step', scribes: 'task', monitors: 'ward' } as const;

/** Care steps and wards as work places in the order in which patients pass them. */
export function hospitalPlan(read: FieldReader, titleOf: TitleOf, keysOf: KeysOf): SitePlan {
  const places = [...read.ids('steps'), ...read.ids('wards')];
  const helpers = Object.entries(MODELS).flatMap(([collection, field]) => read.ids(collection).map((id) => ({ at: read.text(id, field), node: read.text(id, 'node') })));
  const stations = flowOrder(places, (id) => keysOf(id, 'next')).map((id): PlannedStation => {
    const [skill] = keysOf(id, 'people');
    const node = helpers.find(({ at, node: asked }) => at === id && asked !== undefined)?.node;
    return { id, title: titleOf(id), kind: 'work', queue: id, bufferPlaces: undefined, skill: skill ?? read.text(id, 'nurses'), places: 1, node };
  });
  const asked = helpers.flatMap(({ node }) => node ?? []);
  return { stations, skills: read.ids('skills').map((id) => plannedSkill(id, read, titleOf)), nodes: nodesAskedBy({ stations, asked }, read, titleOf), hasMeter: read.ids('energy').length > 0 };
}

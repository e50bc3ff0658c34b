import { peopleLayout } from '../layout/people-layout';
import { conveyorParts } from './parts/conveyor-parts';
import { floorParts } from './parts/floor-parts';
import { linkParts } from './parts/link-parts';
import { nodeParts } from './parts/node-parts';
import { peopleParts } from './parts/people-parts';
import { stationParts } from './parts/station-parts';
import { storageParts } from './parts/storage-parts';
import type { Instance } from './instance';
import type { ModelInput } from './model-input';

/** The whole site as instances. */
export function buildModel(input: ModelInput): readonly Instance[] {
  const people = peopleLayout(input.site, input.plan.skills, input.values.presentShare);
  return [
    ...floorParts(input), ...storageParts(input), ...conveyorParts(input),
    ...input.site.stations.flatMap((station) => stationParts(station, input)),
    ...input.site.nodes.flatMap((node) => nodeParts(node, input)),
    ...linkParts(input), ...peopleParts(people, input),
  ];
}

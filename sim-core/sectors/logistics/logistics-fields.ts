import type { CollectionDefinition } from '../collection';
import { siteCollections } from '../site/site-collections';
import { depotCollections } from './depot-fields';
import { fleetCollections } from './fleet-fields';

export const logisticsCollections: readonly CollectionDefinition[] = [...depotCollections, ...fleetCollections, ...siteCollections];

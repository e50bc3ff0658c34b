import type { CollectionDefinition } from '../collection';
import { energy, weeks } from './energy-fields';
import { investment } from './investment-fields';
import { cameras, networks, nodes } from './node-fields';
import { measurements, ownDevices } from './own-device-fields';
import { people, shifts, skills } from './people-fields';
import { policy } from './policy-fields';
import { wearables } from './wearable-fields';

/** Collections that every site has, in the order of the inspector. A sector puts its own before them. */
export const siteCollections: readonly CollectionDefinition[] = [cameras, nodes, networks, wearables, ownDevices, measurements, skills, shifts, people, energy, weeks, policy, investment];

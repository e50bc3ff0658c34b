import { customSector } from './custom/custom-sector';
import { factorySector } from './factory/factory-sector';
import type { SectorDefinition } from './sector';

/** Every sector, one line each. Plans are private to their sector, hence `unknown` here. */
export const sectors: readonly SectorDefinition[] = [
  factorySector,
  customSector,
];

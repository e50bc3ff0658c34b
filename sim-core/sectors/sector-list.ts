import { customSector } from './custom/custom-sector';
import { factorySector } from './factory/factory-sector';
import { hospitalSector } from './hospital/hospital-sector';
import { logisticsSector } from './logistics/logistics-sector';
import type { SectorDefinition } from './sector';

/** Every sector, one line each. Plans are private to their sector, hence `unknown` here. */
export const sectors: readonly SectorDefinition[] = [
  factorySector,
  hospitalSector,
  logisticsSector,
  customSector,
];

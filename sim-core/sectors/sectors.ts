import { customSector } from './custom/custom-sector';
import { factorySector } from './factory/factory-sector';
import type { SectorDefinition } from './sector';

/** Every sector, one line each. Plans are private to their sector, hence `unknown` here. */
export const sectors: readonly SectorDefinition[] = [
  factorySector,
  customSector,
];

/** The sector of that id; undefined when there is none. */
export const findSector = (id: string): SectorDefinition | undefined => sectors.find((sector) => sector.id === id);

/** The sector of a document or model that was made by us; an unknown one is a bug. */
export const sectorOf = (id: string): SectorDefinition => {
  const sector = findSector(id);
  if (sector === undefined) throw new Error(`there is no sector ${id}`);
  return sector;
};

import type { SectorDefinition } from './sector';
import { sectors } from './sector-list';

export { sectors } from './sector-list';

/** The sector of that id; undefined when there is none. */
export const findSector = (id: string): SectorDefinition | undefined => sectors.find((sector) => sector.id === id);

/** The sector of a document or model that was made by us; an unknown one is a bug. */
export const sectorOf = (id: string): SectorDefinition => {
  const sector = findSector(id);
  if (sector === undefined) throw new Error(`there is no sector ${id}`);
  return sector;
};

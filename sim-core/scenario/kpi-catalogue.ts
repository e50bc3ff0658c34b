import { findSector } from '../sectors/sectors';
import type { KpiDefinition } from '../sectors/kpi-definition';

/** Every key figure of a sector, documented; empty for a sector that does not exist. */
export const kpiDefinitions = (sector: string): readonly KpiDefinition[] => findSector(sector)?.kpis ?? [];

export { sectors } from '../sectors/sectors';

const PLACEHOLDER = '<id>';

const matches = (pattern: string, id: string): boolean => {
  const [before = '', after = ''] = pattern.split(PLACEHOLDER);
  return pattern === id || (pattern.includes(PLACEHOLDER) && id.length > before.length + after.length && id.startsWith(before) && id.endsWith(after));
};

/** The definition behind a KPI id of a result, such as that of `station.press.utilisation`. */
export const kpiDefinitionOf = (sector: string, id: string): KpiDefinition | undefined =>
  kpiDefinitions(sector).find((definition) => matches(definition.id, id));

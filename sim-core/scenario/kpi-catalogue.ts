import type { KpiDefinition } from '../sectors/kpi-definition';

/** Every key figure of a sector, documented. */
export const kpiDefinitions = (sector: string): readonly KpiDefinition[] => {
  throw new Error(`kpiDefinitions is not built yet: ${sector}`);
};

import { kpiDefinitionOf, sectors, type Bilingual } from '../../../sim-core/index';

export interface KpiWords {
  readonly label: Bilingual;
  /** What a larger value means, so that a difference can be called good or bad. */
  readonly goodDirection: 'up' | 'down' | 'none';
  /** The stored number is a total of one year, so its unit is written per year. */
  readonly isPerYear: boolean;
}

const DIRECTIONS = { more: 'up', less: 'down', neither: 'none' } as const;

/** Totals of a year by their ids; `<id>` has been taken out of those of a record. */
const PER_YEAR: ReadonlySet<string> = new Set([
  'people.overtimeHours', 'energy.kwh', 'energy.remoteKwh', 'cost.billJpy', 'cost.basicJpy', 'cost.energyJpy', 'cost.adjustmentJpy', 'cost.levyJpy', 'cost.cloudFeeJpy', 'carbon.kgco2', 'node.energyKwh',
  'output.undeliveredTonnes', 'energy.chargingKwh', 'energy.onBoardKwh', 'fuel.litres', 'cost.fuelJpy', 'sorter.unitsPerYear',
]);

/**
 * Label and good direction of a KPI id, from the definitions of the sectors. `nameOf` gives the title of a record;
 * without it the id stands for itself. An id nobody defined is shown as it is. Figures that several sectors have speak the
 * words of `sector`, if it is given.
 */
export function kpiWords(kpiId: string, nameOf: (recordId: string) => Bilingual = asItself, sector?: string): KpiWords {
  const { group, recordId, name } = recordKpi(kpiId);
  const isPerYear = PER_YEAR.has(kpiId) || PER_YEAR.has(`${group}.${name}`);
  const definition = (sector === undefined ? undefined : kpiDefinitionOf(sector, kpiId)) ?? sectors.flatMap(({ id }) => kpiDefinitionOf(id, kpiId) ?? [])[0];
  if (definition === undefined) return { label: asItself(kpiId), goodDirection: 'none', isPerYear };
  const isOfRecord = definition.id.includes('<id>');
  return { label: isOfRecord ? titled(nameOf(recordId), definition.label) : definition.label, goodDirection: DIRECTIONS[definition.good], isPerYear };
}

/** Takes `node.press-camera.watts` apart; ids may hold dots, the first and last parts are group and name. */
export function recordKpi(kpiId: string): { readonly group: string; readonly recordId: string; readonly name: string } {
  const parts = kpiId.split('.');
  return { group: parts[0] ?? '', recordId: parts.slice(1, -1).join('.'), name: parts.length > 1 ? (parts.at(-1) ?? '') : '' };
}

const titled = (title: Bilingual, label: Bilingual): Bilingual => ({ en: `${title.en}: ${label.en}`, ja: `${title.ja}：${label.ja}` });
const asItself = (id: string): Bilingual => ({ en: id, ja: id });

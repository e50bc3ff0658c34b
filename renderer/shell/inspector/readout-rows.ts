import { showEstimate, type ShownEstimate } from '../../../contract/presentation/index';
import type { Language, ResultBundle } from '../../../sim-core/index';

/** One key figure over all variants in one year; the row shares one scale. */
export interface ReadoutRow {
  readonly kpi: string;
  readonly unit: string;
  readonly cells: readonly { readonly variant: string; readonly shown: ShownEstimate | undefined }[];
}

/** Figures in the order of interest; a run shows those that it has. */
const PREFERRED = [
  'output.kept', 'output.goodPartsPerHour', 'output.tonneKmPerYear', 'output.onTimeShare', 'output.undeliveredTonnes', 'loading.waitMeanMin', 'duty.hoursPerTonneKm', 'output.patientsPerDay', 'ed.doorToDoctorMeanMin', 'ed.leftWithoutBeingSeenShare', 'ed.diversionShare', 'beds.occupancyShare',
  'people.available', 'people.needed', 'energy.kwh', 'energy.peakKw', 'cost.billJpy', 'carbon.kgco2', 'output.escapesPpm',
];
const FALLBACK_ROWS = 8;

export function readoutRows(bundle: ResultBundle, year: number, language: Language): readonly ReadoutRow[] {
  const table = (variant: string) => bundle.report.variants[variant]?.[String(year)] ?? {};
  const ids = Object.keys(table(bundle.baseline));
  const preferred = PREFERRED.filter((kpi) => ids.includes(kpi));
  const kpis = preferred.length > 0 ? preferred : ids.slice(0, FALLBACK_ROWS);
  return kpis.map((kpi) => {
    const magnitude = Math.max(...bundle.variants.map((variant) => Math.abs(table(variant.id)[kpi]?.mean ?? 0)));
    const cells = bundle.variants.map((variant) => {
      const estimate = table(variant.id)[kpi];
      return { variant: variant.id, shown: estimate && showEstimate(estimate, language, { magnitude }) };
    });
    return { kpi, unit: cells.find((cell) => cell.shown)?.shown?.unit ?? '', cells };
  });
}

import { bundleNames, type ChartTable, kpiWords, sectorOfBundle, showEstimate, type TableCell } from '../../../contract/presentation/index';
import type { KpiEstimate, Language, ResultBundle } from '../../../sim-core/index';

/** What the table holds: one year, filtered by words of the label or the id. */
export interface KpiTableRequest {
  readonly year: number;
  readonly language: Language;
  readonly filter: string;
}

/** Every key figure of a year for every variant, each mean with its half-width. */
export function kpiTable(bundle: ResultBundle, { year, language, filter }: KpiTableRequest): ChartTable {
  const cells = bundle.variants.map((variant) => bundle.report.variants[variant.id]?.[String(year)] ?? {});
  const ids = [...new Set(cells.flatMap((kpis) => Object.keys(kpis)))];
  const nameOf = bundleNames(bundle);
  const sector = sectorOfBundle(bundle)?.id;
  const wanted = filter.trim().toLowerCase();
  const rows = ids.flatMap((id): TableCell[][] => {
    const label = kpiWords(id, nameOf, sector).label[language];
    if (!`${label} ${id}`.toLowerCase().includes(wanted)) return [];
    const estimates = cells.map((kpis) => kpis[id]);
    const magnitude = Math.max(...estimates.map((estimate) => Math.abs(estimate?.mean ?? 0)));
    return [[{ text: label }, { text: unitOf(estimates, magnitude, language) }, ...estimates.flatMap((estimate) => pair(estimate, magnitude, language)), { text: id }]];
  });
  const ja = language === 'ja';
  const columns = [
    { label: ja ? '指標' : 'Key figure', isNumeric: false }, { label: ja ? '単位' : 'Unit', isNumeric: false },
    ...bundle.variants.flatMap((variant) => [{ label: variant.name[language], isNumeric: true }, { label: '± 95 %', isNumeric: true }]),
    { label: ja ? '識別子' : 'Id', isNumeric: false },
  ];
  return { title: ja ? `${year}年の指標` : `Key figures of ${year}`, columns, rows };
}

function unitOf(estimates: readonly (KpiEstimate | undefined)[], magnitude: number, language: Language): string {
  const known = estimates.find((estimate) => estimate !== undefined);
  return known ? showEstimate(known, language, { magnitude }).unit : '';
}

function pair(estimate: KpiEstimate | undefined, magnitude: number, language: Language): readonly TableCell[] {
  if (!estimate) return [{ text: '–' }, { text: '–' }];
  const shown = showEstimate(estimate, language, { magnitude });
  return [{ text: shown.value, value: estimate.mean }, { text: shown.halfWidth, value: estimate.halfWidth }];
}

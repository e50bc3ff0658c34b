import { designWords, kpiWords, sectorOfBundle, showKpi } from '../../contract/presentation/index';
import type { Bilingual, KpiEstimate, Language, ResultBundle } from '../../sim-core/index';
import { textTable } from './text-table';

/** What a person looks at first; a sector without any of them shows all its key figures. */
const headlines = [
  'output.kept', 'output.goodPartsPerHour', 'output.tonneKmPerYear', 'output.onTimeShare', 'output.undeliveredTonnes', 'loading.waitMeanMin', 'loading.loadFactor', 'duty.hoursPerTonneKm', 'duty.violations', 'duty.withoutDriverShare',
  'output.patientsPerDay', 'ed.doorToDoctorMeanMin', 'ed.leftWithoutBeingSeenShare', 'ed.diversionShare', 'ed.boardingMeanMin', 'beds.occupancyShare',
  'people.needed', 'energy.kwh', 'energy.peakKw', 'energy.kwhPerGoodPart', 'energy.kwhPerTonneKm', 'fuel.litres', 'cost.billJpy', 'carbon.kgco2',
];

const words = {
  halfWidth: { en: '± is the half-width of the 95 % interval', ja: '± は95 %信頼区間の半幅' },
  replications: { en: 'replications', ja: '反復' },
  seed: { en: 'seed', ja: '乱数シード' },
} satisfies Record<string, Bilingual>;

/** A terminal has room for so many columns; results.json and --json hold every year. */
const mostYears = 4;

/** The result as text: one table per variant, one row per key figure, one column for each of at most four years. */
export function keyFigures(bundle: ResultBundle, language: Language): string {
  const { report } = bundle;
  const heading = `${bundle.title[language]}\n${words.replications[language]} ${report.replications}, ${words.seed[language]} ${report.seed}; ${words.halfWidth[language]}\n`;
  const design = designWords(bundle).map((line) => `${line[language]}\n`).join('');
  return [`${heading}${design}`, ...bundle.variants.map((variant) => variantTable(bundle, variant.id, variant.name[language], language))].join('\n');
}

function variantTable(bundle: ResultBundle, id: string, name: string, language: Language): string {
  const years = bundle.report.variants[id] ?? {};
  const columns = spread(Object.keys(years), mostYears);
  const ids = shownIds(columns.flatMap((year) => Object.keys(years[year] ?? {})));
  const rows = ids.map((kpi) => [kpiWords(kpi, undefined, sectorOfBundle(bundle)?.id).label[language], ...columns.map((year) => estimateText(kpi, years[year]?.[kpi], language))]);
  return textTable([[name, ...columns], ...rows]);
}

/** At most `most` of the items: the first, the last, and those between at even distances. */
export function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, index) => items[Math.round((index * (items.length - 1)) / (most - 1))]!);
}

function shownIds(present: readonly string[]): readonly string[] {
  const known = headlines.filter((id) => present.includes(id));
  return known.length > 0 ? known : [...new Set(present)];
}

function estimateText(kpi: string, estimate: KpiEstimate | undefined, language: Language): string {
  if (estimate === undefined) return '–';
  const shown = showKpi(kpi, estimate, language);
  return `${shown.value} ± ${shown.halfWidth} ${shown.unit}`.trimEnd();
}

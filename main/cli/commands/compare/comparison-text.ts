import { designWords, kpiWords, showKpi } from '../../../../contract/presentation/index';
import type { Bilingual, ComparisonWithBest, DifferenceVerdict, Language, ResultBundle } from '../../../../sim-core/index';
import { textTable } from '../../text-table';

const words = {
  variant: { en: 'Variant', ja: '案' },
  mean: { en: 'Mean', ja: '平均' },
  difference: { en: 'Difference to baseline', ja: '現状との差' },
  best: { en: 'Against the best of the others', ja: '他の案の最良との差' },
  notes: {
    en: '± is the half-width of the 95 % interval; differences are paired by replication. The last columns hold for all variants at once with 95 %.',
    ja: '±は95 %信頼区間の半幅。差は反復ごとの対比較。右端の区間は全案同時に95 %で成り立ちます。',
  },
} satisfies Record<string, Bilingual>;

const differenceWords: Readonly<Record<DifferenceVerdict, Bilingual>> = {
  better: { en: 'better', ja: '良い' },
  worse: { en: 'worse', ja: '悪い' },
  different: { en: 'different', ja: '差あり' },
  'none-shown': { en: 'no difference shown', ja: '差は示されず' },
};

const bestWords: Readonly<Record<ComparisonWithBest['verdict'], Bilingual>> = {
  best: { en: 'best', ja: '最良' },
  'possibly-best': { en: 'may be best', ja: '最良の可能性' },
  'not-best': { en: 'not best', ja: '最良でない' },
};

/** One table for every year and key figure: mean, paired difference with verdict, and place among all variants. */
export function comparisonText(bundle: ResultBundle, kpis: readonly string[], language: Language): string {
  const tables = Object.keys(bundle.comparisons).flatMap((year) => kpis.map((kpi) => tableOf(bundle, year, kpi, language)));
  return [`${bundle.title[language]}\n${words.notes[language]}\n${designWords(bundle).map((line) => `${line[language]}\n`).join('')}`, ...tables].join('\n');
}

function tableOf(bundle: ResultBundle, year: string, kpi: string, language: Language): string {
  const heading = [`${year} ${kpiWords(kpi, (id) => bundle.names[id] ?? { en: id, ja: id }).label[language]}`, words.mean[language], words.difference[language], '', words.best[language], ''];
  return textTable([heading, ...bundle.variants.map(({ id, name }) => rowOf(bundle, { variant: id, name: name[language], year, kpi }, language))]);
}

interface Place {
  readonly variant: string;
  readonly name: string;
  readonly year: string;
  readonly kpi: string;
}

function rowOf({ report, differences, verdicts, comparisons }: ResultBundle, { variant, name, year, kpi }: Place, language: Language): readonly string[] {
  const estimate = report.variants[variant]?.[year]?.[kpi];
  const difference = differences[variant]?.[year]?.[kpi];
  const verdict = verdicts[variant]?.[year]?.[kpi];
  const place = comparisons[year]?.[kpi]?.[variant];
  const shown = (of: typeof estimate, isDifference: boolean): string => {
    if (of === undefined) return '–';
    const { value, halfWidth, unit } = showKpi(kpi, of, language, { isDifference });
    return `${value} ± ${halfWidth} ${unit}`.trimEnd();
  };
  const bound = (value: number): string => (estimate === undefined ? '' : showKpi(kpi, { ...estimate, mean: value, halfWidth: 0 }, language, { isDifference: true }).value);
  return [
    name, shown(estimate, false), shown(difference, true), verdict === undefined ? '' : differenceWords[verdict][language],
    place === undefined ? '' : `${bound(place.lower)} … ${bound(place.upper)}`, place === undefined ? '' : bestWords[place.verdict][language],
  ];
}

import { hindcastMethods, hindcastScores, horizonScores, type Bilingual, type HindcastMethod, type HindcastResult, type Language } from '../../../sim-core/index';
import { captionBlock, headingBlock, listBlocks, paragraphBlock, tableBlocks, type Block, type Cell, type TableColumn } from '../blocks';

const words = {
  heading: { en: 'The rule behind the years, against the past', ja: '年次推計の規則と過去の実績' },
  lead: {
    en: 'Projected from 2005, 2010 and 2015 with data up to that year alone, and compared with what came. “No change” and “own trend” are two naive forecasts of the same series. Errors are means of absolute errors as shares of what was observed; the data are today’s revised figures. This says how far such a rule may be trusted for a nation, not how good the simulation of a site is.',
    ja: '2005年、2010年、2015年の各時点までのデータだけで推計し、実績と比べた。「変化なし」と「自己トレンド」は同じ系列の単純な予測。誤差は実績に対する絶対誤差の平均で、データは現在の改定値である。国全体の推計規則をどこまで信頼できるかを示すもので、拠点のシミュレーションの精度ではない。',
  },
  ahead: { en: 'By years ahead, all series together, the pandemic years included', ja: '何年先か（全系列、コロナ禍の年を含む）' },
  missing: { en: 'Not scorable', ja: '採点できないもの' },
  series: { en: 'Series', ja: '系列' },
  years: { en: 'Years ahead', ja: '年先' },
  from: { en: 'From', ja: '起点' },
  inside: { en: 'In 90 % band', ja: '90%区間内' },
} satisfies Readonly<Record<string, Bilingual>>;

const methods: Readonly<Record<HindcastMethod, Bilingual>> = {
  projected: { en: 'Projection', ja: '推計' }, noChange: { en: 'No change', ja: '変化なし' }, ownTrend: { en: 'Own trend', ja: '自己トレンド' },
};

const percent = (share: number): Cell => ({ text: `${(100 * share).toFixed(1)} %` });

interface Scored {
  readonly errorShare: Readonly<Record<HindcastMethod, number>>;
  readonly insideShare: number;
}

const scoreCells = ({ errorShare, insideShare }: Scored): readonly Cell[] => {
  const best = Math.min(...hindcastMethods.map((method) => errorShare[method]));
  return [...hindcastMethods.map((method): Cell => ({ ...percent(errorShare[method]), ...(errorShare[method] === best ? { tone: 'strong' as const } : {}) })), percent(insideShare)];
};

const scoreColumns = (language: Language): readonly TableColumn[] =>
  [...hindcastMethods.map((method) => methods[method][language]), words.inside[language]].map((label) => ({ label, widthPx: 88, isNumeric: true }));

/** What projections from past years would have been worth, good or bad. */
export function pastBlocks(result: HindcastResult, language: Language): readonly Block[] {
  const series = hindcastScores(result).map((score): readonly Cell[] => [{ text: result.labels[score.target]?.[language] ?? score.target }, { text: String(score.origin) }, ...scoreCells(score)]);
  const ahead = horizonScores(result.rows).map((score): readonly Cell[] => [{ text: `${String(score.fromYears)}–${String(score.toYears)}` }, ...scoreCells(score)]);
  const missing = result.notScorable.map(({ label, origin, reason }) => `${label[language]}${origin === undefined ? '' : ` (${String(origin)})`}: ${reason[language]}`);
  return [
    headingBlock(words.heading[language]), { ...paragraphBlock(words.lead[language]), isWithNext: true },
    ...tableBlocks('past-series', [{ label: words.series[language], widthPx: 266 }, { label: words.from[language], widthPx: 56 }, ...scoreColumns(language)], series),
    captionBlock(words.ahead[language]),
    ...tableBlocks('past-ahead', [{ label: words.years[language], widthPx: 322 }, ...scoreColumns(language)], ahead),
    captionBlock(words.missing[language]), ...listBlocks(missing),
  ];
}

import outlines from '../../../../assets/map/prefectures.json';
import { drawPrefectureMap, PAPER, svgText, type PrefectureMapData, type PrefectureTopology } from '../../../../contract/presentation/index';
import type { ArchetypeProjection, Catalogue, Language } from '../../../../sim-core/index';

const SIZE = { width: 560, height: 620 };

const words: Readonly<Record<Language, { readonly title: (name: string, year: number) => string; readonly subtitle: string; readonly trend: string; readonly own: string }>> = {
  en: {
    title: (name, year) => `Output kept in ${String(year)}, % of the baseline’s first year: ${name}`, subtitle: 'One site scaled to each prefecture; a projection, no forecast',
    trend: 'After 2050 each prefecture keeps its share of the nation.', own: 'People by prefecture: IPSS 2023; split by age derived.',
  },
  ja: {
    title: (name, year) => `${String(year)}年の産出の維持（基準案の初年＝100%）：${name}`, subtitle: '1拠点を各都道府県に拡大した推計（予測ではない）',
    trend: '2050年より後は全国に占める割合を固定。', own: '都道府県別の人口は社人研2023、年齢内訳は派生値。',
  },
};

const mapData = (own: ArchetypeProjection, year: number, catalogue: Catalogue, language: Language): PrefectureMapData => {
  const places = own.places.filter((place) => place.year === year);
  const { title, subtitle, trend, own: source } = words[language];
  return {
    heading: { title: title(own.name[language], year), subtitle, isShown: true }, unitWord: '%', decimals: 1,
    prefectures: places.map(({ prefecture, outputKeptPercent, basis }) => ({ id: prefecture, name: catalogue.prefectures.prefectures[prefecture]?.name[language] ?? prefecture, value: outputKeptPercent, isTrend: basis === 'national-trend' })),
    note: places.some(({ basis }) => basis === 'national-trend') ? trend : source,
  };
};

/** JSON has no literal types, so the file's outlines are taken for what a test has checked them to be. */
const topologyOf = (file: { readonly topology: unknown }): PrefectureTopology => file.topology as PrefectureTopology;

/** The last year of one archetype as a map of Japan, SVG. */
export const projectionMap = (own: ArchetypeProjection, year: number, catalogue: Catalogue, language: Language): string =>
  `${svgText(drawPrefectureMap(mapData(own, year, catalogue, language), topologyOf(outlines), { size: SIZE, theme: PAPER, language }))}\n`;

import type { ArchetypeProjection, Language, NationalResult, NationYear } from '../../../../sim-core/index';
import { textTable } from '../../text-table';

const words: Readonly<Record<Language, { readonly head: readonly string[]; readonly adopted: string; readonly checked: (cells: number) => string; readonly scaling: string }>> = {
  en: {
    head: ['Nation', 'output kept', 'GWh', 'bill, bn JPY', 'kt CO2', 'surface error'], adopted: 'as bought',
    checked: (cells) => `Surface error: root mean square over ${String(cells)} simulated cells per variant that were not used for fitting.`,
    scaling: 'A projection by scaling one site per sector, not a forecast; its assumptions are in projection.json.',
  },
  ja: {
    head: ['全国', '産出の維持', 'GWh', '電気料金（10億円）', '千t CO2', '曲面の誤差'], adopted: '普及に応じて',
    checked: (cells) => `曲面の誤差：当てはめに使わなかったセル（案ごとに${String(cells)}）での二乗平均平方根。`,
    scaling: '分野ごとに1拠点を拡大した推計であり、予測ではありません。仮定は projection.json にあります。',
  },
};

const cells = (label: string, { outputKeptPercent, values, halfWidths }: NationYear, error: string): readonly string[] => {
  const half = values.output > 0 ? (outputKeptPercent * halfWidths.output) / values.output : 0;
  return [label, `${outputKeptPercent.toFixed(1)} ± ${half.toFixed(1)} %`, (values.kwh / 1e6).toFixed(0), (values.billJpy / 1e9).toFixed(1), (values.kgCo2 / 1e6).toFixed(0), error];
};

function rowsOf(own: ArchetypeProjection, adoptedWord: string): readonly (readonly string[])[] {
  const error = own.errors.output === undefined ? '–' : `${(100 * own.errors.output.rootMeanSquareShare).toFixed(1)} %`;
  const ends = (years: readonly NationYear[]): readonly NationYear[] => [years[0], years.at(-1)].filter((year) => year !== undefined);
  return [
    ...ends(own.nation).map((year) => cells(`${own.id} ${String(year.year)}`, year, error)),
    ...ends(own.adopted ?? []).map((year) => cells(`${own.id} ${String(year.year)}, ${adoptedWord}`, year, error)),
  ];
}

/** First and last year of every variant over the nation, with the error of the surfaces behind them. */
export function projectionText(national: NationalResult, language: Language): string {
  const { head, adopted, checked, scaling } = words[language];
  return `${textTable([head, ...national.archetypes.flatMap((own) => rowsOf(own, adopted))])}${checked(national.checkCells)}\n${scaling}\n`;
}

import { openScenario, rankAssumptions, verifiedShareOf, type AssumptionEffect, type Bilingual, type Catalogue, type Language, type ResultBundle } from '../../sim-core/index';

const SHOWN = 3;

const effectLine = ({ path, label, low, high, atLow, atHigh }: AssumptionEffect): Bilingual => {
  const at = (value: number | undefined): string => (value === undefined ? '–' : `${value.toFixed(1)} %`);
  return { en: `  ${label.en} (${path}): ${low} gives ${at(atLow)}, ${high} gives ${at(atHigh)}`, ja: `  ${label.ja}（${path}）：${low} で ${at(atLow)}、${high} で ${at(atHigh)}` };
};

/** Share of the inputs that were measured or published, and what the figures of the first and last year say. */
export function inputQuality(bundle: ResultBundle, language: Language): string {
  const percent = (100 * verifiedShareOf(bundle.inputs)).toFixed(0);
  const share = { en: `${percent} % of ${String(bundle.inputs.length)} inputs are measured or published; the rest is assumed, claimed or derived.`, ja: `入力 ${String(bundle.inputs.length)} 件のうち ${percent}% が実測または公表値。残りは仮定・公称・算出。` };
  const years = [bundle.years[0], bundle.years.at(-1)];
  const findings = (bundle.findings ?? []).filter(({ year }) => years.includes(year)).map(({ variant, year, statement }) => {
    const name = bundle.variants.find(({ id }) => id === variant)?.name[language] ?? variant;
    return `${name} ${String(year)}: ${statement[language]}`;
  });
  return `\n${[...findings, share[language]].join('\n')}\n`;
}

/** The assumptions that move the output of the baseline in the last year most, one at a time over their ranges. */
export function assumptionLines(scenarioText: string, catalogue: Catalogue, language: Language): string {
  const opened = openScenario(scenarioText);
  const ranked = opened.ok ? rankAssumptions(opened.value, catalogue) : [];
  const heading = { en: 'Assumptions that move the output of the baseline in the last year most (as it stands = 100 %):', ja: '最終年の基準案の産出を最も動かす仮定（現状＝100%）：' };
  return ranked.length === 0 ? '' : `${[heading[language], ...ranked.slice(0, SHOWN).map((effect) => effectLine(effect)[language])].join('\n')}\n`;
}

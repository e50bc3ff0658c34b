import { outputWord, SERVICE_FLOOR_PERCENT } from '../../contract/presentation/index';
import type { Bilingual, Language, ResultBundle } from '../../sim-core/index';
import { excludesZero, type Findings, type VariantFinding } from './findings';

/** The finding as one sentence; the scenario's title where there is no output to keep. */
export function headline(bundle: ResultBundle, findings: Findings, language: Language): string {
  return headlineIn(bundle, findings)[language];
}

function headlineIn(bundle: ResultBundle, findings: Findings): Bilingual {
  const { best, baseline } = findings;
  if (findings.all.length === 0) return bundle.title;
  if (best === undefined || baseline === undefined) return single(findings.all[0], bundle);
  if (findings.keepers.length > 0) return best.crossing === undefined ? keptToTheEnd(baseline, findings, bundle) : keptInFocusYear(findings, bundle);
  if (baseline.crossing === undefined && best.crossing === undefined) return { en: `${capital(outputWord(bundle).en)} stays above ${SERVICE_FLOOR_PERCENT} % to ${lastYear(bundle)} in every variant`, ja: `${lastYear(bundle)}年まで、すべての案で${outputWord(bundle).ja}の9割を保てる` };
  return gainsTime({ best, baseline }, findings, bundle);
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
const lastYear = (bundle: ResultBundle): number => bundle.years.at(-1) ?? 0;
const yearOf = (finding: VariantFinding): number => Math.floor(finding.crossing?.year ?? Number.NaN);

function keptToTheEnd(baseline: VariantFinding, findings: Findings, bundle: ResultBundle): Bilingual {
  const keepers = namesOf(findings.keepers.filter((keeper) => keeper.crossing === undefined));
  return {
    en: `${keepers.en} ${keepers.verb} ${SERVICE_FLOOR_PERCENT} % of ${outputWord(bundle).en} to ${lastYear(bundle)}; ${baseline.variant.name.en} falls below in ${yearOf(baseline)}`,
    ja: `${keepers.ja}なら${lastYear(bundle)}年まで${outputWord(bundle).ja}の9割を保てる。${baseline.variant.name.ja}では${yearOf(baseline)}年に下回る`,
  };
}

function keptInFocusYear(findings: Findings, bundle: ResultBundle): Bilingual {
  const percent = Math.round((findings.peopleLostShare ?? 0) * 100);
  const keepers = namesOf(findings.keepers);
  if (percent < 1) return { en: `${keepers.en} still ${keepers.verb} ${SERVICE_FLOOR_PERCENT} % of ${outputWord(bundle).en} in ${findings.focusYear}`, ja: `${findings.focusYear}年も、${keepers.ja}なら${outputWord(bundle).ja}の9割を保てる` };
  return {
    en: `With ${percent} % fewer people in ${findings.focusYear}, ${keepers.en} still ${keepers.verb} ${SERVICE_FLOOR_PERCENT} % of ${outputWord(bundle).en}`,
    ja: `人手が${percent}%減る${findings.focusYear}年も、${keepers.ja}なら${outputWord(bundle).ja}の9割を保てる`,
  };
}

/** One or two names as they are; more are counted after the first. */
function namesOf(findings: readonly VariantFinding[]): Bilingual & { readonly verb: 'keep' | 'keeps' } {
  const names = findings.map((finding) => finding.variant.name);
  const [first, second] = names;
  if (first === undefined) return { en: '', ja: '', verb: 'keep' };
  if (second === undefined) return { ...first, verb: 'keeps' };
  if (names.length === 2) return { en: `${first.en} and ${second.en}`, ja: `${first.ja}と${second.ja}`, verb: 'keep' };
  return { en: `${first.en} and ${names.length - 1} others`, ja: `${first.ja}ほか${names.length - 1}案`, verb: 'keep' };
}

/** No simulated year separates the two: either some years are gained between, or the difference is noise. */
function gainsTime({ best, baseline }: { readonly best: VariantFinding; readonly baseline: VariantFinding }, findings: Findings, bundle: ResultBundle): Bilingual {
  const [own, reference] = [best.crossing?.year ?? Infinity, baseline.crossing?.year ?? Infinity];
  const years = Math.floor(own) - Math.floor(reference);
  const isReal = findings.difference !== undefined && excludesZero(findings.difference) && findings.difference.mean > 0;
  if (isReal && years >= 1 && Number.isFinite(years)) return { en: `${best.variant.name.en} keeps ${SERVICE_FLOOR_PERCENT} % of ${outputWord(bundle).en} ${years} ${years === 1 ? 'year' : 'years'} longer, until ${Math.floor(own)}`, ja: `${best.variant.name.ja}は、${outputWord(bundle).ja}の9割を保てる期間を${years}年延ばし、${Math.floor(own)}年までとする` };
  const last = Math.floor(Math.max(Number.isFinite(own) ? own : 0, Number.isFinite(reference) ? reference : 0));
  return { en: `No variant keeps ${SERVICE_FLOOR_PERCENT} % of ${outputWord(bundle).en} beyond ${last}`, ja: `${outputWord(bundle).ja}の9割を${last}年より後まで保てる案はない` };
}

function single(finding: VariantFinding | undefined, bundle: ResultBundle): Bilingual {
  if (finding?.crossing === undefined) return { en: `${capital(outputWord(bundle).en)} stays above ${SERVICE_FLOOR_PERCENT} % to ${lastYear(bundle)}`, ja: `${lastYear(bundle)}年まで${outputWord(bundle).ja}の9割を保てる` };
  return { en: `${capital(outputWord(bundle).en)} falls below ${SERVICE_FLOOR_PERCENT} % in ${yearOf(finding)}`, ja: `${yearOf(finding)}年に${outputWord(bundle).ja}が9割を下回る` };
}

/** When each variant falls below the floor, as one sentence; empty where there is no output to keep. */
export function crossingSentence(bundle: ResultBundle, findings: Findings, language: Language): string {
  const parts = findings.all.map((finding) => crossingPart(finding, bundle, language));
  if (parts.length === 0) return '';
  return language === 'ja' ? `${outputWord(bundle).ja}が${SERVICE_FLOOR_PERCENT}%を下回るのは、${parts.join('、')}。` : `${capital(outputWord(bundle).en)} falls below ${SERVICE_FLOOR_PERCENT} %: ${parts.join('; ')}.`;
}

function crossingPart({ variant, crossing, lowerEndYear }: VariantFinding, bundle: ResultBundle, language: Language): string {
  const name = variant.name[language];
  if (crossing === undefined) return neverPart(name, lowerEndYear, { bundle, language });
  const year = Math.floor(crossing.year);
  const ends = [crossing.earliest, crossing.latest].map((end) => (end === undefined ? undefined : Math.floor(end)));
  return language === 'ja' ? `${name}が${year}年（95%区間${ends[0] ?? ''}〜${ends[1] ?? `${lastYear(bundle)}以降`}）` : `${name} in ${year} (95 %: ${ends[0] ?? ''} to ${ends[1] ?? `after ${lastYear(bundle)}`})`;
}

/** A mean that stays above is said with the year from which its interval no longer does. */
function neverPart(name: string, lowerEndYear: number | undefined, { bundle, language }: { readonly bundle: ResultBundle; readonly language: Language }): string {
  const last = lastYear(bundle);
  if (language === 'ja') return lowerEndYear === undefined ? `${name}が${last}年より後` : `${name}が${last}年より後（ただし95%区間の下端は${Math.floor(lowerEndYear)}年に下回る）`;
  return lowerEndYear === undefined ? `${name} not by ${last}` : `${name} not by ${last} (but the lower end of its 95 % interval in ${Math.floor(lowerEndYear)})`;
}

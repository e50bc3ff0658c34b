import { fail, succeed, type Outcome, type Problem } from '../foundation/problems';
import { nearestWords } from '../foundation/text/nearest-words';
import { compileVariant, variantSite } from '../scenario/compile-site';
import type { ScenarioDocument } from '../scenario/document';
import { scenarioHash } from '../scenario/scenario-hash';
import { readRunSettings, type RunSettings } from '../scenario/run-settings';
import { setValue } from '../scenario/set-value';
import { variantsOf } from '../scenario/variants';
import type { SiteCatalogue } from '../sectors/site-catalogue';
import { sectorOf } from '../sectors/sectors';
import type { SiteModel } from '../sectors/site-model';
import { batchModels, judgeStopRule, planProblem as problem, stopRuleOf, warmUpByPilots, type PlannedDesign, type WarmedUp } from './planned-design';

/** What a run may override; the file's `run` record says the rest. Edits come first, then variants. */
export interface ExperimentOverrides {
  readonly edits?: readonly { readonly path: string; readonly value: string }[];
  /** Ids of variants; absent: all. */
  readonly variants?: readonly string[];
  readonly years?: readonly number[];
  readonly replications?: number;
  readonly seed?: number;
  /** Stamped into the result. */
  readonly programVersion?: string;
}

/** One variant in one year. A cell that is only a reference for comparisons is run but not reported. */
export interface Cell {
  readonly variant: string;
  readonly year: number;
  readonly isReported: boolean;
}

/** Everything that is fixed before the first replication runs. `models[i]` belongs to `cells[i]`. */
export interface ExperimentPlan {
  readonly document: ScenarioDocument;
  readonly catalogue: SiteCatalogue;
  readonly settings: RunSettings;
  readonly hash: string;
  readonly programVersion: string;
  readonly variants: readonly string[];
  readonly years: readonly number[];
  /** Cell that output kept is relative to. */
  readonly reference: Cell;
  readonly cells: readonly Cell[];
  readonly models: readonly SiteModel[];
  readonly design: PlannedDesign;
}

const FIRST_YEAR = 2020;
const LAST_YEAR = 2070;

const unknownVariant = (id: string, known: readonly string[]): Problem => {
  const near = nearestWords(id, known);
  const list = (near.length > 0 ? near : known).join(', ');
  return problem('experiment.unknown-variant', 'variants', id, {
    expected: { en: `a variant of this scenario: ${known.join(', ')}`, ja: `このシナリオの比較案（${known.join('、')}）` },
    remedy: { en: `Use ${list}.`, ja: `${list} を使ってください。` },
  });
};

const badYear = (year: number): Problem => problem('experiment.year-outside', 'years', String(year), {
  expected: { en: `whole years from ${String(FIRST_YEAR)} to ${String(LAST_YEAR)}`, ja: `${String(FIRST_YEAR)}年から${String(LAST_YEAR)}年までの整数の年` },
  remedy: { en: 'Choose years that the population projection covers.', ja: '人口推計のある年を選んでください。' },
});

const isYear = (year: number): boolean => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;

/** Edits one after the other, then seed and replications as edits of `run`, so that they are judged alike. */
const applyOverrides = (document: ScenarioDocument, overrides: ExperimentOverrides): Outcome<ScenarioDocument> => {
  const runEdits = [['run.seed', overrides.seed], ['run.replications', overrides.replications]] as const;
  const edits = [...(overrides.edits ?? []), ...runEdits.flatMap(([path, value]) => (value === undefined ? [] : [{ path, value: String(value) }]))];
  let current = document;
  const problems: Problem[] = [];
  for (const { path, value } of edits) {
    const next = setValue(current, path, value);
    if (next.ok) current = next.value;
    else problems.push(...next.problems);
  }
  return problems.length > 0 ? fail(...problems) : succeed(current);
};

const choose = (document: ScenarioDocument, overrides: ExperimentOverrides, settings: RunSettings): Outcome<{ readonly variants: readonly string[]; readonly years: readonly number[] }> => {
  const known = variantsOf(document).map((variant) => variant.id);
  const variants = overrides.variants ?? known;
  const years = overrides.years ?? settings.milestoneYears;
  const problems = [...variants.filter((id) => !known.includes(id)).map((id) => unknownVariant(id, known)), ...years.filter((year) => !isYear(year)).map(badYear)];
  if (problems.length > 0) return fail(...problems);
  return succeed({ variants: known.filter((id) => variants.includes(id)), years: [...new Set(years)].sort((first, second) => first - second) });
};

const cellsOf = (variants: readonly string[], years: readonly number[], reference: Cell, needsReference: boolean): readonly Cell[] => {
  const reported = variants.flatMap((variant) => years.map((year): Cell => ({ variant, year, isReported: true })));
  const isThere = reported.some((cell) => cell.variant === reference.variant && cell.year === reference.year);
  return isThere || !needsReference ? reported : [reference, ...reported];
};

const compileCells = (document: ScenarioDocument, catalogue: SiteCatalogue, cells: readonly Cell[]): Outcome<readonly SiteModel[]> => {
  const sites = new Map([...new Set(cells.map((cell) => cell.variant))].map((variant) => [variant, variantSite(document, catalogue, variant)]));
  const compiled = cells.map((cell) => {
    const site = sites.get(cell.variant) ?? variantSite(document, catalogue, cell.variant);
    return site.ok ? compileVariant(site.value, catalogue, cell) : site;
  });
  const problems = compiled.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  const models = compiled.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const warnings = compiled.flatMap((outcome) => (outcome.ok ? outcome.warnings : []));
  return problems.length > 0 ? fail(...uniqueProblems(problems)) : succeed(models, uniqueProblems(warnings));
};

/** The same fault shows in every variant and year; it is told once. */
const uniqueProblems = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter((one, index) => problems.findIndex((other) => other.code === one.code && other.path === one.path && other.found.en === one.found.en) === index);

const US_PER_MINUTE = 60_000_000;

/** Plans every variant, milestone year and replication of a document, or says all that stands against it. */
export const planCells = (document: ScenarioDocument, catalogue: SiteCatalogue, overrides: ExperimentOverrides): Outcome<ExperimentPlan> => {
  const edited = applyOverrides(document, overrides);
  if (!edited.ok) return edited;
  const settings = readRunSettings(edited.value);
  const chosen = choose(edited.value, overrides, settings);
  if (!chosen.ok) return chosen;
  const baseline = variantsOf(edited.value)[0]?.id ?? '';
  const reference: Cell = { variant: baseline, year: settings.milestoneYears[0] ?? FIRST_YEAR, isReported: false };
  const cells = cellsOf(chosen.value.variants, chosen.value.years, reference, sectorOf(edited.value.sector).keptOf !== undefined);
  const compiled = compileCells(edited.value, catalogue, cells);
  if (!compiled.ok) return compiled;
  const stopRule = stopRuleOf(settings, overrides.replications !== undefined);
  const wrong = judgeStopRule(stopRule?.kpis ?? [], settings.method, compiled.value.filter((_, index) => cells[index]?.isReported));
  if (wrong.length > 0) return fail(...wrong);
  const warm: Outcome<WarmedUp> = settings.warmUpRule === 'mser5' ? warmUpByPilots(edited.value, compiled.value, (document) => compileCells(document, catalogue, cells)) : succeed({ document: edited.value, models: compiled.value });
  if (!warm.ok) return warm;
  const plan: ExperimentPlan = {
    document: warm.value.document, catalogue, settings, hash: scenarioHash(warm.value.document, catalogue), programVersion: overrides.programVersion ?? '0',
    ...chosen.value, reference, cells,
    models: settings.method === 'batch-means' ? batchModels(warm.value.models, settings.replications) : warm.value.models,
    design: { method: settings.method, warmUp: { rule: settings.warmUpRule, minutes: readRunSettings(warm.value.document).warmUp / US_PER_MINUTE }, ...(stopRule === undefined ? {} : { stopRule }) },
  };
  return succeed(plan, [...compiled.warnings, ...warm.warnings]);
};

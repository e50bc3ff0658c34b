import { stableHash } from '../../foundation/hash';
import { fail, succeed, type Bilingual, type Outcome, type Problem } from '../../foundation/problems';
import { compileVariant } from '../../scenario/compile-site';
import type { ScenarioDocument } from '../../scenario/document';
import type { SiteCatalogue } from '../../sectors/site-catalogue';
import type { ReplicationResult, SiteModel } from '../../sectors/site-model';
import { archetypesOf, type Archetype } from './archetype';
import { fitArchetype } from './archetype-surfaces';
import { sampleCells, type SampleBox, type SampledCell } from './cell-sample';
import { marketClaim } from './market-claim';
import type { NationalResult } from './national-result';
import { boxAround, cellIn } from './prefecture-cells';
import { projectScenario, type FittedArchetype } from './project-archetype';
import { evaluateSite } from './responses';
import { SURFACE_TERMS } from './response-surface';

export interface NationalOptions {
  readonly seed: number;
  readonly replications: number;
  /** Simulated cells per archetype that make the surfaces, and that judge them. */
  readonly fitCells: number;
  readonly checkCells: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** One replication of one archetype in one cell. */
interface NationalTask {
  readonly index: number;
  readonly model: number;
  readonly address: { readonly seed: number; readonly replication: number };
}

/** A planned national view, driven by its host as an experiment is: take tasks, run them anywhere, hand results back. */
export interface NationalStudy {
  readonly models: readonly SiteModel[];
  readonly seed: number;
  readonly replications: number;
  readonly scenario: string;
  readonly hash: string;
  next(): NationalTask | undefined;
  accept(task: NationalTask, result: ReplicationResult): Outcome<{ readonly done: number; readonly total: number; readonly completeReplications: number }>;
  progress(): { readonly done: number; readonly total: number; readonly completeReplications: number };
  bundle(): NationalResult;
}

interface Plan {
  readonly options: NationalOptions;
  readonly archetypes: readonly Archetype[];
  readonly years: readonly number[];
  readonly box: SampleBox;
  readonly cells: readonly SampledCell[];
  /** `models[a * cells.length + c]` is archetype `a` in cell `c`. */
  readonly models: readonly SiteModel[];
}

const tooFewCells = (found: number): Problem => ({
  code: 'project.too-few-cells', severity: 'error', path: '--cells',
  expected: { en: `at least ${String(2 * SURFACE_TERMS)} cells for each archetype`, ja: `1つの案につき${String(2 * SURFACE_TERMS)}セル以上` },
  found: { en: String(found), ja: String(found) },
  remedy: { en: 'Ask for more cells.', ja: 'セル数を増やしてください。' },
});

/**
 * Plans the national view of site scenarios, one of each sector or fewer: every variant is simulated in cells sampled from the
 * conditions of 47 prefectures and all years, and surfaces fitted to them carry it over the nation.
 */
export const planNational = (documents: readonly ScenarioDocument[], catalogue: SiteCatalogue, options: NationalOptions): Outcome<NationalStudy> => {
  const found = documents.map((document) => archetypesOf(document, catalogue));
  const problems = found.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (options.fitCells < 2 * SURFACE_TERMS) problems.push(tooFewCells(options.fitCells));
  if (problems.length > 0) return fail(...problems);
  const archetypes = found.flatMap((outcome) => (outcome.ok ? outcome.value : []));
  const years = Array.from({ length: options.lastYear - options.firstYear + 1 }, (_, index) => options.firstYear + index);
  const places = Object.keys(catalogue.prefectures.prefectures);
  const wanted = archetypes.flatMap((archetype) => places.flatMap((place) => years.map((year) => cellIn(archetype, catalogue.prefectures, place, year))));
  const box = boxAround(wanted, years);
  const cells = sampleCells(box, options.seed, 0, options.fitCells + options.checkCells);
  const models = archetypes.flatMap((archetype) => cells.map((cell) => compileVariant(archetype.document, catalogue, { variant: archetype.variant, ...cell })));
  const refused = models.flatMap((model) => (model.ok ? [] : model.problems));
  if (refused.length > 0) return fail(...refused.slice(0, 20));
  return succeed(studyOf({ options, archetypes, years, box, cells, models: models.flatMap((model) => (model.ok ? [model.value] : [])) }));
};

const failureOf = ({ variant, year }: SiteModel, { code, records }: NonNullable<ReplicationResult['failure']>): Problem => ({
  code: `project.${code}`, severity: 'error', ...(records[0] === undefined ? {} : { record: records[0] }),
  expected: { en: 'a site that can be simulated in every cell', ja: 'すべてのセルでシミュレーションできる拠点' },
  found: { en: `${code} in variant ${variant}, ${String(year)}: ${records.join(', ')}`, ja: `比較案 ${variant}（${String(year)}年）で ${code}：${records.join('、')}` },
  remedy: { en: 'Run the scenario alone with few people, and mend what stops.', ja: '人員を減らしてシナリオだけを実行し、止まる箇所を直してください。' },
});

const studyOf = (plan: Plan): NationalStudy => {
  const { options: { seed, replications }, models } = plan;
  const rows = models.map(() => new Array<Float64Array | undefined>(replications).fill(undefined));
  const total = models.length * replications;
  let [taken, done] = [0, 0];
  const progress = () => ({ done, total, completeReplications: done === total ? replications : 0 });
  return {
    models, seed, replications, scenario: [...new Set(plan.archetypes.map((archetype) => archetype.scenario))].join('+'),
    hash: stableHash(models.map((model) => model.hash).join()),
    next: () => {
      if (taken >= total) return undefined;
      const index = taken++;
      return { index, model: Math.floor(index / replications), address: { seed, replication: index % replications } };
    },
    accept: (task, result) => {
      if (result.failure !== undefined) return fail(failureOf(models[task.model] as SiteModel, result.failure));
      (rows[task.model] as (Float64Array | undefined)[])[task.address.replication] = result.observations;
      done++;
      return succeed(progress());
    },
    progress,
    bundle: () => resultOf(plan, rows as Float64Array[][]),
  };
};

const fit = (plan: Plan, rows: readonly Float64Array[][], index: number): FittedArchetype => {
  const archetype = plan.archetypes[index] as Archetype;
  const first = index * plan.cells.length;
  const sites = plan.cells.map((_, cell) => evaluateSite(plan.models[first + cell] as SiteModel, rows[first + cell] as Float64Array[], archetype.outputKpi));
  return { archetype, posts: sites[0]?.posts ?? Number.NaN, surfaces: fitArchetype(plan.box, { cells: plan.cells, values: sites.map(({ values }) => values), fitCount: plan.options.fitCells }) };
};

const resultOf = (plan: Plan, rows: readonly Float64Array[][]): NationalResult => {
  const fitted = plan.archetypes.map((_, index) => fit(plan, rows, index));
  const scenarios = [...new Set(plan.archetypes.map(({ scenario }) => scenario))];
  const { seed, replications, fitCells, checkCells } = plan.options;
  return {
    seed, replications, fitCells, checkCells, years: plan.years, box: plan.box, assumptions, marketClaim: marketClaim(),
    archetypes: scenarios.flatMap((scenario) => projectScenario(fitted.filter(({ archetype }) => archetype.scenario === scenario), plan.years)),
  };
};

const assumptions: readonly Bilingual[] = [
  { en: 'This is a projection by scaling: one site stands for all sites of its sector. It is no forecast of an industry.', ja: 'これは拡大推計です。1つの拠点で産業全体を代表させており、産業の予測ではありません。' },
  { en: 'Sites of three sizes with stated shares of people are assumed; a site of another size behaves like the archetype, larger or smaller.', ja: '3つの規模と人員割合は仮定で、規模の違う拠点は代表拠点に比例すると仮定します。' },
  { en: 'A prefecture differs by its people and by temperature; temperature follows from the latitude of its capital alone, 0.9 K per degree.', ja: '都道府県の違いは人口と気温だけです。気温は県庁所在地の緯度だけから求めます（1度あたり0.9 K）。' },
  { en: 'After 2050 each prefecture keeps its share of the nation; its split by age is derived before that too.', ja: '2050年より後は全国に占める割合を固定します。年齢内訳はそれ以前も派生値です。' },
  { en: 'Intervals hold the error of the response surfaces on cells that were simulated and not used for them; they do not hold how uncertain the inputs are.', ja: '区間は、当てはめに使わなかったセルでの応答曲面の誤差です。入力の不確かさは含みません。' },
];

import { stableHash } from '../foundation/hash';
import { succeed, type Outcome, type Problem } from '../foundation/problems';
import { nearestWords } from '../foundation/text/nearest-words';
import type { ScenarioDocument } from '../scenario/document';
import { readRunSettings, type RunSettings } from '../scenario/run-settings';
import { setValue } from '../scenario/set-value';
import { sectorOf } from '../sectors/sectors';
import type { SiteModel } from '../sectors/site-model';
import { findWarmUp, unsettledWarning } from './pilot-runs';
import type { StopRule } from './stop-rule';

/** How the numbers are come by: what the file asks for, with the warm-up that is used. */
export interface PlannedDesign {
  readonly method: RunSettings['method'];
  readonly warmUp: { readonly rule: RunSettings['warmUpRule']; readonly minutes: number };
  /** Absent when the number of replications is fixed. */
  readonly stopRule?: StopRule & { readonly kpis: readonly string[] };
}

/** A problem with what a run was asked to do. */
export const planProblem = (code: string, path: string, found: string, words: Pick<Problem, 'expected' | 'remedy'>): Problem =>
  ({ code, severity: 'error', path, found: { en: found, ja: found }, ...words });

const unknownKpi = (id: string, known: readonly string[]): Problem => {
  const near = nearestWords(id, known);
  const list = (near.length > 0 ? near : known).join(', ');
  return planProblem('experiment.unknown-kpi', 'run.stopRule.kpis', id, {
    expected: { en: 'key figures that every variant and year has', ja: 'すべての比較案と年にある指標' },
    remedy: { en: `Use for example ${list}.`, ja: `例えば ${list} を使ってください。` },
  });
};

const batchesAndStop: Problem = planProblem('experiment.batches-and-stop-rule', 'run.stopRule.kpis', 'method: batch-means', {
  expected: { en: 'a stop rule for independent replications, or batch means without one', ja: '独立な反復での停止規則、または停止規則のないバッチ平均' },
  remedy: { en: 'Take out run.stopRule, or set run.method to replications.', ja: 'run.stopRule を外すか、run.method を replications にしてください。' },
});

/** A number of replications that was asked for outright is kept to: the stop rule of the file rests. */
export const stopRuleOf = ({ stopRule, replications }: RunSettings, isNumberGiven: boolean): PlannedDesign['stopRule'] =>
  stopRule.kpis.length === 0 || isNumberGiven ? undefined : { ...stopRule, initial: replications, budget: Math.max(stopRule.budget, replications) };

const OUTPUT_KEPT = 'output.kept';

const kpisOf = (model: SiteModel): readonly string[] => {
  const sector = sectorOf(model.sector);
  return [...(sector.keptOf === undefined ? [] : [OUTPUT_KEPT]), ...sector.columns(model.plan).map(({ id }) => id)];
};

/** What stands against a stop rule on the models of the reported cells. */
export const judgeStopRule = (kpis: readonly string[], method: RunSettings['method'], models: readonly SiteModel[]): readonly Problem[] => {
  if (kpis.length > 0 && method === 'batch-means') return [batchesAndStop];
  const known = models.map(kpisOf);
  const common = (known[0] ?? []).filter((id) => known.every((ids) => ids.includes(id)));
  return kpis.filter((id) => !common.includes(id)).map((id) => unknownKpi(id, common));
};

/** A long run of batches is another model than a replication, so its results are never taken for those of one. */
export const batchModels = (models: readonly SiteModel[], batches: number): readonly SiteModel[] =>
  models.map((model) => ({ ...model, batches, hash: stableHash(`${model.hash} in ${String(batches)} batches`) }));

/** A document with the warm-up that was found, and its models. */
export interface WarmedUp {
  readonly document: ScenarioDocument;
  readonly models: readonly SiteModel[];
}

/** Finds the warm-up on pilot runs, writes it into the document and compiles that. */
export const warmUpByPilots = (document: ScenarioDocument, models: readonly SiteModel[], compile: (document: ScenarioDocument) => Outcome<readonly SiteModel[]>): Outcome<WarmedUp> => {
  const found = findWarmUp(models, readRunSettings(document).seed);
  if (!found.ok) return found;
  const set = setValue(document, 'run.warmUp', `${String(found.value.minutes)} min`);
  if (!set.ok) return set;
  const compiled = compile(set.value);
  return compiled.ok ? succeed({ document: set.value, models: compiled.value }, found.value.isReliable ? [] : [unsettledWarning(found.value.minutes)]) : compiled;
};

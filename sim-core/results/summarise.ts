import type { Bilingual } from '../foundation/problems';
import type { ExperimentPlan } from '../experiment/experiment-plan';
import type { StopVerdict } from '../experiment/stop-rule';
import { looksIndependent } from '../foundation/statistics/serial-correlation';
import { describeVariants, nameOf } from '../scenario/describe-document';
import { listInputs } from '../scenario/list-inputs';
import { variantsOf } from '../scenario/variants';
import { sectorOf } from '../sectors/sectors';
import type { CellResults } from './cell-results';
import { comparisonsOf, verdictsOf } from './comparisons';
import { demandWeeksOf } from './demand-weeks';
import { estimateAll, type EstimateTable } from './estimate-all';
import { differenceOf, toKpiEstimates, type CellEstimates } from './estimate-cells';
import type { CellFinding, CrossoverSummary, ExperimentDesign, InputRecord, KpiEstimate, KpiTable, ResultBundle } from './result-bundle';

const find = (table: EstimateTable, variant: string, year: number): CellEstimates | undefined =>
  table.find(({ cell }) => cell.variant === variant && cell.year === year)?.estimates;

/** variant -> year -> KPIs, in the order of the plan. */
const tableOf = (plan: ExperimentPlan, variants: readonly string[], read: (variant: string, year: number) => Readonly<Record<string, KpiEstimate>>): KpiTable =>
  Object.fromEntries(variants.map((variant) => [variant, Object.fromEntries(plan.years.map((year) => [String(year), read(variant, year)]))]));

const differencesOf = (plan: ExperimentPlan, table: EstimateTable, baseline: string): KpiTable => {
  if (!plan.variants.includes(baseline)) return {};
  return tableOf(plan, plan.variants.filter((variant) => variant !== baseline), (variant, year) => {
    const [own, base] = [find(table, variant, year), find(table, baseline, year)];
    return own === undefined || base === undefined ? {} : toKpiEstimates(differenceOf(own, base));
  });
};

const demandOf = (plan: ExperimentPlan, cells: readonly CellResults[]): ResultBundle['demand'] =>
  Object.fromEntries(plan.variants.map((variant) => [variant, Object.fromEntries(plan.years.map((year) => {
    const index = plan.cells.findIndex((cell) => cell.isReported && cell.variant === variant && cell.year === year);
    return [String(year), demandWeeksOf(cells[index] as CellResults)];
  }))]));

const unique = <Value>(values: readonly Value[], key: (value: Value) => string): readonly Value[] =>
  values.filter((value, index) => values.findIndex((other) => key(other) === key(value)) === index);

const crossoversOf = (plan: ExperimentPlan): readonly CrossoverSummary[] =>
  unique(plan.models.flatMap((model) => sectorOf(model.sector).crossovers(model.plan)), (finding) => finding.statement.en)
    .map((finding) => ({ ...finding, quantity: 'energy' as const }));

/** Numbers of the file, then those of the reference data that any variant rests on. */
const inputsOf = (plan: ExperimentPlan): readonly InputRecord[] => [
  ...listInputs(plan.document),
  ...unique(plan.models.flatMap((model) => sectorOf(model.sector).references(model.plan)), (input) => input.path),
];

const caveatsOf = (plan: ExperimentPlan): readonly Bilingual[] =>
  unique(plan.models.flatMap((model) => sectorOf(model.sector).caveats(model.plan)), (caveat) => caveat.en);

const labelled = (entries: readonly { readonly id: string; readonly label: Bilingual }[]): Readonly<Record<string, Bilingual>> =>
  Object.fromEntries(entries.map(({ id, label }) => [id, label]));

/** Titles of records, weeks and consumers of the meter by id. */
const namesOf = (plan: ExperimentPlan): Readonly<Record<string, Bilingual>> => {
  const sector = sectorOf(plan.document.sector);
  const [first] = plan.models;
  const records = Object.values(plan.document.records).filter((record) => record.collection !== 'sources' && record.collection !== 'scenario' && record.collection !== 'run');
  return {
    ...Object.fromEntries(records.map((record) => [record.id, nameOf(record)])),
    ...(first === undefined ? {} : { ...labelled(sector.weeks(first.plan)), ...labelled(sector.consumers(first.plan)), ...labelled(sector.places?.(first.plan) ?? []) }),
  };
};

const findingsOf = (plan: ExperimentPlan, table: EstimateTable, names: ResultBundle['names']): readonly CellFinding[] =>
  plan.cells.flatMap((cell, index) => {
    const [model, estimates] = [plan.models[index], find(table, cell.variant, cell.year)];
    if (!cell.isReported || model === undefined || estimates === undefined) return [];
    const reading = { figure: (id: string) => estimates.get(id)?.value, name: (id: string) => names[id] ?? { en: id, ja: id } };
    const statements = sectorOf(model.sector).findings?.(model.plan, reading) ?? [];
    return statements.map((statement) => ({ variant: cell.variant, year: cell.year, statement }));
  });

/** KPIs of any reported cell whose batches do not look independent. */
const dependentBatches = (table: EstimateTable): readonly string[] => {
  const dependent = table.filter(({ cell }) => cell.isReported).flatMap(({ estimates }) => [...estimates].filter(([, { pseudoValues }]) => pseudoValues.length > 2 && !looksIndependent(pseudoValues)).map(([id]) => id));
  return [...new Set(dependent)];
};

const designOf = ({ design }: ExperimentPlan, table: EstimateTable, { preciseFrom }: StopVerdict): ExperimentDesign => ({
  method: design.method,
  warmUp: design.warmUp,
  ...(design.stopRule === undefined ? {} : { stopRule: { ...design.stopRule, ...(preciseFrom === undefined ? {} : { preciseFrom }) } }),
  ...(design.method === 'batch-means' ? { dependentBatches: dependentBatches(table) } : {}),
});

const headerText = (plan: ExperimentPlan, key: 'title' | 'question'): Bilingual => plan.document.records['scenario']?.fields[key] as Bilingual;

/**
 * The result of an experiment from the replications that every cell has. Deterministic: equal plans and equal
 * replications give equal bytes. Needs at least two complete replications.
 */
export const summarise = (plan: ExperimentPlan, cells: readonly CellResults[], verdict: StopVerdict): ResultBundle => {
  const completeReplications = cells[0]?.observations.length ?? 0;
  const table = estimateAll(plan, cells, completeReplications);
  const baseline = variantsOf(plan.document)[0]?.id ?? '';
  const names = namesOf(plan);
  const differences = differencesOf(plan, table, baseline);
  return {
    format: 1,
    report: {
      scenario: plan.document.id,
      hash: plan.hash,
      seed: plan.settings.seed,
      replications: verdict.replications === undefined || plan.design.method === 'batch-means' ? plan.settings.replications : verdict.replications,
      variants: tableOf(plan, plan.variants, (variant, year) => toKpiEstimates(find(table, variant, year) ?? new Map())),
    },
    title: headerText(plan, 'title'),
    question: headerText(plan, 'question'),
    programVersion: plan.programVersion,
    catalogueHash: plan.catalogue.hash,
    baseline,
    years: plan.years,
    variants: describeVariants(plan.document).filter((variant) => plan.variants.includes(variant.id)),
    names,
    differences,
    verdicts: verdictsOf(plan.document.sector, differences),
    comparisons: comparisonsOf(plan, (variant, year) => find(table, variant, year)),
    design: designOf(plan, table, verdict),
    demand: demandOf(plan, cells),
    completeReplications,
    crossovers: crossoversOf(plan),
    inputs: inputsOf(plan),
    caveats: caveatsOf(plan),
    findings: findingsOf(plan, table, names),
  };
};

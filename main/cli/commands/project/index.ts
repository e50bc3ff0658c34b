import { fail, openScenario, planExperiment, planNational, succeed, type Catalogue, type Experiment, type Language, type NationalStudy, type Outcome, type ScenarioDocument } from '../../../../sim-core/index';
import { driveExperiment, type KeptResults, type Study } from '../../../run-service/drive-experiment';
import type { WorkerPool } from '../../../run-service/worker-pool';
import { prepareFolder } from '../../../store/atomic-write';
import { readTextFile } from '../../../store/read-file';
import type { Command, Surroundings } from '../../command';
import { exitCodes, type ExitCode } from '../../exit-code';
import { ProgressDisplay } from '../../progress-display';
import { reportProblems } from '../../report-problems';
import type { ParsedWords } from '../../words';
import { projectOptions, readProjectRequest, type ProjectRequest } from './options';
import { writeProjection, type FurtherFile, type Projection } from './projection-files';
import { projectionMap } from './projection-map';
import { projectionText } from './projection-text';

/** `shoryoku project FILE...`: every year of every site, and the nation by 47 prefectures. */
export const projectCommand: Command = {
  name: 'project',
  operands: ['FILE'],
  optionalOperands: ['FILE', 'FILE'],
  summary: { en: 'Project sites year by year, and scale them to the nation.', ja: '拠点を年ごとに推計し、全国に拡大します。' },
  options: projectOptions,
  examples: ['shoryoku project scenarios/factory-visual-inspection.yaml --out results/japan --store results/store'],
  run: project,
};

async function project(words: ParsedWords, surroundings: Surroundings): Promise<ExitCode> {
  const asJson = words.switches.has('json');
  const planned = await plan(words, surroundings);
  if (!planned.ok) return reportProblems(planned.problems, surroundings, asJson);
  reportProblems(planned.warnings, surroundings, asJson);
  const projection = await simulate(planned.value, surroundings);
  if (projection === 'cancelled') return exitCodes.cancelled;
  if (!projection.ok) return reportProblems(projection.problems, surroundings, asJson);
  const written = await writeProjection(projection.value, planned.value.request.folder, mapsOf(projection.value, planned.value.catalogue, surroundings.language));
  if (!written.ok) return reportProblems(written.problems, surroundings, asJson);
  for (const path of written.value) surroundings.printError(asJson ? `${JSON.stringify({ kind: 'written', path })}\n` : `${path}\n`);
  surroundings.print(asJson ? `${JSON.stringify(projection.value)}\n` : projectionText(projection.value.national, surroundings.language));
  return exitCodes.done;
}

/** One map per variant, of the last year. */
const mapsOf = ({ national }: Projection, catalogue: Catalogue, language: Language): readonly FurtherFile[] =>
  national.archetypes.map((own) => [`map-${own.id.replace('/', '-')}.svg`, projectionMap(own, national.years.at(-1) as number, catalogue, language)]);

interface Planned {
  readonly request: ProjectRequest;
  readonly catalogue: Catalogue;
  readonly experiments: readonly Experiment[];
  readonly study: NationalStudy;
}

/** Cells of all variants together that judge the surfaces. */
const CHECK_CELLS = 500;

async function plan(words: ParsedWords, surroundings: Surroundings): Promise<Outcome<Planned>> {
  const request = readProjectRequest(words);
  if (!request.ok) return request;
  const catalogue = await surroundings.openCatalogue();
  if (!catalogue.ok) return catalogue;
  const prepared = await prepareFolder(request.value.folder);
  if (!prepared.ok) return prepared;
  const documents = await openAll(request.value.files);
  if (!documents.ok) return documents;
  const experiments = documents.value.map((document) => planExperiment(document, catalogue.value, { programVersion: surroundings.programVersion }));
  const problems = experiments.flatMap((experiment) => (experiment.ok ? [] : experiment.problems));
  if (problems.length > 0) return fail(...problems);
  const study = planStudy(documents.value, catalogue.value, request.value);
  if (!study.ok) return study;
  return succeed({ request: request.value, catalogue: catalogue.value, experiments: experiments.flatMap((experiment) => (experiment.ok ? [experiment.value] : [])), study: study.value }, [...documents.warnings, ...study.warnings]);
}

async function openAll(files: readonly string[]): Promise<Outcome<readonly ScenarioDocument[]>> {
  const opened = await Promise.all(files.map(async (file) => {
    const text = await readTextFile(file);
    return text.ok ? openScenario(text.value, { file }) : text;
  }));
  const problems = opened.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  return problems.length > 0 ? fail(...problems) : succeed(opened.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])), opened.flatMap((outcome) => (outcome.ok ? outcome.warnings : [])));
}

function planStudy(documents: readonly ScenarioDocument[], catalogue: Catalogue, request: ProjectRequest): Outcome<NationalStudy> {
  const variants = documents.reduce((sum, document) => sum + Math.max(1, Object.values(document.records).filter((record) => record.collection === 'variants').length), 0);
  const firstYear = Math.min(...documents.map((document) => firstYearOf(document)));
  const { seed, replications, cells, check, lastYear } = request;
  return planNational(documents, catalogue, { seed, replications, fitCells: cells, checkCells: check ?? Math.ceil(CHECK_CELLS / variants), firstYear, lastYear });
}

const firstYearOf = (document: ScenarioDocument): number => Math.min(...(document.records['run']?.fields['milestoneYears'] as readonly number[]));

async function simulate({ request, catalogue, experiments, study }: Planned, surroundings: Surroundings): Promise<Outcome<Projection> | 'cancelled'> {
  const store = request.storeFolder === undefined ? undefined : surroundings.openStore(request.storeFolder);
  if (store?.ok === false) return store;
  const pool = surroundings.createPool(request.workers ?? surroundings.availableWorkers);
  const host = { pool, kept: store?.value, surroundings };
  try {
    for (const experiment of experiments) {
      const ended = await drive(experiment, host);
      if (ended === 'cancelled' || !ended.ok) return ended;
    }
    const national = await drive(study, host);
    if (national === 'cancelled' || !national.ok) return national;
    const sites = experiments.map((experiment) => ({ scenario: experiment.scenario, hash: experiment.hash, seed: experiment.seed, replications: experiment.replications, years: experiment.yearly() }));
    return succeed({ programVersion: surroundings.programVersion, catalogueHash: catalogue.hash, sites, national: national.value });
  } finally {
    store?.value.close();
    await pool.dispose();
  }
}

interface Host {
  readonly pool: WorkerPool<Study<unknown>['models'][number], Parameters<Study<unknown>['accept']>[1]>;
  readonly kept: KeptResults | undefined;
  readonly surroundings: Surroundings;
}

async function drive<Bundle>(study: Study<Bundle>, { pool, kept, surroundings }: Host): Promise<Outcome<Bundle> | 'cancelled'> {
  const display = new ProgressDisplay(surroundings);
  const last = await driveExperiment(study, {
    pool, signal: surroundings.signal, now: surroundings.now, ...(kept === undefined ? {} : { kept }),
    onEvent: (event) => { if (event.kind === 'progress') display.show(event); },
  });
  display.clear();
  if (last.kind === 'failed') return fail(...last.problems);
  return last.kind === 'done' ? succeed(last.bundle) : 'cancelled';
}

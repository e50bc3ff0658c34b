import type { Bilingual } from '../../foundation/problems';
import type { DeviceProfile, MeasuredPoint, ScenarioName } from '../device-profile';
import { tinyTaskNames } from '../tiny-tasks';
import type { InferenceRun } from './inference-run';
import type { RunFolder } from './run-folders';
import type { TinyRun } from './tiny-run';

/** What the system description says, as far as it could be read. */
export interface SystemFacts {
  readonly name: string;
  readonly submitter: string;
  readonly division: string;
  readonly type: string;
}

/** One accepted run with its place, ready to become a measured point. */
export interface AcceptedRun {
  readonly folder: RunFolder;
  readonly inference?: InferenceRun;
  readonly tiny?: TinyRun;
}

type Kind = DeviceProfile['benchmarks'][string]['points'][number]['throughputPerS']['kind'];

const derivedNotice: Bilingual = {
  en: 'Imported from result logs. Idle watts and inferences per joule are derived, not verified by MLCommons.',
  ja: '結果ログから取り込みました。待機電力と推論数/J は派生値であり、MLCommons による検証はありません。',
};

const number = <Unit extends string>(value: number, unit: Unit, source: string, kind: Kind = 'measured-mlperf') => ({ value, unit, kind, source });
const measured = <Unit extends string>(value: number | undefined, unit: Unit, source: string) => (value === undefined ? undefined : number(value, unit, source));

/** The record without its undefined fields, because absent and undefined differ in a profile. */
const filled = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };

/** A profile of one system from all its accepted runs; the source of a point is the folder of its run. */
export function importedProfile(facts: SystemFacts, runs: readonly AcceptedRun[]): DeviceProfile {
  const { system } = runs[0]!.folder;
  const isTiny = runs.some((run) => run.tiny !== undefined);
  const metered = runs.some((run) => run.inference?.power !== undefined || run.tiny?.powerW !== undefined);
  return {
    id: idOf(system),
    name: { en: facts.name, ja: facts.name },
    maker: facts.submitter,
    role: isTiny ? 'microcontroller' : facts.type.includes('datacenter') && !facts.type.includes('edge') ? 'server' : 'edge',
    round: isTiny ? 'tiny' : (runs.map((run) => run.inference?.round).find((round) => round !== undefined && round !== 'unknown') ?? 'unknown'),
    division: facts.division === 'open' ? 'open' : facts.division === 'closed' ? 'closed' : 'none',
    submitter: facts.submitter,
    entry: system,
    powerScope: !metered ? 'none' : isTiny ? 'supply' : 'wall',
    ...idleOf(runs),
    benchmarks: benchmarksOf(runs),
    facts: {},
    comparable: facts.division !== 'open',
    caveats: [derivedNotice],
    sources: Object.fromEntries(runs.map((run) => [run.folder.folder, { title: `Imported result logs of ${system}`, location: run.folder.folder }])),
  };
}

/** Short id of letters, digits and hyphens, as the catalogue has them. */
export const idOf = (system: string): string => system.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'imported';

/** Median over the metered runs of the 10th percentile before each load. */
function idleOf(runs: readonly AcceptedRun[]): Pick<DeviceProfile, 'idlePowerW'> {
  const idles = runs.flatMap((run) => run.inference?.power?.idleW ?? []).sort((a, b) => a - b);
  if (idles.length === 0) return {};
  const middle = Math.floor(idles.length / 2);
  const value = idles.length % 2 === 1 ? idles[middle]! : (idles[middle - 1]! + idles[middle]!) / 2;
  const source = runs.find((run) => run.inference?.power?.idleW !== undefined)!.folder.folder;
  return { idlePowerW: { ...number(value, 'W', source, 'derived'), range: [idles[0]!, idles.at(-1)!] } };
}

const scenarioOrder: readonly ScenarioName[] = ['SingleStream', 'MultiStream', 'Server', 'Offline'];

function benchmarksOf(runs: readonly AcceptedRun[]): DeviceProfile['benchmarks'] {
  const nameOf = ({ folder, tiny }: AcceptedRun): string => (tiny === undefined ? folder.benchmark : (tinyTaskNames[folder.benchmark] ?? folder.benchmark));
  const inOrder = (a: MeasuredPoint, b: MeasuredPoint): number => scenarioOrder.indexOf(a.scenario) - scenarioOrder.indexOf(b.scenario);
  const names = [...new Set(runs.map(nameOf))].sort();
  return Object.fromEntries(names.map((name) => [name, { points: runs.filter((run) => nameOf(run) === name).map(pointOf).sort(inOrder) }]));
}

function pointOf(run: AcceptedRun): MeasuredPoint {
  return run.inference === undefined ? tinyPoint(run.folder.folder, run.tiny!) : inferencePoint(run.folder.folder, run.inference);
}

function tinyPoint(source: string, tiny: TinyRun): MeasuredPoint {
  return {
    scenario: 'SingleStream',
    throughputPerS: number(tiny.throughputPerS, '1/s', source),
    samplesPerQuery: 1,
    ...filled({
      powerW: measured(tiny.powerW, 'W', source),
      energyPerInferenceUj: measured(tiny.energyPerInferenceUj, 'uJ', source),
      latencyMeanMs: measured(tiny.latencyMs, 'ms', source),
    }),
  };
}

function inferencePoint(source: string, run: InferenceRun): MeasuredPoint {
  return {
    scenario: run.scenario,
    throughputPerS: number(run.throughputPerS, '1/s', source),
    samplesPerQuery: run.samplesPerQuery,
    ...filled({
      powerW: measured(run.power?.meanW, 'W', source),
      tokensPerS: measured(run.tokensPerS, 'tokens/s', source),
      latencyMeanMs: measured(run.latencyMeanMs, 'ms', source),
      latencyP50Ms: measured(run.latencyP50Ms, 'ms', source),
      latencyP90Ms: measured(run.latencyP90Ms, 'ms', source),
      latencyP99Ms: measured(run.latencyP99Ms, 'ms', source),
    }),
  };
}

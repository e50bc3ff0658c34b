import { cloudLine, crossoverStudy, nodeAtLoad, type CrossoverLoad, type CrossoverRegion, type DeviceProfile, type Language, type Outcome, type StudyOptions } from '../../../../sim-core/index';
import type { ChartHeading } from '../chart-frame';

/** Energy per inference at one load; `low` and `high` over the ranges of the inputs. */
export interface EnergyAtLoad {
  readonly loadPerS: number;
  readonly milliJoule: number;
  readonly lowMilliJoule: number;
  readonly highMilliJoule: number;
}

export interface CrossoverCurve {
  readonly label: string;
  readonly styleIndex: number;
  readonly points: readonly EnergyAtLoad[];
}

export interface CrossoverData {
  readonly heading: ChartHeading;
  readonly edge: CrossoverCurve;
  readonly cloud: CrossoverCurve;
  readonly crossings: readonly CrossoverLoad[];
  readonly regions: readonly CrossoverRegion[];
  readonly statement: string;
}

export interface CrossoverRequest {
  readonly benchmark: string;
  readonly options: StudyOptions;
  readonly language: Language;
  readonly edgeStyleIndex?: number;
  readonly cloudStyleIndex?: number;
  readonly hasHeading?: boolean;
}

const SAMPLES = 80;
/** Lowest load shown, as a share of the capacity, unless a crossover lies lower. */
const LEAST_LOAD_SHARE = 0.002;
const MILLI = 1000;

/** Joule per inference of an edge node and a cloud server over the load of the site. Refuses what `crossoverStudy` refuses. */
export function crossoverData(edge: DeviceProfile, cloud: DeviceProfile, request: CrossoverRequest): Outcome<CrossoverData> {
  const { benchmark, options, language } = request;
  const study = crossoverStudy(edge, cloud, benchmark, options);
  if (!study.ok) return study;
  const loads = sampledLoads(study.value.edgeCapacityPerS, study.value.energy);
  return {
    ok: true, warnings: study.warnings,
    value: {
      heading: headingOf(edge, cloud, request), crossings: study.value.energy, regions: study.value.regions, statement: study.value.statement[language],
      edge: { label: language === 'ja' ? 'エッジ' : 'Edge', styleIndex: request.edgeStyleIndex ?? 1, points: loads.flatMap((load) => edgePoint(edge, benchmark, load, options)) },
      cloud: { label: language === 'ja' ? 'クラウド' : 'Cloud', styleIndex: request.cloudStyleIndex ?? 2, points: loads.flatMap((load) => cloudPoint(cloud, benchmark, load, options)) },
    },
  };
}

function headingOf(edge: DeviceProfile, cloud: DeviceProfile, { language, hasHeading }: CrossoverRequest): ChartHeading {
  const subtitle = language === 'ja' ? `${edge.name.ja}と${cloud.name.ja}` : `${edge.name.en} against ${cloud.name.en}`;
  return { title: language === 'ja' ? '1推論あたり電力量（mJ）' : 'Energy per inference, mJ', subtitle, isShown: hasHeading ?? true };
}

/** Loads in equal ratios up to the capacity, from well below the lowest crossover. */
function sampledLoads(capacityPerS: number, crossings: readonly CrossoverLoad[]): readonly number[] {
  const lowest = Math.min(capacityPerS * LEAST_LOAD_SHARE, ...crossings.map((crossing) => crossing.interval[0] / 4));
  return Array.from({ length: SAMPLES + 1 }, (_, index) => (index === SAMPLES ? capacityPerS : lowest * (capacityPerS / lowest) ** (index / SAMPLES)));
}

function edgePoint(edge: DeviceProfile, benchmark: string, loadPerS: number, { offlineBatch }: StudyOptions): EnergyAtLoad[] {
  const point = nodeAtLoad(edge, benchmark, loadPerS, offlineBatch === undefined ? {} : { offlineBatch });
  if (!point.ok) return [];
  const milliJoule = point.value.joulePerInference * MILLI;
  const idle = edge.idlePowerW;
  const idleSpread = (bound: number | undefined): number => (bound === undefined || idle === undefined ? 0 : (((bound - idle.value) * (1 - point.value.busyShare)) / loadPerS) * MILLI);
  return [{ loadPerS, milliJoule, lowMilliJoule: milliJoule + idleSpread(idle?.range?.[0]), highMilliJoule: milliJoule + idleSpread(idle?.range?.[1]) }];
}

function cloudPoint(cloud: DeviceProfile, benchmark: string, loadPerS: number, options: StudyOptions): EnergyAtLoad[] {
  const energyWith = (changes: Partial<StudyOptions>): number => {
    const line = cloudLine(cloud, benchmark, { ...options, ...changes });
    return line.ok ? (line.value.perInferenceJ + line.value.fixedW / loadPerS) * MILLI : Number.NaN;
  };
  const { utilisationShare, pue, networkNjPerBit } = options.ranges ?? {};
  const end = (bound: 0 | 1): Partial<StudyOptions> => ({
    ...(utilisationShare === undefined ? {} : { utilisationShare: utilisationShare[bound === 0 ? 1 : 0] }), ...(pue === undefined ? {} : { pue: pue[bound] }), ...(networkNjPerBit === undefined ? {} : { networkNjPerBit: networkNjPerBit[bound] }),
  });
  const milliJoule = energyWith({});
  return Number.isFinite(milliJoule) ? [{ loadPerS, milliJoule, lowMilliJoule: energyWith(end(0)), highMilliJoule: energyWith(end(1)) }] : [];
}

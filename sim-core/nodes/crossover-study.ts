import { fail, succeed, type Bilingual, type Outcome, type Problem } from '../foundation/problems';
import { cloudLine } from './cloud-energy';
import type { DeviceProfile } from './device-profile';
import { energyCrossover, type CrossoverOptions, type CrossoverRegion } from './energy-crossover';
import { nodeAtLoad, nodeCapacityPerS } from './node-at-load';

/** A low and a high end of an input. */
type Range = readonly [low: number, high: number];

/** Ranges of the inputs that the interval of a crossover spans; idle ranges come with the profiles. */
export interface InputRanges {
  readonly utilisationShare?: Range;
  readonly pue?: Range;
  readonly networkNjPerBit?: Range;
}

export interface StudyOptions extends CrossoverOptions {
  readonly ranges?: InputRanges;
  /** Price of a kWh at the site and in the data centre, and CO2 of a kWh. */
  readonly siteJpyPerKwh: number;
  readonly cloudJpyPerKwh: number;
  readonly gridKgCo2PerKwh: number;
  /** What the cloud provider charges for one inference beyond energy. */
  readonly cloudJpyPerInference?: number;
}

export interface CrossoverLoad {
  readonly loadPerS: number;
  /** Lowest and highest load over the corners of the input ranges that have as many crossovers. */
  readonly interval: Range;
  /** False when some corner of the ranges has another number of crossovers, so that this one may not exist. */
  readonly isCertain: boolean;
}

/** Joule, yen and kg of CO2 per inference. Rows follow `loadsPerS`, columns `utilisationShares`. */
export interface CrossoverSurface {
  readonly loadsPerS: readonly number[];
  readonly utilisationShares: readonly number[];
  readonly edge: { readonly jouleByLoad: readonly number[]; readonly jpyByLoad: readonly number[]; readonly kgCo2ByLoad: readonly number[] };
  readonly cloud: { readonly joule: readonly (readonly number[])[]; readonly jpy: readonly (readonly number[])[]; readonly kgCo2: readonly (readonly number[])[] };
}

/** Crossover loads at one utilisation of the server: none, one or several each. */
export interface CrossoversAtUtilisation {
  readonly utilisationShare: number;
  readonly energyPerS: readonly number[];
  readonly costPerS: readonly number[];
  readonly co2PerS: readonly number[];
}

export interface CrossoverStudy {
  readonly edge: string;
  readonly cloud: string;
  readonly benchmark: string;
  readonly energy: readonly CrossoverLoad[];
  readonly cost: readonly CrossoverLoad[];
  readonly co2: readonly CrossoverLoad[];
  readonly regions: readonly CrossoverRegion[];
  /** The second axis: how the crossover loads move with the utilisation of the server. */
  readonly byUtilisation: readonly CrossoversAtUtilisation[];
  readonly cloudJoulePerInference: number;
  readonly edgeCapacityPerS: number;
  /** Said when one of the two must not be ranked against others. */
  readonly cautions: readonly Bilingual[];
  readonly statement: Bilingual;
  readonly surface: CrossoverSurface;
}

const joulePerKwh = 3.6e6;
const utilisationSteps = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1];
const loadSteps = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 0.5, 0.7, 0.9, 1];

/** Edge against cloud over both axes: load of the edge node and utilisation of the server. */
export function crossoverStudy(edge: DeviceProfile, cloud: DeviceProfile, benchmark: string, options: StudyOptions): Outcome<CrossoverStudy> {
  const problems = optionProblems(options);
  if (problems.length > 0) return fail(...problems);
  const base = energyCrossover(edge, cloud, benchmark, options);
  if (!base.ok) return base;
  const pair: Pair = { edge, cloud, benchmark };
  return succeed({
    edge: edge.id,
    cloud: cloud.id,
    benchmark,
    energy: crossoverLoads(pair, options, 0),
    cost: costCrossovers(pair, options),
    co2: crossoverLoads(pair, options, 0),
    regions: base.value.regions,
    byUtilisation: utilisationSteps.map((utilisationShare) => crossoversAt(pair, { ...options, utilisationShare })),
    cloudJoulePerInference: base.value.cloudPerInferenceJ,
    edgeCapacityPerS: base.value.edgeCapacityPerS,
    cautions: [edge, cloud].filter((profile) => !profile.comparable).flatMap((profile) => profile.caveats.slice(0, 1)),
    statement: base.value.statement,
    surface: surfaceOf(pair, options),
  });
}

function crossoversAt(pair: Pair, options: StudyOptions): CrossoversAtUtilisation {
  const centre = { ...options, ranges: {} };
  const loads = (found: readonly CrossoverLoad[]): readonly number[] => found.map(({ loadPerS }) => loadPerS);
  const energyPerS = loadsAt(pair, centre, 0);
  return { utilisationShare: options.utilisationShare, energyPerS, costPerS: loads(costCrossovers(pair, centre)), co2PerS: energyPerS };
}

interface Pair {
  readonly edge: DeviceProfile;
  readonly cloud: DeviceProfile;
  readonly benchmark: string;
}

/** Yen per joule differ between site and cloud: the cloud's line is stretched to joules that cost what the site's cost. */
function costCrossovers(pair: Pair, options: StudyOptions): readonly CrossoverLoad[] {
  const stretch = options.cloudJpyPerKwh / options.siteJpyPerKwh;
  const chargeJ = ((options.cloudJpyPerInference ?? 0) * joulePerKwh) / options.siteJpyPerKwh;
  const networkNjPerBit = options.networkNjPerBit * stretch;
  const ranges = { ...options.ranges, pue: options.ranges?.pue?.map((pue) => pue * stretch) as Range | undefined, networkNjPerBit: options.ranges?.networkNjPerBit?.map((joule) => joule * stretch) as Range | undefined };
  return crossoverLoads(pair, { ...options, pue: options.pue * stretch, networkNjPerBit, ranges: withoutUndefined(ranges) }, chargeJ);
}

const withoutUndefined = (ranges: { readonly [Key in keyof InputRanges]: InputRanges[Key] | undefined }): InputRanges =>
  Object.fromEntries(Object.entries(ranges).filter(([, range]) => range !== undefined));

/** `extraPerInferenceJ` is charged on every cloud inference, as bits of a payload at one joule would be. */
function crossoverLoads(pair: Pair, options: StudyOptions, extraPerInferenceJ: number): readonly CrossoverLoad[] {
  const central = loadsAt(pair, options, extraPerInferenceJ);
  const corners = cornersOf(pair, options).map((corner) => loadsAt(corner.pair, corner.options, extraPerInferenceJ));
  const alike = corners.filter((loads) => loads.length === central.length);
  return central.map((loadPerS, index) => {
    const all = [loadPerS, ...alike.map((loads) => loads[index]!)];
    return { loadPerS, interval: [Math.min(...all), Math.max(...all)], isCertain: alike.length === corners.length };
  });
}

function loadsAt({ edge, cloud, benchmark }: Pair, options: CrossoverOptions, extraPerInferenceJ: number): readonly number[] {
  const networkJ = options.payloadBits * options.networkNjPerBit * 1e-9 + extraPerInferenceJ;
  const outcome = energyCrossover(edge, cloud, benchmark, { ...options, payloadBits: 1, networkNjPerBit: networkJ * 1e9 });
  return outcome.ok ? outcome.value.loadsPerS : [];
}

/** Every combination of the ends of the ranges: a crossover moves monotonically with each input, so its extremes lie there. */
function cornersOf(pair: Pair, options: StudyOptions): readonly { readonly pair: Pair; readonly options: StudyOptions }[] {
  const { utilisationShare, pue, networkNjPerBit } = options.ranges ?? {};
  const optionCorners = combine(combine(combine([options], 'utilisationShare', utilisationShare), 'pue', pue), 'networkNjPerBit', networkNjPerBit);
  const edges = idleCorners(pair.edge);
  const clouds = idleCorners(pair.cloud);
  return optionCorners.flatMap((corner) => edges.flatMap((edge) => clouds.map((cloud) => ({ pair: { ...pair, edge, cloud }, options: corner }))));
}

const combine = (all: readonly StudyOptions[], key: keyof InputRanges, range: Range | undefined): readonly StudyOptions[] =>
  range === undefined ? all : all.flatMap((options) => range.map((value) => ({ ...options, [key]: value })));

function idleCorners(profile: DeviceProfile): readonly DeviceProfile[] {
  const idle = profile.idlePowerW;
  if (idle?.range === undefined) return [profile];
  return idle.range.map((value) => ({ ...profile, idlePowerW: { ...idle, value } }));
}

function surfaceOf({ edge, cloud, benchmark }: Pair, options: StudyOptions): CrossoverSurface {
  const capacityPerS = nodeCapacityPerS(edge, benchmark, options);
  const loadsPerS = loadSteps.map((share) => share * capacityPerS);
  const edgeJoule = loadsPerS.map((loadPerS) => {
    const node = nodeAtLoad(edge, benchmark, loadPerS, options);
    return node.ok ? node.value.joulePerInference : Infinity;
  });
  const cloudJoule = loadsPerS.map((loadPerS) => utilisationSteps.map((utilisationShare) => {
    const line = cloudLine(cloud, benchmark, { ...options, utilisationShare });
    return line.ok ? line.value.perInferenceJ + line.value.fixedW / loadPerS : Infinity;
  }));
  const scaled = (rows: readonly (readonly number[])[], factor: number, added: number) => rows.map((row) => row.map((joule) => joule * factor + added));
  const siteJpyPerJ = options.siteJpyPerKwh / joulePerKwh;
  const kgPerJ = options.gridKgCo2PerKwh / joulePerKwh;
  return {
    loadsPerS,
    utilisationShares: utilisationSteps,
    edge: { jouleByLoad: edgeJoule, jpyByLoad: edgeJoule.map((joule) => joule * siteJpyPerJ), kgCo2ByLoad: edgeJoule.map((joule) => joule * kgPerJ) },
    cloud: { joule: cloudJoule, jpy: scaled(cloudJoule, options.cloudJpyPerKwh / joulePerKwh, options.cloudJpyPerInference ?? 0), kgCo2: scaled(cloudJoule, kgPerJ, 0) },
  };
}

function optionProblems(options: StudyOptions): readonly Problem[] {
  const checks: readonly (readonly [name: string, value: number, isRight: boolean, expected: string, ja: string])[] = [
    ['utilisation', options.utilisationShare, options.utilisationShare > 0 && options.utilisationShare <= 1, 'a share above 0 and up to 1', '0 より大きく 1 以下の割合'],
    ['pue', options.pue, options.pue >= 1, 'at least 1', '1 以上'],
    ['payload-kb', options.payloadBits / 8000, options.payloadBits >= 0, 'zero or more', '0 以上'],
    ['network-nj-per-bit', options.networkNjPerBit, options.networkNjPerBit >= 0, 'zero or more', '0 以上'],
  ];
  return checks.filter(([, , isRight]) => !isRight).map(([name, value, , en, ja]) => ({
    code: 'crossover.option-wrong',
    severity: 'error',
    path: name,
    expected: { en, ja },
    found: { en: String(value), ja: String(value) },
    remedy: { en: `Give another value for --${name}.`, ja: `--${name} に別の値を指定してください。` },
  }));
}

import {
  crossoverStudy, fail, gridCo2KgPerKwh, levyJpyPerKwh, succeed,
  type Catalogue, type CrossoverLoad, type CrossoverStudy, type Language, type Outcome, type StudyOptions,
} from '../../../../sim-core/index';
import { textTable } from '../../text-table';
import type { ParsedWords } from '../../words';
import { neededDevice, neededText, numbersOf } from './read-options';
import type { Answer } from './show-devices';

const numericOptions = ['utilisation', 'pue', 'payload-kb', 'network-nj-per-bit', 'batch', 'year', 'jpy-per-kwh', 'cloud-jpy-per-kwh', 'cloud-jpy-per-1000'] as const;
type Numbers = Readonly<Record<(typeof numericOptions)[number], number | undefined>>;

const bitsPerKilobyte = 8000;
const defaultTariff = 'tepco-ep-high-voltage-basic-2025';

/** `devices crossover --benchmark NAME --edge ID --cloud ID`. */
export function crossoverAnswer(catalogue: Catalogue, words: ParsedWords, language: Language): Outcome<Answer> {
  const edge = neededDevice(words, 'edge', catalogue);
  const cloud = neededDevice(words, 'cloud', catalogue);
  const benchmark = neededText(words, 'benchmark');
  const numbers = numbersOf(words, numericOptions);
  if (!edge.ok || !cloud.ok || !benchmark.ok || !numbers.ok) return fail(...[edge, cloud, benchmark, numbers].flatMap((outcome) => (outcome.ok ? [] : outcome.problems)));
  const study = crossoverStudy(edge.value, cloud.value, benchmark.value, studyOptions(catalogue, numbers.value, words.switches.has('dedicated')));
  return study.ok ? succeed({ value: study.value, text: studyText(study.value, language) }) : study;
}

/** Ranges of inputs that were stated as one number: half to double the utilisation, a third to three times the network energy. */
function studyOptions(catalogue: Catalogue, numbers: Numbers, dedicated: boolean): StudyOptions {
  const utilisationShare = numbers.utilisation ?? 0.3;
  const pue = numbers.pue ?? 1.4;
  const networkNjPerBit = numbers['network-nj-per-bit'] ?? 6658;
  const siteJpyPerKwh = numbers['jpy-per-kwh'] ?? marginalJpyPerKwh(catalogue);
  return {
    utilisationShare,
    pue,
    networkNjPerBit,
    payloadBits: (numbers['payload-kb'] ?? 0) * bitsPerKilobyte,
    dedicated,
    ...(numbers.batch === undefined ? {} : { offlineBatch: numbers.batch }),
    ranges: {
      utilisationShare: [utilisationShare / 2, Math.min(1, 2 * utilisationShare)],
      pue: [Math.min(pue, 1.2), Math.max(pue, 1.7)],
      networkNjPerBit: [networkNjPerBit / 3, networkNjPerBit * 3],
    },
    siteJpyPerKwh,
    cloudJpyPerKwh: numbers['cloud-jpy-per-kwh'] ?? siteJpyPerKwh,
    cloudJpyPerInference: (numbers['cloud-jpy-per-1000'] ?? 0) / 1000,
    gridKgCo2PerKwh: gridCo2KgPerKwh(catalogue.co2, numbers.year ?? 2025),
  };
}

/** What one more kWh costs: the lowest energy rate and the levy of the year in which the plan began. */
function marginalJpyPerKwh({ tariffs, levy }: Catalogue): number {
  const rates = Object.values(tariffs[defaultTariff]?.energy.rates ?? {}).map((rate) => rate.value);
  return Math.min(...rates) + levyJpyPerKwh(levy, 2025);
}

const words = {
  energy: { en: 'Energy', ja: '電力量' },
  cost: { en: 'Cost', ja: '費用' },
  co2: { en: 'CO2', ja: 'CO2' },
  none: { en: 'no crossover', ja: '交差点なし' },
  uncertain: { en: 'may not exist within the ranges of the inputs', ja: '入力の範囲によっては存在しません' },
} as const;

function studyText(study: CrossoverStudy, language: Language): string {
  const line = (name: 'energy' | 'cost' | 'co2'): string => `${words[name][language]}: ${study[name].map((load) => loadText(load, language)).join('; ') || words.none[language]}`;
  const cautions = study.cautions.map((caution) => `- ${caution[language]}`);
  return [study.statement[language], line('energy'), line('cost'), line('co2'), ...cautions, '', axisText(study, language), surfaceText(study, language)].join('\n');
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const loadList = (loadsPerS: readonly number[], none: string): string => (loadsPerS.length === 0 ? none : loadsPerS.map(fourDigits).join(', '));
const fourDigits = (value: number): string => (Number.isFinite(value) ? value.toPrecision(4) : '-');

const tables = {
  axis: { en: 'Crossover loads [inf/s] by utilisation of the server', ja: 'サーバー利用率ごとの交差負荷 [推論/秒]' },
  surface: { en: 'Joule per inference by load of the edge node and utilisation of the server', ja: 'エッジの負荷とサーバー利用率ごとの推論あたりエネルギー [J]' },
  utilisation: { en: 'utilisation', ja: '利用率' },
  load: { en: 'load [inf/s]', ja: '負荷 [推論/秒]' },
  edge: { en: 'edge', ja: 'エッジ' },
} as const;

/** How the crossover loads move along the second axis. */
function axisText({ byUtilisation }: CrossoverStudy, language: Language): string {
  const none = words.none[language];
  const rows = byUtilisation.map((at) => [percent(at.utilisationShare), loadList(at.energyPerS, none), loadList(at.costPerS, none), loadList(at.co2PerS, none)]);
  return `${tables.axis[language]}\n${textTable([[tables.utilisation[language], words.energy[language], words.cost[language], words.co2[language]], ...rows])}`;
}

/** Energy over both axes. Cost and CO2 over both axes are in the answer of `--json`. */
function surfaceText({ surface }: CrossoverStudy, language: Language): string {
  const head = [tables.load[language], tables.edge[language], ...surface.utilisationShares.map(percent)];
  const rows = surface.loadsPerS.map((loadPerS, row) => [fourDigits(loadPerS), fourDigits(surface.edge.jouleByLoad[row]!), ...surface.cloud.joule[row]!.map(fourDigits)]);
  return `${tables.surface[language]}\n${textTable([head, ...rows])}`;
}

function loadText({ loadPerS, interval, isCertain }: CrossoverLoad, language: Language): string {
  const [low, high] = interval.map((load) => load.toPrecision(3));
  return `${loadPerS.toPrecision(4)}/s (${String(low)} - ${String(high)})${isCertain ? '' : `, ${words.uncertain[language]}`}`;
}

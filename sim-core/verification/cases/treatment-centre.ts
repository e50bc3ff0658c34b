import { studentTQuantile } from '../../foundation/numerics/student-t-distribution';
import type { Catalogue } from '../../scenario/catalogue';
import { estimate } from '../estimate';
import { sampleKpis, type KpiSamples } from './scenario-runs';
import type { CheckedFigure, VerificationCase } from './verification-case';

const REPLICATIONS = 500;
const PUBLISHED_REPLICATIONS = 2000;
const STANDARD_ERRORS = 3;
const PAIRED_REPLICATIONS = 20;

/** Name of the figure, KPI of `treat-sim.yaml`, mean and half-width of the 95 % interval over 2000 replications of the open model. */
const PUBLISHED: readonly (readonly [name: string, kpi: string, mean: number, halfWidth: number])[] = [
  ['arrivals', 'arrival.arrivals.count', 229.493, 0.6773],
  ['triageWait', 'queue.triage-queue.waitMean', 31.0787, 0.7672],
  ['triageUtilisation', 'resource.triage-bay.load', 0.6043, 0.0025],
  ['registrationWait', 'queue.registration-queue.waitMean', 103.7784, 1.0401],
  ['registrationUtilisation', 'resource.clerk.load', 0.8504, 0.0016],
  ['examinationWait', 'queue.exam-queue.waitMean', 24.9581, 0.3831],
  ['examinationUtilisation', 'resource.exam-room.load', 0.8625, 0.0011],
  ['treatmentWait', 'queue.treatment-queue.waitMean', 133.9735, 1.1453],
  ['treatmentUtilisation', 'resource.cubicle.load', 0.8814, 0.0012],
  ['timeNonTrauma', 'entity.non-trauma.timeInSystemMean', 227.9648, 1.0469],
  ['traumaRoomWait', 'queue.trauma-queue.waitMean', 153.5294, 3.3582],
  ['traumaRoomUtilisation', 'resource.trauma-room.load', 0.849, 0.0051],
  ['traumaCubicleWait', 'queue.trauma-cubicle-queue.waitMean', 17.8938, 0.5852],
  ['traumaCubicleUtilisation', 'resource.trauma-cubicle.load', 0.5089, 0.0044],
  ['timeTrauma', 'entity.trauma.timeInSystemMean', 292.4949, 3.2725],
  ['discharged', 'system.leftCount', 166.1225, 0.3731],
];

/** Other scenarios of the open model, as changes of capacities and means of the file. */
const SCENARIOS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'triage+1': { 'triage-bay.capacity': '2' },
  'exam+1': { 'exam-room.capacity': '4' },
  'treat+1': { 'cubicle.capacity': '2' },
  swapExamTreat: { 'triage-bay.capacity': '2', 'exam-room.capacity': '2' },
  shortExam: { 'triage-bay.capacity': '2', 'exam-room.capacity': '2', 'exam.duration.mean': '12 min' },
  'triage+exam': { 'triage-bay.capacity': '2', 'exam-room.capacity': '4' },
};

function base(catalogue: Catalogue, text: string): readonly CheckedFigure[] {
  const samples = sampleKpis(text, catalogue, {}, { replications: REPLICATIONS });
  return PUBLISHED.map(([name, kpi, expected, halfWidth]) => {
    const found = estimate(samples.get(kpi) ?? []);
    const theirs = halfWidth / studentTQuantile(0.975, PUBLISHED_REPLICATIONS - 1);
    return { name, expected, found: found.mean, tolerance: STANDARD_ERRORS * Math.sqrt(found.standardError * found.standardError + theirs * theirs) };
  });
}

const largestDifference = (one: readonly number[], other: readonly number[]): number => one.reduce((most, value, index) => Math.max(most, Math.abs(value - (other[index] ?? NaN))), 0);

/** Common random numbers: what happens behind triage changes no wait before it, in no replication; a second triage bay does in all. */
function pairedScenarios(catalogue: Catalogue, text: string): readonly CheckedFigure[] {
  const samplesOf = (changes: Readonly<Record<string, string>>): KpiSamples => sampleKpis(text, catalogue, changes, { replications: PAIRED_REPLICATIONS });
  const waits = (samples: KpiSamples): readonly number[] => samples.get('queue.triage-queue.waitMean') ?? [];
  const all = new Map(Object.entries(SCENARIOS).map(([name, changes]) => [name, samplesOf(changes)]));
  const waitsOf = (name: string): readonly number[] => waits(all.get(name) ?? new Map());
  const baseline = waits(samplesOf({}));
  const same = (name: string, one: readonly number[], other: readonly number[]): CheckedFigure => ({ name, expected: 0, found: largestDifference(one, other), tolerance: 0 });
  return [
    same('exam+1.triageWaitDifference', waitsOf('exam+1'), baseline),
    same('treat+1.triageWaitDifference', waitsOf('treat+1'), baseline),
    ...['swapExamTreat', 'shortExam', 'triage+exam'].map((name) => same(`${name}.triageWaitDifference`, waitsOf(name), waitsOf('triage+1'))),
    { name: 'triage+1.shorterTriageWaits', expected: PAIRED_REPLICATIONS, found: waitsOf('triage+1').filter((wait, index) => wait < (baseline[index] ?? 0)).length, tolerance: 0 },
  ];
}

const SOURCE = 'Monks, Harper & Mustafee 2024, doi 10.1080/17477778.2024.2347882, re-run with correct thinning';
const SCENARIO = 'verification/treat-sim.yaml';

export const treatmentCentreCases: readonly VerificationCase[] = [
  { id: '1', title: { en: 'Urgent treatment centre (treat-sim), base scenario', ja: '救急診療センター (treat-sim) 基本ケース' }, source: SOURCE, scenario: SCENARIO, figures: base },
  { id: '1-paired', title: { en: 'Urgent treatment centre, other capacities with the same luck', ja: '救急診療センター、同じ乱数で能力を変更' }, source: SOURCE, scenario: SCENARIO, figures: pairedScenarios },
];

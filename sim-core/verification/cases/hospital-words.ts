import { studentTQuantile } from '../../foundation/numerics/student-t-distribution';
import type { Catalogue } from '../../scenario/catalogue';
import { estimate } from '../estimate';
import { sampleKpis, type KpiSamples } from './scenario-runs';
import type { CheckedFigure, VerificationCase } from './verification-case';

const STANDARD_ERRORS = 3;
const PUBLISHED_REPLICATIONS = 2000;

/** Three standard errors of ours, together with those of a published figure that was itself simulated. */
const agrees = (name: string, samples: readonly number[], expected: number, standardError: number): CheckedFigure => {
  const found = estimate(samples);
  return { name, expected, found: found.mean, tolerance: STANDARD_ERRORS * Math.sqrt(found.standardError * found.standardError + standardError * standardError) };
};

const samplesOf = (kpis: KpiSamples, id: string): readonly number[] => {
  const samples = kpis.get(id);
  if (samples === undefined) throw new Error(`the scenario has no ${id}`);
  return samples;
};

/** Mean and half-width of the 95 % interval of 2000 replications of the published model, by our key figure. */
const TREATMENT_CENTRE = [
  ['arrivals', 'arrival.patients.count', 229.493, 0.6773],
  ['triageWait', 'step.triage.waitMeanMin', 31.0787, 0.7672],
  ['registrationWait', 'step.registration.waitMeanMin', 103.7784, 1.0401],
  ['examinationWait', 'step.examination.waitMeanMin', 24.9581, 0.3831],
  ['treatmentWait', 'step.treatment.waitMeanMin', 133.9735, 1.1453],
  ['timeNonTrauma', 'class.non-trauma.lengthOfStayMin', 227.9648, 1.0469],
  ['traumaRoomWait', 'step.stabilisation.waitMeanMin', 153.5294, 3.3582],
  ['traumaCubicleWait', 'step.trauma-treatment.waitMeanMin', 17.8938, 0.5852],
  ['timeTrauma', 'class.trauma.lengthOfStayMin', 292.4949, 3.2725],
  ['discharged', 'output.patients', 166.1225, 0.3731],
] as const;

const treatmentCentre = (catalogue: Catalogue, text: string): readonly CheckedFigure[] => {
  const kpis = sampleKpis(text, catalogue, {});
  return TREATMENT_CENTRE.map(([name, id, expected, halfWidth]) => agrees(name, samplesOf(kpis, id), expected, halfWidth / studentTQuantile(0.975, PUBLISHED_REPLICATIONS - 1)));
};

/** Share turned away by a ward of so many beds: Erlang's loss formula, which is the published probability of delay. */
const STROKE_UNIT = [['acute', 10, 0.1283], ['acute', 14, 0.0192], ['rehabilitation', 12, 0.1091], ['rehabilitation', 16, 0.0186]] as const;

const strokeUnit = (catalogue: Catalogue, text: string): readonly CheckedFigure[] => STROKE_UNIT.map(([ward, beds, expected]) => {
  const kpis = sampleKpis(text, catalogue, { [`${ward}.beds`]: String(beds) });
  return agrees(`${ward}${String(beds)}`, samplesOf(kpis, `ward.${ward}.turnedAwayShare`), expected, 0);
});

export const hospitalWordsCases: readonly VerificationCase[] = [
  {
    id: '1-hospital', title: { en: 'Urgent treatment centre in the words of a hospital', ja: '救急診療センター（病院の言葉で）' },
    source: 'Monks, Harper & Mustafee 2024, doi 10.1080/17477778.2024.2347882, re-run with correct thinning', scenario: 'verification/hospital-treatment-centre.yaml', figures: treatmentCentre,
  },
  {
    id: '2-hospital', title: { en: 'Stroke unit beds in the words of a hospital', ja: '脳卒中病棟の病床（病院の言葉で）' },
    source: 'Monks et al. 2016, doi 10.1186/s12913-016-1789-4; Erlang B, exact', scenario: 'verification/hospital-stroke-unit.yaml', figures: strokeUnit,
  },
];

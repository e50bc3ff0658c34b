import { batteryLifeHours } from '../../nodes/battery-life';
import type { MeasuredPoint, ScenarioName } from '../../nodes/device-profile';
import type { Catalogue } from '../../scenario/catalogue';
import { within, type CheckedFigure, type VerificationCase } from './verification-case';

type Row = readonly [device: string, benchmark: string, scenario: ScenarioName, published: Readonly<Record<string, number>>];

/** Figures as published: rate, watts, and millijoule per query where the submission checker printed it. */
const published: readonly Row[] = [
  ['gloria', 'bert-99', 'Offline', { perS: 373.75, watts: 30.81898, perJoule: 12.127 }],
  ['gloria', 'bert-99', 'SingleStream', { watts: 20.741, millijouleOfLatency: 249.4 }],
  ['gloria', 'bert-99', 'SingleStream', { millijoule: 251.77 }],
  ['gloria', 'resnet50', 'Offline', { perS: 9853.79, watts: 31.227713, perJoule: 315.5 }],
  ['gloria', 'resnet50', 'MultiStream', { watts: 18.021, millijoule: 36.318 }],
  ['gloria-entry', 'bert-99', 'Offline', { perS: 274.179, watts: 24.788, perJoule: 11.061 }],
  ['gloria-entry', 'bert-99', 'SingleStream', { watts: 23.339, millijouleOfLatency: 282.7 }],
  ['speedai240x3', 'resnet50', 'Offline', { perS: 168_720, watts: 398.33, perJoule: 423.57 }],
  ['speedai240x3', 'resnet50', 'SingleStream', { watts: 231.119, millijouleOfLatency: 27.49 }],
  ['speedai240x3', 'resnet50', 'MultiStream', { watts: 303.172 }],
  ['agx-orin', 'resnet50', 'Offline', { perS: 3463.11, watts: 22.66 }],
  ['agx-orin', 'resnet50', 'SingleStream', { millijoule: 22.19 }],
  ['agx-orin', 'resnet50', 'MultiStream', { millijoule: 80.76 }],
  ['h100x8', 'resnet50', 'Offline', { perS: 353_232, watts: 2219.6 }],
  ['h100x8', 'bert-99', 'Offline', { perS: 39_196, watts: 2998 }],
  ['stm32u575-v1-2', 'tiny-anomaly-detection', 'SingleStream', { perS: 291.589, microjoule: 81.875 }],
  ['stm32u575-v1-2', 'tiny-image-classification', 'SingleStream', { perS: 9.003, microjoule: 2578.969 }],
  ['stm32u575-v1-2', 'tiny-keyword-spotting', 'SingleStream', { perS: 34.416, microjoule: 656.163 }],
  ['stm32u575-v1-2', 'tiny-visual-wake-words', 'SingleStream', { perS: 16.87, microjoule: 1354.685 }],
  ['stm32l4r5-v1-2', 'tiny-anomaly-detection', 'SingleStream', { perS: 190.086, microjoule: 203.368 }],
  ['stm32l4r5-v1-2', 'tiny-image-classification', 'SingleStream', { perS: 6.056, microjoule: 6919.375 }],
  ['stm32l4r5-v1-2', 'tiny-keyword-spotting', 'SingleStream', { perS: 23.155, microjoule: 1820.454 }],
  ['stm32l4r5-v1-2', 'tiny-visual-wake-words', 'SingleStream', { perS: 11.245, microjoule: 3894.566 }],
  ['stm32h7a3', 'tiny-anomaly-detection', 'SingleStream', { perS: 816.004, microjoule: 165.728 }],
  ['stm32h7a3', 'tiny-image-classification', 'SingleStream', { perS: 24.483, microjoule: 5090.283 }],
  ['stm32h7a3', 'tiny-keyword-spotting', 'SingleStream', { perS: 88.356, microjoule: 1375.599 }],
  ['stm32h7a3', 'tiny-visual-wake-words', 'SingleStream', { perS: 42.009, microjoule: 2965.461 }],
];

const asStated = within(0.001);

const figureOf: Readonly<Record<string, (point: MeasuredPoint) => number>> = {
  perS: (point) => point.throughputPerS.value,
  watts: (point) => point.powerW?.value ?? Number.NaN,
  microjoule: (point) => point.energyPerInferenceUj?.value ?? Number.NaN,
  perJoule: (point) => point.throughputPerS.value / (point.powerW?.value ?? Number.NaN),
  /** Watts times mean latency, without the pauses of the window. */
  millijouleOfLatency: (point) => (point.powerW?.value ?? Number.NaN) * (point.latencyMeanMs?.value ?? Number.NaN),
  millijoule: (point) => (1000 * point.samplesPerQuery * (point.powerW?.value ?? Number.NaN)) / point.throughputPerS.value,
};

/** The shipped profiles against what the submitters' own checkers and MLCommons published, within 0.1 %. */
function profiles({ devices }: Catalogue): readonly CheckedFigure[] {
  return published.flatMap(([device, benchmark, scenario, figures]) => {
    const point = devices[device]?.benchmarks[benchmark]?.points.find((candidate) => candidate.scenario === scenario);
    return Object.entries(figures).map(([name, expected]) => asStated(`${device}.${benchmark}.${scenario}.${name}`, expected, point === undefined ? Number.NaN : figureOf[name]!(point)));
  });
}

/** Keyword spotting once a second on a coin cell of 225 mAh at 3 V, before sleep current and self-discharge. */
function coinCell(): readonly CheckedFigure[] {
  const energyPerInferenceJ = 656.163e-6;
  const hours = batteryLifeHours({ usableJ: 0.225 * 3600 * 3, inferencesPerS: 1, energyPerInferenceJ, secondsPerInference: 1 / 34.416, sleepW: 0, radioW: 0, selfDischargeW: 0 });
  return [
    { name: 'joulePerDay', expected: 56.69, found: energyPerInferenceJ * 86_400, tolerance: 0.005 },
    { name: 'days', expected: 42.9, found: hours / 24, tolerance: 0.05 },
  ];
}

export const measuredPowerCases: readonly VerificationCase[] = [
  {
    id: '11',
    title: { en: 'Measured watts and rates of devices', ja: '機器の測定電力と処理速度' },
    source: 'MLPerf Inference v3.0 and v4.1, MLPerf Tiny v1.2 (published logs and checkers)',
    figures: profiles,
  },
  { id: '11-battery', title: { en: 'A coin cell that listens', ja: 'コイン電池での音声キーワード検出' }, source: 'MLPerf Tiny v1.2, STM32U575, exact arithmetic', figures: coinCell },
];

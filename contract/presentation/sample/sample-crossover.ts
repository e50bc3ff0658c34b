import type { Language } from '../../../sim-core/index';
import { crossoverData, type CrossoverData } from '../charts/crossover/crossover-data';
import { sampleDevices } from './sample-devices';

/** The first invented device as the edge node against the second as a shared server: one crossover. */
export function sampleCrossover(language: Language): CrossoverData {
  const [edge, cloud] = sampleDevices;
  if (edge === undefined || cloud === undefined) throw new Error('two sample devices are needed');
  const made = crossoverData(edge, cloud, {
    benchmark: 'resnet50', language,
    options: {
      utilisationShare: 0.3, pue: 1.3, payloadBits: 800_000, networkNjPerBit: 20, offlineBatch: 32, siteJpyPerKwh: 20, cloudJpyPerKwh: 20, gridKgCo2PerKwh: 0.4,
      ranges: { utilisationShare: [0.1, 0.6], pue: [1.1, 1.7], networkNjPerBit: [10, 40] },
    },
  });
  if (!made.ok) throw new Error(made.problems.map((problem) => problem.expected.en).join('; '));
  return made.value;
}

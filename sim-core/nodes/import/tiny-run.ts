import { fail, succeed, type Outcome } from '../../foundation/problems';
import { invalidRun, missingFigure } from './import-problems';
import type { FolderFiles, RunFolder } from './run-folders';

/** Figures of one task of MLPerf Tiny. Energy is that of the board or chip supply. */
export interface TinyRun {
  readonly throughputPerS: number;
  readonly latencyMs: number | undefined;
  readonly energyPerInferenceUj: number | undefined;
  readonly powerW: number | undefined;
}

/** What the harness prints; times of lines before the texts differ between rounds and are passed over. */
const patterns = {
  throughput: /Median throughput is\s+([\d.]+)\s*inf/,
  energy: /Median energy cost is\s+([\d.]+)\s*uJ\/inf/,
  power: /Power\s*:\s*([\d.]+)\s*(uW|mW|W)\b/g,
  period: /Average period:\s*([\d.]+)\s*s/,
  latency: /Estimated throughput:\s*([\d.]+)\s*inf/,
  unmet: /requirements have (?!been met)/i,
};

const wattsPerUnit: Readonly<Record<string, number>> = { uW: 1e-6, mW: 1e-3, W: 1 };

/**
 * Reads one task (v0.7 to v1.3). Throughput and energy are the medians that the harness printed in `results.txt` or `log.txt`.
 * A streaming task has no inference of its own: its energy is mean power x period. Refuses a run without throughput,
 * with a printed failure of the runtime rule, or with an energy folder that holds no energy.
 */
export function readTinyRun(files: FolderFiles, run: RunFolder): Outcome<TinyRun> {
  const performance = textsOf(files, `${run.folder}/performance`);
  const energy = textsOf(files, `${run.folder}/energy`);
  if (patterns.unmet.test(`${performance}\n${energy}`)) return fail(invalidRun(run.folder, 'runtime requirements were not met'));
  const power = medianPowerW(energy);
  const period = numberIn(patterns.period, energy) ?? numberIn(patterns.period, performance);
  if (period !== undefined) return streamingTask(run, period, power, numberIn(patterns.latency, performance));
  const throughputPerS = numberIn(patterns.throughput, performance) ?? numberIn(patterns.throughput, energy);
  if (throughputPerS === undefined || throughputPerS <= 0) return fail(missingFigure(`${run.folder}/performance/results.txt`, 'Median throughput'));
  const energyPerInferenceUj = numberIn(patterns.energy, energy);
  if (energy !== '' && energyPerInferenceUj === undefined) return fail(missingFigure(`${run.folder}/energy/results.txt`, 'Median energy cost'));
  return succeed({ throughputPerS, latencyMs: 1000 / throughputPerS, energyPerInferenceUj, powerW: power });
}

function streamingTask(run: RunFolder, periodS: number, powerW: number | undefined, bestRatePerS: number | undefined): Outcome<TinyRun> {
  if (powerW === undefined) return fail(missingFigure(`${run.folder}/energy/results.txt`, 'Power'));
  const latencyMs = bestRatePerS === undefined ? undefined : 1000 / bestRatePerS;
  return succeed({ throughputPerS: 1 / periodS, latencyMs, energyPerInferenceUj: powerW * periodS * 1e6, powerW });
}

/** `results.txt` first, because it repeats the end of the log; some rounds wrote only the log. */
const textsOf = (files: FolderFiles, folder: string): string =>
  [files.get(`${folder}/results.txt`), files.get(`${folder}/log.txt`)].filter((text) => text !== undefined).join('\n');

function numberIn(pattern: RegExp, text: string): number | undefined {
  const match = pattern.exec(text);
  return match === null ? undefined : Number(match[1]);
}

function medianPowerW(text: string): number | undefined {
  const watts = [...text.matchAll(patterns.power)].map((match) => Number(match[1]) * wattsPerUnit[match[2]!]!).sort((a, b) => a - b);
  const middle = Math.floor(watts.length / 2);
  if (watts.length === 0) return undefined;
  return watts.length % 2 === 1 ? watts[middle]! : (watts[middle - 1]! + watts[middle]!) / 2;
}

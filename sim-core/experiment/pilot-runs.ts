import { mser5 } from '../foundation/statistics/mser5';
import { fail, succeed, type Outcome, type Problem } from '../foundation/problems';
import { sampleInside } from '../kernel/run-in-parts';
import { sectorOf } from '../sectors/sectors';
import type { ReplicationAddress, SiteModel } from '../sectors/site-model';
import { failureProblem } from './failure-problem';

/** Pilots have numbers that no replication of an experiment reaches, so that a choice made on them does not bias it. */
const FIRST_PILOT = 1_000_000_000;
const PILOTS = 5;
const SAMPLES = 2000;
const MINUTE_US = 60_000_000;

/** The warm-up that a site needs, whole minutes; `isReliable` is false where the pilots were too short to tell. */
export interface PilotWarmUp {
  readonly minutes: number;
  readonly isReliable: boolean;
}

/**
 * Warm-up by MSER-5 on the number of entities inside, sampled 2000 times over warm-up and length as the file has them, from
 * an empty site, mean of five pilot runs. The longest of all models and weeks, so that variants observe the same time.
 */
export const findWarmUp = (models: readonly SiteModel[], seed: number): Outcome<PilotWarmUp> => {
  let longest: PilotWarmUp = { minutes: 0, isReliable: true };
  for (const model of models) {
    const found = ofModel(model, seed);
    if (!found.ok) return found;
    longest = { minutes: Math.max(longest.minutes, found.value.minutes), isReliable: longest.isReliable && found.value.isReliable };
  }
  return succeed(longest);
};

const ofModel = (model: SiteModel, seed: number): Outcome<PilotWarmUp> => {
  const sector = sectorOf(model.sector);
  const weeks: PilotWarmUp[] = [];
  for (const [week, { id }] of sector.weeks(model.plan).entries()) {
    const mean = new Float64Array(SAMPLES);
    let horizonUs = 0;
    for (let pilot = 0; pilot < PILOTS; pilot++) {
      const run = runPilot(model, week, { seed, replication: FIRST_PILOT + pilot });
      if (run.failure !== undefined) return fail(failureProblem(model, { ...run.failure, week: id }));
      horizonUs = run.horizonUs;
      for (let sample = 0; sample < SAMPLES; sample++) mean[sample]! += (run.inside[sample] ?? 0) / PILOTS;
    }
    const { observations, isReliable } = mser5(mean);
    weeks.push({ minutes: Math.ceil((observations * horizonUs) / SAMPLES / MINUTE_US), isReliable });
  }
  return succeed({ minutes: Math.max(...weeks.map(({ minutes }) => minutes)), isReliable: weeks.every(({ isReliable }) => isReliable) });
};

const runPilot = (model: SiteModel, week: number, address: ReplicationAddress) => {
  const blueprint = sectorOf(model.sector).blueprint(model.plan, week, address);
  const { inside, run } = sampleInside(blueprint, { ...address, week }, blueprint.horizonUs / SAMPLES);
  return { inside, horizonUs: blueprint.horizonUs, failure: run.failure };
};

/** The pilots ended before the number inside had settled. */
export const unsettledWarning = (minutes: number): Problem => ({
  code: 'experiment.warm-up-unsettled',
  severity: 'warning',
  path: 'run.warmUp',
  expected: { en: 'pilot runs in which the number inside settles in their first half', ja: '前半のうちに滞留数が落ち着く予備実行' },
  found: { en: `MSER-5 leaves out ${String(minutes)} min, more than half of the pilot`, ja: `MSER-5 による除外は ${String(minutes)} 分で、予備実行の半分を超えます` },
  remedy: { en: 'Raise run.length (or run.warmUp, which the pilots run through too), or look whether a queue grows without end.', ja: 'run.length（または予備実行に含まれる run.warmUp）を長くするか、待ち行列が伸び続けていないか確かめてください。' },
});

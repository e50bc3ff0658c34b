import { cpuSeconds } from './measure';
import { planFile, runTask } from './road';

/** Processor milliseconds of one site-week of a shipped scenario through the public road, warm-up of the model included. */
export function siteWeekMs(path: string): number {
  const experiment = planFile(path, 3);
  runTask(experiment, 0);
  const start = cpuSeconds();
  let weeks = 0;
  for (let index = 0; index < 3; index++) weeks += runTask(experiment, index).weeks;
  return (1000 * (cpuSeconds() - start)) / weeks;
}

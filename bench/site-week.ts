import { readFileSync } from 'node:fs';
import { catalogueData } from '../assets/index.generated';
import { openCatalogue, openScenario, planExperiment, runReplication, type Experiment } from '../sim-core';

const REPLICATIONS = 3;

/** The bench runs from the root of the repository. */
const planShippedFactory = (): Experiment => {
  const catalogue = openCatalogue(catalogueData);
  const opened = openScenario(readFileSync('scenarios/factory-visual-inspection.yaml', 'utf8'));
  if (!catalogue.ok || !opened.ok) throw new Error('the shipped scenario does not open');
  const planned = planExperiment(opened.value, catalogue.value, { replications: REPLICATIONS });
  if (!planned.ok) throw new Error('the shipped scenario cannot be planned');
  return planned.value;
};

/** CPU milliseconds of one site-week of the shipped factory through the public road, warm-up of the model included. */
export function siteWeekMs(cpuSeconds: () => number): number {
  const experiment = planShippedFactory();
  const weeksOf = (index: number): number => {
    const task = experiment.tasks[index];
    const model = task === undefined ? undefined : experiment.models[task.model];
    return task === undefined || model === undefined ? 0 : runReplication(model, task.address).demandKw.length;
  };
  weeksOf(0);
  const start = cpuSeconds();
  const weeks = Array.from({ length: experiment.models.length }, (_, index) => weeksOf(index)).reduce((sum, count) => sum + count, 0);
  return (1000 * (cpuSeconds() - start)) / weeks;
}

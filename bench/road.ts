import { readFileSync } from 'node:fs';
import { catalogueData } from '../assets/index.generated';
import { openCatalogue, openScenario, planExperiment, runReplication, type Experiment } from '../sim-core';

/** Opens and plans a scenario file as the product does. The bench runs from the root of the repository. */
export function planFile(path: string, replications: number): Experiment {
  const catalogue = openCatalogue(catalogueData);
  const opened = openScenario(readFileSync(path, 'utf8'));
  if (!catalogue.ok || !opened.ok) throw new Error(`${path} does not open`);
  const planned = planExperiment(opened.value, catalogue.value, { replications });
  if (!planned.ok) throw new Error(`${path} cannot be planned`);
  return planned.value;
}

/** Runs one task of an experiment, key figures included; returns its events and its weeks. */
export function runTask(experiment: Experiment, index: number): { readonly events: number; readonly weeks: number; readonly eventHashes: readonly string[] } {
  const task = experiment.tasks[index];
  const model = task === undefined ? undefined : experiment.models[task.model];
  if (task === undefined || model === undefined) throw new Error(`The experiment has no task ${index}`);
  const result = runReplication(model, task.address);
  if (result.failure !== undefined) throw new Error(`The replication failed: ${result.failure.code}`);
  return { events: result.eventCount, weeks: result.demandKw.length, eventHashes: result.eventHashes };
}

import type { Experiment, Outcome } from '../../../../sim-core/index';
import { planRun } from '../../../run-service/plan-run';
import type { Surroundings } from '../../command';
import { readScenario } from '../../read-scenario';
import type { ParsedWords } from '../../words';
import { readRequest } from './read-request';

/** Plans the scenario that the words name with the edits, variants, years and seed that they give. */
export async function planScenario(words: ParsedWords, surroundings: Surroundings): Promise<Outcome<Experiment>> {
  const request = readRequest(words);
  if (!request.ok) return request;
  const scenario = await readScenario(words);
  if (!scenario.ok) return scenario;
  const catalogue = await surroundings.openCatalogue();
  if (!catalogue.ok) return catalogue;
  const origin = { catalogue: catalogue.value, programVersion: surroundings.programVersion, file: scenario.value.file };
  return planRun({ ...request.value, scenarioText: scenario.value.text }, origin);
}

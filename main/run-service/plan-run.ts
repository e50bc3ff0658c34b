import type { RunRequest } from '../../contract/host';
import { openScenario, planExperiment, succeed, type Catalogue, type Experiment, type ExperimentOverrides, type Outcome } from '../../sim-core/index';

export interface PlanOrigin {
  readonly catalogue: Catalogue;
  readonly programVersion: string;
  /** Name of the file, for problems. */
  readonly file?: string;
}

/** From the text of a scenario to a planned experiment: the same road for the window and the command line. */
export function planRun(request: RunRequest, origin: PlanOrigin): Outcome<Experiment> {
  const opened = openScenario(request.scenarioText, origin.file === undefined ? {} : { file: origin.file });
  if (!opened.ok) return opened;
  const planned = planExperiment(opened.value, origin.catalogue, overridesOf(request, origin.programVersion));
  return planned.ok ? succeed(planned.value, [...opened.warnings, ...planned.warnings]) : planned;
}

function overridesOf(request: RunRequest, programVersion: string): ExperimentOverrides {
  const { edits, variants, years, replications, seed } = request;
  return {
    programVersion,
    ...(edits === undefined ? {} : { edits }),
    ...(variants === undefined ? {} : { variants }),
    ...(years === undefined ? {} : { years }),
    ...(replications === undefined ? {} : { replications }),
    ...(seed === undefined ? {} : { seed }),
  };
}

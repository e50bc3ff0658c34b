import type { RunEvent } from '../../contract/host';
import { writeScenario, type Problem, type ScenarioDocument } from '../../sim-core/index';
import type { OpenedFile } from './document-store';

export interface RunText {
  readonly scenarioText: string;
  /** Whether a person can look the lines of this text up in the file they opened. */
  readonly isOpenedFile: boolean;
}

/** The text to run: the opened file as it is while nothing is edited, else the document as it would be saved. */
export function runTextOf(document: ScenarioDocument, opened: OpenedFile | undefined): RunText {
  const isOpenedFile = opened?.document === document;
  return { scenarioText: isOpenedFile ? opened.text : writeScenario(document), isOpenedFile };
}

/** Line numbers of a text that nobody has seen would mislead; the path still says where a problem is. */
export function withSeenLines(event: RunEvent, text: RunText): RunEvent {
  if (event.kind !== 'failed' || text.isOpenedFile) return event;
  return { ...event, problems: event.problems.map(withoutLine) };
}

function withoutLine({ line, column, ...problem }: Problem): Problem {
  return problem;
}

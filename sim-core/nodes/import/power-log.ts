import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import { clockJump, powerNotInWindow, unreadableLine } from './import-problems';
import { parseLogTimeMs } from './log-time';

/** One row of `spl.txt`. Readings that are not above zero are failed readings of the analyser. */
export interface PowerSample {
  readonly timeMs: number;
  readonly watts: number;
  readonly line: number;
}

export interface PowerWindow {
  readonly beginMs: number;
  readonly endMs: number;
}

export interface PowerFigures {
  readonly meanW: number;
  readonly samples: number;
  readonly windowS: number;
  /** 10th percentile (nearest rank) of the readings more than one second before the window; undefined without any. */
  readonly idleW: number | undefined;
}

/** A gap this long, or this many usual steps, is a jump of the clock. */
const jumpSeconds = 10;
const jumpSteps = 10;

/** Rows `Time,<stamp>,Watts,<number>,...`. The last line may be cut off; any other unreadable line is an error. */
export function parsePowerLog(file: string, text: string): Outcome<readonly PowerSample[]> {
  const lines = text.split('\n');
  const lastFilled = lines.findLastIndex((line) => line.trim() !== '');
  const problems: Problem[] = [];
  const samples = lines.flatMap((line, index): readonly PowerSample[] => {
    if (line.trim() === '') return [];
    const sample = parseSample(line, index + 1);
    if (sample === undefined) problems.push(unreadableLine({ file, line: index + 1 }, line, index === lastFilled ? 'warning' : 'error'));
    return sample === undefined ? [] : [sample];
  });
  return problems.some((problem) => problem.severity === 'error') ? fail(...problems) : succeed(samples, problems);
}

function parseSample(line: string, lineNumber: number): PowerSample | undefined {
  const cells = line.split(',').map((cell) => cell.trim());
  const timeMs = parseLogTimeMs(cells[cells.indexOf('Time') + 1] ?? '');
  const reading = cells.includes('Watts') ? (cells[cells.indexOf('Watts') + 1] ?? '?') : '?';
  const watts = failedReading.test(reading) ? 0 : Number(reading);
  return timeMs === undefined || Number.isNaN(watts) ? undefined : { timeMs, watts, line: lineNumber };
}

/** What analysers write when a reading failed; such rows count as not above zero. */
const failedReading = /^(-*|-?nan|-?inf|error|overload)$/i;

/**
 * Mean of the readings above zero strictly between begin and end, equally weighted, as the submission checker of MLCommons
 * takes it. Refuses a window without readings, a log that does not cover it, and a clock that jumps inside it.
 */
export function powerInWindow(file: string, samples: readonly PowerSample[], window: PowerWindow): Outcome<PowerFigures> {
  const inside = samples.filter((sample) => sample.timeMs > window.beginMs && sample.timeMs < window.endMs);
  const readings = inside.filter((sample) => sample.watts > 0);
  const problem = window.endMs <= window.beginMs ? emptyWindow(file) : (coverageProblem(file, samples, readings, window) ?? jumpProblem(file, inside));
  if (problem !== undefined) return fail(problem);
  const meanW = readings.reduce((sum, sample) => sum + sample.watts, 0) / readings.length;
  return succeed({ meanW, samples: readings.length, windowS: (window.endMs - window.beginMs) / 1000, idleW: idleBefore(samples, window) });
}

const emptyWindow = (file: string): Problem => powerNotInWindow(file, { en: 'power_end is not after power_begin', ja: 'power_end が power_begin より後ではありません' });

function coverageProblem(file: string, samples: readonly PowerSample[], readings: readonly PowerSample[], window: PowerWindow): Problem | undefined {
  const first = samples[0]?.timeMs ?? 0;
  const last = samples.at(-1)?.timeMs ?? 0;
  if (readings.length === 0) return powerNotInWindow(file, { en: 'no reading above zero', ja: '0 を超える測定値がありません' });
  const tolerance = jumpSeconds * 1000;
  if (first > window.beginMs + tolerance) return powerNotInWindow(file, { en: 'the power log starts after power_begin', ja: '電力ログが power_begin より後に始まっています' });
  if (last < window.endMs - tolerance) return powerNotInWindow(file, { en: 'the power log ends before power_end', ja: '電力ログが power_end より前に終わっています' });
  return undefined;
}

function jumpProblem(file: string, inside: readonly PowerSample[]): Problem | undefined {
  const steps = inside.slice(1).map((sample, index) => sample.timeMs - inside[index]!.timeMs);
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const longest = Math.max(jumpSeconds * 1000, jumpSteps * usual);
  const at = steps.findIndex((step) => step < 0 || step > longest);
  return at === -1 ? undefined : clockJump({ file, line: inside[at + 1]!.line }, steps[at]! / 1000);
}

function idleBefore(samples: readonly PowerSample[], window: PowerWindow): number | undefined {
  const before = samples.filter((sample) => sample.timeMs < window.beginMs - 1000 && sample.watts > 0).map((sample) => sample.watts);
  const rising = before.sort((a, b) => a - b);
  return rising[Math.max(0, Math.ceil(0.1 * rising.length) - 1)];
}

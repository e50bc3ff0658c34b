import type { PeriodicSteps } from '../../kernel/blueprint';

export const MINUTE_US = 60_000_000;
export const HOUR_US = 60 * MINUTE_US;
export const DAY_US = 24 * HOUR_US;
export const WEEK_US = 7 * DAY_US;
export const WINDOW_US = 30 * MINUTE_US;
export const WINDOWS_PER_WEEK = WEEK_US / WINDOW_US;

/** A stretch of the week, Monday 00:00 is 0; it may run past the end of the week. */
export interface WeekWindow {
  readonly fromUs: number;
  readonly toUs: number;
  readonly value: number;
}

const wrap = (timeUs: number): number => timeUs - Math.floor(timeUs / WEEK_US) * WEEK_US;

/** Parts of a window that lie inside one week, after shifting it. */
const piecesOf = (window: WeekWindow, shiftUs: number): readonly WeekWindow[] => {
  const fromUs = wrap(window.fromUs + shiftUs);
  const toUs = fromUs + (window.toUs - window.fromUs);
  if (toUs <= WEEK_US) return [{ ...window, fromUs, toUs }];
  return [{ ...window, fromUs, toUs: WEEK_US }, { ...window, fromUs: 0, toUs: toUs - WEEK_US }];
};

/**
 * Sum of windows as steps that repeat weekly. `shiftUs` moves Monday 00:00 to that simulation time, so that a run may
 * begin with a warm-up in the days before.
 */
export const stepsOfWindows = (windows: readonly WeekWindow[], shiftUs: number): PeriodicSteps => {
  const pieces = windows.flatMap((window) => piecesOf(window, shiftUs));
  const edges = [...new Set([0, ...pieces.flatMap(({ fromUs, toUs }) => [fromUs, toUs])])].filter((edge) => edge < WEEK_US).sort((first, second) => first - second);
  const valueAt = (timeUs: number): number => pieces.reduce((sum, { fromUs, toUs, value }) => (timeUs >= fromUs && timeUs < toUs ? sum + value : sum), 0);
  const steps = edges.map((atUs) => ({ atUs, value: valueAt(atUs) }));
  return { periodUs: WEEK_US, steps: steps.filter(({ value }, index) => index === 0 || value !== steps[index - 1]?.value) };
};

/** Where any of the windows holds, as steps of one value and 0: windows that overlap do not add up. */
export const stepsOfUnion = (windows: readonly WeekWindow[], value: number, shiftUs: number): PeriodicSteps => {
  const counted = stepsOfWindows(windows.map((window) => ({ ...window, value: 1 })), shiftUs);
  const steps = counted.steps.map((step) => ({ atUs: step.atUs, value: step.value > 0 ? value : 0 }));
  return { periodUs: counted.periodUs, steps: steps.filter((step, index) => index === 0 || step.value !== steps[index - 1]?.value) };
};

/** Is a time of the week inside any of the windows? */
export const isInside = (windows: readonly WeekWindow[], timeUs: number): boolean =>
  windows.some((window) => piecesOf(window, 0).some(({ fromUs, toUs }) => timeUs >= fromUs && timeUs < toUs));

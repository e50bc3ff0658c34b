import type { TimeSpan } from './duty-diary';
import type { DutyRules } from './duty-rules';

/** A stretch of road as planned: driving time with its margin, and whether somebody must be at the wheel. */
export interface PlannedLeg {
  readonly id: string;
  readonly drivingUs: number;
  readonly isDriven: boolean;
}

export interface DrivenLeg extends PlannedLeg {
  /** Breaks that the rules put into this leg. */
  readonly breaksUs: number;
  /** At the wheel, from the start of the leg. */
  readonly driving: readonly TimeSpan[];
}

/** Drives one leg: a break falls due when there is still road ahead after the longest driving without one. */
const driveLeg = (leg: PlannedLeg, sinceBreakUs: number, rules: Pick<DutyRules, 'drivingWithoutBreakUs' | 'breakUs'>): { readonly driven: DrivenLeg; readonly sinceBreakUs: number } => {
  const driving: TimeSpan[] = [];
  let [sinceUs, leftUs, atUs] = [sinceBreakUs, leg.drivingUs, 0];
  while (leftUs > 0) {
    if (sinceUs >= rules.drivingWithoutBreakUs) { atUs += rules.breakUs; sinceUs = 0; }
    const stretchUs = Math.min(leftUs, rules.drivingWithoutBreakUs - sinceUs);
    driving.push({ fromUs: atUs, toUs: atUs + stretchUs });
    atUs += stretchUs; leftUs -= stretchUs; sinceUs += stretchUs;
  }
  return { driven: { ...leg, breaksUs: atUs - leg.drivingUs, driving }, sinceBreakUs: sinceUs };
};

/**
 * Puts the breaks of the rules into legs driven one after the other by one crew: after every `drivingWithoutBreakUs` at
 * the wheel one `breakUs`, none at the very end. A leg that nobody drives counts as a break.
 */
export const withBreaks = (legs: readonly PlannedLeg[], rules: Pick<DutyRules, 'drivingWithoutBreakUs' | 'breakUs'>): readonly DrivenLeg[] => {
  let sinceBreakUs = 0;
  return legs.map((leg): DrivenLeg => {
    if (!leg.isDriven) { sinceBreakUs = 0; return { ...leg, breaksUs: 0, driving: [] }; }
    const result = driveLeg(leg, sinceBreakUs, rules);
    sinceBreakUs = result.sinceBreakUs;
    return result.driven;
  });
};

/** Time of legs with their breaks. */
export const lastingUs = (legs: readonly DrivenLeg[]): number => legs.reduce((sum, leg) => sum + leg.drivingUs + leg.breaksUs, 0);

/** Driving of legs that begin one after the other at `fromUs`; a stretch goes on over the end of a leg. */
export const drivingFrom = (legs: readonly DrivenLeg[], fromUs: number): readonly TimeSpan[] => {
  let atUs = fromUs;
  const driving: TimeSpan[] = [];
  for (const leg of legs) {
    for (const span of leg.driving) {
      const last = driving[driving.length - 1];
      const [startUs, endUs] = [atUs + span.fromUs, atUs + span.toUs];
      if (last?.toUs === startUs) driving[driving.length - 1] = { fromUs: last.fromUs, toUs: endUs };
      else driving.push({ fromUs: startUs, toUs: endUs });
    }
    atUs += leg.drivingUs + leg.breaksUs;
  }
  return driving;
};

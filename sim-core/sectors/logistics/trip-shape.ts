import { drivingFrom, lastingUs, withBreaks, type DrivenLeg, type PlannedLeg } from './driving-time';
import type { TimeSpan } from './duty-diary';
import type { DutyRules } from './duty-rules';

/** How a trip is crewed: one driver, a second driver, a change of drivers on the way, a rest on the way, or terminals with a driverless trunk. */
export type CrewMode = 'one' | 'two' | 'relay' | 'rest' | 'shuttle';

/** A way of one direction as the planner sees it. Times are planned ones, margins included. */
export interface PlannedWay {
  readonly legs: readonly PlannedLeg[];
  /** Reporting, waiting and loading before the first leg; waiting, unloading and signing off after the last. */
  readonly beforeUs: number;
  readonly afterUs: number;
  /** Index of the leg before which drivers change or rest. */
  readonly changeBefore?: number;
  readonly swapUs: number;
  /** Deliveries after the legs, and the way home. */
  readonly round?: { readonly stopsUs: number; readonly drivingUs: number; readonly returnUs: number };
}

/** What one driver does of a trip, from the start of the trip. `crew`: at home where the way begins, or where it ends. */
export interface DutyPiece {
  readonly crew: 'near' | 'far';
  readonly offsetUs: number;
  readonly durationUs: number;
  readonly breakUs: number;
  readonly driving: readonly TimeSpan[];
}

export interface TripShape {
  readonly mode: CrewMode;
  readonly durationUs: number;
  /** Standing time of each leg: breaks inside it, and a change of drivers or a rest before it. */
  readonly legs: readonly (DrivenLeg & { readonly standingUs: number })[];
  /** One list per driver who comes along. */
  readonly drivers: readonly (readonly DutyPiece[])[];
}

const breaksOf = (legs: readonly DrivenLeg[]): number => legs.reduce((sum, leg) => sum + leg.breaksUs, 0);
const standing = (legs: readonly DrivenLeg[], pauses: ReadonlyMap<number, number>): TripShape['legs'] =>
  legs.map((leg, index) => ({ ...leg, standingUs: leg.breaksUs + (pauses.get(index) ?? 0) }));

/** Work without a break is at most this long (Labour Standards Act, article 34). */
const BREAK_DUE_US = 6 * 3_600_000_000;

/** Driving, stops and a break of a round, after the legs. Driving between stops counts as one stretch, as the rules would see the worst of it. */
const roundOf = (way: PlannedWay, rules: DutyRules, fromUs: number): { readonly us: number; readonly breakUs: number; readonly driving: readonly TimeSpan[] } => {
  const { round } = way;
  if (round === undefined) return { us: 0, breakUs: 0, driving: [] };
  const workUs = round.stopsUs + round.drivingUs + round.returnUs;
  const breakUs = fromUs + workUs > BREAK_DUE_US ? rules.breakUs : 0;
  const homeUs = fromUs + workUs + breakUs - round.returnUs;
  return { us: workUs + breakUs, breakUs, driving: [{ fromUs, toUs: fromUs + round.drivingUs }, { fromUs: homeUs, toUs: homeUs + round.returnUs }] };
};

const together = (way: PlannedWay, rules: DutyRules): TripShape => {
  const legs = withBreaks(way.legs, rules);
  const round = roundOf(way, rules, way.beforeUs + lastingUs(legs));
  const durationUs = way.beforeUs + lastingUs(legs) + round.us + way.afterUs;
  const driving = [...drivingFrom(legs, way.beforeUs), ...round.driving];
  return { mode: 'one', durationUs, legs: standing(legs, new Map()), drivers: [[{ crew: 'near', offsetUs: 0, durationUs, breakUs: breaksOf(legs) + round.breakUs, driving }]] };
};

/** Stretches of equal length that two drivers take in turns. */
const turnsOf = (fromUs: number, toUs: number, turnUs: number): readonly TimeSpan[] =>
  Array.from({ length: Math.ceil((toUs - fromUs) / turnUs) }, (_, turn) => ({ fromUs: fromUs + turn * turnUs, toUs: Math.min(toUs, fromUs + (turn + 1) * turnUs) }));

/** Two drivers take turns at half of the longest driving: both are on duty all the time, and the truck never stands for a break. */
const inTurns = (way: PlannedWay, rules: DutyRules): TripShape => {
  const legs = withBreaks(way.legs, { ...rules, drivingWithoutBreakUs: Infinity });
  const arriveUs = way.beforeUs + lastingUs(legs);
  const durationUs = arriveUs + way.afterUs;
  const stretches = turnsOf(way.beforeUs, arriveUs, rules.drivingWithoutBreakUs / 2);
  const pieceOf = (turn: 0 | 1): DutyPiece => ({ crew: 'near', offsetUs: 0, durationUs, breakUs: 0, driving: stretches.filter((_, index) => index % 2 === turn) });
  return { mode: 'two', durationUs, legs: standing(legs, new Map()), drivers: [[pieceOf(0)], [pieceOf(1)]] };
};

/** The first half is driven by one, the second by another: `pauseUs` lies between (the change itself, or a rest of the same driver). */
const inHalves = (way: PlannedWay, rules: DutyRules, pauseUs: number): { readonly durationUs: number; readonly legs: TripShape['legs']; readonly first: DutyPiece; readonly second: DutyPiece } => {
  const at = way.changeBefore ?? way.legs.length;
  const [first, second] = [withBreaks(way.legs.slice(0, at), rules), withBreaks(way.legs.slice(at), rules)];
  const firstUs = way.beforeUs + lastingUs(first);
  const secondUs = lastingUs(second) + way.afterUs;
  return {
    durationUs: firstUs + pauseUs + secondUs,
    legs: standing([...first, ...second], new Map([[first.length, pauseUs]])),
    first: { crew: 'near', offsetUs: 0, durationUs: firstUs, breakUs: breaksOf(first), driving: drivingFrom(first, way.beforeUs) },
    second: { crew: 'near', offsetUs: firstUs + pauseUs, durationUs: secondUs, breakUs: breaksOf(second), driving: drivingFrom(second, 0) },
  };
};

/** Drivers take over each other's truck after the change and a break, for they go on driving. */
const relay = (way: PlannedWay, rules: DutyRules): TripShape => {
  const pauseUs = way.swapUs + rules.breakUs;
  const { durationUs, legs, first, second } = inHalves(way, rules, pauseUs);
  return { mode: 'relay', durationUs, legs, drivers: [[{ ...first, durationUs: first.durationUs + pauseUs, breakUs: first.breakUs + rules.breakUs }], [{ ...second, crew: 'far' }]] };
};

const rest = (way: PlannedWay, rules: DutyRules): TripShape => {
  const { durationUs, legs, first, second } = inHalves(way, rules, rules.restTargetUs);
  return { mode: 'rest', durationUs, legs, drivers: [[first, second]] };
};

/** Out to a terminal (or in from one) and back without freight; both ways count as driving. */
const there = (legs: readonly PlannedLeg[], rules: DutyRules): { readonly us: number; readonly breakUs: number; readonly driving: readonly TimeSpan[] } => {
  const both = withBreaks([...legs, ...[...legs].reverse()], rules);
  return { us: lastingUs(both), breakUs: breaksOf(both), driving: drivingFrom(both, 0) };
};

const shifted = (driving: readonly TimeSpan[], byUs: number): readonly TimeSpan[] => driving.map(({ fromUs, toUs }) => ({ fromUs: fromUs + byUs, toUs: toUs + byUs }));

/**
 * A trunk without drivers between two terminals: one driver brings the truck to the first terminal and comes back, one
 * goes to the last terminal and brings the truck in.
 */
const shuttle = (way: PlannedWay, rules: DutyRules): TripShape => {
  const from = way.legs.findIndex((leg) => !leg.isDriven);
  const to = way.legs.length - [...way.legs].reverse().findIndex((leg) => !leg.isDriven);
  const legs = standing(withBreaks(way.legs, rules), new Map([[from, way.swapUs], ...(to < way.legs.length ? [[to, way.swapUs] as const] : [])]));
  const durationUs = way.beforeUs + legs.reduce((sum, leg) => sum + leg.drivingUs + leg.standingUs, 0) + way.afterUs;
  const [out, back] = [there(way.legs.slice(0, from), rules), there(way.legs.slice(to), rules)];
  const bring: DutyPiece = { crew: 'near', offsetUs: 0, durationUs: way.beforeUs + out.us + way.swapUs, breakUs: out.breakUs, driving: shifted(out.driving, way.beforeUs) };
  const fetchUs = back.us + way.swapUs + way.afterUs;
  const fetch: DutyPiece = { crew: 'far', offsetUs: durationUs - fetchUs, durationUs: fetchUs, breakUs: back.breakUs, driving: back.driving };
  return { mode: 'shuttle', durationUs, legs, drivers: [[bring], [fetch]] };
};

/** The trip of a way under a mode; undefined where the way does not allow it (no place to change, no driverless leg). */
export const shapeOf = (way: PlannedWay, mode: CrewMode, rules: DutyRules): TripShape | undefined => {
  const canChange = way.changeBefore !== undefined && way.changeBefore > 0 && way.changeBefore < way.legs.length;
  const hasTrunk = way.legs.some((leg) => !leg.isDriven);
  if (hasTrunk) return mode === 'shuttle' ? shuttle(way, rules) : undefined;
  switch (mode) {
    case 'one': return together(way, rules);
    case 'two': return way.round === undefined ? inTurns(way, rules) : undefined;
    case 'relay': return canChange ? relay(way, rules) : undefined;
    case 'rest': return canChange ? rest(way, rules) : undefined;
    case 'shuttle': return undefined;
  }
};

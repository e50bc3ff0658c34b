import type { Bilingual } from '../../foundation/problems';
import type { ObservedHistory } from '../../foundation/observed-history';
import { hindcastTargets, valuesOf, type HindcastPart, type HindcastTarget } from './targets';
import { DAMPING, dampedYears, grownBy, halfWidth, trendUpTo, type Trend, type YearValues } from './trend';

/** One year after an origin: what was observed and what was projected from data up to the origin alone. */
export interface HindcastRow {
  readonly target: string;
  readonly origin: number;
  readonly year: number;
  readonly horizonYears: number;
  readonly observed: number;
  readonly projected: number;
  readonly low: number;
  readonly high: number;
  /** The two comparators: the value of the origin, and its own mean yearly change carried on. */
  readonly noChange: number;
  readonly ownTrend: number;
  readonly isInside: boolean;
}

export interface NotScorable {
  readonly target: string;
  readonly label: Bilingual;
  readonly origin?: number;
  readonly reason: Bilingual;
}

export interface HindcastResult {
  readonly labels: Readonly<Record<string, Bilingual>>;
  readonly rows: readonly HindcastRow[];
  readonly notScorable: readonly NotScorable[];
}

export const hindcastOrigins = [2005, 2010, 2015] as const;
const BAND_SHARE = 0.9;

/**
 * Projects every series from 2005, 2010 and 2015 with inputs extrapolated only from data up to the origin, and sets it beside
 * what came. The data are today's revised figures, not those of the origin's day: they flatter every method alike.
 */
export const hindcast = (history: ObservedHistory): HindcastResult => {
  const targets = hindcastTargets(history);
  const answers = targets.flatMap((target) => hindcastOrigins.map((origin) => projectFrom(history, target, origin)));
  return {
    labels: Object.fromEntries(targets.map(({ id, label }) => [id, label])),
    rows: answers.flatMap((answer) => (isRows(answer) ? answer : [])),
    notScorable: [...answers.flatMap((answer) => (isRows(answer) ? [] : [answer])), ...history.unread.map(({ id, name, reason }) => ({ target: id, label: name, reason }))],
  };
};

const isRows = (answer: readonly HindcastRow[] | NotScorable): answer is readonly HindcastRow[] => Array.isArray(answer);

const projectFrom = (history: ObservedHistory, target: HindcastTarget, origin: number): readonly HindcastRow[] | NotScorable => {
  const observed = valuesOf(history, target.id);
  const own = trendUpTo(observed, origin);
  const parts = target.parts.map((part) => ({ part, trend: trendUpTo(part.values, origin) }));
  if (own === undefined || parts.some(({ trend }) => trend === undefined)) return tooShort(target, origin);
  const yearly = (horizonYears: number): number => parts.reduce((sum, { part, trend }) => sum + changeOf(part, trend as Trend, horizonYears), 0);
  return [...observed.keys()].filter((year) => year > origin).map((year) => rowOf({ target, origin, observed, own, logChange: yearly(year - origin) }, year));
};

const changeOf = (part: HindcastPart, trend: Trend, horizonYears: number): number =>
  trend.medianChange * dampedYears(horizonYears, part.isPeople ? 1 : DAMPING);

interface Projection {
  readonly target: HindcastTarget;
  readonly origin: number;
  readonly observed: YearValues;
  readonly own: Trend;
  readonly logChange: number;
}

const rowOf = ({ target, origin, observed, own, logChange }: Projection, year: number): HindcastRow => {
  const horizonYears = year - origin;
  const start = observed.get(origin) as number;
  const found = observed.get(year) as number;
  const half = halfWidth(own, horizonYears, BAND_SHARE);
  const [low, high] = [grownBy(start, logChange - half), grownBy(start, logChange + half)];
  return {
    target: target.id, origin, year, horizonYears, observed: found, projected: grownBy(start, logChange), low, high,
    noChange: start, ownTrend: grownBy(start, own.meanChange * horizonYears), isInside: found >= low && found <= high,
  };
};

const tooShort = (target: HindcastTarget, origin: number): NotScorable => ({
  target: target.id, label: target.label, origin,
  reason: { en: `Fewer than five yearly changes were read up to ${String(origin)}.`, ja: `${String(origin)}年までに読めた年次変化が5つ未満です。` },
});

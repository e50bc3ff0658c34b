import { DAY_US, HOUR_US, WEEK_US } from '../site/week-time';
import { jobsOfRoute, type CrewedRoute, type CrewJob, type Departure } from './crew-jobs';
import { mayFollow, type Duty } from './duty-diary';
import { heaviestSwing, scaledCaps, type DutyRules, type YearBudget } from './duty-rules';
import type { RouteRecord } from './logistics-records';

/** The stretch of simulation time that is rostered, and where Mondays lie in it. */
export interface RosterSpan {
  readonly mondayUs: number;
  readonly endUs: number;
}

const weekdays = (route: RouteRecord, hours: readonly number[], direction: Departure['direction'], mondayUs: number): readonly Departure[] =>
  Array.from({ length: route.days }, (_, day) => day).flatMap((day) =>
    hours.map((hour): Departure => ({ route: route.id, direction, atUs: mondayUs + day * DAY_US + Math.round(hour * HOUR_US) })));

/** Every departure of a route from the start of the run to a week after its end, so that who goes out late finds a way home. */
const departuresOf = (route: RouteRecord, { mondayUs, endUs }: RosterSpan): readonly Departure[] => {
  const weeks = Array.from({ length: Math.ceil(endUs / WEEK_US) + 2 }, (_, week) => mondayUs + (week - 1) * WEEK_US);
  const backHours = route.backDepartures.length > 0 ? route.backDepartures : route.departures;
  const all = weeks.flatMap((monday) => [...weekdays(route, route.departures, 'out', monday), ...(route.round === undefined ? weekdays(route, backHours, 'back', monday) : [])]);
  return all.filter(({ atUs }) => atUs >= 0 && atUs < endUs + WEEK_US).sort((first, second) => first.atUs - second.atUs);
};

/** May a driver without other work do these duties, in the heaviest week? */
export const fitsAlone = (rules: DutyRules, budget: YearBudget) => {
  const caps = scaledCaps(budget.mean, heaviestSwing);
  return (duties: readonly Duty[]): boolean =>
    duties.every((duty, index) => mayFollow(duties.slice(0, index), duty, rules, { restUs: rules.restMinimumUs, mondayUs: budget.mondayUs, capsOf: () => caps }));
};

interface Platoons {
  readonly leaders: readonly Departure[];
  readonly followers: readonly Departure[];
}

const inOrder = (departures: readonly Departure[]): readonly Departure[] => [...departures].sort((first, second) => first.atUs - second.atUs);

/** Trucks of a platoon leave together, when the first of them does; that one has a driver all the way. */
const inPlatoons = (departures: readonly Departure[], size: number): Platoons => {
  const [leaders, followers]: [Departure[], Departure[]] = [[], []];
  for (const direction of ['out', 'back'] as const) {
    const own = departures.filter((departure) => departure.direction === direction);
    own.forEach((departure, index) => {
      const leader = own[index - (index % size)] as Departure;
      if (leader === departure) leaders.push(departure);
      else followers.push({ ...departure, atUs: leader.atUs });
    });
  }
  return { leaders: inOrder(leaders), followers: inOrder(followers) };
};

/** The jobs of a route that begin in the span. */
export const jobsOf = (route: RouteRecord, crew: { readonly leaders: CrewedRoute; readonly followers?: CrewedRoute }, span: RosterSpan, { rules, budget }: { readonly rules: DutyRules; readonly budget: YearBudget }): readonly CrewJob[] => {
  const departures = departuresOf(route, span);
  const fits = fitsAlone(rules, budget);
  const begins = ({ startUs }: CrewJob): boolean => startUs < span.endUs;
  if (crew.followers === undefined) return jobsOfRoute(crew.leaders, departures, fits, rules).filter(begins);
  const { leaders, followers } = inPlatoons(departures, route.platoon);
  const behind = jobsOfRoute(crew.followers, followers, fits, rules).map((job): CrewJob => (job.departures[0] === undefined ? job : { ...job, behind: job.departures[0] }));
  return [...jobsOfRoute(crew.leaders, leaders, fits, rules), ...behind].filter(begins);
};

import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import type { BlockSpecification, PeriodicSteps, ResourceSpecification } from '../../kernel/blueprint';
import { labourSupplyIndex } from '../../people/labour-supply';
import type { CompileRequest } from '../sector';
import type { InferenceTask } from '../site/inference-task';
import { noNode, noneAtAll } from '../site/site-problems';
import { readOnly, type SiteReading } from '../site/site-reading';
import type { CompiledFlow } from '../site/site-template';
import type { SkillPlan } from '../site/staffing';
import { calendarWeeksOf } from '../site/week-plan';
import { WEEK_US } from '../site/week-time';
import type { ReadRecord } from '../read-records';
import type { CrewJob } from './crew-jobs';
import { docksOf } from './dock-blocks';
import { daysOfStandards, dutyRules, yearBudget, type DutyRules, type YearBudget } from './duty-rules';
import { drivingRules, routes as routeCollection, shipments as shipmentCollection } from './fleet-fields';
import { afterSorter, deliveredOf, freightProblems, lostBlocks, measuredOf, shipmentBlocks, stagesOf, undeliveredOf, unitsPerWeek } from './freight';
import type { FreightFigures, LogisticsOwn } from './logistics-plan';
import { noLegalCrew } from './logistics-problems';
import { readFleet, type DockRecord, type Fleet, type SorterRecord } from './logistics-records';
import { unitResources } from './resource-units';
import { planRoute, type RoutePlan } from './route-plan';
import { lanesOf, sorterBlocks } from './sorter-blocks';
import { rulebookOf } from './roster-check';
import { fitsAlone, jobsOf } from './timetable';
import { ASKED, fleetOf, FLOW, SPACE, tripBlocks, tripId, TRIP_START } from './trip-blocks';

type RuleRecord = ReadRecord<typeof drivingRules.fields>;

/** Consumers of the meter: what moves freight in the depots, and what charges trucks. */
export const HANDLING = 'handling';
export const CHARGING = 'charging';
const attributes = [FLOW, TRIP_START, SPACE, ASKED] as const;

interface Network {
  readonly fleet: Fleet;
  readonly rules: RuleRecord;
  readonly standard: DutyRules;
  readonly plans: readonly RoutePlan[];
}

const missingNodes = (fleet: Fleet): readonly Problem[] =>
  [...fleet.docks, ...fleet.sorters].filter((record) => record.method === 'assisted' && record.node === NO_REFERENCE).map((record) => noNode(record.id));

const readNetwork = (request: CompileRequest): Outcome<Network> => {
  const problems: Problem[] = [];
  const fleet = readFleet(request);
  const rules = readOnly(request, drivingRules, problems);
  if (fleet.routes.length === 0) problems.push(noneAtAll(routeCollection.id));
  if (fleet.shipments.length === 0) problems.push(noneAtAll(shipmentCollection.id));
  problems.push(...freightProblems(fleet), ...missingNodes(fleet));
  if (problems.length > 0 || rules === undefined) return fail(...problems);
  const standard = dutyRules(request.catalogue.workingTime, daysOfStandards[rules.standard], rules.breakLength);
  const setting = { rules: standard, margin: rules.margin, reportingUs: rules.reporting };
  const plans = fleet.routes.map((route) => planRoute({ fleet, route, setting }, request.catalogue));
  const faults = plans.flatMap((plan) => (plan.ok ? [] : plan.problems));
  return faults.length > 0 ? fail(...faults) : succeed({ fleet, rules, standard, plans: plans.flatMap((plan) => (plan.ok ? [plan.value] : [])) });
};

/** Everything that stands against the network, whatever the site is. */
export const judgeLogistics = (request: CompileRequest): readonly Problem[] => {
  const network = readNetwork(request);
  return network.ok ? [] : network.problems;
};

const perHour = (unitsInWeek: number, mannedHours: number): number => unitsInWeek / Math.max(1, mannedHours);

const dockTask = (dock: DockRecord, { plans }: Network, mannedHours: number): InferenceTask => {
  const visits = plans.flatMap(({ route, trips }) => trips.flatMap(({ way }) => [way.loadAt, way.unloadAt].filter((other) => other?.id === dock.id).map(() => route.days * route.departures.length)));
  return {
    id: dock.id, node: dock.method === 'assisted' ? dock.node : NO_REFERENCE, network: dock.network, workload: dock.workload,
    requestsPerHour: perHour(visits.reduce((sum, visit) => sum + visit, 0), mannedHours), inferencesPerRequest: dock.images, bitsPerInference: dock.imageSize, deadlineUs: dock.deadline,
  };
};

const sorterTask = (sorter: SorterRecord, { fleet }: Network, mannedHours: number): InferenceTask => {
  const units = fleet.shipments.filter((shipment) => stagesOf(fleet, shipment).some((stage) => stage.from === sorter.depot)).reduce((sum, shipment) => sum + unitsPerWeek(shipment), 0);
  return {
    id: sorter.id, node: sorter.method === 'assisted' ? sorter.node : NO_REFERENCE, network: sorter.network, workload: sorter.workload,
    requestsPerHour: perHour(units, mannedHours), inferencesPerRequest: sorter.images, bitsPerInference: sorter.imageSize, deadlineUs: sorter.deadline,
  };
};

const blocksOf = ({ fleet, plans }: Network, { networks, mondayUs }: SiteReading): readonly BlockSpecification[] => [
  ...shipmentBlocks(fleet, mondayUs),
  ...fleet.sorters.flatMap((sorter) => [...sorterBlocks(sorter, `${sorter.id}-out`, networks), afterSorter(fleet, sorter)]),
  ...plans.flatMap(({ trips }) => trips.flatMap((trip) => [...tripBlocks(trip, { fleet, networks }), lostBlocks(fleet, tripId(trip.route.id, trip.way.direction))])),
  { id: 'nowhere', kind: 'leave' },
];

const times = (steps: PeriodicSteps, factor: number): PeriodicSteps => ({ ...steps, steps: steps.steps.map(({ atUs, value }) => ({ atUs, value: value * factor })) });

const machine = (consumer: string, runKw: number, standbyKw: number) => ({ consumer, offKw: 0, standbyKw, runKw, blockedKw: standbyKw, failedKw: 0 });

const resourcesOf = ({ fleet }: Network, manned: PeriodicSteps): readonly ResourceSpecification[] => [
  ...fleet.docks.map((dock) => ({ id: docksOf(dock), capacity: dock.count })),
  ...fleet.forklifts.flatMap((forklift) => unitResources(forklift.id, forklift.count, machine(HANDLING, forklift.run, forklift.standby))),
  ...fleet.sorters.map((sorter) => ({ id: lanesOf(sorter.id), capacity: times(manned, sorter.lanes), power: machine(HANDLING, sorter.run, sorter.run) })),
  ...fleet.vehicles.map((vehicle) => ({ id: fleetOf(vehicle.id), capacity: vehicle.count })),
  ...fleet.chargers.flatMap((charger) => unitResources(charger.id, charger.count, machine(CHARGING, charger.power, 0))),
];

const poolsOf = ({ fleet }: Network, { request, labour }: SiteReading): readonly SkillPlan[] => {
  const { population, employmentRates } = request.catalogue;
  const index = labourSupplyIndex(population, employmentRates, { variant: labour.population, baseYear: request.baseYear, year: request.year });
  return fleet.drivers.map((pool) => ({ id: pool.id, posts: pool.posts, expectedPeople: pool.posts * index, absenceShare: pool.absence, shifts: [] }));
};

const freightFigures = ({ fleet, plans }: Network): readonly FreightFigures[] => fleet.shipments.map((shipment) => ({
  id: shipment.id, unitMassT: shipment.unitMass, perWeek: unitsPerWeek(shipment), promiseUs: shipment.promise,
  distanceKm: stagesOf(fleet, shipment).reduce((sum, stage) => sum + distanceOf(plans, stage.trip), 0),
  delivered: deliveredOf(shipment.id), measured: measuredOf(shipment.id), lost: undeliveredOf(shipment.id),
}));

/** How far a unit is carried by a trip: along the legs, and on a round to the area and half of the way between stops. */
const distanceOf = (plans: readonly RoutePlan[], trip: string): number => {
  const plan = plans.flatMap(({ trips }) => trips).find(({ route, way }) => tripId(route.id, way.direction) === trip);
  if (plan === undefined) return 0;
  const { round } = plan.route;
  return plan.way.distanceKm + (round === undefined ? 0 : round.toArea + ((plan.stops - 1) * round.betweenStops) / 2);
};

interface Rostered {
  readonly jobs: readonly CrewJob[];
  readonly budget: YearBudget;
}

/** A route none of whose trips fits into a driver's week. */
const stuck = ({ route, leaders }: RoutePlan, standard: DutyRules): Problem => {
  const pieces = leaders.out.drivers.flat();
  const restraintUs = Math.max(...pieces.map(({ durationUs }) => durationUs));
  const drivingUs = Math.max(...pieces.map(({ driving }) => driving.reduce((sum, { fromUs, toUs }) => sum + toUs - fromUs, 0)));
  return noLegalCrew(route, { restraintUs, drivingUs, leg: '' }, { restraintUs: standard.restraintMaximumUs, drivingUs: standard.drivingPerDayUs });
};

/** Jobs of all routes over the run. A route whose trips fit into no driver's week is refused. */
const rosterJobs = ({ standard, plans }: Network, reading: SiteReading): Outcome<Rostered> => {
  const operatingWeeks = reading.weeks.reduce((sum, week) => sum + (week.operatingWeeks ?? calendarWeeksOf(week)), 0);
  const budget = yearBudget(standard, operatingWeeks, reading.mondayUs);
  const span = { mondayUs: reading.mondayUs, endUs: reading.warmUpUs + WEEK_US };
  const jobs = plans.map((plan) => jobsOf(plan.route, plan, span, { rules: standard, budget }));
  const fits = fitsAlone(standard, budget);
  const faults = plans.filter((_, index) => jobs[index]?.some((job) => job.chains.every(({ duties }) => fits(duties))) !== true).map((plan) => stuck(plan, standard));
  return faults.length > 0 ? fail(...faults) : succeed({ jobs: jobs.flat(), budget });
};

const ownOf = (network: Network, reading: SiteReading, { jobs, budget }: Rostered): LogisticsOwn => {
  const { fleet, plans, rules, standard } = network;
  return {
    attributes, trips: plans.flatMap(({ figures }) => figures), freight: freightFigures(network),
    vehicles: fleet.vehicles.map((vehicle) => {
      const using = plans.filter(({ route }) => route.vehicle === vehicle.id);
      const rangeKm = Math.min(Infinity, ...using.map((plan) => plan.rangeKm));
      return { id: vehicle.id, count: vehicle.count, payloadT: vehicle.payload, computerW: 1000 * (using[0]?.computerKw ?? 0), ...(Number.isFinite(rangeKm) ? { rangeKm } : {}) };
    }),
    docks: fleet.docks.map(({ id }) => id), sorters: fleet.sorters.map(({ id }) => id), pools: poolsOf(network, reading), jobs, rules: standard, budget, standard: rules.standard, rulebook: rulebookOf(reading.request.catalogue.workingTime, rules.standard),
    litresCo2Kg: rules.fuelEmissions, litreJpy: rules.fuelPrice, hasFuel: fleet.vehicles.some((vehicle) => vehicle.electricity === undefined),
  };
};

const EVENTS_AT_LEAST = 2_000_000;
const EVENTS_PER_UNIT = 100;

/** Turns the records of a logistics operation into blocks, resources, tasks of nodes and jobs for drivers. */
export const compileLogistics = (reading: SiteReading): Outcome<CompiledFlow<LogisticsOwn>> => {
  const network = readNetwork(reading.request);
  if (!network.ok) return network;
  const rostered = rosterJobs(network.value, reading);
  if (!rostered.ok) return rostered;
  const { fleet } = network.value;
  const units = fleet.shipments.reduce((sum, shipment) => sum + unitsPerWeek(shipment), 0);
  return succeed({
    flow: { attributes, blocks: blocksOf(network.value, reading), resources: resourcesOf(network.value, reading.manned), eventBudget: EVENTS_AT_LEAST + Math.ceil(EVENTS_PER_UNIT * units) },
    tasks: [...fleet.docks.map((dock) => dockTask(dock, network.value, reading.mannedHours)), ...fleet.sorters.map((sorter) => sorterTask(sorter, network.value, reading.mannedHours))],
    streams: [],
    own: ownOf(network.value, reading, rostered.value),
  });
};

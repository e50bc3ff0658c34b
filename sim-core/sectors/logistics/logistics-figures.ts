import { energyFigures, measuredShareFigure } from '../site/energy-figures';
import { figure, type Figure, type FigureContext, type OutputUnit } from '../site/figure';
import { nodeFigures, remoteKwh } from '../site/node-figures';
import { labourHours, peopleFigures } from '../site/people-figures';
import { HOUR_US, MINUTE_US } from '../site/week-time';
import { operatingWeeksOf } from '../site/yearly-figures';
import type { LogisticsPlan, TripFigures, VehicleFigures } from './logistics-plan';

type Context = FigureContext<LogisticsPlan>;
type LogisticsFigure = Figure<LogisticsPlan>;

const total = <Item>(items: readonly Item[], of: (item: Item) => number): number => items.reduce((sum, item) => sum + of(item), 0);

const overTrips = ({ plan, year }: Context, name: string): number => total(plan.own.trips, ({ id }) => year(`${id}/${name}`));
const overFreight = ({ plan, year }: Context, name: string): number => total(plan.own.freight, ({ id }) => year(`${id}/${name}`));
const overPools = ({ plan, year }: Context, name: string): number => total(plan.own.pools, ({ id }) => year(`${id}/${name}`));
const perTrip = ({ plan, year }: Context, of: (trip: TripFigures) => number): number => total(plan.own.trips, (trip) => of(trip) * year(`${trip.id}/trips`));

const tonneKm = ({ plan, year }: Context): number => total(plan.own.freight, ({ id, unitMassT, distanceKm }) => unitMassT * distanceKm * year(`${id}/delivered`));
const wantedTonneKmPerWeek = ({ own }: LogisticsPlan): number => total(own.freight, ({ unitMassT, distanceKm, perWeek }) => unitMassT * distanceKm * perWeek);

const output: OutputUnit<LogisticsPlan> = { suffix: 'TonneKm', unit: 'tkm', perYear: tonneKm };

/**
 * Hours of drivers: restraint as rostered, more or less what trips really took, and remote supervisors of driverless
 * legs. A trip that waits longer at a dock than planned costs its driver the difference.
 */
const driverHours = (context: Context): number => {
  const { plan, year } = context;
  const beyondUs = total(plan.own.trips, (trip) => trip.driversAboard * (year(`${trip.id}/drivenUs`) + year(`${trip.id}/standUs`) - trip.plannedUs * year(`${trip.id}/trips`)));
  return overPools(context, 'restraintH') + beyondUs / HOUR_US + perTrip(context, ({ supervisionH }) => supervisionH);
};

const outputFigures: readonly LogisticsFigure[] = [
  figure('output.tonneKmPerYear', 'tkm', tonneKm),
  figure('output.shipmentsPerYear', 'units', (context) => overFreight(context, 'delivered')),
  figure('output.tonnesPerYear', 't', ({ plan, year }) => total(plan.own.freight, ({ id, unitMassT }) => unitMassT * year(`${id}/delivered`))),
  figure('output.onTimeShare', 'share', (context) => overFreight(context, 'onTime') / overFreight(context, 'delivered')),
  figure('output.undeliveredTonnes', 't', ({ plan, year }) => total(plan.own.freight, ({ id, unitMassT }) => unitMassT * year(`${id}/lost`))),
  figure('output.undeliveredShare', 'share', (context) => overFreight(context, 'lost') / (overFreight(context, 'lost') + overFreight(context, 'delivered'))),
  figure('output.leadTimeMeanH', 'h', (context) => overFreight(context, 'leadUs') / overFreight(context, 'delivered') / HOUR_US),
];

const payloadKm = ({ plan, year }: Context): number =>
  total(plan.own.trips, (trip) => (plan.own.vehicles.find(({ id }) => id === trip.vehicle)?.payloadT ?? 0) * trip.distanceKm * year(`${trip.id}/trips`));

const dockFigures: readonly LogisticsFigure[] = [
  figure('loading.waitMeanMin', 'min', (context) => overTrips(context, 'waitUs') / overTrips(context, 'visits') / MINUTE_US),
  figure('loading.loadFactor', 'share', (context) => tonneKm(context) / payloadKm(context)),
];

const driversOf = ({ plan, level }: Context): number => total(plan.own.pools, ({ id }) => level(`${id}/people`));

/** Hours that a driver can be planned with in a week: as the year allows, and no more than the duties of a week last. */
const driverWeekH = (context: Context): number => {
  const { own } = context.plan;
  const meanDutyH = overPools(context, 'restraintH') / overPools(context, 'duties');
  return context.site.occupancyShare * Math.min(own.budget.mean.restraintUs / HOUR_US, own.rules.dutiesPerWeek * meanDutyH);
};

const dutyFigures: readonly LogisticsFigure[] = [
  figure('duty.hoursPerTonneKm', 'h/tkm', (context) => driverHours(context) / tonneKm(context)),
  figure('duty.hoursPerDriverWeek', 'h', (context) => overPools(context, 'restraintH') / operatingWeeksOf(context.site) / driversOf(context)),
  figure('duty.drivingShare', 'share', (context) => overPools(context, 'drivingH') / overPools(context, 'restraintH')),
  figure('duty.violations', 'violations', ({ year }) => year('violations')),
  figure('duty.overrunShare', 'share', (context) => overTrips(context, 'overruns') / overTrips(context, 'trips')),
  figure('duty.withoutDriverShare', 'share', ({ year }) => year('noDriver') / year('planned')),
  figure('duty.withoutTruckShare', 'share', ({ year }) => year('noTruck') / year('planned')),
];

/** People of the depots and drivers together; a driver is needed for the hours that all freight would take under the rules. */
const peopleNeeded = (context: Context, depotPeople: LogisticsFigure | undefined): number => {
  const hoursPerTonneKm = driverHours(context) / tonneKm(context);
  const drivers = (hoursPerTonneKm * wantedTonneKmPerWeek(context.plan)) / driverWeekH(context);
  return drivers + (depotPeople?.of(context) ?? 0);
};

const withDrivers = (): readonly LogisticsFigure[] => {
  const depot = peopleFigures(output, wantedTonneKmPerWeek);
  const own = (id: string): LogisticsFigure | undefined => depot.find((one) => one.id === id);
  return [
    figure('people.available', 'people', (context) => driversOf(context) + (own('people.available')?.of(context) ?? 0)),
    figure('people.posts', 'people', (context) => total(context.plan.own.pools, ({ posts }) => posts) + (own('people.posts')?.of(context) ?? 0)),
    figure('people.needed', 'people', (context) => peopleNeeded(context, own('people.needed'))),
    figure('people.labourHoursPerTonneKm', 'h/tkm', (context) => (labourHours(context) + driverHours(context)) / tonneKm(context)),
    ...depot.filter(({ id }) => id === 'people.overtimeHours'),
    figure('people.drivers', 'people', driversOf),
  ];
};

const litres = (context: Context): number => perTrip(context, ({ litresPerTrip }) => litresPerTrip);

const fuelFigures: readonly LogisticsFigure[] = [
  figure('fuel.litres', 'L', litres),
  figure('fuel.litresPerTonneKm', 'L/tkm', (context) => litres(context) / tonneKm(context)),
  figure('cost.fuelJpy', 'JPY', (context) => litres(context) * context.plan.own.litreJpy),
];

const withFuel = (context: Context): number =>
  (context.energy.kwh + remoteKwh(context)) * context.site.co2KgPerKwh + litres(context) * context.plan.own.litresCo2Kg;

const siteEnergy = (plan: LogisticsPlan): readonly LogisticsFigure[] => [
  ...energyFigures(output).map((one) => (one.id === 'carbon.kgco2' ? { ...one, of: withFuel } : one)),
  figure('energy.chargingKwh', 'kWh', (context) => perTrip(context, ({ chargeKwhPerTrip, direction, route }) => chargeKwhPerTrip * (direction === 'back' || plan.own.trips.every((trip) => trip.route !== route || trip.direction === 'out') ? 1 : 0))),
  figure('energy.onBoardKwh', 'kWh', (context) => perTrip(context, ({ computerKwhPerTrip }) => computerKwhPerTrip)),
  ...(plan.own.hasFuel ? fuelFigures : []),
];

const vehicleFigures = ({ id, rangeKm, computerW }: VehicleFigures): readonly LogisticsFigure[] => [
  figure(`vehicle.${id}.utilisation`, 'share', ({ level }) => level(`${id}/busy`)),
  ...(rangeKm === undefined ? [] : [figure<LogisticsPlan>(`vehicle.${id}.rangeKm`, 'km', () => rangeKm)]),
  ...(computerW > 0 ? [figure<LogisticsPlan>(`vehicle.${id}.computerW`, 'W', () => computerW)] : []),
];

const depotFigures = ({ own }: LogisticsPlan): readonly LogisticsFigure[] => [
  ...own.docks.map((id) => figure<LogisticsPlan>(`dock.${id}.utilisation`, 'share', ({ level }) => level(`${id}/busy`))),
  ...own.sorters.flatMap((id) => [
    figure<LogisticsPlan>(`sorter.${id}.unitsPerYear`, 'units', ({ year }) => year(`${id}/read`)),
    figure<LogisticsPlan>(`sorter.${id}.resortShare`, 'share', ({ year }) => year(`${id}/resorted`) / year(`${id}/read`)),
  ]),
];

/** Every key figure of a logistics operation, in the order of the report. */
export const logisticsFigures = (plan: LogisticsPlan): readonly LogisticsFigure[] => [
  ...outputFigures,
  ...dockFigures,
  ...dutyFigures,
  ...withDrivers(),
  ...siteEnergy(plan),
  ...(plan.site.nodes.length > 0 ? [measuredShareFigure] : []),
  ...plan.own.vehicles.flatMap(vehicleFigures),
  ...depotFigures(plan),
  ...plan.site.nodes.flatMap(nodeFigures),
];

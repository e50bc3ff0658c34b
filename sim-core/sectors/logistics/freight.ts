import type { BlockSpecification } from '../../kernel/blueprint';
import { DAY_US, HOUR_US, stepsOfWindows } from '../site/week-time';
import { constant } from './assisted-task';
import { flowNotJoined, noWayBack, unitTooHeavy, wrongHours } from './logistics-problems';
import { named, type Fleet, type RouteRecord, type ShipmentRecord, type SorterRecord } from './logistics-records';
import { arrivalsOf } from './sorter-blocks';
import { FLOW, freightOf, lostOf, SPACE, tripId } from './trip-blocks';
import { isRound, type Direction } from './ways';
import type { Problem } from '../../foundation/problems';

/** One route that a stream of freight takes, in its direction. */
export interface Stage {
  readonly route: RouteRecord;
  readonly direction: Direction;
  readonly trip: string;
  /** Depots at which the stage begins and ends. */
  readonly from: string;
  readonly to: string;
}

const HOURS_OF_DAY = 24;

const directionsOf = (shipment: ShipmentRecord, index: number): Direction => (index === 0 ? shipment.isReturn : 'out');

export const stagesOf = (fleet: Fleet, shipment: ShipmentRecord): readonly Stage[] => shipment.routes.map((id, index) => {
  const route = named(fleet.routes, id);
  const direction = directionsOf(shipment, index);
  const [from, to] = direction === 'out' ? [route.from, route.to] : [route.to, route.from];
  return { route, direction, trip: tripId(id, direction), from, to };
});

const stageProblems = (fleet: Fleet, shipment: ShipmentRecord): readonly Problem[] => {
  const stages = stagesOf(fleet, shipment);
  const apart = stages.find((stage, index) => index > 0 && stages[index - 1]?.to !== stage.from);
  const [first] = stages;
  const back = first?.direction === 'back' && isRound(first.route) ? first.route.id : undefined;
  const heavy = stages.find(({ route }) => shipment.unitMass > named(fleet.vehicles, route.vehicle).payload);
  return [
    ...(apart === undefined ? [] : [flowNotJoined(shipment.id, apart.route.id)]),
    ...(back === undefined ? [] : [noWayBack(shipment.id, back)]),
    ...(heavy === undefined ? [] : [unitTooHeavy(shipment.id, named(fleet.vehicles, heavy.route.vehicle))]),
  ];
};

const hourProblem = (record: string, field: string, hours: readonly number[]): readonly Problem[] =>
  hours.every((hour) => hour < HOURS_OF_DAY) ? [] : [wrongHours(record, field, hours.join(', '), { en: 'hours of the day, from 0 to below 24', ja: '0以上24未満の時刻' })];

/** What stands against the freight and the timetable as written. */
export const freightProblems = (fleet: Fleet): readonly Problem[] => [
  ...fleet.shipments.flatMap((shipment) => [
    ...(shipment.perHour.length === HOURS_OF_DAY ? [] : [wrongHours(shipment.id, 'perHour', String(shipment.perHour.length), { en: '24 numbers, one for every hour of the day', ja: '24個の数（1時間ごと）' })]),
    ...stageProblems(fleet, shipment),
  ]),
  ...fleet.routes.flatMap((route) => [...hourProblem(route.id, 'departures', route.departures), ...hourProblem(route.id, 'backDepartures', route.backDepartures)]),
];

/** Units of a stream in a week. */
export const unitsPerWeek = (shipment: ShipmentRecord): number => shipment.days * shipment.perHour.reduce((sum, units) => sum + units, 0);

/** Units that make a load of a route: as many as fit in, the heaviest freight of the route weighing. */
export const unitsPerLoad = (fleet: Fleet, trip: string, route: RouteRecord): number => {
  const vehicle = named(fleet.vehicles, route.vehicle);
  const masses = fleet.shipments.filter((shipment) => stagesOf(fleet, shipment).some((stage) => stage.trip === trip)).map(({ unitMass }) => unitMass);
  const heaviest = Math.max(0, ...masses);
  return heaviest === 0 ? vehicle.places : Math.max(1, Math.min(vehicle.places, Math.floor(vehicle.payload / heaviest + 1e-9)));
};

const sorterAt = (fleet: Fleet, depot: string): SorterRecord | undefined => fleet.sorters.find((sorter) => sorter.depot === depot);

/** Where freight enters a stage: the sorter of the depot, if it has one, else the gathering of the route. */
const entryOf = (fleet: Fleet, stage: Stage): string => {
  const sorter = sorterAt(fleet, stage.from);
  return sorter === undefined ? freightOf(stage.trip) : arrivalsOf(sorter.id);
};

/** What comes behind a sorter: every stream goes to its route from this depot. */
export const afterSorter = (fleet: Fleet, sorter: SorterRecord): BlockSpecification => ({
  id: `${sorter.id}-out`, kind: 'branch-attribute', attribute: FLOW, otherwise: 'nowhere',
  routes: fleet.shipments.flatMap((shipment, flow) => stagesOf(fleet, shipment).filter((stage) => stage.from === sorter.depot).slice(0, 1).map((stage) => ({ equals: flow + 1, next: freightOf(stage.trip) }))),
});

export const deliveredOf = (shipment: string): string => `${shipment}-delivered`;
export const measuredOf = (shipment: string): string => `${shipment}-age`;
export const undeliveredOf = (shipment: string): string => `${shipment}-undelivered`;

/** Where a unit goes after a stage: into the next one, or to its receiver. */
export const onwardOf = (fleet: Fleet, trip: string): readonly { readonly flow: number; readonly next: string }[] =>
  fleet.shipments.flatMap((shipment, flow) => {
    const stages = stagesOf(fleet, shipment);
    const position = stages.findIndex((stage) => stage.trip === trip);
    if (position === -1) return [];
    const following = stages[position + 1];
    return [{ flow: flow + 1, next: following === undefined ? measuredOf(shipment.id) : entryOf(fleet, following) }];
  });

/** Units of a trip that were given up, by the freight that they belong to. */
export const lostBlocks = (fleet: Fleet, trip: string): BlockSpecification => ({
  id: lostOf(trip), kind: 'branch-attribute', attribute: FLOW, otherwise: 'nowhere',
  routes: onwardOf(fleet, trip).map(({ flow }) => ({ equals: flow, next: undeliveredOf(fleet.shipments[flow - 1]?.id ?? '') })),
});

/** Coming in by the hour of the day, and the two ways out of every stream. */
export const shipmentBlocks = (fleet: Fleet, mondayUs: number): readonly BlockSpecification[] => fleet.shipments.flatMap((shipment, flow): readonly BlockSpecification[] => {
  const [first] = stagesOf(fleet, shipment);
  const windows = Array.from({ length: shipment.days }, (_, day) => day).flatMap((day) =>
    shipment.perHour.map((value, hour) => ({ fromUs: day * DAY_US + hour * HOUR_US, toUs: day * DAY_US + (hour + 1) * HOUR_US, value })));
  return [
    { id: `${shipment.id}-orders`, kind: 'arrive', next: `${shipment.id}-mark`, arrival: { kind: 'rate', perHour: stepsOfWindows(windows, mondayUs) } },
    { id: `${shipment.id}-mark`, kind: 'assign', next: `${shipment.id}-unit`, attribute: FLOW, value: constant(flow + 1) },
    { id: `${shipment.id}-unit`, kind: 'assign', next: first === undefined ? 'nowhere' : entryOf(fleet, first), attribute: SPACE, value: constant(1) },
    { id: measuredOf(shipment.id), kind: 'measure', next: deliveredOf(shipment.id), limitUs: shipment.promise },
    { id: deliveredOf(shipment.id), kind: 'leave' },
    { id: undeliveredOf(shipment.id), kind: 'leave' },
  ];
});

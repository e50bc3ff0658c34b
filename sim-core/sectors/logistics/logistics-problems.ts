import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import type { Bilingual, Problem } from '../../foundation/problems';
import type { DockRecord, RouteRecord, VehicleRecord } from './logistics-records';

const hours = (us: number): string => (us / 3_600_000_000).toFixed(1);

const metres = (km: number): string => String(Math.round(10_000 * km) / 10);

const problem = (code: string, record: string, field: string, [expected, found, remedy]: readonly [Bilingual, Bilingual, Bilingual]): Problem =>
  ({ code: `logistics.${code}`, severity: 'error', record, path: `${record}.${field}`, expected, found, remedy });

export const unreachable = (route: string, from: string, to: string): Problem => problem('depot-unreachable', route, 'legs', [
  { en: `legs that lead from ${from}${to === NO_REFERENCE ? '' : ` to ${to}`}, each beginning where the one before ends`, ja: `${from}${to === NO_REFERENCE ? 'から始まり' : `から${to}まで`}、前の終点から次が始まる区間の並び` },
  { en: to === NO_REFERENCE ? 'legs that do not connect' : `${to} cannot be reached`, ja: to === NO_REFERENCE ? 'つながらない区間' : `${to} に到達できない` },
  { en: 'Put the legs in order, or add the missing one.', ja: '区間を順に並べるか、足りない区間を加えてください。' },
]);

export const noDock = (route: string, depot: string): Problem => problem('no-dock', route, 'from', [
  { en: `a dock at ${depot}, where this route handles freight`, ja: `この路線が荷役を行う ${depot} のバース` },
  { en: 'none', ja: 'なし' },
  { en: `Add docks to ${depot}.`, ja: `${depot} にバースを加えてください。` },
]);

export const dockTooShort = (route: RouteRecord, vehicle: VehicleRecord, dock: DockRecord): Problem => problem('dock-too-short', dock.id, 'longestTruck', [
  { en: `a dock at ${dock.depot} that takes ${vehicle.id} of route ${route.id}, ${metres(vehicle.length)} m long`, ja: `路線 ${route.id} の ${vehicle.id}（全長 ${metres(vehicle.length)} m）が着車できる ${dock.depot} のバース` },
  { en: `the longest takes ${metres(dock.longestTruck)} m: no truck of the route fits`, ja: `最大 ${metres(dock.longestTruck)} m で、この路線の車両は入れない` },
  { en: 'Lengthen the docks, or use shorter vehicles.', ja: 'バースを長くするか、短い車両を使ってください。' },
]);

/** A trip for which the rules leave no way to crew it, with the driver who would come closest. */
export const noLegalCrew = (route: RouteRecord, worst: { readonly restraintUs: number; readonly drivingUs: number; readonly leg: string }, limits: { readonly restraintUs: number; readonly drivingUs: number }): Problem =>
  problem('no-legal-crew', route.id, 'crew', [
    { en: `a trip that a driver may legally drive: at most ${hours(limits.restraintUs)} h from reporting to signing off and ${hours(limits.drivingUs)} h at the wheel a day`, ja: `運転者が適法に受け持てる運行（拘束 ${hours(limits.restraintUs)} 時間以内、1日の運転 ${hours(limits.drivingUs)} 時間以内）` },
    { en: `${hours(worst.restraintUs)} h on duty, ${hours(worst.drivingUs)} h at the wheel${worst.leg === '' ? '' : `, longest leg ${worst.leg}`}`, ja: `拘束 ${hours(worst.restraintUs)} 時間、運転 ${hours(worst.drivingUs)} 時間${worst.leg === '' ? '' : `、最長区間 ${worst.leg}`}` },
    { en: 'Name a depot on the way where drivers change or rest, allow a second driver, or shorten the leg.', ja: '途中に中継地か休息地を設けるか、2人乗務にするか、区間を短くしてください。' },
  ]);

export const noFarDrivers = (route: string): Problem => problem('no-far-drivers', route, 'farDrivers', [
  { en: 'drivers of the other end, because trips are handed over', ja: '引き継ぎのある運行を受け持つ終点側の運転者' },
  { en: 'none', ja: 'なし' },
  { en: 'Name the drivers of the other end, or choose another crew.', ja: '終点側の運転者を指定するか、乗務の形を変えてください。' },
]);

export const beyondRange = (route: RouteRecord, vehicle: VehicleRecord, tripKm: number, rangeKm: number): Problem => problem('beyond-range', route.id, 'vehicle', [
  { en: `trips between two charges that ${vehicle.id} can drive: at most ${rangeKm.toFixed(0)} km with its on-board computer running`, ja: `${vehicle.id} が充電の間に走れる運行（車載計算機を含め ${rangeKm.toFixed(0)} km まで）` },
  { en: `${tripKm.toFixed(0)} km: the depot cannot be reached again`, ja: `${tripKm.toFixed(0)} km で、拠点に戻れない` },
  { en: 'Shorten the trip, use a larger battery, or lower the power of the computer.', ja: '運行を短くするか、電池を大きくするか、計算機の電力を下げてください。' },
]);

export const wrongHours = (record: string, field: string, found: string, expected: Bilingual): Problem => problem('hours-of-day', record, field, [
  expected, { en: found, ja: found },
  { en: 'Correct the list.', ja: '値の並びを直してください。' },
]);

export const wrongPlace = (route: string, field: string, depot: string): Problem => problem('not-on-the-way', route, field, [
  { en: 'a depot between two legs of the route', ja: '路線の途中（区間と区間の間）の拠点' },
  { en: depot, ja: depot },
  { en: 'Name a depot at which one leg ends and the next begins.', ja: '区間の終点であり次の区間の起点でもある拠点を指定してください。' },
]);

export const flowNotJoined = (shipment: string, route: string): Problem => problem('routes-not-joined', shipment, 'routes', [
  { en: 'routes of which each begins where the one before ends', ja: '前の路線の終点から次の路線が始まる並び' },
  { en: `${route} begins elsewhere`, ja: `${route} の起点が異なる` },
  { en: 'Put the routes in order, or leave one out.', ja: '路線を順に並べるか、不要な路線を外してください。' },
]);

export const noWayBack = (shipment: string, route: string): Problem => problem('no-way-back', shipment, 'isReturn', [
  { en: `freight along ${route}: its rounds deliver and carry nothing back`, ja: `${route} に沿って配る貨物（配送ルートは復路の貨物を運ばない）` },
  { en: 'back', ja: '復路' },
  { en: 'Set the direction to out, or use a route between two depots.', ja: '方向を往路にするか、2拠点間の路線を使ってください。' },
]);

export const unitTooHeavy = (shipment: string, vehicle: VehicleRecord): Problem => problem('unit-too-heavy', shipment, 'unitMass', [
  { en: `a unit that ${vehicle.id} can carry, at most ${String(vehicle.payload)} t`, ja: `${vehicle.id} が積める貨物（${String(vehicle.payload)} t 以下）` },
  { en: 'more than the payload', ja: '最大積載量を超える' },
  { en: 'Correct the mass, or use larger vehicles.', ja: '質量を直すか、大きい車両を使ってください。' },
]);

import { optionalNumberListField, numberListField } from '../../foundation/fields/map-fields';
import { countField } from '../../foundation/fields/number-fields';
import { optionalGroupField } from '../../foundation/fields/object-schema';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, NO_REFERENCE, optionalReferenceListField, referenceField, referenceListField } from '../../foundation/fields/word-fields';
import {
  distanceDimension, energyDimension, energyPerDistanceDimension, fuelPerDistanceDimension, massDimension, moneyDimension, powerDimension, rateDimension, ratioDimension, shareDimension, timeDimension,
} from '../../foundation/units/dimensions';
import { inCatalogue } from '../catalogue-tables';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';
import { name } from '../site/name-and-power-fields';

const days = countField(texts('Days', '曜日', 'Days from Monday on.', '月曜からの日数。'), { minimum: 1, maximum: 7 });

export const shipments = defineCollection({
  id: 'shipments',
  label: { en: 'Freight', ja: '貨物' },
  description: { en: 'What is to be carried: one record is a stream of equal units (pallets, parcels) from a depot along its routes.', ja: '運ぶもの。1レコードが、ある拠点から路線に沿って運ばれる同じ単位（パレット、宅配便など）の流れを表す。' },
  fields: {
    name,
    routes: referenceListField(texts('Routes', '路線', 'Routes that carry it, one after the other.', '運ぶ路線（順に）。'), ['routes']),
    isReturn: choiceField(texts('Direction', '方向', 'Along the first route, or on its way back.', '最初の路線の往路か復路か。'), [
      { value: 'out', label: { en: 'out', ja: '往路' } },
      { value: 'back', label: { en: 'back', ja: '復路' } },
    ], 'out'),
    perHour: numberListField(texts('Units per hour', '毎時の個数', '24 numbers, one for every hour of the day from 0:00.', '0時からの1時間ごとの個数（24個）。')),
    days,
    unitMass: quantityField(massDimension, texts('Mass of a unit', '1個の質量', 'Mean mass of one unit.', '1個の平均質量。')),
    promise: quantityField(timeDimension, texts('Promise', '約束の所要時間', 'Delivered within this time of its coming, it is on time.', '発生からこの時間内に届けば定時とする。')),
    giveUpAfter: quantityField(timeDimension, texts('Given up after', '輸送を断念するまで', 'A load that waits longer for a truck is counted as undelivered.', 'まとまった貨物がこれより長く車両を待てば未配送とする。'), { minimum: '1 h' }),
  },
});

export const legs = defineCollection({
  id: 'legs',
  label: { en: 'Legs', ja: '区間' },
  description: { en: 'Stretches of road between two depots; used in both directions.', ja: '2つの拠点を結ぶ道路区間。両方向に使う。' },
  fields: {
    name,
    from: referenceField(texts('From', '起点', 'One end.', '一方の端。'), ['depots']),
    to: referenceField(texts('To', '終点', 'The other end.', 'もう一方の端。'), ['depots']),
    distance: quantityField(distanceDimension, texts('Distance', '距離', 'Length of the leg.', '区間の長さ。')),
    drivingTime: distributionField(timeDimension, texts('Driving time', '運転時間', 'Time at the wheel, breaks not included.', '運転時間（休憩を除く）。')),
    automation: choiceField(texts('Automation', '自動化', 'Who drives.', '誰が運転するか。'), [
      { value: 'none', label: { en: 'a driver in every truck', ja: '全車に運転者' } },
      { value: 'platoon', label: { en: 'platoon: a driver in the first truck', ja: '隊列走行（先頭車のみ有人）' } },
      { value: 'autonomous', label: { en: 'driverless', ja: '無人（自動運転）' } },
    ], 'none'),
    trucksPerSupervisor: countField(texts('Trucks per supervisor', '遠隔監視1人あたり台数', 'Driverless trucks that one remote supervisor watches.', '遠隔監視者1人が見る無人車両の台数。'), { minimum: 1, maximum: 1000, default: 10 }),
  },
});

export const vehicles = defineCollection({
  id: 'vehicles',
  label: { en: 'Vehicles', ja: '車両' },
  description: { en: 'Trucks and vans of one kind.', ja: '同じ種類のトラック・配送車。' },
  fields: {
    name,
    count: countField(texts('Vehicles', '台数', 'How many of them.', '台数。'), { minimum: 1, maximum: 2000 }),
    length: quantityField(distanceDimension, texts('Length', '全長', 'Overall length; a dock must take it.', '車両の全長。バースに入れる必要がある。')),
    payload: quantityField(massDimension, texts('Payload', '最大積載量', 'Greatest mass of freight.', '積める貨物の最大質量。')),
    places: countField(texts('Places', '積載可能個数', 'Units of freight that fit in.', '積める貨物の個数。'), { minimum: 1, maximum: 5000 }),
    fuel: quantityField(fuelPerDistanceDimension, texts('Fuel', '燃費', 'Diesel per distance; 0 for battery trucks.', '距離あたりの軽油消費量。電動車は0。'), { default: '0 L/km' }),
    fuelPerAiKwh: quantityField(ratioDimension, texts('Fuel for on-board power', '車上電力の燃料', 'Litres of diesel for one kWh that the engine makes for the computer.', 'エンジンで計算機の電力1kWhを作る軽油の量（L）。'), { default: '0.35', maximum: '2' }),
    electricity: optionalGroupField(texts('Battery', '電池', 'For battery trucks.', '電動車の場合。'), {
      usable: quantityField(energyDimension, texts('Usable energy', '使用可能電力量', 'Energy that may be taken between two charges.', '次の充電までに使える電力量。')),
      perDistance: quantityField(energyPerDistanceDimension, texts('Energy per distance', '電費', 'Energy for driving, heating and cooling included.', '走行に要する電力量（空調を含む）。')),
      standing: quantityField(powerDimension, texts('Standing draw', '停車中の電力', 'Power while the truck stands on its trip.', '運行中に停車しているときの電力。')),
      charger: referenceField(texts('Chargers', '充電器', 'Where it is charged after its trip.', '運行後に使う充電器。'), ['chargers']),
      losses: quantityField(shareDimension, texts('Charging losses', '充電損失', 'Share of the energy from the mains that is lost.', '受電電力量のうち失われる割合。'), { maximum: '50 %' }),
    }),
    computer: optionalGroupField(texts('On-board computer', '車載計算機', 'Watches the driver or drives the truck; it takes its power on the whole trip.', '運転者を見守る、または運転する計算機。運行中ずっと電力を使う。'), {
      device: referenceField(texts('Device', '機器', 'Measured profile.', '測定済みの特性。'), [inCatalogue('devices')]),
      workload: referenceField(texts('Workload', '推論の種類', 'Which measured benchmark stands for the model.', 'モデルを代表する測定済みの推論。'), [inCatalogue('workloads')]),
      count: countField(texts('Devices', '台数', 'Devices in one truck.', '1台に載せる機器の数。'), { minimum: 1, maximum: 32 }),
      frameRate: quantityField(rateDimension, texts('Frame rate', 'フレームレート', 'Frames per second of all cameras together.', '全カメラ合計の毎秒フレーム数。')),
      sensors: quantityField(powerDimension, texts('Sensors', 'センサー', 'Power of cameras and sensors beside the device.', '計算機以外のカメラ・センサーの電力。'), { default: '0 W' }),
    }),
  },
});

export const chargers = defineCollection({
  id: 'chargers',
  label: { en: 'Chargers', ja: '充電器' },
  description: { en: 'Chargers of a depot; they draw from the site meter.', ja: '拠点の充電器。構内の電力を使う。' },
  fields: {
    name,
    depot: referenceField(texts('Depot', '拠点', 'Where they stand.', '置かれている拠点。'), ['depots']),
    count: countField(texts('Chargers', '台数', 'Vehicles that charge at once.', '同時に充電できる台数。'), { minimum: 1, maximum: 200 }),
    power: quantityField(powerDimension, texts('Power', '出力', 'Power of one from the mains.', '1台の受電電力。'), { minimum: '1 kW' }),
  },
});

export const drivers = defineCollection({
  id: 'drivers',
  label: { en: 'Drivers', ja: '運転者' },
  description: { en: 'Drivers who report at one depot. Their duties are planned trip by trip under the working-time rules.', ja: '1つの営業所に所属する運転者。勤務は改善基準告示に従って運行ごとに組む。' },
  fields: {
    name,
    posts: countField(texts('Posts', '定員', 'Drivers wanted; labour supply leaves so many of them.', '必要な運転者数。労働供給の分だけ埋まる。'), { minimum: 0, maximum: 5000 }),
    absence: quantityField(shareDimension, texts('Absence', '欠勤率', 'Chance that a driver is absent on a day.', '1日に欠勤する確率。')),
  },
});

export const drivingRules = defineCollection({
  id: 'driving-rules',
  label: { en: 'Driving rules', ja: '運行の規則' },
  description: { en: 'Which working-time standard holds, and how duties are planned.', ja: '適用する改善基準告示と、運行計画の立て方。' },
  fields: {
    name,
    standard: choiceField(texts('Standard', '適用する基準', 'Working-time standard for truck drivers.', 'トラック運転者の改善基準告示。'), [
      { value: 'before-2024', label: { en: 'until March 2024', ja: '2024年3月まで' } },
      { value: 'from-2024', label: { en: 'from April 2024', ja: '2024年4月から' } },
    ], 'from-2024'),
    margin: quantityField(ratioDimension, texts('Planning margin', '計画の余裕', 'Planned driving time over its mean.', '平均運転時間に対する計画運転時間の比。'), { minimum: '1', maximum: '2' }),
    fuelEmissions: quantityField(ratioDimension, texts('Emissions of diesel', '軽油の排出係数', 'kgCO2 from burning one litre.', '軽油1Lの燃焼によるCO2（kg）。'), { maximum: '5' }),
    fuelPrice: quantityField(moneyDimension, texts('Price of diesel', '軽油価格', 'JPY per litre.', '軽油1Lの価格（円）。')),
    breakLength: quantityField(timeDimension, texts('Break', '休憩', 'Planned break after the longest driving without one, and in a long round.', '連続運転の後、および長い配送の途中に計画する休憩の長さ。'), { minimum: '30 min', maximum: '3 h' }),
    reporting: quantityField(timeDimension, texts('Reporting', '点呼・点検', 'Roll call and checks at the start and again at the end of a trip.', '運行の前後それぞれの点呼・日常点検の時間。')),
  },
});

export const routes = defineCollection({
  id: 'routes',
  label: { en: 'Routes', ja: '路線' },
  description: { en: 'Timetable of a trunk line between two depots, or of delivery rounds from one.', ja: '2拠点間の幹線輸送、または1拠点からの配送ルートの運行ダイヤ。' },
  fields: {
    name,
    from: referenceField(texts('From', '起点', 'Where trips begin.', '運行の起点。'), ['depots']),
    to: referenceField(texts('To', '終点', 'Where trips end; none: delivery rounds that come back.', '運行の終点。なければ起点に戻る配送。'), [NO_REFERENCE, 'depots'], { defaultId: NO_REFERENCE }),
    legs: optionalReferenceListField(texts('Legs', '区間', 'Legs from the first to the last, in order.', '起点から終点までの区間（順に）。'), ['legs']),
    vehicle: referenceField(texts('Vehicles', '車両', 'What drives it.', '使う車両。'), ['vehicles']),
    drivers: referenceField(texts('Drivers', '運転者', 'Who drives from the first depot.', '起点側の運転者。'), ['drivers']),
    farDrivers: referenceField(texts('Drivers of the other end', '終点側の運転者', 'Who drives from the last depot in a relay or at a terminal.', '中継や無人幹線で終点側を受け持つ運転者。'), [NO_REFERENCE, 'drivers'], { defaultId: NO_REFERENCE }),
    departures: numberListField(texts('Departures', '出発時刻', 'Hours of the day at which drivers report at the first depot.', '起点で出庫点呼を受ける時刻（時）。')),
    backDepartures: optionalNumberListField(texts('Departures back', '復路の出発時刻', 'The same at the last depot; those of the way out when left out.', '終点での時刻（時）。省略すれば往路と同じ。')),
    days,
    crew: choiceField(texts('Crew', '乗務の形', 'How a trip is driven.', '運行の受け持ち方。'), [
      { value: 'plan', label: { en: 'the planner chooses', ja: '計画が選ぶ' } },
      { value: 'one', label: { en: 'one driver', ja: '1人乗務' } },
      { value: 'relay', label: { en: 'relay: drivers change', ja: '中継輸送' } },
      { value: 'rest', label: { en: 'one driver who rests on the way', ja: '途中で休息' } },
      { value: 'two', label: { en: 'two drivers', ja: '2人乗務' } },
    ], 'plan'),
    changeAt: referenceField(texts('Change at', '中継地', 'Where drivers change or rest.', '運転者が交替または休息する場所。'), [NO_REFERENCE, 'depots'], { defaultId: NO_REFERENCE }),
    swapTime: quantityField(timeDimension, texts('Change', '交替時間', 'Time of a change of drivers or trailers.', '運転者またはトレーラーの交替にかかる時間。'), { default: '20 min' }),
    platoon: countField(texts('Trucks in a platoon', '隊列の台数', 'Trucks that drive the platoon legs behind one driver; they leave together.', '隊列区間を先頭の運転者について走る台数。同時に出発する。'), { minimum: 1, maximum: 8, default: 1 }),
    holdFor: quantityField(timeDimension, texts('Truck waits for', '車両の待機', 'A truck takes what there is; with nothing to carry after this time it does not go.', '車両はその時ある貨物を積む。この時間待っても貨物がなければ運休。')),
    round: optionalGroupField(texts('Round', '配送', 'For delivery rounds.', '配送ルートの場合。'), {
      toArea: quantityField(distanceDimension, texts('To the area', '担当区域まで', 'Distance from the depot to the first stop and back from the last.', '拠点から最初の配達先まで、最後の配達先から拠点までの距離。')),
      betweenStops: quantityField(distanceDimension, texts('Between stops', '配達先の間隔', 'Distance from stop to stop.', '配達先から次の配達先までの距離。')),
      speed: quantityField(ratioDimension, texts('Speed', '走行速度', 'Mean speed in traffic, km/h.', '市街地の平均走行速度（km/h）。'), { minimum: '1', maximum: '120' }),
      stopTime: distributionField(timeDimension, texts('Time at a stop', '1件の配達時間', 'From stopping to driving on.', '停車から発車まで。')),
      absent: quantityField(shareDimension, texts('Nobody at home', '不在率', 'Share of deliveries that must be tried again.', '再配達が必要になる割合。'), { default: '0 %' }),
    }),
  },
});

export const fleetCollections = [shipments, legs, vehicles, chargers, drivers, drivingRules, routes] as const;

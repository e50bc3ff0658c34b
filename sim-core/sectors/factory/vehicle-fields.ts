import { countField } from '../../foundation/fields/number-fields';
import { quantityField } from '../../foundation/fields/quantity-field';
import { powerDimension, timeDimension } from '../../foundation/units/dimensions';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { name } from '../site/name-and-power-fields';
import { texts } from '../texts';

export const vehicles = defineCollection({
  id: 'vehicles',
  label: { en: 'Vehicles', ja: '搬送車' },
  description: { en: 'Driverless vehicles (AGV) that carry loads between stations and go to charge.', ja: '工程間で荷を運び、充電に行く無人搬送車（AGV）。' },
  fields: {
    name,
    count: countField(texts('Vehicles', '台数', 'How many of them.', '台数。'), { minimum: 1, maximum: 100 }),
    load: countField(texts('Parts per load', '1回の積載数', 'Parts that a vehicle carries at once.', '1回に運ぶ部品の数。'), { minimum: 1, maximum: 1000 }),
    longestWait: quantityField(timeDimension, texts('Longest wait', '最長の待ち', 'A load that is not full goes after this.', '満載でなくても、これを過ぎれば運ぶ。'), { minimum: '1 s', default: '30 min' }),
    rack: countField(texts('Rack', '搬送待ちの棚', 'Places for parts that wait for a vehicle or ride on it, for every station that is served.', '搬送を待つ、または搬送中の部品の場所（届け先ごと）。'), { minimum: 1, maximum: 10_000 }),
    loading: distributionField(timeDimension, texts('Loading', '積み込み', 'Time of loading, and again of unloading.', '積み込みの時間（積み降ろしも同じ）。')),
    trip: distributionField(timeDimension, texts('Trip', '走行', 'Time of one way.', '片道の時間。')),
    runtime: quantityField(timeDimension, texts('Runtime', '稼働時間', 'Working time on one charge.', '1回の充電で働ける時間。'), { minimum: '1 min' }),
    charging: quantityField(timeDimension, texts('Charging', '充電時間', 'Time at the charger after that.', '充電にかかる時間。'), { minimum: '1 s' }),
    chargePower: quantityField(powerDimension, texts('Charging power', '充電電力', 'Drawn from the site while a vehicle charges.', '1台の充電中に構内から取る電力。')),
  },
});

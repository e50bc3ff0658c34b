import { countField } from '../../foundation/fields/number-fields';
import { optionalGroupField } from '../../foundation/fields/object-schema';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField } from '../../foundation/fields/word-fields';
import { energyDimension, powerDimension, rateDimension, shareDimension, temperatureDimension, thermalResistanceDimension, timeDimension } from '../../foundation/units/dimensions';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';

const sleep = optionalGroupField(texts('Sleep', 'スリープ', 'A node on site without work falls asleep. Left out: it stays awake.', '仕事のない構内ノードはスリープする。省略すれば常に起きている。'), {
  after: quantityField(timeDimension, texts('Sleeps after', 'スリープまで', 'Time without work until it sleeps.', '仕事がなくなってからスリープするまで。')),
  power: quantityField(powerDimension, texts('Asleep', 'スリープ電力', 'Power of one node asleep.', 'スリープ中の1台の電力。')),
  wake: quantityField(timeDimension, texts('Waking', '起動時間', 'Time until the first answer can begin.', '最初の推論を始められるまで。')),
  wakeEnergy: quantityField(energyDimension, texts('Waking energy', '起動の電力量', 'Energy of one waking beyond idle power.', '起動1回の電力量（待機電力を除く）。'), { default: '0 J' }),
});

const enclosure = optionalGroupField(texts('Enclosure', '筐体', 'Fanless enclosure: case temperature is ambient plus resistance times watts. Left out: the node is always cool.', 'ファンレス筐体。筐体温度＝周囲温度＋熱抵抗×電力。省略すれば常に冷えている。'), {
  place: choiceField(texts('Place', '設置場所', 'What surrounds it.', '周囲の温度。'), [
    { value: 'outdoors', label: { en: 'outdoor air by month and hour', ja: '外気（月・時刻による）' } },
    { value: 'indoors', label: { en: 'a constant temperature', ja: '一定の温度' } },
  ], 'outdoors'),
  ambient: quantityField(temperatureDimension, texts('Ambient', '周囲温度', 'Indoors: the temperature. Outdoors: added to the air, such as by the sun on the box.', '屋内ではその温度。屋外では外気に加える値（日射など）。'), { default: '0 °C' }),
  resistance: quantityField(thermalResistanceDimension, texts('Thermal resistance', '熱抵抗', 'Degrees above ambient for each watt.', '1Wあたりの温度上昇。')),
  throttleAbove: quantityField(temperatureDimension, texts('Throttles above', '性能低下の温度', 'Case temperature above which it slows down.', 'この筐体温度を超えると遅くなる。')),
  stopAbove: quantityField(temperatureDimension, texts('Stops above', '停止温度', 'Case temperature at which it shuts down.', 'この筐体温度で停止する。')),
  shareAtStop: quantityField(shareDimension, texts('Speed at the limit', '限界での速さ', 'Share of its speed just below the stop.', '停止直前の速さの割合。'), { default: '20 %' }),
});

const failures = optionalGroupField(texts('Failures', '故障', 'How nodes fail. Left out: they never do.', 'ノードの故障。省略すれば故障しない。'), {
  timeToFailure: distributionField(timeDimension, texts('Time to failure', '故障までの時間', 'Of one node in use.', '使用中の1台の、次の故障までの時間。')),
  repair: distributionField(timeDimension, texts('Repair', '修理', 'Until the node is back, delivery included.', '復帰までの時間（取り寄せを含む）。')),
  spares: countField(texts('Spares', '予備機', 'Nodes that are off until one fails.', '故障に備えて電源を切ってある台数。'), { minimum: 0, maximum: 1000, default: 0 }),
});

const assumedPower = optionalGroupField(texts('Accepted assumption of power', '電力の仮定を受け入れる', 'Watts for a device that nobody metered. Giving them accepts that every result with this node rests on an assumption.', '測定されていない機器の電力。書くと、このノードを含む結果がすべて仮定に基づくことを受け入れたことになる。'), {
  idle: quantityField(powerDimension, texts('Idle', '待機', 'Power without work, with its range.', '仕事のないときの電力（範囲つき）。')),
  busy: quantityField(powerDimension, texts('Busy', '稼働', 'Power at full load, with its range.', '全負荷の電力（範囲つき）。')),
  rate: quantityField(rateDimension, texts('Rate', '速さ', 'Inferences per second of models that were never measured on the device.', 'その機器で測定されていないモデルの毎秒推論数。'), { isOptional: true }),
});

/** What a node does beside answering: fields that change nothing when left out. */
export const nodeStateFields = {
  tuning: choiceField(texts('Tuning', '調整', 'Vendors measure systems tuned for efficiency; untuned needs its own measured profile.', 'メーカーの測定は省電力に調整した構成による。未調整には別の測定が必要。'), [
    { value: 'as-measured', label: { en: 'as the profile was measured', ja: '測定された構成のまま' } },
    { value: 'untuned', label: { en: 'as delivered, untuned', ja: '出荷時のまま（未調整）' } },
  ], 'as-measured'),
  hours: choiceField(texts('Hours', '稼働時間', 'When the node is switched on.', 'ノードの電源を入れる時間。'), [
    { value: 'always', label: { en: 'always', ja: '常時' } },
    { value: 'manned', label: { en: 'while any shift is on', ja: 'いずれかの直の間' } },
  ], 'always'),
  offPower: quantityField(powerDimension, texts('Switched off', '停止中', 'Power of one node while switched off.', '電源を切った1台の電力。'), { default: '0 W' }),
  queueLimit: countField(texts('Longest queue', '待ち行列の上限', 'Requests that may wait; more are refused and fall back. 0: no limit.', '待てる要求の数。超えた要求は断られ代替処理になる。0なら無制限。'), { minimum: 0, maximum: 1_000_000, default: 0 }),
  sleep,
  enclosure,
  failures,
  assumedPower,
};

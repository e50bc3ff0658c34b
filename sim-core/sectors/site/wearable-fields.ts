import { countField } from '../../foundation/fields/number-fields';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, referenceField } from '../../foundation/fields/word-fields';
import { energyDimension, powerDimension, rateDimension, shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { inCatalogue } from '../catalogue-tables';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';
import { name } from './name-and-power-fields';

/** Battery-powered sensors that run a small model themselves; somebody changes their batteries. */
export const wearables = defineCollection({
  id: 'wearables',
  label: { en: 'Wearables', ja: '装着型センサー' },
  description: { en: 'Battery-powered sensors that run a small model themselves. Battery life follows from measured joules per inference; changing batteries takes people’s minutes.', ja: '小さなモデルを自分で動かす電池式センサー。電池の持ちは測定された推論あたりの電力量から決まり、電池交換に人の時間がかかる。' },
  fields: {
    name,
    device: referenceField(texts('Device', '機器', 'Microcontroller with metered energy.', '電力量が測定されたマイコン。'), [inCatalogue('devices'), 'devices']),
    task: choiceField(texts('Task', '推論の種類', 'Which measured task stands for the model.', 'モデルを代表する測定済みの推論。'), [
      { value: 'tiny-keyword-spotting', label: { en: 'keyword spotting', ja: '音声キーワード検出' } },
      { value: 'tiny-anomaly-detection', label: { en: 'anomaly detection', ja: '異常検知' } },
      { value: 'tiny-visual-wake-words', label: { en: 'visual wake words', ja: '人の映り込み検出' } },
      { value: 'tiny-image-classification', label: { en: 'image classification', ja: '画像分類' } },
    ]),
    count: countField(texts('Count', '台数', 'How many of them.', '台数。'), { minimum: 1, maximum: 100_000 }),
    rate: quantityField(rateDimension, texts('Rate', '推論の頻度', 'Inferences per second of one sensor in use.', '使用中の1台の毎秒の推論数。')),
    capacity: quantityField(energyDimension, texts('Battery', '電池', 'Usable energy of one battery.', '電池1個の使える電力量。')),
    sleep: quantityField(powerDimension, texts('Asleep', 'スリープ電力', 'Power between inferences.', '推論の合間の電力。')),
    radio: quantityField(powerDimension, texts('Radio', '無線', 'Mean power of the radio.', '無線の平均電力。'), { default: '0 W' }),
    selfDischarge: quantityField(powerDimension, texts('Self-discharge', '自己放電', 'Mean loss of the battery.', '電池の平均の損失。'), { default: '0 W' }),
    worn: quantityField(shareDimension, texts('In use', '使用率', 'Share of the time in which one is used.', '使用している時間の割合。'), { minimum: '1 %', default: '100 %' }),
    swapTime: distributionField(timeDimension, texts('Battery change', '電池交換', 'Time of one change.', '電池交換1回の時間。')),
    skill: referenceField(texts('Skill', '職種', 'Who changes batteries.', '電池を交換する職種。'), ['skills']),
  },
});

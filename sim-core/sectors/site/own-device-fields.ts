import { quantityField } from '../../foundation/fields/quantity-field';
import { bilingualField, choiceField, referenceField, textField } from '../../foundation/fields/word-fields';
import { powerDimension, rateDimension, timeDimension } from '../../foundation/units/dimensions';
import { defineCollection } from '../collection';
import { texts } from '../texts';

const name = bilingualField(texts('Name', '名前', 'Name in views and reports.', '画面と報告書に出る名前。'));

/** Devices that travel inside the file, so that others can run it again without our measurements. */
export const ownDevices = defineCollection({
  id: 'devices',
  label: { en: 'Own devices', ja: '独自の機器' },
  description: { en: 'Devices measured by the user or imported from result folders; `shoryoku devices import DIR --yaml` writes them.', ja: '利用者が測定した、または結果フォルダから取り込んだ機器。shoryoku devices import DIR --yaml で書き出せる。' },
  fields: {
    name,
    idle: quantityField(powerDimension, texts('Idle', '待機電力', 'Power without work; left out where nobody metered it.', '仕事のないときの電力。測定がなければ省略。'), { isOptional: true }),
  },
});

/** One measured point of an own device. */
export const measurements = defineCollection({
  id: 'measurements',
  label: { en: 'Measurements', ja: '測定点' },
  description: { en: 'Measured points of own devices: what they delivered and drew in one way of working.', ja: '独自の機器の測定点。1つの動かし方での処理速度と電力。' },
  fields: {
    device: referenceField(texts('Device', '機器', 'Device that was measured.', '測定した機器。'), ['devices']),
    benchmark: textField(texts('Benchmark', 'ベンチマーク', 'Benchmark as workloads name it, such as resnet50.', '推論の種類が指すベンチマーク名（resnet50 など）。')),
    scenario: choiceField(texts('Way of working', '動かし方', 'As in MLPerf Inference.', 'MLPerf Inference と同じ区別。'), [
      { value: 'SingleStream', label: { en: 'one by one', ja: '1件ずつ' } },
      { value: 'MultiStream', label: { en: 'eight at a time', ja: '8件ずつ' } },
      { value: 'Server', label: { en: 'under a latency bound', ja: '遅延の上限つき' } },
      { value: 'Offline', label: { en: 'everything at once', ja: '一括' } },
    ]),
    rate: quantityField(rateDimension, texts('Rate', '速さ', 'Sustained inferences per second.', '持続した毎秒推論数。')),
    power: quantityField(powerDimension, texts('Power', '電力', 'Mean power of the run; left out where it was not metered.', '測定中の平均電力。測定がなければ省略。'), { isOptional: true }),
    latencyMean: quantityField(timeDimension, texts('Mean latency', '平均遅延', 'Of one query.', '1件の平均。'), { isOptional: true }),
    latencyP50: quantityField(timeDimension, texts('Median latency', '遅延の中央値', 'Of one query.', '1件の中央値。'), { isOptional: true }),
    latencyP99: quantityField(timeDimension, texts('99th percentile of latency', '遅延の99パーセンタイル', 'Of one query.', '1件の99パーセンタイル。'), { isOptional: true }),
  },
});

import { quantityField } from '../../foundation/fields/quantity-field';
import { referenceListField } from '../../foundation/fields/word-fields';
import { dataDimension, rateDimension, shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { name } from '../site/name-and-power-fields';
import { askingFields } from '../site/node-fields';
import { texts } from '../texts';

export const monitors = defineCollection({
  id: 'monitors',
  label: { en: 'Condition monitoring', ja: '状態監視' },
  description: { en: 'Vibration sensors whose model sees failures coming: what it sees becomes a planned stop.', ja: '振動センサーとモデルが故障の予兆を捉える。捉えた故障は計画停止になる。' },
  fields: {
    name,
    stations: referenceListField(texts('Stations', '工程', 'Machines that are watched; planned stops on what is seen replace their calendar maintenance.', '監視する機械。予兆による計画停止が定期保全に置き換わる。'), ['stations']),
    rate: quantityField(rateDimension, texts('Windows', '判定の頻度', 'Windows of vibration judged for each machine.', '機械1台につき判定する振動データの頻度。')),
    windowSize: quantityField(dataDimension, texts('Size of a window', '1回のデータ量', 'Sent to the node for one window.', '判定1回で送るデータ量。')),
    detected: quantityField(shareDimension, texts('Detected', '予兆の検出率', 'Share of failures that are seen early enough.', '十分早く検出できる故障の割合。')),
    falseAlarm: quantityField(timeDimension, texts('Between false alarms', '誤報の間隔', 'Mean running time of a machine between two stops for nothing; left out: there are none.', '不要な停止から次の不要な停止までの平均稼働時間。省略すれば誤報なし。'), { minimum: '1 h', isOptional: true }),
    plannedStop: distributionField(timeDimension, texts('Planned stop', '計画停止の時間', 'Time of the stop that replaces a repair, once the crew is there.', '修理に代わる停止の時間（保全員が着いてから）。')),
    ...askingFields,
  },
});

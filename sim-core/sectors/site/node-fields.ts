import { countField } from '../../foundation/fields/number-fields';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, NO_REFERENCE, optionalReferenceListField, referenceField } from '../../foundation/fields/word-fields';
import { dataDimension, dataRateDimension, energyPerDataDimension, moneyDimension, rateDimension, ratioDimension, shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { inCatalogue } from '../catalogue-tables';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';
import { name } from './name-and-power-fields';
import { nodeStateFields } from './node-state-fields';

/** Fields of every record that asks a node, whatever it asks. */
export const askingFields = {
  workload: referenceField(texts('Workload', '推論の種類', 'Which measured benchmark stands for the model.', 'モデルを代表する測定済みの推論。'), [inCatalogue('workloads')]),
  node: referenceField(texts('Node', 'ノード', 'Computer that answers; none: nobody is asked.', '答える計算機。なければ問い合わせない。'), [NO_REFERENCE, 'nodes'], { defaultId: NO_REFERENCE }),
  network: referenceField(texts('Network', '通信路', 'Way to the node.', 'ノードまでの通信路。'), [NO_REFERENCE, 'networks'], { defaultId: NO_REFERENCE }),
  residency: choiceField(texts('Where data may go', 'データの置き場所', 'Data that must stay on site forbid the cloud.', '構内限定のデータはクラウドに送れない。'), [
    { value: 'anywhere', label: { en: 'anywhere', ja: '制限なし' } },
    { value: 'site', label: { en: 'stay on site', ja: '構内のみ' } },
  ], 'anywhere'),
};

export const cameras = defineCollection({
  id: 'cameras',
  label: { en: 'Cameras', ja: 'カメラ' },
  description: { en: 'Cameras whose every frame is an inference: a steady load of a node.', ja: '全フレームを推論するカメラ。ノードへの一定の負荷になる。' },
  fields: {
    name,
    count: countField(texts('Cameras', '台数', 'How many cameras.', 'カメラの台数。'), { minimum: 1, maximum: 10_000 }),
    frameRate: quantityField(rateDimension, texts('Frame rate', 'フレームレート', 'Frames per second of one camera that are judged.', '1台が毎秒判定するフレーム数。')),
    frameSize: quantityField(dataDimension, texts('Frame size', 'フレームのサイズ', 'Sent to the node for one frame.', '1フレームで送るデータ量。')),
    ...askingFields,
    shifts: optionalReferenceListField(texts('Shifts', '直', 'Shifts in which the cameras are on; always when left out.', 'カメラが動く直。省略すれば常時。'), ['shifts']),
  },
});

export const nodes = defineCollection({
  id: 'nodes',
  label: { en: 'Nodes', ja: 'ノード' },
  description: { en: 'Computers on site or a shared server in a data centre. Watts and speed come from measured profiles.', ja: '構内の計算機、またはデータセンターの共用サーバー。電力と速さは測定済みの特性による。' },
  fields: {
    name,
    device: referenceField(texts('Device', '機器', 'Measured profile.', '測定済みの特性。'), [inCatalogue('devices'), 'devices']),
    placement: choiceField(texts('Placement', '置き場所', 'On site it draws from the site meter; in the cloud it is shared.', '構内なら構内の電力を使う。クラウドなら共用。'), [
      { value: 'site', label: { en: 'on site', ja: '構内' } },
      { value: 'cloud', label: { en: 'cloud', ja: 'クラウド' } },
    ], 'site'),
    count: countField(texts('Count', '台数', 'How many of them.', '台数。'), { minimum: 1, maximum: 1000 }),
    utilisation: quantityField(shareDimension, texts('Server utilisation', 'サーバー利用率', 'How well the shared server is used by everybody.', '共用サーバーが全体としてどれだけ使われているか。'), { minimum: '1 %', default: '100 %' }),
    pue: quantityField(ratioDimension, texts('PUE', 'PUE', 'Energy of the data centre over energy of its computers.', 'データセンター全体の電力量と計算機の電力量の比。'), { minimum: '1', maximum: '4', default: '1' }),
    pricePerThousand: quantityField(moneyDimension, texts('Price per 1000 inferences', '推論1000回の料金', 'What the cloud charges.', 'クラウドの料金。'), { default: '0 JPY' }),
    sharing: choiceField(texts('Sharing', '共用', 'A dedicated server works for this site alone and pays its idle power alone.', '専用サーバーはこの拠点だけのために動き、待機電力もすべて負う。'), [
      { value: 'shared', label: { en: 'shared', ja: '共用' } },
      { value: 'dedicated', label: { en: 'dedicated', ja: '専用' } },
    ], 'shared'),
    ...nodeStateFields,
  },
});

export const networks = defineCollection({
  id: 'networks',
  label: { en: 'Networks', ja: '通信路' },
  description: { en: 'Ways between the place of work and a node.', ja: '現場とノードの間の通信路。' },
  fields: {
    name,
    delay: distributionField(timeDimension, texts('Delay', '遅延', 'There and back, without the work of the node.', '往復の時間（ノードの処理を除く）。')),
    outage: quantityField(shareDimension, texts('Outage', '不通', 'Share of requests that find the way closed.', '通信が切れている要求の割合。')),
    energyPerBit: quantityField(energyPerDataDimension, texts('Energy per bit', '1ビットの電力量', 'Energy of the network for one bit.', '1ビットを運ぶ電力量。')),
    bandwidth: quantityField(dataRateDimension, texts('Bandwidth', '帯域', 'Shared fairly by everybody on the way; unlimited when left out.', '通る人全員で公平に分ける速度。省略すれば無制限。'), { isOptional: true }),
    outageLength: quantityField(timeDimension, texts('Length of an outage', '不通の長さ', 'Mean length; the way is then closed for stretches. Left out: single requests are lost.', '平均の長さ。まとまった時間だけ不通になる。省略すれば要求ごとに失われる。'), { isOptional: true }),
    beyond: referenceField(texts('Leads on to', 'その先の通信路', 'Network behind this one, such as the wide area behind the site.', 'この先に続く通信路（構内網の先の広域網など）。'), [NO_REFERENCE, 'networks'], { defaultId: NO_REFERENCE }),
  },
});

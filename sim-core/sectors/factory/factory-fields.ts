import { countField } from '../../foundation/fields/number-fields';
import { optionalGroupField } from '../../foundation/fields/object-schema';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, NO_REFERENCE, referenceField } from '../../foundation/fields/word-fields';
import { dataDimension, shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { machinePower, name } from '../site/name-and-power-fields';
import { askingFields } from '../site/node-fields';
import { siteCollections } from '../site/site-collections';
import { texts } from '../texts';

const next = referenceField(texts('Next', '次工程', 'Station or inspection that follows; none: parts are shipped.', '次の工程または検査。なければ出荷。'), [NO_REFERENCE, 'stations', 'inspections'], { defaultId: NO_REFERENCE });
const buffer = countField(texts('Buffer', 'バッファ', 'Places for parts before it.', '手前に置ける部品の数。'), { minimum: 1, maximum: 10_000 });

export const stations = defineCollection({
  id: 'stations',
  label: { en: 'Stations', ja: '工程' },
  description: { en: 'Machines and work places of the line, each with a finite buffer before it.', ja: 'ラインの機械と作業場所。手前に有限のバッファを持つ。' },
  fields: {
    name,
    next,
    buffer,
    cycleTime: distributionField(timeDimension, texts('Cycle time', 'サイクルタイム', 'Time of one part on the station.', '部品1個の加工・組立時間。')),
    attendance: choiceField(texts('Attendance', '人の付き方', 'When people are needed.', '人が必要な場面。'), [
      { value: 'none', label: { en: 'runs alone', ja: '無人' } },
      { value: 'loading', label: { en: 'people load it', ja: '着脱だけ人' } },
      { value: 'cycle', label: { en: 'people work the whole cycle', ja: '作業中ずっと人' } },
    ], 'none'),
    skill: referenceField(texts('Skill', '職種', 'Who is needed.', '必要な職種。'), [NO_REFERENCE, 'skills'], { defaultId: NO_REFERENCE }),
    loadTime: distributionField(timeDimension, texts('Loading time', '着脱時間', 'Time of loading and unloading, before the cycle.', 'サイクルの前の着脱時間。'), { default: '0 s' }),
    defects: quantityField(shareDimension, texts('Defects', '不良の発生', 'Share of parts that become defective here.', 'ここで不良になる部品の割合。'), { default: '0 %' }),
    failure: optionalGroupField(texts('Failure', '故障', 'How it breaks down.', '故障の起こり方。'), {
      basis: choiceField(texts('Counts', '数え方', 'Whether time to failure counts calendar time or running time.', '故障までの時間を暦の時間で数えるか稼働時間で数えるか。'), [
        { value: 'operation', label: { en: 'running time', ja: '稼働時間' } },
        { value: 'time', label: { en: 'calendar time', ja: '暦の時間' } },
      ], 'operation'),
      timeToFailure: distributionField(timeDimension, texts('Time to failure', '故障までの時間', 'From the end of a repair to the next failure.', '修理の終わりから次の故障までの時間。')),
      repair: distributionField(timeDimension, texts('Repair', '修理', 'Time of a repair once the crew is there.', '修理班が着いてからの修理時間。')),
      crew: referenceField(texts('Crew', '修理班', 'Skill that repairs.', '修理する職種。'), ['skills']),
    }),
    power: machinePower,
  },
});

export const inspections = defineCollection({
  id: 'inspections',
  label: { en: 'Inspections', ja: '検査' },
  description: { en: 'Where parts are judged: by people, or by a model with people for what it flags or answers too late.', ja: '部品を判定する場所。人が行うか、モデルが行い、不良の疑いと間に合わない答えだけを人が見る。' },
  fields: {
    name,
    next,
    buffer,
    method: choiceField(texts('Method', '方法', 'Who judges every part.', '全数を判定するのは誰か。'), [
      { value: 'manual', label: { en: 'people', ja: '人' } },
      { value: 'assisted', label: { en: 'model, people re-check', ja: 'モデル＋人の再検査' } },
    ], 'manual'),
    skill: referenceField(texts('Inspectors', '検査員', 'Skill that inspects.', '検査する職種。'), ['skills']),
    benches: countField(texts('Benches', '検査台', 'Places where people inspect.', '人が検査する台の数。'), { minimum: 1, maximum: 100 }),
    manualTime: distributionField(timeDimension, texts('Manual inspection', '目視検査', 'Time a person needs for one part.', '1個の目視検査にかかる時間。')),
    sensitivity: quantityField(shareDimension, texts('Sensitivity of people', '人の感度', 'Share of defective parts that a person finds.', '不良品のうち人が見つける割合。')),
    specificity: quantityField(shareDimension, texts('Specificity of people', '人の特異度', 'Share of good parts that a person passes.', '良品のうち人が合格にする割合。')),
    imagingTime: distributionField(timeDimension, texts('Imaging', '撮像', 'Time of a part in the camera cell.', '撮像セルでの時間。')),
    laneSlots: countField(texts('Gate places', 'ゲート前の置き場', 'Parts between the camera cell and the reject gate.', '撮像セルから排出ゲートまでに置ける部品の数。'), { minimum: 1, maximum: 100 }),
    ...askingFields,
    imagesPerPart: countField(texts('Images per part', '部品あたり画像数', 'Inferences for one part, asked for together.', '部品1個の推論数（まとめて問い合わせる）。'), { minimum: 1, maximum: 1000 }),
    imageSize: quantityField(dataDimension, texts('Image size', '画像サイズ', 'Sent to the node for one inference.', '推論1回で送るデータ量。')),
    deadline: quantityField(timeDimension, texts('Deadline', '締切', 'Answer must be there before the reject gate.', '排出ゲートまでに答えが必要な時間。')),
    modelSensitivity: quantityField(shareDimension, texts('Sensitivity of the model', 'モデルの感度', 'Share of defective parts that the model flags.', '不良品のうちモデルが指摘する割合。')),
    modelSpecificity: quantityField(shareDimension, texts('Specificity of the model', 'モデルの特異度', 'Share of good parts that the model passes.', '良品のうちモデルが合格にする割合。')),
    recheckSensitivity: quantityField(shareDimension, texts('Sensitivity at re-check', '再検査の感度', 'Share of flagged defective parts that a person confirms when the model shows where to look.', 'モデルが場所を示したとき、人が不良と確認する割合。')),
    recheckSpecificity: quantityField(shareDimension, texts('Specificity at re-check', '再検査の特異度', 'Share of flagged good parts that a person clears.', '指摘された良品を人が合格にする割合。')),
    power: machinePower,
  },
});

export const orders = defineCollection({
  id: 'orders',
  label: { en: 'Orders', ja: '受注' },
  description: { en: 'What the market takes.', ja: '市場が求める量。' },
  fields: {
    name,
    takt: quantityField(timeDimension, texts('Takt', 'タクト', 'One part is released per takt while the line is manned.', '稼働中、1タクトごとに1個を投入する。'), { minimum: '1 s' }),
  },
});

export const factoryCollections = [stations, inspections, orders, ...siteCollections];

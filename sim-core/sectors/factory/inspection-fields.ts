import { countField } from '../../foundation/fields/number-fields';
import { optionalGroupField } from '../../foundation/fields/object-schema';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, referenceField } from '../../foundation/fields/word-fields';
import { dataDimension, shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { machinePower, name } from '../site/name-and-power-fields';
import { askingFields } from '../site/node-fields';
import { texts } from '../texts';
import { buffer, next } from './step-fields';

const support = optionalGroupField(texts('Support', '支援', 'How people judge when the model shows them where to look.', 'モデルが見る場所を示すときの人の判定。'), {
  time: distributionField(timeDimension, texts('Inspection with support', '支援つきの検査', 'Time a person then needs for one part.', '支援があるときの1個の検査時間。')),
  sensitivity: quantityField(shareDimension, texts('Sensitivity with support', '支援時の感度', 'Share of defective parts that a person then finds.', '支援があるとき、不良品のうち人が見つける割合。')),
  specificity: quantityField(shareDimension, texts('Specificity with support', '支援時の特異度', 'Share of good parts that a person then passes.', '支援があるとき、良品のうち人が合格にする割合。')),
});

const rework = optionalGroupField(texts('Rework', '手直し', 'What happens to rejected parts; left out: they are scrapped.', '不合格品の扱い。省略すれば廃却。'), {
  station: referenceField(texts('Rework station', '手直し工程', 'Where they are mended; its next station says where they come back.', '手直しする工程。戻り先はその次工程。'), ['stations']),
  share: quantityField(shareDimension, texts('Worth mending', '手直しできる割合', 'Share of rejected parts that go there.', '不合格品のうち手直しに回す割合。')),
  success: quantityField(shareDimension, texts('Mended', '手直しの成功率', 'Share of those whose defect is gone afterwards.', '手直しで不良がなくなる割合。')),
  attempts: countField(texts('Attempts', '手直しの回数', 'How often a part may be mended.', '1個を手直しできる回数。'), { minimum: 1, maximum: 10, default: 1 }),
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
      { value: 'supported', label: { en: 'people, with a model beside them', ja: '人（モデルが支援）' } },
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
    support,
    rework,
    power: machinePower,
  },
});

import { countField } from '../../foundation/fields/number-fields';
import { quantityField } from '../../foundation/fields/quantity-field';
import { NO_REFERENCE, referenceField } from '../../foundation/fields/word-fields';
import { dataDimension, rateDimension, ratioDimension, shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { inCatalogue } from '../catalogue-tables';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { askingFields } from '../site/node-fields';
import { texts } from '../texts';
import { name } from './patient-fields';

/** Every model asks a node over a network; without a node it is not there. */
const asking = {
  workload: referenceField(texts('Workload', '推論の種類', 'Which measured benchmark stands for the model.', 'モデルを代表する測定済みの推論。'), [inCatalogue('workloads')]),
  node: referenceField(texts('Node', 'ノード', 'Computer that answers; none: the model is not used.', '答える計算機。なければこのモデルは使わない。'), [NO_REFERENCE, 'nodes'], { defaultId: NO_REFERENCE }),
  network: referenceField(texts('Network', '通信路', 'Way to the node.', 'ノードまでの通信路。'), [NO_REFERENCE, 'networks'], { defaultId: NO_REFERENCE }),
  residency: askingFields.residency,
};

const request = {
  ...asking,
  inferences: countField(texts('Inferences', '推論数', 'Inferences of one request, asked for together.', '1回の問い合わせに含まれる推論の数。'), { minimum: 1, maximum: 100_000 }),
  dataSize: quantityField(dataDimension, texts('Data per inference', '推論1回のデータ量', 'Sent to the node for one inference.', '推論1回で送るデータ量。')),
  deadline: quantityField(timeDimension, texts('Deadline', '締切', 'Later answers are not waited for; people work as without the model.', 'これより遅い答えは待たず、人がモデルなしで行う。')),
};

export const triageSupports = defineCollection({
  id: 'triageSupports',
  label: { en: 'Triage support', ja: 'トリアージ支援AI' },
  description: { en: 'A model proposes the triage level.', ja: 'モデルがトリアージレベルを提案する。' },
  fields: {
    name,
    step: referenceField(texts('Step', 'プロセス', 'Triage step that is supported.', '支援するトリアージ。'), ['steps']),
    ...request,
    duration: distributionField(timeDimension, texts('Minutes with the model', 'AI使用時の所要時間', 'Minutes of the triage nurse with the proposal at hand.', '提案があるときのトリアージ時間。')),
    underTriage: quantityField(shareDimension, texts('Under-triage', 'アンダートリアージ', 'Share judged one level too low with the model.', 'AI使用時に1段階低く判定する割合。')),
    overTriage: quantityField(shareDimension, texts('Over-triage', 'オーバートリアージ', 'Share judged one level too high with the model.', 'AI使用時に1段階高く判定する割合。')),
  },
});

export const readingSupports = defineCollection({
  id: 'readingSupports',
  label: { en: 'Reading order', ja: '読影順位づけAI' },
  description: { en: 'A model looks at every image first and puts suspected urgent findings to the front of the reading queue.', ja: 'モデルが先に画像を見て、緊急所見の疑いを読影の先頭に回す。' },
  fields: {
    name,
    step: referenceField(texts('Step', 'プロセス', 'Reading step that is supported.', '支援する読影。'), ['steps']),
    ...request,
    sensitivity: quantityField(shareDimension, texts('Sensitivity', '感度', 'Share of urgent findings that the model flags.', '緊急所見のうちモデルが指摘する割合。')),
    specificity: quantityField(shareDimension, texts('Specificity', '特異度', 'Share of other images that the model does not flag.', '緊急所見のない画像のうち指摘しない割合。')),
    duration: distributionField(timeDimension, texts('Minutes with the model', 'AI使用時の読影時間', 'Minutes of the reader with the model’s marks at hand.', 'モデルの指摘があるときの読影時間。')),
  },
});

export const scribes = defineCollection({
  id: 'scribes',
  label: { en: 'Ambient documentation', ja: '音声記録AI' },
  description: { en: 'A model listens and drafts the note; a person checks it.', ja: 'モデルが会話から記録の下書きを作り、人が確認する。' },
  fields: {
    name,
    task: referenceField(texts('Task', '業務', 'Step or recurring task whose note is drafted.', '下書きを作るプロセスまたは定時業務。'), ['steps', 'tasks']),
    ...request,
    duration: distributionField(timeDimension, texts('Minutes with the draft', '下書きがあるときの時間', 'Minutes per note with a draft, checking included.', '下書きがあるときの1件の時間（確認を含む）。')),
  },
});

export const monitors = defineCollection({
  id: 'monitors',
  label: { en: 'Wearable monitors', ja: '装着型生体モニター' },
  description: { en: 'Patients wear a sensor that a model watches all the time; its battery is changed by people.', ja: '患者が装着するセンサーをモデルが常時見る。電池は人が交換する。' },
  fields: {
    name,
    ward: referenceField(texts('Ward', '病棟', 'Where they are worn.', '装着する病棟。'), ['wards']),
    ...asking,
    worn: quantityField(shareDimension, texts('Worn by', '装着率', 'Share of patients who wear one.', '装着する患者の割合。')),
    rate: quantityField(rateDimension, texts('Rate', '推論の頻度', 'Inferences per second of one monitor.', '1台の毎秒の推論数。')),
    dataSize: quantityField(dataDimension, texts('Data per inference', '推論1回のデータ量', 'Sent to the node for one inference.', '推論1回で送るデータ量。')),
    sensitivity: quantityField(shareDimension, texts('Sensitivity', '感度', 'Share of deteriorations that the model finds early.', '急変のうちモデルが早く見つける割合。')),
    alarmsPerBedDay: quantityField(ratioDimension, texts('False alarms', '誤報', 'False alarms per monitor and day.', '1台1日あたりの誤報の数。')),
    alarmTime: distributionField(timeDimension, texts('Check of an alarm', '誤報の確認', 'Minutes to check a false alarm.', '誤報1件の確認時間。')),
    battery: quantityField(timeDimension, texts('Battery life', '電池の持ち', 'Time from one battery change to the next.', '電池交換の間隔。'), { minimum: '1 h' }),
    swapTime: distributionField(timeDimension, texts('Battery change', '電池交換', 'Minutes of one battery change.', '電池交換1回の時間。')),
    skill: referenceField(texts('Skill', '職種', 'Who changes batteries and checks alarms.', '電池交換と誤報確認を行う職種。'), ['skills']),
  },
});

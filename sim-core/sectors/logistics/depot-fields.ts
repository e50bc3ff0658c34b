import { countField } from '../../foundation/fields/number-fields';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, NO_REFERENCE, referenceField } from '../../foundation/fields/word-fields';
import { dataDimension, distanceDimension, powerDimension, shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { inCatalogue } from '../catalogue-tables';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { askingFields } from '../site/node-fields';
import { texts } from '../texts';
import { name } from '../site/name-and-power-fields';

const depot = referenceField(texts('Depot', '拠点', 'Where it stands.', '置かれている拠点。'), ['depots']);

/** Who does a task that a model can help with. */
const method = choiceField(texts('Method', '方法', 'Whether people do it alone or with a model.', '人だけで行うか、モデルの助けを借りるか。'), [
  { value: 'manual', label: { en: 'people', ja: '人' } },
  { value: 'assisted', label: { en: 'model, people do the rest', ja: 'モデル＋人' } },
], 'manual');

/** How a task asks a model, whatever the task. */
const depotAskingFields = {
  workload: referenceField(texts('Workload', '推論の種類', 'Which measured benchmark stands for the model.', 'モデルを代表する測定済みの推論。'), [inCatalogue('workloads')]),
  node: referenceField(texts('Node', 'ノード', 'Computer that answers; none: nobody is asked.', '答える計算機。なければ問い合わせない。'), [NO_REFERENCE, 'nodes'], { defaultId: NO_REFERENCE }),
  network: referenceField(texts('Network', '通信路', 'Way to the node.', 'ノードまでの通信路。'), [NO_REFERENCE, 'networks'], { defaultId: NO_REFERENCE }),
  images: countField(texts('Images per item', '1件あたりの画像数', 'Inferences for one item, asked for together.', '1件の推論数（まとめて問い合わせる）。'), { minimum: 1, maximum: 1000 }),
  imageSize: quantityField(dataDimension, texts('Image size', '画像サイズ', 'Sent to the node for one inference.', '推論1回で送るデータ量。')),
  deadline: quantityField(timeDimension, texts('Deadline', '締切', 'Later answers are not waited for: people do the task.', 'これより遅い答えは待たず、人が行う。')),
  residency: askingFields.residency,
};

export const depots = defineCollection({
  id: 'depots',
  label: { en: 'Depots', ja: '拠点' },
  description: { en: 'Places where freight is handled, drivers report, or a trip may change drivers or rest.', ja: '荷役、出庫点呼、運転者の交替や休息を行う場所。' },
  fields: { name },
});

export const docks = defineCollection({
  id: 'docks',
  label: { en: 'Docks', ja: 'バース' },
  description: { en: 'Doors of a depot where trucks are loaded and unloaded.', ja: 'トラックの積み降ろしを行う拠点のバース。' },
  fields: {
    name,
    depot,
    count: countField(texts('Docks', 'バース数', 'Trucks that are handled at once.', '同時に積み降ろしできる台数。'), { minimum: 1, maximum: 500 }),
    longestTruck: quantityField(distanceDimension, texts('Longest truck', '入構できる車長', 'Longest vehicle that can stand at it.', '着車できる車両の最大全長。')),
    handler: referenceField(texts('Loaders', '荷役作業員', 'Skill that loads and unloads.', '積み降ろしをする職種。'), ['skills']),
    handlersPerTruck: countField(texts('Loaders per truck', '1台あたりの荷役人数', 'People at one truck.', '1台に付く作業員の数。'), { minimum: 1, maximum: 20 }),
    forklifts: referenceField(texts('Forklifts', 'フォークリフト', 'One of them at every truck; none: loaded by hand.', '1台に1台付く。なければ手荷役。'), [NO_REFERENCE, 'forklifts'], { defaultId: NO_REFERENCE }),
    loadingTime: distributionField(timeDimension, texts('Loading', '積込時間', 'Loading of one truck.', '1台の積込にかかる時間。')),
    unloadingTime: distributionField(timeDimension, texts('Unloading', '荷降ろし時間', 'Unloading of one truck.', '1台の荷降ろしにかかる時間。')),
    method,
    dispatcher: referenceField(texts('Dispatchers', '配車・受付係', 'Skill that receives trucks and gives them a dock.', '受付とバース割当をする職種。'), ['skills']),
    callTime: distributionField(timeDimension, texts('Reception by people', '受付・割当（人）', 'Reception of one truck and choice of its dock by people.', '人による1台の受付とバース割当の時間。')),
    assistedCallTime: distributionField(timeDimension, texts('Reception with the model', '受付・割当（モデル利用）', 'Time that is left for people when a model has planned the docks.', 'モデルがバースを割り当てたあとに人が要する時間。')),
    arrivalSpread: distributionField(timeDimension, texts('Spread of arrivals', '到着のばらつき', 'How long after its due time a truck comes to the gate when it is not called.', '呼び出しがないとき、予定時刻からどれだけ遅れて門に着くか。')),
    assistedSpread: distributionField(timeDimension, texts('Spread with booking', '予約時の到着のばらつき', 'The same when a model books and calls the trucks.', 'モデルが予約と呼び出しをするときの、予定時刻からの遅れ。')),
    waitAllowance: quantityField(timeDimension, texts('Planned wait', '計画上の荷待ち', 'Waiting at the dock that the duty planner allows for.', '運行計画に見込む荷待ち時間。')),
    ...depotAskingFields,
  },
});

export const forklifts = defineCollection({
  id: 'forklifts',
  label: { en: 'Forklifts', ja: 'フォークリフト' },
  description: { en: 'Electric forklifts and loaders of a depot.', ja: '拠点の電動フォークリフト・荷役機器。' },
  fields: {
    name,
    depot,
    count: countField(texts('Forklifts', '台数', 'How many of them.', '台数。'), { minimum: 1, maximum: 200 }),
    run: quantityField(powerDimension, texts('Working', '作業中', 'Mean power taken from the mains for one at work, charging losses included.', '作業中の1台あたり平均電力（充電損失を含む）。')),
    standby: quantityField(powerDimension, texts('Standing', '待機中', 'Mean power of one that stands.', '待機中の1台あたり平均電力。')),
  },
});

export const sorters = defineCollection({
  id: 'sorters',
  label: { en: 'Sorters', ja: '仕分け機' },
  description: { en: 'Where shipments are read and sorted to routes: by people, or by cameras with people for what they cannot read.', ja: '荷物を読み取って方面別に仕分ける設備。人が読むか、カメラが読み、読めないものだけを人が扱う。' },
  fields: {
    name,
    depot,
    lanes: countField(texts('Lanes', 'レーン数', 'Shipments that are read at once.', '同時に読み取れる荷物の数。'), { minimum: 1, maximum: 200 }),
    sorter: referenceField(texts('Sorting staff', '仕分け作業員', 'Skill that reads and sorts.', '読み取りと仕分けをする職種。'), ['skills']),
    method,
    readTime: distributionField(timeDimension, texts('Reading by people', '読み取り（人）', 'Time of a person to read and place one shipment.', '人が1個を読み取って流す時間。')),
    assistedReadTime: distributionField(timeDimension, texts('Time left with cameras', 'カメラ利用時の人の時間', 'Time of a person for one shipment that a camera has read.', 'カメラが読んだ1個に人が要する時間。')),
    misreads: quantityField(shareDimension, texts('Misreads of people', '人の誤仕分け', 'Share of shipments that people send the wrong way.', '人が誤った方面に送る割合。')),
    modelMisreads: quantityField(shareDimension, texts('Misreads of the model', 'カメラの誤読', 'Share of shipments that the camera misreads.', 'カメラが誤読する割合。')),
    resortTime: distributionField(timeDimension, texts('Re-sort by hand', '手作業の再仕分け', 'Finding a misread shipment and sorting it again.', '誤仕分けの1個を見つけて仕分け直す時間。')),
    run: quantityField(powerDimension, texts('Power', '電力', 'Power of the conveyors while the depot is manned.', '操業中のコンベヤの電力。')),
    ...depotAskingFields,
  },
});

export const depotCollections = [depots, docks, forklifts, sorters] as const;

import type { FieldSet } from '../../foundation/fields/field';
import { countField, settingListField } from '../../foundation/fields/number-fields';
import { groupField, optionalGroupField } from '../../foundation/fields/object-schema';
import { quantityField } from '../../foundation/fields/quantity-field';
import { bilingualField, choiceField, NO_REFERENCE, referenceField, referenceListField } from '../../foundation/fields/word-fields';
import {
  dataDimension, energyPerDataDimension, moneyDimension, powerDimension, powerPerKelvinDimension, rateDimension, ratioDimension,
  shareDimension, temperatureDimension, timeDimension,
} from '../../foundation/units/dimensions';
import { inCatalogue } from '../catalogue-tables';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';

const name = bilingualField(texts('Name', '名前', 'Name in views and reports.', '画面と報告書に出る名前。'));
const kw = (en: string, ja: string) => quantityField(powerDimension, texts(en, ja, `Power drawn while ${en.toLowerCase()}.`, `「${ja}」の間に使う電力。`));

const machinePower = groupField(texts('Power', '電力', 'Power by state.', '状態ごとの電力。'), {
  off: kw('Off', '停止'),
  standby: kw('Standby', '待機'),
  run: kw('Running', '稼働'),
  blocked: kw('Blocked', '詰まり'),
  failed: kw('Failed', '故障'),
});

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
    workload: referenceField(texts('Workload', '推論の種類', 'Which measured benchmark stands for the model.', 'モデルを代表する測定済みの推論。'), [inCatalogue('workloads')]),
    node: referenceField(texts('Node', 'ノード', 'Computer that answers.', '答える計算機。'), [NO_REFERENCE, 'nodes'], { defaultId: NO_REFERENCE }),
    network: referenceField(texts('Network', '通信路', 'Way to the node.', 'ノードまでの通信路。'), [NO_REFERENCE, 'networks'], { defaultId: NO_REFERENCE }),
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

export const cameras = defineCollection({
  id: 'cameras',
  label: { en: 'Cameras', ja: 'カメラ' },
  description: { en: 'Cameras whose every frame is an inference: a steady load of a node.', ja: '全フレームを推論するカメラ。ノードへの一定の負荷になる。' },
  fields: {
    name,
    count: countField(texts('Cameras', '台数', 'How many cameras.', 'カメラの台数。'), { minimum: 1, maximum: 10_000 }),
    frameRate: quantityField(rateDimension, texts('Frame rate', 'フレームレート', 'Frames per second of one camera that are judged.', '1台が毎秒判定するフレーム数。')),
    frameSize: quantityField(dataDimension, texts('Frame size', 'フレームのサイズ', 'Sent to the node for one frame.', '1フレームで送るデータ量。')),
    workload: referenceField(texts('Workload', '推論の種類', 'Which measured benchmark stands for the model.', 'モデルを代表する測定済みの推論。'), [inCatalogue('workloads')]),
    node: referenceField(texts('Node', 'ノード', 'Computer that watches; none: the cameras are not there.', '見る計算機。なければカメラはない。'), [NO_REFERENCE, 'nodes'], { defaultId: NO_REFERENCE }),
    network: referenceField(texts('Network', '通信路', 'Way to the node.', 'ノードまでの通信路。'), [NO_REFERENCE, 'networks'], { defaultId: NO_REFERENCE }),
  },
});

export const nodes = defineCollection({
  id: 'nodes',
  label: { en: 'Nodes', ja: 'ノード' },
  description: { en: 'Computers on site or a shared server in a data centre. Watts and speed come from measured profiles.', ja: '構内の計算機、またはデータセンターの共用サーバー。電力と速さは測定済みの特性による。' },
  fields: {
    name,
    device: referenceField(texts('Device', '機器', 'Measured profile.', '測定済みの特性。'), [inCatalogue('devices')]),
    placement: choiceField(texts('Placement', '置き場所', 'On site it draws from the site meter; in the cloud it is shared.', '構内なら構内の電力を使う。クラウドなら共用。'), [
      { value: 'site', label: { en: 'on site', ja: '構内' } },
      { value: 'cloud', label: { en: 'cloud', ja: 'クラウド' } },
    ], 'site'),
    count: countField(texts('Count', '台数', 'How many of them.', '台数。'), { minimum: 1, maximum: 1000 }),
    utilisation: quantityField(shareDimension, texts('Server utilisation', 'サーバー利用率', 'How well the shared server is used by everybody.', '共用サーバーが全体としてどれだけ使われているか。'), { minimum: '1 %', default: '100 %' }),
    pue: quantityField(ratioDimension, texts('PUE', 'PUE', 'Energy of the data centre over energy of its computers.', 'データセンター全体の電力量と計算機の電力量の比。'), { minimum: '1', maximum: '4', default: '1' }),
    pricePerThousand: quantityField(moneyDimension, texts('Price per 1000 inferences', '推論1000回の料金', 'What the cloud charges.', 'クラウドの料金。'), { default: '0 JPY' }),
  },
});

export const networks = defineCollection({
  id: 'networks',
  label: { en: 'Networks', ja: '通信路' },
  description: { en: 'Ways between the line and a node.', ja: 'ラインとノードの間の通信路。' },
  fields: {
    name,
    delay: distributionField(timeDimension, texts('Delay', '遅延', 'There and back, without the work of the node.', '往復の時間（ノードの処理を除く）。')),
    outage: quantityField(shareDimension, texts('Outage', '不通', 'Share of requests that find the way closed.', '通信が切れている要求の割合。')),
    energyPerBit: quantityField(energyPerDataDimension, texts('Energy per bit', '1ビットの電力量', 'Energy of the network for one bit.', '1ビットを運ぶ電力量。')),
  },
});

export const skills = defineCollection({
  id: 'skills',
  label: { en: 'People', ja: '人員' },
  description: { en: 'People by skill. Posts are filled as far as labour supply allows.', ja: '職種ごとの人員。労働供給の分だけ席が埋まる。' },
  fields: {
    name,
    posts: countField(texts('Posts per shift', '1直あたりの席', 'Posts of one shift.', '1つの直の席数。'), { minimum: 0, maximum: 10_000 }),
    shifts: referenceListField(texts('Shifts', '直', 'Shifts that the skill works.', '働く直。'), ['shifts']),
    absence: quantityField(shareDimension, texts('Absence', '欠勤率', 'Chance that a person is absent on a day.', '1日に欠勤する確率。')),
  },
});

export const shifts = defineCollection({
  id: 'shifts',
  label: { en: 'Shifts', ja: '直' },
  description: { en: 'Weekly working times.', ja: '週の勤務時間。' },
  fields: {
    name,
    start: quantityField(timeDimension, texts('Start', '開始', 'Time of day.', '開始時刻。'), { maximum: '24 h' }),
    length: quantityField(timeDimension, texts('Length', '長さ', 'From start to end, break included.', '休憩を含む長さ。'), { minimum: '1 h', maximum: '16 h' }),
    breakAfter: quantityField(timeDimension, texts('Break after', '休憩まで', 'Time from the start to the break.', '開始から休憩までの時間。'), { maximum: '12 h' }),
    breakLength: quantityField(timeDimension, texts('Break', '休憩', 'Length of the break.', '休憩の長さ。'), { maximum: '4 h' }),
    days: countField(texts('Days', '曜日', 'Working days from Monday on.', '月曜からの勤務日数。'), { minimum: 1, maximum: 7 }),
    overtime: quantityField(timeDimension, texts('Planned overtime', '計画残業', 'Every shift goes on for this long.', '毎日この長さだけ延ばす。'), { default: '0 min', maximum: '4 h' }),
  },
});

export const people = defineCollection({
  id: 'people',
  label: { en: 'Labour supply', ja: '労働供給' },
  description: { en: 'How the number of people follows the population.', ja: '人員が人口にどう従うか。' },
  fields: {
    name,
    population: referenceField(texts('Population', '人口推計', 'Variant of the projection.', '推計の仮定。'), [inCatalogue('population')]),
    occupancy: quantityField(shareDimension, texts('Planning occupancy', '計画上の稼働率', 'Share of paid time that can be planned as work.', '勤務時間のうち作業に計画できる割合。'), { minimum: '10 %' }),
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

export const energy = defineCollection({
  id: 'energy',
  label: { en: 'Energy and tariff', ja: 'エネルギーと料金' },
  description: { en: 'Loads beside the machines, and what power costs.', ja: '機械以外の負荷と電気料金。' },
  fields: {
    name,
    tariff: referenceField(texts('Tariff', '料金プラン', 'Plan by which the bill is made.', '請求を計算するプラン。'), [inCatalogue('tariffs')]),
    prices: referenceField(texts('Price path', '価格シナリオ', 'How energy rates move over the years.', '年ごとの電力量料金の動き。'), [inCatalogue('prices')]),
    co2: referenceField(texts('Grid', '系統', 'Area of the emission factor.', '排出係数の地域。'), [inCatalogue('co2')]),
    powerFactor: quantityField(shareDimension, texts('Power factor', '力率', 'Monthly power factor.', '月平均の力率。'), { minimum: '50 %' }),
    contract: quantityField(powerDimension, texts('Contract', '契約電力', 'Contracted power; 0 means by the measured peak (below 500 kW).', '契約電力。0なら実量制（500 kW未満）。'), { default: '0 kW' }),
    baseLoad: quantityField(powerDimension, texts('Base load', '常時負荷', 'Drawn day and night: compressors on pressure, pumps, servers.', '昼夜を問わず使う電力（保圧、ポンプ、サーバーなど）。')),
    shiftLoad: quantityField(powerDimension, texts('Shift load', '操業中の負荷', 'Lighting, air and handling while a shift is on.', '操業中の照明、圧縮空気、搬送。')),
    cooling: quantityField(powerPerKelvinDimension, texts('Cooling', '冷房', 'Power per degree above the cooling limit.', '冷房開始温度を1度超えるごとの電力。')),
    coolAbove: quantityField(temperatureDimension, texts('Cool above', '冷房開始温度', 'Outdoor temperature above which cooling works.', '冷房を始める外気温。')),
    heating: quantityField(powerPerKelvinDimension, texts('Heating', '暖房', 'Power per degree below the heating limit.', '暖房開始温度を1度下回るごとの電力。')),
    heatBelow: quantityField(temperatureDimension, texts('Heat below', '暖房開始温度', 'Outdoor temperature below which heating works.', '暖房を始める外気温。')),
    setback: quantityField(shareDimension, texts('Set-back', '非操業時の空調', 'Share of heating and cooling outside the shifts.', '操業時間外の冷暖房の割合。')),
  },
});

export const weeks = defineCollection({
  id: 'weeks',
  label: { en: 'Representative weeks', ja: '代表週' },
  description: { en: 'One week stands for the months it names.', ja: '1つの週が挙げた月を代表する。' },
  fields: {
    name,
    months: settingListField(texts('Months', '月', 'Months that the week stands for.', 'この週が代表する月。'), { minimum: 1, maximum: 12 }),
    operatingWeeks: quantityField(ratioDimension, texts('Operating weeks', '操業週数', 'Weeks of those months in which the line works.', 'その月々のうち操業する週の数。'), { maximum: '53' }),
    temperature: quantityField(temperatureDimension, texts('Temperature', '平均気温', 'Mean outdoor temperature.', '平均外気温。'), { minimum: '-30 °C', maximum: '45 °C' }),
    dailySwing: quantityField(temperatureDimension, texts('Daily swing', '日較差', 'Difference between the warmest and the coldest hour.', '1日の最高と最低の差。'), { minimum: '0 °C', maximum: '30 °C' }),
    weekToWeek: quantityField(temperatureDimension, texts('Between weeks', '週のばらつき', 'Standard deviation of the mean from week to week.', '週ごとの平均気温の標準偏差。'), { minimum: '0 °C', maximum: '15 °C' }),
  },
});

export const factoryRunFields = {} satisfies FieldSet;

export const factoryCollections = [stations, inspections, cameras, nodes, networks, skills, shifts, people, orders, energy, weeks];

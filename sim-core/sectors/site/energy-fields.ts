import { settingListField } from '../../foundation/fields/number-fields';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, referenceField } from '../../foundation/fields/word-fields';
import { powerDimension, powerPerKelvinDimension, ratioDimension, shareDimension, temperatureDimension, timeDimension } from '../../foundation/units/dimensions';
import { inCatalogue } from '../catalogue-tables';
import { defineCollection } from '../collection';
import { texts } from '../texts';
import { name } from './name-and-power-fields';
import { storageFields } from './storage-fields';

/** Areas of the exchange whose statistics ship. */
const spotAreas = [
  { value: 'hokkaido', label: { en: 'Hokkaido', ja: '北海道' } },
  { value: 'tohoku', label: { en: 'Tohoku', ja: '東北' } },
  { value: 'tokyo', label: { en: 'Tokyo', ja: '東京' } },
  { value: 'chubu', label: { en: 'Chubu', ja: '中部' } },
  { value: 'kansai', label: { en: 'Kansai', ja: '関西' } },
  { value: 'kyushu', label: { en: 'Kyushu', ja: '九州' } },
] as const;

export const energy = defineCollection({
  id: 'energy',
  label: { en: 'Energy and tariff', ja: 'エネルギーと料金' },
  description: { en: 'Loads that are drawn whatever is worked on, and what power costs.', ja: '作業によらない負荷と電気料金。' },
  fields: {
    name,
    tariff: referenceField(texts('Tariff', '料金プラン', 'Plan by which the bill is made.', '請求を計算するプラン。'), [inCatalogue('tariffs')]),
    prices: referenceField(texts('Price path', '価格シナリオ', 'How energy rates move over the years.', '年ごとの電力量料金の動き。'), [inCatalogue('prices')]),
    priceSpread: choiceField(texts('Spread of prices', '価格の変動', 'Whether energy rates wander around their path from year to year, differently in every replication.', '電力量料金が年ごとにシナリオの周りを変動するか（反復ごとに異なる）。'), [
      { value: 'none', label: { en: 'on the path', ja: 'シナリオどおり' } },
      { value: 'mean-reverting', label: { en: 'mean-reverting, shaped by the exchange', ja: '平均回帰（取引所の時間帯・季節の形）' } },
    ], 'none'),
    spotArea: choiceField(texts('Exchange area', '取引エリア', 'Whose hours and seasons shape dear years.', '高い年の時間帯・季節の形をどのエリアに合わせるか。'), spotAreas, 'tokyo'),
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
    ...storageFields,
  },
});

export const weeks = defineCollection({
  id: 'weeks',
  label: { en: 'Representative weeks', ja: '代表週' },
  description: { en: 'One week stands for the months it names.', ja: '1つの週が挙げた月を代表する。' },
  fields: {
    name,
    months: settingListField(texts('Months', '月', 'Months that the week stands for.', 'この週が代表する月。'), { minimum: 1, maximum: 12 }),
    operatingWeeks: quantityField(ratioDimension, texts('Operating weeks', '操業週数', 'Weeks of those months in which the site works; all of them when left out.', 'その月々のうち操業する週の数。省略すればすべての週。'), { maximum: '53', isOptional: true }),
    temperature: quantityField(temperatureDimension, texts('Temperature', '平均気温', 'Mean outdoor temperature.', '平均外気温。'), { minimum: '-30 °C', maximum: '45 °C' }),
    dailySwing: quantityField(temperatureDimension, texts('Daily swing', '日較差', 'Difference between the warmest and the coldest hour.', '1日の最高と最低の差。'), { minimum: '0 °C', maximum: '30 °C' }),
    weekToWeek: quantityField(temperatureDimension, texts('Between weeks', '週のばらつき', 'Standard deviation of the mean from week to week.', '週ごとの平均気温の標準偏差。'), { minimum: '0 °C', maximum: '15 °C' }),
    dayYield: quantityField(timeDimension, texts('Yield of a day', '1日の発電時間', 'Output of photovoltaics on a mean day, in hours at installed power; an assumption of about the Japanese mean unless stated.', '太陽光の平均的な1日の発電量を設備容量での時間で表したもの。省略時は日本の平均程度の仮定。'), { default: '3 h', maximum: '12 h' }),
  },
});

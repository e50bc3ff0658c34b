import { optionalGroupField } from '../../foundation/fields/object-schema';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField } from '../../foundation/fields/word-fields';
import { energyDimension, powerDimension, shareDimension } from '../../foundation/units/dimensions';
import { texts } from '../texts';

/** Photovoltaics and a battery behind the meter; left out, the site has none. */
export const storageFields = {
  solar: optionalGroupField(texts('Photovoltaics', '太陽光発電', 'Panels behind the meter; surplus that nobody takes is curtailed.', '構内の太陽光発電。使い切れない分は抑制する。'), {
    power: quantityField(powerDimension, texts('Installed', '設備容量', 'Installed power.', '設備容量。')),
    cloudSpread: quantityField(shareDimension, texts('Clouds', '雲による変動', 'How far a day may lie above or below the mean day; every day is drawn.', '1日の発電量が平均からどれだけ上下するか（毎日抽選）。'), { default: '60 %' }),
  }),
  battery: optionalGroupField(texts('Battery', '蓄電池', 'Battery behind the meter.', '構内の蓄電池。'), {
    capacity: quantityField(energyDimension, texts('Capacity', '容量', 'Usable energy.', '使える電力量。')),
    charge: quantityField(powerDimension, texts('Charging', '充電', 'Highest charging power.', '最大の充電電力。')),
    discharge: quantityField(powerDimension, texts('Discharging', '放電', 'Highest discharging power.', '最大の放電電力。')),
    roundTrip: quantityField(shareDimension, texts('Round trip', '充放電効率', 'Energy that comes back for what was put in.', '入れた電力量のうち戻る割合。'), { default: '90 %' }),
    dispatch: choiceField(texts('Dispatch', '運転', 'How the battery is run.', '蓄電池の動かし方。'), [
      { value: 'hold-peak', label: { en: 'hold the lowest peak', ja: '最大需要を抑える' } },
      { value: 'greedy', label: { en: 'store surplus, give it back at once', ja: '余剰をためてすぐ使う' } },
      { value: 'optimal', label: { en: 'lowest bill, with foresight', ja: '予知ありで料金を最小にする' } },
    ], 'hold-peak'),
  }),
};

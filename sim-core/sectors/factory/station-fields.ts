import { optionalMapField } from '../../foundation/fields/map-fields';
import { optionalGroupField } from '../../foundation/fields/object-schema';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, NO_REFERENCE, optionalReferenceListField, referenceField } from '../../foundation/fields/word-fields';
import { ratioDimension, shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { machinePower, name } from '../site/name-and-power-fields';
import { texts } from '../texts';
import { buffer, next, stepCollections } from './step-fields';

export const stations = defineCollection({
  id: 'stations',
  label: { en: 'Stations', ja: '工程' },
  description: { en: 'Machines and work places of the line, each with a finite buffer before it.', ja: 'ラインの機械と作業場所。手前に有限のバッファを持つ。' },
  fields: {
    name,
    next,
    routes: optionalMapField(texts('Routes', '分岐', 'Several stations that follow, with the share of parts that goes to each, instead of next.', '次工程が複数ある場合の行き先と割合（次工程の代わり）。'), quantityField(shareDimension, texts('Share', '割合', 'Share of parts that goes there.', 'そこへ進む部品の割合。')), [...stepCollections], '{paint: 60 %, plate: 40 %}'),
    routesByProduct: optionalMapField(texts('Routes by product', '品種別の次工程', 'Products that go elsewhere than the others.', 'ほかと異なる工程へ進む品種。'), referenceField(texts('Next', '次工程', 'Where this product goes.', 'この品種の次工程。'), [NO_REFERENCE, ...stepCollections]), ['products'], '{board-b: hand-soldering}'),
    buffer,
    cycleTime: distributionField(timeDimension, texts('Cycle time', 'サイクルタイム', 'Time of one part on the station.', '部品1個の加工・組立時間。')),
    attendance: choiceField(texts('Attendance', '人の付き方', 'When people are needed.', '人が必要な場面。'), [
      { value: 'none', label: { en: 'runs alone', ja: '無人' } },
      { value: 'loading', label: { en: 'people load it', ja: '着脱だけ人' } },
      { value: 'cycle', label: { en: 'people work the whole cycle', ja: '作業中ずっと人' } },
    ], 'none'),
    skill: referenceField(texts('Skill', '職種', 'Who is needed.', '必要な職種。'), [NO_REFERENCE, 'skills'], { defaultId: NO_REFERENCE }),
    otherSkills: optionalReferenceListField(texts('Other skills', '代わりの職種', 'Who may do it when nobody of the skill is free, in this order.', '手が空いていないときに代われる職種（順）。'), ['skills']),
    loadTime: distributionField(timeDimension, texts('Loading time', '着脱時間', 'Time of loading and unloading, before the cycle.', 'サイクルの前の着脱時間。'), { default: '0 s' }),
    defects: quantityField(shareDimension, texts('Defects', '不良の発生', 'Share of parts that become defective here.', 'ここで不良になる部品の割合。'), { default: '0 %' }),
    cycleFactors: optionalMapField(texts('Cycle by product', '品種別のサイクル', 'Factor on the cycle time of products that take longer or shorter.', '長くまたは短くかかる品種の、サイクルタイムへの係数。'), quantityField(ratioDimension, texts('Factor', '係数', 'Times the cycle time.', 'サイクルタイムの倍率。'), { minimum: '0.05', maximum: '20' }), ['products'], '{board-b: 1.3}'),
    setup: optionalGroupField(texts('Set-up', '段取り', 'What a change of product takes; changeovers may say more.', '品種が替わるときの段取り。個別の値は段取り替えに書く。'), {
      time: distributionField(timeDimension, texts('Set-up time', '段取り時間', 'Time of a change of product.', '品種の切り替え時間。')),
    }),
    failure: optionalGroupField(texts('Failure', '故障', 'How it breaks down.', '故障の起こり方。'), {
      basis: choiceField(texts('Counts', '数え方', 'Whether time to failure counts calendar time or running time.', '故障までの時間を暦の時間で数えるか稼働時間で数えるか。'), [
        { value: 'operation', label: { en: 'running time', ja: '稼働時間' } },
        { value: 'time', label: { en: 'calendar time', ja: '暦の時間' } },
      ], 'operation'),
      timeToFailure: distributionField(timeDimension, texts('Time to failure', '故障までの時間', 'From the end of a repair to the next failure.', '修理の終わりから次の故障までの時間。')),
      repair: distributionField(timeDimension, texts('Repair', '修理', 'Time of a repair once the crew is there.', '修理班が着いてからの修理時間。')),
      crew: referenceField(texts('Crew', '修理班', 'Skill that repairs.', '修理する職種。'), ['skills']),
    }),
    maintenance: optionalGroupField(texts('Planned maintenance', '計画保全', 'Stops that are planned; they begin between two parts.', '計画した停止。部品と部品の間に始まる。'), {
      basis: choiceField(texts('Counts', '数え方', 'Whether the interval counts calendar time or running time.', '間隔を暦の時間で数えるか稼働時間で数えるか。'), [
        { value: 'operation', label: { en: 'running time', ja: '稼働時間' } },
        { value: 'time', label: { en: 'calendar time', ja: '暦の時間' } },
      ], 'operation'),
      interval: distributionField(timeDimension, texts('Interval', '間隔', 'From one maintenance to the next.', '保全から次の保全まで。')),
      duration: distributionField(timeDimension, texts('Duration', '所要時間', 'Time of the work once the crew is there.', '保全員が着いてからの作業時間。')),
      crew: referenceField(texts('Crew', '保全員', 'Skill that maintains.', '保全する職種。'), ['skills']),
    }),
    carriedBy: referenceField(texts('Carried by', '搬送', 'Vehicles that bring parts here from the station before; none: they come by themselves.', '前の工程から部品を運ぶ車両。なければ自動で流れる。'), [NO_REFERENCE, 'vehicles'], { defaultId: NO_REFERENCE }),
    power: machinePower,
  },
});

import { quantityField } from '../../foundation/fields/quantity-field';
import { NO_REFERENCE, referenceField } from '../../foundation/fields/word-fields';
import { ratioDimension, shareDimension, timeDimension } from '../../foundation/units/dimensions';
import { defineCollection } from '../collection';
import { distributionField } from '../distribution-field';
import { name } from '../site/name-and-power-fields';
import { texts } from '../texts';

export const orders = defineCollection({
  id: 'orders',
  label: { en: 'Orders', ja: '受注' },
  description: { en: 'What the market takes.', ja: '市場が求める量。' },
  fields: {
    name,
    takt: quantityField(timeDimension, texts('Takt', 'タクト', 'One part is released per takt while the line is manned.', '稼働中、1タクトごとに1個を投入する。'), { minimum: '1 s' }),
    perWeek: quantityField(ratioDimension, texts('Parts per week', '週の受注数', 'Parts that customers want in a working week; left out: what the takt releases.', '操業週に求められる数。省略すればタクトで投入する数。'), { isOptional: true }),
    campaign: quantityField(timeDimension, texts('Campaign', '段取り周期', 'Working time in which every product has its turn once.', '全品種が1回ずつ流れる操業時間。'), { minimum: '10 min', default: '8 h' }),
  },
});

export const products = defineCollection({
  id: 'products',
  label: { en: 'Products', ja: '品種' },
  description: { en: 'What the line makes, in turn. Without any record the line makes one product.', ja: 'ラインが順に作る品種。なければ1品種。' },
  fields: {
    name,
    share: quantityField(shareDimension, texts('Share', '割合', 'Share of the parts released; all products together make 100 %.', '投入する部品に占める割合。全品種で100%。')),
    start: referenceField(texts('First station', '最初の工程', 'Where its parts enter; none: at the first station of the line.', '投入する工程。なければラインの最初の工程。'), [NO_REFERENCE, 'stations'], { defaultId: NO_REFERENCE }),
  },
});

export const changeovers = defineCollection({
  id: 'changeovers',
  label: { en: 'Changeovers', ja: '段取り替え' },
  description: { en: 'Set-ups that take another time than the station says, by product before and after.', ja: '前後の品種により、工程の段取り時間と異なる段取り替え。' },
  fields: {
    name,
    station: referenceField(texts('Station', '工程', 'Machine that is set up.', '段取りする機械。'), ['stations']),
    from: referenceField(texts('From', '前の品種', 'Product before.', '前の品種。'), ['products']),
    to: referenceField(texts('To', '後の品種', 'Product after.', '後の品種。'), ['products']),
    time: distributionField(timeDimension, texts('Set-up', '段取り時間', 'Time of this change.', 'この段取り替えの時間。')),
  },
});

import { optionalGroupField } from '../../foundation/fields/object-schema';
import { quantityField } from '../../foundation/fields/quantity-field';
import { choiceField, NO_REFERENCE } from '../../foundation/fields/word-fields';
import { distanceDimension, ratioDimension, timeDimension } from '../../foundation/units/dimensions';
import { distributionField } from '../distribution-field';
import { texts } from '../texts';
import { blockKind, needs, next, optionalAttribute, priority, type BlockKinds } from './block-kind';

const time = (en: string, ja: string, description: string, descriptionJa: string) => distributionField(timeDimension, texts(en, ja, description, descriptionJa), { default: '0 s' });

const distance = optionalGroupField(texts('Distance', '距離', 'The drive that is added to the way out, and to the way back of a round trip.', '往路に（往復なら復路にも）加わる走行。'), {
  length: quantityField(distanceDimension, texts('Length', '長さ', 'Distance of one way.', '片道の距離。'), { default: '0 km' }),
  lengthBy: optionalAttribute('Length by', '長さの属性', 'Attribute with the distance in km instead.', '代わりに距離（km）を示す属性。'),
  speed: distributionField(ratioDimension, texts('Speed', '速度', 'Speed in km/h, drawn for every way.', '速度（km/h）。片道ごとに引く。')),
  trip: choiceField(texts('Trip', '往復', 'Whether the vehicle drives back before it is free.', '空く前に戻るかどうか。'), [
    { value: 'round', label: { en: 'there and back', ja: '往復' } },
    { value: 'single', label: { en: 'one way', ja: '片道' } },
  ], 'round'),
});

/** Vehicles and carriers. */
export const transportBlocks: BlockKinds = {
  move: blockKind(
    {
      next, needs, priority, distance,
      loading: time('Loading', '積み込み', 'Time to load.', '積み込みの時間。'),
      outward: time('Way out', '往路', 'Time with the entity, beside the distance.', '距離とは別の、積んで進む時間。'),
      unloading: time('Unloading', '荷降ろし', 'Time to unload.', '荷降ろしの時間。'),
      back: time('Way back', '復路', 'Time until the vehicle is free again, beside the distance.', '距離とは別の、車両が空くまでの時間。'),
    },
    (id, values) => ({
      id, kind: 'move', next: values.next, priority: values.priority, demands: Object.entries(values.needs).map(([resource, amount]) => ({ resource, amount })),
      loading: values.loading, outward: values.outward, unloading: values.unloading, return: values.back,
      ...(values.distance === undefined ? {} : {
        distance: {
          km: values.distance.lengthBy === NO_REFERENCE ? values.distance.length : { attribute: values.distance.lengthBy },
          speedKmPerHour: values.distance.speed, isRoundTrip: values.distance.trip === 'round',
        },
      }),
    }),
  ),
};

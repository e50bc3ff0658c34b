import { groupField } from '../../foundation/fields/object-schema';
import { quantityField } from '../../foundation/fields/quantity-field';
import { bilingualField } from '../../foundation/fields/word-fields';
import { powerDimension } from '../../foundation/units/dimensions';
import { texts } from '../texts';

/** The bilingual name that every record of a site has. */
export const name = bilingualField(texts('Name', '名前', 'Name in views and reports.', '画面と報告書に出る名前。'));

const kw = (en: string, ja: string) => quantityField(powerDimension, texts(en, ja, `Power drawn while ${en.toLowerCase()}.`, `「${ja}」の間に使う電力。`));

/** kW of a machine by state. */
export const machinePower = groupField(texts('Power', '電力', 'Power by state.', '状態ごとの電力。'), {
  off: kw('Off', '停止'),
  standby: kw('Standby', '待機'),
  run: kw('Running', '稼働'),
  blocked: kw('Blocked', '詰まり'),
  failed: kw('Failed', '故障'),
});

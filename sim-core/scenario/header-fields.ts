import type { FieldSet } from '../foundation/fields/field';
import { settingField, settingListField } from '../foundation/fields/number-fields';
import { settingQuantityField } from '../foundation/fields/quantity-field';
import { bilingualField, referenceListField, textField } from '../foundation/fields/word-fields';
import { timeDimension } from '../foundation/units/dimensions';
import { defineCollection } from '../sectors/collection';

/** Ids of the two records that exist once. */
export const SCENARIO_RECORD = 'scenario';
export const RUN_RECORD = 'run';

export const scenarioFields = {
  title: bilingualField({ label: { en: 'Title', ja: '題名' }, description: { en: 'Name of the scenario.', ja: 'シナリオの名前。' } }),
  question: bilingualField({ label: { en: 'Question', ja: '問い' }, description: { en: 'The question that the scenario answers.', ja: 'このシナリオが答える問い。' } }),
} satisfies FieldSet;

/** Paths of the values that are offered first, as sliders; optional in the file. */
export const leversField = referenceListField({ label: { en: 'Levers', ja: 'レバー' }, description: { en: 'Paths of the values that are offered first.', ja: '最初に示す値のパス。' } }, []);

const LAST_SEED = 4_294_967_295;

export const commonRunFields = {
  seed: settingField({ label: { en: 'Seed', ja: '乱数シード' }, description: { en: 'Root of every random stream; the same seed gives the same result.', ja: 'すべての乱数列の元。同じシードなら同じ結果になる。' } }, { maximum: LAST_SEED }),
  replications: settingField({ label: { en: 'Replications', ja: '反復回数' }, description: { en: 'Independent repetitions of every variant and year.', ja: '各比較案・各年の独立な反復の回数。' } }, { minimum: 2, maximum: 100_000 }),
  milestoneYears: settingListField({ label: { en: 'Milestone years', ja: '基準年' }, description: { en: 'Years that are simulated; years between are interpolated.', ja: 'シミュレーションする年。間の年は補間。' } }, { minimum: 2020, maximum: 2070 }),
  warmUp: settingQuantityField(timeDimension, { label: { en: 'Warm-up', ja: '助走期間' }, description: { en: 'Simulated before the statistics begin.', ja: '統計を取り始める前に進める時間。' } }, { maximum: '60 d' }),
} satisfies FieldSet;

export const sourcesCollection = defineCollection({
  id: 'sources',
  label: { en: 'Sources', ja: '出典' },
  description: { en: 'Where the numbers are from.', ja: '数値の出どころ。' },
  fields: {
    title: bilingualField({ label: { en: 'Title', ja: '題名' }, description: { en: 'Title of the source.', ja: '出典の題名。' } }),
    location: textField({ label: { en: 'Location', ja: '所在' }, description: { en: 'Address, or where to find it.', ja: 'アドレスまたは所在。' } }),
  },
});

/** Sources that need no record: a value typed by the user, and one that only a variant sets. */
export const USER_SOURCE = 'user';
export const VARIANT_SOURCE = 'variant';
export const builtInSources = {
  [USER_SOURCE]: { en: 'Set by the user', ja: '利用者が設定' },
  [VARIANT_SOURCE]: { en: 'Decision of this variant', ja: 'この比較案での決定' },
} as const;

export const VARIANTS_COLLECTION = 'variants';
export const CURRENT_VERSION = 2;

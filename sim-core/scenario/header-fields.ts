import type { FieldSet } from '../foundation/fields/field';
import { settingField, settingListField } from '../foundation/fields/number-fields';
import { defaultedGroupField } from '../foundation/fields/object-schema';
import { settingQuantityField } from '../foundation/fields/quantity-field';
import { bilingualField, choiceField, optionalReferenceListField, referenceListField, textField } from '../foundation/fields/word-fields';
import { shareDimension, timeDimension } from '../foundation/units/dimensions';
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

const MOST_REPLICATIONS = 100_000;

const stopRuleFields = {
  kpis: optionalReferenceListField({ label: { en: 'Key figures', ja: '対象指標' }, description: { en: 'Ids of the key figures that must be precise; without any the run has no stop rule.', ja: '精度を求める指標のID。指定がなければ停止規則を使わない。' } }, []),
  relativeHalfWidth: settingQuantityField(shareDimension, { label: { en: 'Relative half-width', ja: '相対半幅' }, description: { en: 'Largest half-width of the 95 % interval as a share of the mean.', ja: '95%信頼区間の半幅の上限（平均に対する割合）。' } }, { default: '5 %' }),
  lookAhead: settingField({ label: { en: 'Look-ahead', ja: '先読み' }, description: { en: 'Further replications for which the precision must hold.', ja: '精度が保たれることを確かめる追加の反復回数。' } }, { maximum: 1000, default: 5 }),
  budget: settingField({ label: { en: 'Budget', ja: '上限回数' }, description: { en: 'Replications at which the run stops in any case.', ja: '必ず停止する反復回数。' } }, { minimum: 2, maximum: MOST_REPLICATIONS, default: 1000 }),
} satisfies FieldSet;

const LAST_SEED = 4_294_967_295;

export const commonRunFields = {
  seed: settingField({ label: { en: 'Seed', ja: '乱数シード' }, description: { en: 'Root of every random stream; the same seed gives the same result.', ja: 'すべての乱数列の元。同じシードなら同じ結果になる。' } }, { maximum: LAST_SEED }),
  replications: settingField({ label: { en: 'Replications', ja: '反復回数' }, description: { en: 'Independent repetitions of every variant and year.', ja: '各比較案・各年の独立な反復の回数。' } }, { minimum: 2, maximum: MOST_REPLICATIONS }),
  milestoneYears: settingListField({ label: { en: 'Milestone years', ja: '基準年' }, description: { en: 'Years that are simulated; years between are interpolated.', ja: 'シミュレーションする年。間の年は補間。' } }, { minimum: 2020, maximum: 2070 }),
  warmUp: settingQuantityField(timeDimension, { label: { en: 'Warm-up', ja: '助走期間' }, description: { en: 'Simulated before the statistics begin.', ja: '統計を取り始める前に進める時間。' } }, { maximum: '60 d' }),
  warmUpRule: choiceField({ label: { en: 'Warm-up rule', ja: '助走期間の決め方' }, description: { en: 'Whether the warm-up is as written, or found by MSER-5 on pilot runs of warm-up and length together.', ja: '助走期間を指定どおりとするか、予備実行（助走期間＋長さ）からMSER-5で決めるか。' } }, [
    { value: 'by-hand', label: { en: 'as written', ja: '指定どおり' } },
    { value: 'mser5', label: { en: 'MSER-5', ja: 'MSER-5' } },
  ], 'by-hand'),
  method: choiceField({ label: { en: 'Method', ja: '推定の方法' }, description: { en: 'Independent replications, or one long run cut into as many batches.', ja: '独立な反復によるか、1回の長い実行を同じ数のバッチに分けるか。' } }, [
    { value: 'replications', label: { en: 'independent replications', ja: '独立な反復' } },
    { value: 'batch-means', label: { en: 'batch means of one long run', ja: '1回の長い実行のバッチ平均' } },
  ], 'replications'),
  stopRule: defaultedGroupField({ label: { en: 'Stop rule', ja: '停止規則' }, description: { en: 'Goes on after the replications of the run until key figures are precise.', ja: '指定の反復のあと、指標が十分な精度になるまで続ける。' } }, stopRuleFields),
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

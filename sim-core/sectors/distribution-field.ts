import { kindFault, unknownNameFault } from '../foundation/fields/faults';
import type { z } from 'zod';
import type { Choice, Field, FieldSet, FieldTexts, Reading, ValuesOf } from '../foundation/fields/field';
import { leafSchema, type PublishedForm } from '../foundation/fields/leaf-schema';
import { objectSchema, readWith } from '../foundation/fields/object-schema';
import { quantityField, quantityReference } from '../foundation/fields/quantity-field';
import { quantityListField } from '../foundation/fields/quantity-list-field';
import { isLongForm, isRecord } from '../foundation/fields/sourced-value';
import { choiceField } from '../foundation/fields/word-fields';
import { ratioDimension, shareDimension, timeDimension, type Dimension } from '../foundation/units/dimensions';
import type { Distribution } from '../kernel/blueprint';
import { texts } from './texts';

const parameterTexts = {
  mean: texts('Mean', '平均', 'The mean.', '平均値。'),
  standardDeviation: texts('Standard deviation', '標準偏差', 'The standard deviation.', '標準偏差。'),
  minimum: texts('Minimum', '最小', 'The least value.', '最小の値。'),
  maximum: texts('Maximum', '最大', 'The greatest value.', '最大の値。'),
  mode: texts('Mode', '最頻値', 'The most likely value.', '最も起こりやすい値。'),
  scale: texts('Scale', '尺度', 'The scale parameter.', '尺度母数。'),
  shape: texts('Shape', '形状', 'The shape parameter, without unit.', '形状母数（単位なし）。'),
  alpha: texts('Alpha', 'α', 'The first shape parameter.', '1つ目の形状母数。'),
  beta: texts('Beta', 'β', 'The second shape parameter.', '2つ目の形状母数。'),
  share: texts('Share', '割合', 'Share of ones.', '1になる割合。'),
  values: texts('Values', '値', 'Values that are drawn.', '引かれる値。'),
  weights: texts('Weights', '重み', 'Weight of every value, without unit.', '各値の重み（単位なし）。'),
};

type Parameter = keyof typeof parameterTexts;
type Family = Exclude<Distribution['kind'], 'constant'>;

const families: Readonly<Record<Family, { readonly label: Choice['label']; readonly parameters: readonly Parameter[]; readonly optional?: readonly Parameter[]; readonly isForNumbers?: true }>> = {
  uniform: { label: { en: 'Uniform', ja: '一様分布' }, parameters: ['minimum', 'maximum'] },
  triangular: { label: { en: 'Triangular', ja: '三角分布' }, parameters: ['minimum', 'mode', 'maximum'] },
  exponential: { label: { en: 'Exponential', ja: '指数分布' }, parameters: ['mean'] },
  erlang: { label: { en: 'Erlang', ja: 'アーラン分布' }, parameters: ['shape', 'mean'] },
  gamma: { label: { en: 'Gamma', ja: 'ガンマ分布' }, parameters: ['mean', 'standardDeviation'] },
  weibull: { label: { en: 'Weibull', ja: 'ワイブル分布' }, parameters: ['shape', 'scale'] },
  normal: { label: { en: 'Normal', ja: '正規分布' }, parameters: ['mean', 'standardDeviation'], optional: ['minimum', 'maximum'] },
  lognormal: { label: { en: 'Log-normal', ja: '対数正規分布' }, parameters: ['mean', 'standardDeviation'] },
  beta: { label: { en: 'Beta', ja: 'ベータ分布' }, parameters: ['alpha', 'beta', 'minimum', 'maximum'] },
  pareto: { label: { en: 'Pareto', ja: 'パレート分布' }, parameters: ['shape', 'minimum'] },
  empirical: { label: { en: 'Empirical (measured values)', ja: '経験分布（実測値）' }, parameters: ['values'] },
  discrete: { label: { en: 'Discrete (values with weights)', ja: '離散分布（値と重み）' }, parameters: ['values', 'weights'] },
  poisson: { label: { en: 'Poisson', ja: 'ポアソン分布' }, parameters: ['mean'], isForNumbers: true },
  bernoulli: { label: { en: 'Bernoulli (1 or 0)', ja: 'ベルヌーイ分布（1または0）' }, parameters: ['share'], isForNumbers: true },
};

const allFamilies = Object.keys(families) as readonly Family[];

/** Counts and coin tosses are plain numbers; times know only the others. */
const familiesFor = (dimension: Dimension): readonly Family[] =>
  allFamilies.filter((family) => dimension.id === ratioDimension.id || families[family].isForNumbers !== true);
const withoutUnit: readonly Parameter[] = ['shape', 'alpha', 'beta', 'weights'];
const lists: readonly Parameter[] = ['values', 'weights'];

const dimensionOf = (name: Parameter, dimension: Dimension): Dimension =>
  name === 'share' ? shareDimension : withoutUnit.includes(name) ? ratioDimension : dimension;

const parameterField = (name: Parameter, dimension: Dimension, isOptional: boolean): Field => {
  const chosen = dimensionOf(name, dimension);
  if (lists.includes(name)) return quantityListField(chosen, parameterTexts[name]);
  return isOptional ? quantityField(chosen, parameterTexts[name], { isOptional: true }) : quantityField(chosen, parameterTexts[name]);
};

const familyField = (dimension: Dimension): Field<Family> =>
  choiceField(texts('Distribution', '分布', 'The family of the distribution.', '分布の種類。'), familiesFor(dimension).map((value) => ({ value, label: families[value].label })));

const fieldsOfFamily = (family: Family, dimension: Dimension): FieldSet => ({
  distribution: familyField(dimension),
  ...Object.fromEntries(families[family].parameters.map((name) => [name, parameterField(name, dimension, false)])),
  ...Object.fromEntries((families[family].optional ?? []).map((name) => [name, parameterField(name, dimension, true)])),
});

const familyOf = (raw: unknown, dimension: Dimension): Family | undefined =>
  (isRecord(raw) ? familiesFor(dimension).find((family) => family === raw['distribution']) : undefined);

type Parameters = Readonly<Record<string, number | readonly number[] | undefined>>;

const isNumber = (value: Parameters[string]): value is number => typeof value === 'number';

const orderFaults = (raw: unknown, values: Parameters): Reading<never> | undefined => {
  const chain = [values['minimum'], values['mode'], values['maximum']].filter(isNumber);
  const isOrdered = chain.every((value, index) => index === 0 || (chain[index - 1] ?? value) <= value);
  return isOrdered ? undefined : { ok: false, faults: [kindFault({ en: 'minimum, mode and maximum in rising order', ja: '最小・最頻値・最大の順に大きくなる値' }, raw)] };
};

/** Every value has a weight, and some weight is above 0. */
const weightFault = (raw: unknown, { values, weights }: Parameters): Reading<never> | undefined => {
  if (!Array.isArray(weights) || !Array.isArray(values)) return undefined;
  const isMatched = weights.length === values.length && weights.some((weight) => weight !== 0);
  return isMatched ? undefined : { ok: false, faults: [kindFault({ en: 'one weight for every value, not all 0', ja: '各値に1つずつの重み（すべて0は不可）' }, raw)] };
};

const positiveFault = (values: Parameters): Reading<never> | undefined => {
  const offending = (['mean', 'shape', 'scale', 'alpha', 'beta'] as const).find((name) => values[name] === 0);
  return offending === undefined ? undefined : { ok: false, faults: [{ ...kindFault({ en: 'a value above 0', ja: '0より大きい値' }, 0), path: [offending] }] };
};

type FamilySchemas = Readonly<Record<Family, z.ZodType<ValuesOf<FieldSet>>>>;

const familySchemas = (dimension: Dimension): FamilySchemas =>
  Object.fromEntries(familiesFor(dimension).map((family) => [family, objectSchema(fieldsOfFamily(family, dimension))])) as FamilySchemas;

/** Made once: schemas are dear to make, and there are many random quantities. */
const schemasByDimension: Readonly<Record<string, FamilySchemas>> = { [timeDimension.id]: familySchemas(timeDimension), [ratioDimension.id]: familySchemas(ratioDimension) };

const readFamily = (raw: unknown, family: Family, schema: FamilySchemas[Family]): Reading<Distribution> => {
  const reading = readWith(schema, raw);
  if (!reading.ok) return reading;
  const parameters = Object.fromEntries(Object.entries(reading.value).filter(([key]) => key !== 'distribution')) as Parameters;
  const fault = orderFaults(raw, parameters) ?? weightFault(raw, parameters) ?? (family === 'normal' ? undefined : positiveFault(parameters));
  if (fault !== undefined) return fault;
  const present = Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined));
  return { ok: true, value: { kind: family, ...present } as unknown as Distribution };
};

const parameterForm = (name: Parameter, dimension: Dimension): PublishedForm => {
  const one = quantityReference(dimensionOf(name, dimension));
  return lists.includes(name) ? { type: 'array', items: one, minItems: 1 } : one;
};

const distributionReference = (dimension: Dimension): PublishedForm => ({ $ref: `#/$defs/distribution-${dimension.id}` });

/** The published form of every random quantity of a dimension: a bare quantity, or a family with its parameters. */
export const distributionDefinition = (dimension: Dimension): readonly [id: string, form: PublishedForm] => [`distribution-${dimension.id}`, {
  anyOf: [
    quantityReference(dimension),
    ...familiesFor(dimension).map((family) => ({
      type: 'object',
      title: families[family].label.en,
      properties: { distribution: { const: family }, ...Object.fromEntries([...families[family].parameters, ...(families[family].optional ?? [])].map((name) => [name, parameterForm(name, dimension)])) },
      required: ['distribution', ...families[family].parameters],
      additionalProperties: false,
    })),
  ],
}];

/** A random quantity, a time or a plain number: a bare quantity is constant, else `{distribution: lognormal, mean: 45 s, standardDeviation: 6 s}`. */
export const distributionField = (dimension: Dimension, fieldTexts: FieldTexts, options: { readonly default?: string } = {}): Field<Distribution> => {
  const bare = quantityField(dimension, fieldTexts);
  const schemas = schemasByDimension[dimension.id];
  if (schemas === undefined) throw new Error(`no random quantities of ${dimension.id}`);
  const read = (raw: unknown): Reading<Distribution> => {
    const effective = raw ?? options.default;
    const family = familyOf(effective, dimension);
    if (family !== undefined) return readFamily(effective, family, schemas[family]);
    if (isRecord(effective) && !isLongForm(effective)) return { ok: false, faults: [{ ...unknownNameFault('scenario.unknown-distribution', { en: 'a distribution', ja: '分布' }, effective['distribution'], familiesFor(dimension)), path: ['distribution'] }] };
    const constant = readWith(bare.schema, effective);
    return constant.ok ? { ok: true, value: { kind: 'constant', value: constant.value } } : constant;
  };
  return {
    ...fieldTexts,
    control: 'quantity',
    schema: leafSchema(fieldTexts, distributionReference(dimension), read, options.default !== undefined),
    parseText: (text) => text.trim(),
    isSourced: true,
    dimension,
    minimum: 0,
    ...(options.default === undefined ? {} : { defaultRaw: options.default }),
    parts: (raw) => {
      const family = familyOf(raw, dimension);
      return family === undefined ? undefined : fieldsOfFamily(family, dimension);
    },
  };
};

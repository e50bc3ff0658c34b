import type { Distribution } from './distribution';

/** What is wrong with the parameters, in English and Japanese, or nothing. */
export function checkDistribution(distribution: Distribution): { readonly en: string; readonly ja: string } | undefined {
  const numbers = Object.values(distribution).flat().filter((value): value is number => typeof value === 'number');
  if (!numbers.every(Number.isFinite)) return { en: 'every parameter a finite number', ja: 'すべての母数が有限の数' };
  return rule(distribution);
}

type Rule = { readonly en: string; readonly ja: string } | undefined;
const POSITIVE_MEAN: Rule = { en: 'a mean above 0', ja: '平均は 0 より大きい数' };
const NOT_NEGATIVE: Rule = { en: 'a standard deviation of 0 or more', ja: '標準偏差は 0 以上' };
const POSITIVE_SHAPE: Rule = { en: 'a shape above 0', ja: '形状母数は 0 より大きい数' };
const ORDER: Rule = { en: 'minimum <= maximum', ja: '最小値 ≦ 最大値' };

type Of<Kind extends Distribution['kind']> = Extract<Distribution, { kind: Kind }>;
const unless = (isRight: boolean, text: Rule): Rule => (isRight ? undefined : text);

const RULES: { readonly [Kind in Distribution['kind']]: (d: Of<Kind>) => Rule } = {
  constant: () => undefined,
  uniform: (d) => unless(d.minimum <= d.maximum, ORDER),
  triangular: (d) => unless(d.minimum <= d.mode && d.mode <= d.maximum, { en: 'minimum <= mode <= maximum', ja: '最小値 ≦ 最頻値 ≦ 最大値' }),
  exponential: (d) => unless(d.mean > 0, POSITIVE_MEAN),
  erlang: (d) => unless(d.mean > 0 && d.shape >= 1 && Number.isInteger(d.shape), { en: 'a mean above 0 and a whole shape of 1 or more', ja: '平均は 0 より大きく、形状母数は 1 以上の整数' }),
  gamma: (d) => unless(d.mean > 0, POSITIVE_MEAN) ?? unless(d.standardDeviation >= 0, NOT_NEGATIVE),
  lognormal: (d) => unless(d.mean > 0, POSITIVE_MEAN) ?? unless(d.standardDeviation >= 0, NOT_NEGATIVE),
  weibull: (d) => unless(d.shape > 0 && d.scale > 0, POSITIVE_SHAPE),
  normal: normalRule,
  beta: (d) => unless(d.alpha > 0 && d.beta > 0, POSITIVE_SHAPE) ?? unless(d.minimum <= d.maximum, ORDER),
  pareto: (d) => unless(d.shape > 0 && d.minimum > 0, POSITIVE_SHAPE),
  poisson: (d) => unless(d.mean >= 0, { en: 'a mean of 0 or more', ja: '平均は 0 以上' }),
  bernoulli: (d) => unless(d.share >= 0 && d.share <= 1, { en: 'a share between 0 and 1', ja: '割合は 0 から 1 まで' }),
  empirical: (d) => unless(d.values.length > 0, { en: 'at least one value', ja: '値を 1 つ以上' }),
  discrete: discreteRule,
};

// The table pairs every kind with the rule for its own parameters, which the compiler cannot follow through a lookup.
const rule = (d: Distribution): Rule => (RULES[d.kind] as (d: Distribution) => Rule)(d);

function normalRule(d: Extract<Distribution, { kind: 'normal' }>): Rule {
  if (d.standardDeviation < 0) return NOT_NEGATIVE;
  return (d.minimum ?? -Infinity) < (d.maximum ?? Infinity) ? undefined : ORDER;
}

function discreteRule(d: Extract<Distribution, { kind: 'discrete' }>): Rule {
  const isMatched = d.values.length > 0 && d.values.length === d.weights.length;
  const isWeighted = d.weights.every((weight) => weight >= 0) && d.weights.some((weight) => weight > 0);
  return isMatched && isWeighted ? undefined : { en: 'one weight of 0 or more for every value, not all 0', ja: '各値に 0 以上の重みを 1 つずつ(すべて 0 は不可)' };
}

import type { Field } from '../../foundation/fields/field';
import type { Bilingual } from '../../foundation/problems';
import type { Dimension } from '../../foundation/units/dimensions';
import { writeQuantity } from '../../foundation/units/quantity';
import { policy } from './policy-fields';

type PolicyField = Exclude<keyof typeof policy.fields, 'name'>;

/** What a policy lever acts on: beginnings of the ids of key figures that it may move. */
export interface PolicyLever {
  readonly field: PolicyField;
  readonly touches: readonly string[];
  readonly origin: Bilingual;
}

const PEOPLE = ['people.', 'skill.', 'output.', 'oee.', 'energy.', 'cost.', 'carbon.', 'station.', 'queue.', 'node.'];
const assumed: Bilingual = { en: 'assumption of the user', ja: '利用者の仮定' };
const lever = (field: PolicyField, touches: readonly string[], origin: Bilingual = assumed): PolicyLever => ({ field, touches, origin });

/**
 * Every lever of the policy record and the key figures that it can reach. A lever has no path to any other figure: people
 * change what people do and, through it, all that a site does; prices change only the bill; efficiency changes only watts.
 */
export const policyLevers: readonly PolicyLever[] = [
  lever('womenGapClosed', PEOPLE, { en: 'gap from the census of 2020', ja: '格差は2020年国勢調査' }),
  lever('added60to69', PEOPLE),
  lever('added70plus', PEOPLE),
  lever('foreignWorkers', PEOPLE),
  lever('retirementAge', PEOPLE),
  lever('hours', PEOPLE),
  lever('phaseIn', PEOPLE),
  lever('relativePay', PEOPLE),
  lever('payElasticity', PEOPLE),
  lever('carbonPrice', ['cost.carbonJpy']),
  lever('carbonPriceGrowth', ['cost.carbonJpy']),
  lever('levyFactor', ['cost.billJpy', 'cost.levyJpy'], { en: 'levy as published, held after the last known year', ja: '公表された賦課金（最終年以降は据え置き）' }),
  lever('deviceEfficiency', ['energy.', 'cost.', 'carbon.', 'node.']),
  lever('efficiencyDoubling', ['energy.', 'cost.', 'carbon.', 'node.']),
  lever('researchShortening', ['energy.', 'cost.', 'carbon.', 'node.']),
];

/** Whether moving the lever can change the key figure at all. */
export const reaches = (field: string, kpi: string): boolean =>
  policyLevers.find((candidate) => candidate.field === field)?.touches.some((prefix) => kpi.startsWith(prefix)) ?? false;

/** A policy lever as a person reads it. Bounds and default as a file writes them. */
export interface PolicyLeverView extends PolicyLever {
  readonly label: Bilingual;
  readonly description: Bilingual;
  readonly unit: string;
  readonly minimum?: string;
  readonly maximum?: string;
  readonly default: string;
  /** Whether it can move the key figure that was asked for; absent when none was. */
  readonly reachesKpi?: boolean;
}

const boundText = (bound: number | undefined, dimension: Dimension | undefined): string | undefined => {
  if (bound === undefined) return undefined;
  return dimension === undefined || dimension.baseUnit === '' ? String(bound) : writeQuantity(bound, dimension, preferredUnit(dimension));
};

const preferredUnit = (dimension: Dimension): string => (dimension.id === 'share' ? '%' : dimension.id === 'time' ? 'd' : dimension.baseUnit);

/** Every policy lever with its range; with a key figure, whether it has a path to it. */
export const describePolicyLevers = (kpi?: string): readonly PolicyLeverView[] => policyLevers.map((own) => {
  const field: Field = policy.fields[own.field];
  const [minimum, maximum] = [boundText(field.minimum, field.dimension), boundText(field.maximum, field.dimension)];
  return {
    ...own, label: field.label, description: field.description, unit: field.dimension === undefined ? '' : preferredUnit(field.dimension),
    ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }),
    default: String(field.defaultRaw), ...(kpi === undefined ? {} : { reachesKpi: reaches(own.field, kpi) }),
  };
});

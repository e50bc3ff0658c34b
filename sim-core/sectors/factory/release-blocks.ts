import type { BlockSpecification, ResourceSpecification } from '../../kernel/blueprint';
import { stepsOfUnion, stepsOfWindows, type WeekWindow } from '../site/week-time';
import { PRODUCT } from './block-names';
import { entryOf, productNumber, type FactoryLine } from './factory-line';
import type { ProductRecord } from './factory-records';
import { startOf } from './line-graph';

const RELEASE_PACE = 'release-pace';
const turnOf = (product: ProductRecord): string => `${product.id}-turn`;

const takt = ({ order }: FactoryLine) => ({ kind: 'constant', value: order.takt }) as const;

/** Releases one part per takt while the line is manned; time lost to a full line is lost. */
const oneProduct = (line: FactoryLine): readonly BlockSpecification[] => [
  { id: 'release', kind: 'arrive', next: 'release-work', arrival: { kind: 'saturated' } },
  { id: 'release-work', kind: 'work', next: entryOf(line, startOf(line.steps, undefined)), demands: [{ resource: RELEASE_PACE, amount: 1 }], duration: takt(line) },
];

/** The same pace, given to one product after the other: a product is released in its turn only. */
const inTurn = (line: FactoryLine, product: ProductRecord): readonly BlockSpecification[] => [
  { id: `${product.id}-release`, kind: 'arrive', next: `${product.id}-release-work`, arrival: { kind: 'saturated' } },
  {
    id: `${product.id}-release-work`, kind: 'work', next: `${product.id}-name`, duration: takt(line),
    demands: [{ resource: RELEASE_PACE, amount: 1 }, { resource: turnOf(product), amount: 1 }],
  },
  { id: `${product.id}-name`, kind: 'assign', attribute: PRODUCT, value: { kind: 'constant', value: productNumber(line, product.id) }, next: entryOf(line, startOf(line.steps, product)) },
];

export const releaseBlocks = (line: FactoryLine): readonly BlockSpecification[] =>
  line.products.length === 0 ? oneProduct(line) : line.products.flatMap((product) => inTurn(line, product));

interface Turn {
  readonly from: number;
  readonly to: number;
}

/** Stretches of manned time of the week, Monday 00:00 = 0, each with the manned time before it. */
const mannedStretches = (windows: readonly WeekWindow[]): readonly { readonly fromUs: number; readonly toUs: number; readonly beforeUs: number }[] => {
  const { steps, periodUs } = stepsOfUnion(windows, 1, 0);
  let beforeUs = 0;
  return steps.flatMap((step, index) => {
    if (step.value === 0) return [];
    const toUs = steps[index + 1]?.atUs ?? periodUs;
    const stretch = { fromUs: step.atUs, toUs, beforeUs };
    beforeUs += toUs - step.atUs;
    return [stretch];
  });
};

/** The parts of one stretch of manned time that belong to a turn, which comes back every campaign. */
const turnsIn = (stretch: ReturnType<typeof mannedStretches>[number], turn: Turn, campaignUs: number): readonly WeekWindow[] => {
  const { fromUs, toUs, beforeUs } = stretch;
  const [first, last] = [Math.floor(beforeUs / campaignUs), Math.floor((beforeUs + toUs - fromUs) / campaignUs)];
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * campaignUs)
    .map((start) => ({ fromUs: Math.max(fromUs, fromUs + start + turn.from - beforeUs), toUs: Math.min(toUs, fromUs + start + turn.to - beforeUs), value: 1 }))
    .filter((window) => window.toUs > window.fromUs);
};

/** When each product has its turn: manned time is cut into campaigns, and each campaign into shares. */
export const turnWindows = (windows: readonly WeekWindow[], shares: readonly number[], campaignUs: number): readonly (readonly WeekWindow[])[] => {
  const stretches = mannedStretches(windows);
  let before = 0;
  return shares.map((share) => {
    const turn = { from: Math.round(before * campaignUs), to: Math.round((before + share) * campaignUs) };
    before += share;
    return stretches.flatMap((stretch) => turnsIn(stretch, turn, campaignUs));
  });
};

/** The pace of release, and a turn for every product. `windows`: when the line is manned; `mondayUs`: where the week begins in the run. */
export const releaseResources = (line: FactoryLine, windows: readonly WeekWindow[], mondayUs: number): readonly ResourceSpecification[] => {
  const turns = turnWindows(windows, line.products.map((product) => product.share), line.order.campaign);
  return [
    { id: RELEASE_PACE, capacity: line.manned },
    ...line.products.map((product, index) => ({ id: turnOf(product), capacity: stepsOfWindows(turns[index] ?? [], mondayUs) })),
  ];
};

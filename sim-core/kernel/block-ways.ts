import type { Distribution } from '../foundation/random/distribution';
import type { BlockSpecification } from './block-specification';

/** A name in a block's record and what it names. */
export interface Mention<Value = string> {
  readonly path: string;
  readonly value: Value;
}

const mention = <Value>(path: string, value: Value | undefined): readonly Mention<Value>[] => (value === undefined ? [] : [{ path, value }]);

/** Every block that an entity may go to from here; `next` first. */
export function waysOut(block: BlockSpecification): readonly Mention[] {
  const next = 'next' in block ? mention('next', block.next) : [];
  switch (block.kind) {
    case 'queue': return [...next, ...mention('overflow', block.overflow), ...mention('patience.next', block.patience?.next), ...mention('baulking.next', block.baulking?.next), ...mention('displacement.next', block.displacement?.next)];
    case 'infer': return [...next, ...mention('late', block.late)];
    case 'branch': return block.routes.flatMap((route) => mention('routes', route.next));
    case 'branch-attribute': return [...block.routes.flatMap((route) => mention('routes', route.next)), ...mention('otherwise', block.otherwise)];
    case 'split': return block.into.kind === 'copies' ? [...next, ...mention('into.copiesNext', block.into.copiesNext)] : next;
    default: return next;
  }
}

/** Every attribute that the block reads or writes. */
export function attributesOf(block: BlockSpecification): readonly Mention[] {
  switch (block.kind) {
    case 'queue': return mention('priorityAttribute', block.priorityAttribute);
    case 'work': return [...mention('priorityAttribute', block.priorityAttribute), ...mention('durationByAttribute.attribute', block.durationByAttribute?.attribute), ...mention('setup.attribute', block.setup?.attribute)];
    case 'delay': return mention('durationByAttribute.attribute', block.durationByAttribute?.attribute);
    case 'seize': return mention('priorityAttribute', block.priorityAttribute);
    case 'move': return [...mention('priorityAttribute', block.priorityAttribute), ...mention('distance.km', typeof block.distance?.km === 'object' ? block.distance.km.attribute : undefined)];
    case 'inspect': return [...mention('truthAttribute', block.truthAttribute), ...mention('observedAttribute', block.observedAttribute)];
    case 'branch-attribute': return mention('attribute', block.attribute);
    case 'assign': return [...mention('attribute', block.attribute), ...mention('from', block.from)];
    case 'measure': return mention('sinceAttribute', block.sinceAttribute);
    case 'batch': return [
      ...mention('sizeAttribute', block.sizeAttribute), ...mention('weight.attribute', block.weight?.attribute),
      ...mention('weight.totalAttribute', block.weight?.totalAttribute), ...mention('separateBy', block.separateBy),
    ];
    case 'split': return block.into.kind === 'copies' ? mention('into.countAttribute', block.into.countAttribute) : [];
    default: return [];
  }
}

/** Every random quantity of the block. */
export function drawsOf(block: BlockSpecification): readonly Mention<Distribution>[] {
  switch (block.kind) {
    case 'arrive': return block.arrival.kind === 'renewal' ? mention('arrival.interval', block.arrival.interval) : [];
    case 'queue': return mention('patience.limit', block.patience?.limit);
    case 'work': return [...durations(block), ...mention('setup.duration', block.setup?.duration), ...(block.setup?.matrix ?? []).flatMap(({ duration }) => mention('setup.matrix', duration))];
    case 'delay': return durations(block);
    case 'infer': return [...mention('network', block.network), ...mention('service', block.service)];
    case 'assign': return mention('value', block.value);
    case 'move': return [
      ...mention('loading', block.loading), ...mention('outward', block.outward), ...mention('unloading', block.unloading), ...mention('return', block.return),
      ...mention('distance.speedKmPerHour', block.distance?.speedKmPerHour),
    ];
    case 'share': return mention('work', block.work);
    default: return [];
  }
}

function durations({ duration, durationByAttribute }: { readonly duration: Distribution; readonly durationByAttribute?: { readonly cases: readonly { readonly duration: Distribution }[] } }): readonly Mention<Distribution>[] {
  return [...mention('duration', duration), ...(durationByAttribute?.cases ?? []).flatMap((one) => mention('durationByAttribute.cases', one.duration))];
}

import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { scaleDistribution } from '../../foundation/random/scale-distribution';
import type { DurationByAttribute, SetupSpecification } from '../../kernel/block-specification';
import type { BlockSpecification, Demand, ResourceSpecification } from '../../kernel/blueprint';
import { DEFECT, loadOf, machineOf, MACHINES, placesOf, PRODUCT, queueOf, routeOf, runOf, standOf } from './block-names';
import { carrierOf, entryOf, productNumber, type FactoryLine } from './factory-line';
import type { StationRecord, StepRecord } from './factory-records';
import { upkeepOf } from './condition-monitoring';

/** A machine of the line, on while people are there. */
export const machineResource = (step: StepRecord, line: FactoryLine): ResourceSpecification => {
  const { off, standby, run, blocked, failed } = step.power;
  return { id: machineOf(step.id), capacity: line.manned, power: { consumer: MACHINES, offKw: off, standbyKw: standby, runKw: run, blockedKw: blocked, failedKw: failed } };
};

export const stationResource = (station: StationRecord, line: FactoryLine): ResourceSpecification =>
  ({ ...machineResource(station, line), ...upkeepOf(station, line.monitors) });

/** Where parts go after a step: a product's own way, a way by shares, or the one that follows. */
const exitOf = (station: StationRecord, line: FactoryLine): string => {
  const hasWays = Object.keys(station.routes).length > 0 || Object.keys(station.routesByProduct).length > 0;
  return hasWays ? routeOf(station.id) : entryOf(line, station.next);
};

const routeBlocks = (station: StationRecord, line: FactoryLine): readonly BlockSpecification[] => {
  const own = Object.entries(station.routesByProduct);
  const shared = Object.entries(station.routes);
  const [id, split] = [routeOf(station.id), `${routeOf(station.id)}-share`];
  const byShare = (block: string): BlockSpecification => ({ id: block, kind: 'branch', routes: shared.map(([to, share]) => ({ next: entryOf(line, to), share })) });
  if (own.length === 0) return shared.length === 0 ? [] : [byShare(id)];
  return [
    {
      id, kind: 'branch-attribute', attribute: PRODUCT, otherwise: shared.length === 0 ? entryOf(line, station.next) : split,
      routes: own.map(([product, to]) => ({ equals: productNumber(line, product), next: entryOf(line, to) })),
    },
    ...(shared.length === 0 ? [] : [byShare(split)]),
  ];
};

const defectBlocks = (station: StationRecord, exit: string): readonly BlockSpecification[] => station.defects === 0 ? [] : [
  { id: `${station.id}-quality`, kind: 'branch', routes: [{ next: `${station.id}-spoil`, share: station.defects }, { next: exit, share: 1 - station.defects }] },
  { id: `${station.id}-spoil`, kind: 'assign', attribute: DEFECT, value: { kind: 'constant', value: 1 }, next: exit },
];

const person = ({ skill, otherSkills }: StationRecord): Demand =>
  ({ resource: skill, amount: 1, until: 'service', ...(otherSkills.length === 0 ? {} : { alternatives: otherSkills }) });

const cyclesOf = (station: StationRecord, line: FactoryLine): { readonly durationByAttribute?: DurationByAttribute } => {
  const factors = Object.entries(station.cycleFactors);
  if (factors.length === 0) return {};
  return { durationByAttribute: { attribute: PRODUCT, cases: factors.map(([product, factor]) => ({ equals: productNumber(line, product), duration: scaleDistribution(station.cycleTime, factor) })) } };
};

const setupOf = (station: StationRecord, line: FactoryLine): { readonly setup?: SetupSpecification } => {
  if (station.setup === undefined || line.products.length === 0) return {};
  const changes = line.changeovers.filter((change) => change.station === station.id);
  return {
    setup: {
      machine: machineOf(station.id), attribute: PRODUCT, duration: station.setup.time,
      ...(changes.length === 0 ? {} : { matrix: changes.map(({ from, to, time }) => ({ from: productNumber(line, from), to: productNumber(line, to), duration: time })) }),
    },
  };
};

const workBlocks = (station: StationRecord, line: FactoryLine, after: string): readonly BlockSpecification[] => {
  const isLoaded = station.attendance === 'loading' && station.skill !== NO_REFERENCE;
  const isAttended = station.attendance === 'cycle' && station.skill !== NO_REFERENCE;
  const machine = machineOf(station.id);
  const setup = setupOf(station, line);
  const load: readonly BlockSpecification[] = isLoaded
    ? [{ id: loadOf(station.id), kind: 'work', next: runOf(station.id), demands: [{ resource: machine, amount: 1, until: 'service' }, person(station)], duration: station.loadTime, priority: 1, ...setup }]
    : [];
  return [...load, {
    id: runOf(station.id), kind: 'work', next: after, priority: 0, duration: station.cycleTime, ...cyclesOf(station, line), ...(isLoaded ? {} : setup),
    demands: [{ resource: machine, amount: 1 }, ...(isAttended ? [person(station)] : [])],
  }];
};

/**
 * A station: its buffer, people loading it where they must, the cycle, the chance of a defect, and the ways out. Loading
 * frees the machine for the cycle of the same part in the same instant; the cycle goes before further loading. Parts that a
 * vehicle brought give back their place of the rack when they stand first in the buffer.
 */
export const stationBlocks = (station: StationRecord, line: FactoryLine): readonly BlockSpecification[] => {
  const exit = exitOf(station, line);
  const work = workBlocks(station, line, station.defects === 0 ? exit : `${station.id}-quality`);
  const begin = work[0]?.id ?? runOf(station.id);
  const isCarried = carrierOf(line, station) !== undefined;
  return [
    { id: queueOf(station.id), kind: 'queue', next: isCarried ? standOf(station.id) : begin, capacity: station.buffer },
    ...(isCarried ? [{ id: standOf(station.id), kind: 'release', demands: [{ resource: placesOf(station.id), amount: 1 }], next: begin } as const] : []),
    ...work, ...defectBlocks(station, exit), ...routeBlocks(station, line),
  ];
};

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { compileSite, openCatalogue, openScenario, runBlueprint, type Blueprint } from '../../index';
import { describeTrace } from '../../kernel/event-trace';
import { factorySector } from './factory-sector';
import type { FactoryPlan } from './factory-plan';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');
const text = readFileSync(new URL('../../../scenarios/factory-visual-inspection.yaml', import.meta.url), 'utf8');

/** A model beside the inspectors that leaves their minutes and error rates as they are; the buffer is never full. */
const equalModel = text
  .replace('    buffer: 10\n    method: manual\n', '    buffer: 10000\n    method: manual\n    support: {time: {distribution: lognormal, mean: 105 s, standardDeviation: 25 s}, sensitivity: 80 %, specificity: 98 %}\n')
  .replace('\nvariants:\n', '\nvariants:\n  - id: by-hand\n    name: {en: By hand, ja: 人だけ}\n    changes: {}\n  - id: supported\n    name: {en: Supported, ja: 支援あり}\n    changes:\n      visual-inspection.method: supported\n      visual-inspection.node: edge-node\n');

const blueprintOf = (variant: string): Blueprint => {
  const opened = openScenario(equalModel);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  const compiled = compileSite(opened.value, catalogue.value, { variant, year: 2040 });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems[0]));
  return factorySector.blueprint(compiled.value.plan as FactoryPlan, 0, { seed: 5, replication: 1 });
};

/** The node answers at once and never misses: zero latency. */
const atOnce = (blueprint: Blueprint): Blueprint => ({ ...blueprint, nodes: blueprint.nodes.map((node) => ({ ...node, serviceTime: { kind: 'constant', value: 0 } })) });

const isOfTheNode = (record: string): boolean => record.startsWith('visual-inspection-ask') || record === 'edge-node';

describe('a model that is equal to the inspectors, answers at once and never misses', () => {
  const address = { seed: 5, replication: 1, week: 0 };
  const blueprints = [blueprintOf('by-hand'), atOnce(blueprintOf('supported'))] as const;
  const [byHand, supported] = [runBlueprint(blueprints[0], address, { trace: true }), runBlueprint(blueprints[1], address, { trace: true })];

  it('leaves the trace of the site as it is without a model, event for event', () => {
    const siteEvents = (run: typeof byHand, blueprint: Blueprint): readonly string[] => (run.trace === undefined ? [] : [...describeTrace(run.trace, blueprint)])
      .filter(({ record }) => !isOfTheNode(record)).map(({ atUs, kind, record, detail }) => `${String(atUs)} ${kind} ${record} ${String(detail)}`);
    const [without, with_] = [siteEvents(byHand, blueprints[0]), siteEvents(supported, blueprints[1])];
    expect(without.length).toBeGreaterThan(10_000);
    const first = without.findIndex((event, index) => event !== with_[index]);
    expect(first === -1 ? [] : [without.slice(first, first + 3), with_.slice(first, first + 3)]).toEqual([]);
    expect(with_).toHaveLength(without.length);
  });

  it('and leaves the same parts, scrapped and shipped, at the same cost of time', () => {
    expect(supported.leaves['shipped']).toMatchObject({ count: byHand.leaves['shipped']?.count, timeInSystem: { mean: byHand.leaves['shipped']?.timeInSystem.mean } });
    expect(supported.leaves['scrapped']?.count).toBe(byHand.leaves['scrapped']?.count);
    expect(supported.nodes['edge-node']?.requests).toBeGreaterThan(1000);
  });
});

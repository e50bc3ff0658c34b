import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { openCatalogue, openScenario, planExperiment, runBlueprint, type Blueprint, type SiteModel } from '../../index';
import { describeTrace, type TracedEvent } from '../../kernel/event-trace';
import { firstDifference } from '../../kernel/first-difference';
import { hospitalSector } from './hospital-sector';
import type { HospitalPlan } from './hospital-plan';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');

/** Every model of the shipped hospital as good and as quick as the people it helps, and monitors without alarms or batteries. */
const equalToPeople = {
  'triage-model': { duration: '{distribution: lognormal, mean: 6 min, standardDeviation: 3 min}', underTriage: '10 %', overTriage: '14 %' },
  'reading-model': { duration: '{distribution: lognormal, mean: 11 min, standardDeviation: 6 min}', sensitivity: '60 %', specificity: '80 %' },
  'notes-model': { duration: '{distribution: lognormal, mean: 9 min, standardDeviation: 4 min}' },
  'notes-model-surgical': { duration: '{distribution: lognormal, mean: 9 min, standardDeviation: 4 min}' },
  monitors: { sensitivity: '55 %', alarmsPerBedDay: '0', battery: '100000000 d' },
};

const text = readFileSync(new URL('../../../scenarios/hospital-regional-acute.yaml', import.meta.url), 'utf8');

/** Replaces the value of a field inside one record of the text. */
const withField = (file: string, record: string, field: string, value: string): string => {
  const start = file.indexOf(`\n  ${record}:\n`);
  const at = file.indexOf(`\n    ${field}: `, start);
  const end = file.indexOf('\n', at + 1);
  if (start < 0 || at < 0) throw new Error(`${record}.${field}`);
  return `${file.slice(0, at)}\n    ${field}: ${value}${file.slice(end)}`;
};

const equalText = Object.entries(equalToPeople).reduce(
  (file, [record, fields]) => Object.entries(fields).reduce((inner, [field, value]) => withField(inner, record, field, value), file), text);

const siteOf = (file: string, variant: string): Blueprint => {
  const opened = openScenario(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  const planned = planExperiment(opened.value, catalogue.value, { replications: 2, years: [2025], variants: ['baseline', variant] });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems[0]));
  const model = planned.value.models.find((candidate: SiteModel) => candidate.variant === variant);
  if (model === undefined) throw new Error(variant);
  return hospitalSector.blueprint(model.plan as HospitalPlan, 0, { seed: 7, replication: 0 });
};

/** Nodes and networks without latency and misses. */
const withoutLatency = (blueprint: Blueprint): Blueprint => ({
  ...blueprint,
  nodes: blueprint.nodes.map(({ id, parallel }) => ({ id, parallel, serviceTime: { kind: 'constant', value: 0 } })),
  blocks: blueprint.blocks.map((block) => (block.kind === 'infer' ? { ...block, network: { kind: 'constant', value: 0 }, outageShare: 0 } : block)),
});

const ofNodes = new Set(['node-end', 'answer', 'node-arrival', 'deadline', 'node-wake', 'node-failure', 'node-repair']);

const siteEvents = (blueprint: Blueprint): readonly TracedEvent[] => {
  const { trace } = runBlueprint(blueprint, { seed: 7, replication: 0, week: 0 }, { trace: true });
  if (trace === undefined) throw new Error('no trace');
  return [...describeTrace(trace, blueprint)].filter(({ kind }) => !ofNodes.has(kind)).map((event, index) => ({ ...event, index }));
};

it('models equal to people in minutes and errors, without latency and misses, leave the trace of the site as it is', () => {
  const [people, models] = [siteEvents(siteOf(equalText, 'baseline')), siteEvents(withoutLatency(siteOf(equalText, 'edge')))];
  expect(people.length).toBeGreaterThan(20_000);
  expect(firstDifference(people, models)).toBeUndefined();
});

it('and a model that saves a minute of triage does not', () => {
  const quicker = withField(equalText, 'triage-model', 'duration', '{distribution: lognormal, mean: 5 min, standardDeviation: 3 min}');
  expect(firstDifference(siteEvents(siteOf(equalText, 'baseline')), siteEvents(withoutLatency(siteOf(quicker, 'edge'))))).toBeDefined();
});

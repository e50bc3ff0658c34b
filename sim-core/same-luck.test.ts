import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../assets/index.generated';
import { firstDifference, openCatalogue, openScenario, planExperiment, traceReplication, type SiteModel, type TracedEvent } from './index';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('closed');

const text = (file: string): string => readFileSync(new URL(`../scenarios/${file}`, import.meta.url), 'utf8');

function modelsOf(source: string): readonly SiteModel[] {
  const opened = openScenario(source);
  if (!opened.ok || !catalogue.ok) throw new Error(JSON.stringify(opened));
  const planned = planExperiment(opened.value, catalogue.value, { years: [2025] });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return planned.value.models;
}

const eventsOf = (model: SiteModel | undefined, isShown: (event: TracedEvent) => boolean = () => true): readonly TracedEvent[] => {
  if (model === undefined) throw new Error('no model');
  return [...traceReplication(model, { seed: 8, replication: 3 }, 0).events].filter(isShown).map((event, index) => ({ ...event, index }));
};

const inserted = (source: string, after: string, lines: string): string => {
  const result = source.replace(after, `${after}${lines}`);
  if (result === source) throw new Error(`nothing to insert after: ${after}`);
  return result;
};

describe('an edit that concerns nobody', () => {
  const centre = text('verification/treat-sim.yaml');
  const base = eventsOf(modelsOf(centre)[0]);

  it('such as an unrelated flow of blocks shifts no draw and no event of the others', () => {
    const resources = inserted(centre, 'resources:\n', '  kiosk: {capacity: 1, basis: {kind: derived, source: treat-sim}}\n');
    const visitors = inserted(inserted(resources, 'entities:\n', '  visitor: {}\n'), 'blocks:\n', `  visitors: {kind: arrive, interval: {distribution: exponential, mean: 7 min}, next: kiosk-queue, basis: {kind: derived, source: treat-sim}}
  kiosk-queue: {kind: queue, next: asking}
  asking: {kind: work, needs: {kiosk: 1}, duration: {distribution: exponential, mean: 4 min}, next: gone, basis: {kind: derived, source: treat-sim}}
  gone: {kind: leave, entity: visitor}
`);
    const theirs = new Set(['visitors', 'asking']);
    // Numbers of entities are handed out in order of arrival, so they alone may differ.
    const plain = (events: readonly TracedEvent[]): readonly TracedEvent[] => events.map((event) => ({ ...event, detail: 0 }));
    const beside = eventsOf(modelsOf(visitors)[0], ({ record }) => !theirs.has(record));
    expect(firstDifference(plain(beside), plain(base))).toBeUndefined();
    expect(base.length).toBeGreaterThan(500);
  });

  it('such as a label or a title changes no event', () => {
    const renamed = centre.replace('{name: Trauma patients}', '{name: Injured}').replace('en: Urgent treatment centre (treat-sim)', 'en: Another title');
    expect(firstDifference(eventsOf(modelsOf(renamed)[0]), base)).toBeUndefined();
  });
});

it('the AI of a variant leaves the site as it is until the first part that it looks at, and that event has a name', () => {
  const [baseline, edge] = modelsOf(text('factory-visual-inspection.yaml')).filter(({ variant }) => variant === 'baseline' || variant === 'edge');
  const isOfSite = ({ kind }: TracedEvent): boolean => !kind.startsWith('node-') && kind !== 'answer';
  const difference = firstDifference(eventsOf(baseline, isOfSite), eventsOf(edge, isOfSite));
  expect(difference?.index).toBeGreaterThan(5);
  expect([difference?.first?.record, difference?.second?.record].some((record) => record?.includes('inspection') === true)).toBe(true);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { openCatalogue, openScenario, planExperiment, runReplication, type ExperimentOverrides, type KpiEstimate } from '../../index';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');

type Kpis = Readonly<Record<string, KpiEstimate>>;

const kpisOf = (file: string, overrides: ExperimentOverrides = {}): Readonly<Record<string, Kpis>> => {
  const opened = openScenario(readFileSync(new URL(`../../../scenarios/verification/${file}`, import.meta.url), 'utf8'));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  const planned = planExperiment(opened.value, catalogue.value, overrides);
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems[0]));
  const experiment = planned.value;
  for (let task = experiment.next(); task !== undefined; task = experiment.next()) {
    const model = experiment.models[task.model];
    if (model === undefined) throw new Error('model');
    experiment.accept(task, runReplication(model, task.address));
  }
  const { variants } = experiment.bundle().report;
  return Object.fromEntries(Object.entries(variants).map(([id, years]) => [id, years['2025'] ?? {}]));
};

const Z = 1.96;

const expectPublished = (estimate: KpiEstimate | undefined, mean: number, halfWidth: number): void => {
  const [own, theirs] = [(estimate?.halfWidth ?? NaN) / Z, halfWidth / Z];
  expect(Math.abs((estimate?.mean ?? NaN) - mean)).toBeLessThanOrEqual(3 * Math.sqrt(own * own + theirs * theirs));
};

/** Reference case 1: means and 95 % half-widths of 2000 replications of the published model with thinned arrivals. */
const published: Readonly<Record<string, readonly [mean: number, halfWidth: number]>> = {
  'arrival.patients.count': [229.493, 0.6773],
  'step.triage.waitMeanMin': [31.0787, 0.7672],
  'step.registration.waitMeanMin': [103.7784, 1.0401],
  'step.examination.waitMeanMin': [24.9581, 0.3831],
  'step.treatment.waitMeanMin': [133.9735, 1.1453],
  'class.non-trauma.lengthOfStayMin': [227.9648, 1.0469],
  'step.stabilisation.waitMeanMin': [153.5294, 3.3582],
  'step.trauma-treatment.waitMeanMin': [17.8938, 0.5852],
  'class.trauma.lengthOfStayMin': [292.4949, 3.2725],
  'output.patients': [166.1225, 0.3731],
};

describe('the urgent treatment centre in a hospital’s words (reference case 1)', () => {
  const kpis = kpisOf('hospital-treatment-centre.yaml')['baseline'] ?? {};

  it.each(Object.entries(published))('%s agrees within three combined standard errors', (id, [mean, halfWidth]) => {
    expectPublished(kpis[id], mean, halfWidth);
    expect(kpis[id]?.n).toBe(500);
  });

  it('has the very same triage waits when rooms elsewhere are added', () => {
    const waitsWith = (path: string, value: string): number => kpisOf('hospital-treatment-centre.yaml', { replications: 5, edits: [{ path, value }] })['baseline']?.['step.triage.waitMeanMin']?.mean ?? NaN;
    const base = waitsWith('exam-room.count', '3');
    expect(waitsWith('exam-room.count', '4')).toBe(base);
    expect(waitsWith('cubicle.count', '2')).toBe(base);
    expect(waitsWith('triage-bay.count', '2')).toBeLessThan(0.5 * base);
  });
});

describe('the stroke unit in a hospital’s words (reference case 2)', () => {
  const variants = kpisOf('hospital-stroke-unit.yaml');
  const exact: readonly (readonly [variant: string, ward: string, probability: number])[] = [
    ['acute-10', 'acute', 0.1283], ['acute-14', 'acute', 0.0192], ['rehabilitation-12', 'rehabilitation', 0.1091], ['rehabilitation-16', 'rehabilitation', 0.0186],
  ];

  it.each(exact)('%s turns away the share of Erlang’s formula', (variant, ward, probability) => {
    expectPublished(variants[variant]?.[`ward.${ward}.turnedAwayShare`], probability, 0.00005);
  });

  it('has the mean occupancy of arrivals times stay when there are beds for all', () => {
    const occupied = (ward: string): KpiEstimate | undefined => {
      const share = variants['baseline']?.[`ward.${ward}.occupancyShare`];
      return share && { ...share, mean: 1000 * share.mean, halfWidth: 1000 * share.halfWidth };
    };
    expectPublished(occupied('acute'), 8.145492831541219, 0);
    expectPublished(occupied('rehabilitation'), 9.718217562619024, 0);
  });
});

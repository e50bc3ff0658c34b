import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogueData } from '../../assets/index.generated';
import { openCatalogue, openScenario, rankAssumptions, verifiedShareOf } from '../index';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');
const opened = openScenario(readFileSync(new URL('../sectors/site/testing/line-of-assumptions.yaml', import.meta.url), 'utf8'));

it('names the assumption that moves the output most, and gives none to what cannot move it', () => {
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems[0]));
  const ranked = rankAssumptions(opened.value, catalogue.value);
  expect(ranked[0]?.path).toBe('orders.takt');
  expect(ranked[0]?.atLow).toBeGreaterThan(110);
  expect(ranked[0]?.atHigh).toBeLessThan(90);
  const energy = ranked.filter(({ path }) => path.startsWith('site-energy.'));
  expect(energy.length).toBeGreaterThan(3);
  expect(energy.every(({ atLow, atHigh }) => atLow === 100 && atHigh === 100)).toBe(true);
});

it('counts measured and published inputs as verified, and nothing else', () => {
  expect(verifiedShareOf(['measured-mlperf', 'published-statistic', 'assumption', 'vendor-claim'].map((kind) => ({ kind })))).toBe(0.5);
  expect(verifiedShareOf([])).toBe(0);
});

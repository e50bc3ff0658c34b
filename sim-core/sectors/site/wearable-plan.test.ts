import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileText, figuresOf } from './testing/varied-factory';

const shipped = readFileSync(new URL('../../../scenarios/factory-visual-inspection.yaml', import.meta.url), 'utf8');
const withWearables = (fields: string): string => shipped.replace('\nskills:\n', `
wearables:
  badge:
    name: {en: Fall detectors, ja: 転倒検知バッジ}
    device: stm32u575-v1-2
    task: tiny-keyword-spotting
    count: 40
    ${fields}
    capacity: 2430 J
    sleep: 20 uW
    swapTime: 3 min
    skill: technician
    basis: {kind: assumption, source: line-study, spread: 50 %}

skills:
`);

describe('wearables of a site', () => {
  const text = withWearables('rate: 1 /s');
  const figures = figuresOf(text);

  /* 656.163 uJ a second and 20 uW in the rest of the second: 656.163e-6 + (1 - 1/34.416) x 20e-6 = 675.58e-6 W; 2430 J last 999.1 h. */
  it('have the battery life of their measured joules, worked by hand', () => {
    expect(figures['wearable.badge.batteryHours']).toBeCloseTo(999.1, 0);
  });

  it('need a battery change for every life in use, and the minutes of their people', () => {
    const perOperatingWeek = (40 * 168) / figures['wearable.badge.batteryHours']!;
    expect(figures['wearable.badge.batteryChanges']! / perOperatingWeek).toBeGreaterThan(40);
    expect(figures['wearable.badge.batteryChanges']! / perOperatingWeek).toBeLessThan(53);
    expect(figures['wearable.badge.changeHours']).toBeCloseTo(figures['wearable.badge.batteryChanges']! * 0.05, 9);
    expect(figures['people.needed']).toBeGreaterThan(figuresOf(shipped)['people.needed']!);
  });

  it('refuse a rate beyond the speed of the device', () => {
    expect(compileText(withWearables('rate: 100 /s')).problems.map(({ code }) => code)).toEqual(['site.wearable-too-fast']);
  });
});

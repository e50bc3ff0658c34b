import { describe, expect, it } from 'vitest';
import { sampleBundle } from '../../../../contract/presentation/sample-bundle';
import type { SitePlan } from '../plan/site-plan';
import { overlayScale, roundAbove, stepOf } from './overlay-scale';
import { siteValues } from './site-values';

const plan: SitePlan = {
  stations: [{ id: 'casting', title: { en: 'c', ja: 'c' }, kind: 'work', queue: 'casting', bufferPlaces: 8, skill: undefined, places: 0, node: undefined }],
  skills: [{ id: 'o', title: { en: 'o', ja: 'o' }, posts: 41, postsOfAllShifts: 82 }],
  nodes: [{ id: 'inspection-node', title: { en: 'n', ja: 'n' }, isRemote: false, count: 1, serves: [] }],
  hasMeter: true,
};
const kpis = sampleBundle().report.variants['edge']?.['2025'] ?? {};
const values = siteValues(plan, kpis);

describe('the values of a site', () => {
  it('come from the key figures of its records', () => {
    expect(values.stationUtilisation.get('casting')).toBe(kpis['station.casting.utilisation']?.mean);
    expect(values.nodeWatts.get('inspection-node')).toBe(11.8);
    expect(values.presentShare).toBe(0.5);
  });

  it('are absent, not zero, where the run says nothing', () => {
    const none = siteValues(plan, {});
    expect([none.stationUtilisation.size, none.nodeWatts.size, none.presentShare]).toEqual([0, 0, 1]);
  });
});

describe('the colours of an overlay', () => {
  it('run over five steps of utilisation', () => {
    const scale = overlayScale('utilisation', values)!;
    expect([0, 0.19, 0.2, 0.99, 1, 1.2].map((value) => stepOf(scale, value))).toEqual([0, 0, 1, 4, 4, 4]);
  });
  it('end at a round number above the largest value', () => {
    expect([0, 1, 1.5, 3, 7, 9, 11.8, 64, 130].map(roundAbove)).toEqual([1, 1, 2, 4, 8, 10, 20, 80, 200]);
    expect(overlayScale('watts', values)).toMatchObject({ ramp: 'watts', top: 20 });
  });
  it('are none for the plain model', () => expect(overlayScale('plain', values)).toBeUndefined());
});

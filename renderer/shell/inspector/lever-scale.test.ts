import { describe, expect, it } from 'vitest';
import type { FieldView } from '../../../sim-core/index';
import { clampNumber, leverScale, numberAtShare } from './lever-scale';

const field = (part: Partial<FieldView>): FieldView => ({
  path: 'a.b', label: { en: 'a', ja: 'あ' }, description: { en: 'a', ja: 'あ' }, control: 'quantity', text: '70 years', number: 70, unit: 'years', isLever: true, ...part,
});

describe('the track of a lever', () => {
  it('runs over the range of the schema and places value, default and band on it', () => {
    expect(leverScale(field({ minimum: 60, maximum: 80, step: 1, defaultText: '65 years', plausible: [65, 75] }))).toEqual({
      minimum: 60, maximum: 80, step: 1, valueShare: 0.5, defaultShare: 0.25, bandShares: [0.25, 0.75],
    });
  });

  it('stays around the plausible band when the schema allows far more', () => {
    const scale = leverScale(field({ minimum: 0, maximum: 1e9, plausible: [60, 80] }));
    expect([scale?.minimum, scale?.maximum]).toEqual([40, 100]);
  });

  it('does not exist for a value that is no number', () => {
    expect(leverScale(field({ number: undefined as unknown as number }))).toBeUndefined();
  });

  it('gives numbers on its steps and never beyond its ends', () => {
    const scale = leverScale(field({ minimum: 60, maximum: 75, step: 5 }))!;
    expect([0, 0.4, 0.5, 1, 7, -3].map((share) => numberAtShare(scale, share))).toEqual([60, 65, 70, 75, 75, 60]);
    expect([clampNumber(scale, 59), clampNumber(scale, 99)]).toEqual([60, 75]);
  });
});

import { describe, expect, it } from 'vitest';
import { previewYears } from './preview-years';

const years = [2025, 2030, 2035, 2040, 2045, 2050, 2055, 2060, 2065, 2070];

describe('the years of a first picture', () => {
  it('are the first, the chosen and the last while no speed is known', () => {
    expect(previewYears({ years, chosen: 2035, variants: 3, ratePerS: undefined })).toEqual([2025, 2035, 2070]);
  });
  it('become more on a faster computer, still with the chosen one', () => {
    const shown = previewYears({ years, chosen: 2040, variants: 3, ratePerS: 24 });
    expect(shown).toHaveLength(6);
    expect(shown).toContain(2040);
    expect(shown).toEqual([...(shown ?? [])].sort((a, b) => a - b));
  });
  it('are not needed when the whole run is quick or short', () => {
    expect(previewYears({ years, chosen: 2035, variants: 3, ratePerS: 500 })).toBeUndefined();
    expect(previewYears({ years: [2025, 2050], chosen: 2025, variants: 3, ratePerS: 1 })).toBeUndefined();
  });
});

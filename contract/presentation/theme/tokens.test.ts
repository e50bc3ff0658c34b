import { describe, expect, test } from 'vitest';
import { rampColour } from './ramp-colour';
import { cssVariables, PAPER, THEMES, variantStyle, type ColourToken, type Theme } from './tokens';

/** WCAG 2.2 relative luminance of an sRGB hex colour. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const TEXT_PAIRS: readonly (readonly [ColourToken, ColourToken])[] = [
  ['ink', 'panel'], ['ink2', 'panel'], ['ink3', 'panel'], ['ink3', 'canvas'], ['ink3', 'sunken'], ['ink3', 'select'], ['accent', 'panel'], ['onAccent', 'accent'],
  ['bad', 'panel'], ['warn', 'panel'], ['ok', 'panel'], ['bad', 'badSoft'], ['warn', 'warnSoft'], ['ok', 'okSoft'],
];

describe.each<Theme>([THEMES.light, THEMES.dark, PAPER])('theme $scheme', (theme) => {
  test.each(TEXT_PAIRS)('%s on %s reaches 4.5 to 1', (text, ground) => {
    expect(contrast(theme.colours[text], theme.colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test('variant labels are readable and variant lines visible on the panel', () => {
    for (const style of theme.variants) {
      expect(contrast(style.text, theme.colours.panel)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(style.line, theme.colours.panel)).toBeGreaterThanOrEqual(3);
    }
  });

  test('no two variants share colour, or dash and mark together', () => {
    expect(new Set(theme.variants.map((style) => style.line)).size).toBe(6);
    expect(new Set(theme.variants.map((style) => `${style.dash}/${style.mark}`)).size).toBe(6);
  });

  test('field borders reach 3 to 1 where a person may edit', () => {
    expect(contrast(theme.colours.field, theme.colours.panel)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.colours.field, theme.colours.select)).toBeGreaterThanOrEqual(3);
  });
});

test('a ramp gives its own colours at its steps and clamps outside', () => {
  const ramp = THEMES.light.ramps.utilisation;
  expect([rampColour(ramp, 0), rampColour(ramp, 0.25), rampColour(ramp, 1), rampColour(ramp, 7)]).toEqual(['rgb(220, 230, 245)', 'rgb(169, 195, 236)', 'rgb(31, 63, 134)', 'rgb(31, 63, 134)']);
});

test('a seventh variant is grey', () => {
  expect(variantStyle(THEMES.light, 6).line).toBe(THEMES.light.colours.ink4);
});

test('tokens become kebab-case CSS variables', () => {
  expect(cssVariables(THEMES.light)).toMatchObject({ '--ink-2': '#4D525A', '--on-accent': '#FFFFFF', '--v2-text': '#965500', '--ramp-watts-3': '#7E3A12' });
});

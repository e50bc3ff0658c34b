/**
 * The design tokens: one table for the Mantine theme, the charts and the report.
 * Contrast of every text pair is checked by `tokens.test.ts` (WCAG 2.2, relative luminance).
 */
export type Scheme = 'light' | 'dark';

export type ColourToken =
  | 'canvas' | 'panel' | 'raised' | 'sunken' | 'hover' | 'select' | 'line' | 'line2' | 'field' | 'axis'
  | 'ink' | 'ink2' | 'ink3' | 'ink4' | 'accent' | 'onAccent' | 'bad' | 'badSoft' | 'warn' | 'warnSoft' | 'ok' | 'okSoft' | 'grid';

export type MarkShape = 'none' | 'circle' | 'square' | 'triangle' | 'diamond' | 'cross';

/** How one variant looks in every view: line colour, text colour, dash and mark always together. */
export interface VariantStyle {
  readonly line: string;
  readonly text: string;
  /** SVG dash array; empty for solid. */
  readonly dash: string;
  readonly mark: MarkShape;
}

export type RampName = 'utilisation' | 'watts' | 'waiting' | 'diverging';

export interface Theme {
  readonly scheme: Scheme;
  readonly colours: Readonly<Record<ColourToken, string>>;
  readonly variants: readonly VariantStyle[];
  /** Opacity of a 95 % band in its variant's hue. */
  readonly bandOpacity: number;
  /** From little to much; in dark, more is lighter. `diverging` has its centre at 0. */
  readonly ramps: Readonly<Record<RampName, readonly string[]>>;
  readonly floatingShadow: string;
}

export const SPACE_PX = [2, 4, 6, 8, 12, 16, 24, 32, 48] as const;
export const RADIUS_PX = { mark: 3, control: 4, card: 6, dialog: 10 } as const;
export const FONT_FAMILY = '"Inter Variable", "Noto Sans JP Variable", "Inter", "Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI", "Meiryo", system-ui, sans-serif';
export const FONT_SIZE_PX = { caption: 11, body: 12, chartTitle: 13, paneTitle: 14, kpi: 20, pageHead: 22 } as const;

const LIGHT_COLOURS: Theme['colours'] = {
  canvas: '#F4F4F1', panel: '#FCFCFB', raised: '#FFFFFF', sunken: '#EEEEEA', hover: '#ECECE7', select: '#E6ECF6',
  line: '#E2E2DC', line2: '#D2D2CB', field: '#82868E', axis: '#82868E',
  ink: '#1A1C20', ink2: '#4D525A', ink3: '#62676F', ink4: '#A5A8AD', accent: '#2B4FA8', onAccent: '#FFFFFF',
  bad: '#B3321B', badSoft: '#FBEAE6', warn: '#8A5A00', warnSoft: '#FBF1DC', ok: '#1F7A55', okSoft: '#E3F2EA', grid: '#E9E9E4',
};

const DARK_COLOURS: Theme['colours'] = {
  canvas: '#131518', panel: '#1A1D21', raised: '#22262B', sunken: '#15171A', hover: '#262A30', select: '#24314A',
  line: '#2A2E34', line2: '#383D45', field: '#757C86', axis: '#757C86',
  ink: '#ECEDEE', ink2: '#B4B9C1', ink3: '#989EA7', ink4: '#565C65', accent: '#86A9F5', onAccent: '#0E1420',
  bad: '#FF8266', badSoft: '#3A1F1A', warn: '#E5B34D', warnSoft: '#35290F', ok: '#5CC99A', okSoft: '#16302A', grid: '#262A2F',
};

/** Dash and mark per variant; never dropped, because three pairs of hues are close for colour-blind readers. */
const STROKES: readonly Pick<VariantStyle, 'dash' | 'mark'>[] = [
  { dash: '1.5 3', mark: 'none' }, { dash: '', mark: 'circle' }, { dash: '', mark: 'square' },
  { dash: '7 3', mark: 'triangle' }, { dash: '2 2', mark: 'diamond' }, { dash: '10 3 2 3', mark: 'cross' },
];

const LIGHT_VARIANTS: readonly (readonly [line: string, text: string])[] = [
  ['#4D525A', '#4D525A'], ['#3352C8', '#3352C8'], ['#BB6B08', '#965500'], ['#338E73', '#23745A'], ['#A33290', '#A33290'], ['#1893CD', '#0F6E9C'],
];
const DARK_VARIANTS: readonly (readonly [line: string, text: string])[] =
  ['#B4B9C1', '#5F96F5', '#FBB94C', '#70E4B8', '#D771A8', '#BFE3FF'].map((colour) => [colour, colour] as const);

const withStrokes = (colours: readonly (readonly [line: string, text: string])[]): readonly VariantStyle[] =>
  STROKES.map((stroke, index) => ({ ...stroke, line: colours[index]?.[0] ?? '', text: colours[index]?.[1] ?? '' }));

const LIGHT: Theme = {
  scheme: 'light', colours: LIGHT_COLOURS, variants: withStrokes(LIGHT_VARIANTS), bandOpacity: 0.14,
  ramps: {
    utilisation: ['#DCE6F5', '#A9C3EC', '#6F97DC', '#3C66C0', '#1F3F86'], watts: ['#F2E9DA', '#E2B876', '#C4782A', '#7E3A12'],
    waiting: ['#F1E4EF', '#D3A3CB', '#A8559B', '#5E1F56'], diverging: ['#7E3A12', '#C98234', '#EFE6DA', '#8FAEE6', '#2B4FA8'],
  },
  floatingShadow: '0 6px 20px rgb(20 22 26/.10), 0 0 0 1px rgb(20 22 26/.06)',
};

const DARK: Theme = {
  scheme: 'dark', colours: DARK_COLOURS, variants: withStrokes(DARK_VARIANTS), bandOpacity: 0.2,
  ramps: {
    utilisation: ['#2B3A57', '#35529A', '#4A74CC', '#6E9BF0', '#A9C6FF'], watts: ['#3A2C1E', '#7A4A1C', '#C98234', '#F4CF94'],
    waiting: ['#38253A', '#6D3D68', '#B263A6', '#EBB4DF'], diverging: ['#7E3A12', '#C98234', '#2A2E34', '#8FAEE6', '#2B4FA8'],
  },
  floatingShadow: '0 8px 24px rgb(0 0 0/.5), 0 0 0 1px rgb(255 255 255/.07)',
};

export const THEMES: Readonly<Record<Scheme, Theme>> = { light: LIGHT, dark: DARK };

/** Paper for the report: the light theme on plain white. */
export const PAPER: Theme = { ...LIGHT, colours: { ...LIGHT_COLOURS, panel: '#FFFFFF' } };

/** A variant beyond the sixth is grey until it is selected, without a mark. */
export function variantStyle(theme: Theme, index: number): VariantStyle {
  return theme.variants[index] ?? { line: theme.colours.ink4, text: theme.colours.ink3, dash: '', mark: 'none' };
}

/** CSS custom properties of a theme, such as `--ink-2`; names are the tokens in kebab case. */
export function cssVariables(theme: Theme): Readonly<Record<string, string>> {
  const colours = Object.entries(theme.colours).map(([token, colour]) => [`--${kebab(token)}`, colour]);
  const variants = theme.variants.flatMap((style, index) => [[`--v${index}`, style.line], [`--v${index}-text`, style.text]]);
  const ramps = Object.entries(theme.ramps).flatMap(([name, ramp]) => ramp.map((colour, index) => [`--ramp-${name}-${index}`, colour]));
  return Object.fromEntries([...colours, ...variants, ...ramps, ['--shadow-floating', theme.floatingShadow]]) as Record<string, string>;
}

const kebab = (token: string): string => token.replace(/[A-Z0-9]/g, (letter) => `-${letter.toLowerCase()}`);

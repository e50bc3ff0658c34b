import type { Scheme, Theme } from '../../../../contract/presentation/index';

/** Colours of the paper model (look.md section 6). Skills take the variants' hues v1 to v4. */
export interface TwinPalette {
  readonly background: string;
  readonly floor: string;
  readonly floorEdge: string;
  readonly grid: string;
  readonly wall: string;
  readonly body: string;
  readonly plinth: string;
  readonly window: string;
  readonly lid: string;
  readonly conveyor: string;
  readonly pallet: string;
  readonly rawPart: string;
  readonly workedPart: string;
  readonly head: string;
  readonly node: string;
  readonly aisle: string;
  readonly aisleLine: string;
  readonly watts: string;
  readonly link: string;
  readonly skills: readonly string[];
  readonly hemisphere: number;
  readonly sun: number;
  readonly shadow: number;
}

type Fixed = Omit<TwinPalette, 'skills' | 'link'>;

const FIXED: Readonly<Record<Scheme, Fixed>> = {
  light: {
    background: '#EFEFEB', floor: '#F6F6F3', floorEdge: '#B9B7B0', grid: '#E4E4DF', wall: '#E6E6E1', body: '#F5F3EE', plinth: '#D9D6CE', window: '#2A2D33', lid: '#ECE9E2',
    conveyor: '#CFCCC4', pallet: '#D8D3C7', rawPart: '#E0A45A', workedPart: '#93A9CC', head: '#E3C9AE', node: '#2E3238', aisle: '#EFEADF', aisleLine: '#DDA74B', watts: '#E59A2C',
    hemisphere: 1.5, sun: 1.75, shadow: 0.62,
  },
  dark: {
    background: '#15181C', floor: '#20242A', floorEdge: '#0B0D10', grid: '#292E35', wall: '#2A2F36', body: '#4A515B', plinth: '#343A42', window: '#15181C', lid: '#5A626D',
    conveyor: '#3C434C', pallet: '#454B52', rawPart: '#D9953F', workedPart: '#6F8FC4', head: '#D9BFA4', node: '#0E1013', aisle: '#262B33', aisleLine: '#B98534', watts: '#E5B34D',
    hemisphere: 1.25, sun: 2.1, shadow: 0.7,
  },
};

export const twinPalette = (theme: Theme): TwinPalette => ({
  ...FIXED[theme.scheme],
  link: theme.colours.accent,
  skills: theme.variants.slice(1, 5).map((variant) => variant.line),
});

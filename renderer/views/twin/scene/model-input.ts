import type { Theme } from '../../../../contract/presentation/index';
import type { PlacedSite } from '../layout/placed-site';
import { stepOf, type OverlayScale } from '../overlay/overlay-scale';
import type { SiteValues } from '../overlay/site-values';
import type { SitePlan } from '../plan/site-plan';
import type { TwinPalette } from './twin-palette';

/** Everything the picture depends on; equal inputs give equal pictures. */
export interface ModelInput {
  readonly plan: SitePlan;
  readonly site: PlacedSite;
  readonly values: SiteValues;
  readonly scale: OverlayScale | undefined;
  readonly theme: Theme;
  readonly palette: TwinPalette;
  readonly selected: string | undefined;
}

/** Colour of a lid: the step of its value on the overlay's ramp; the plain lid where there is no overlay or no value. */
export function lidColour(value: number | undefined, { scale, theme, palette }: ModelInput): string {
  if (scale === undefined || value === undefined) return palette.lid;
  return theme.ramps[scale.ramp][stepOf(scale, value)] ?? palette.lid;
}

import type { Theme } from '../../../contract/presentation/index';
import { describeVariants, openScenario, type VariantView } from '../../../sim-core/index';
import { lineLayout } from './layout/line-layout';
import { overlayScale } from './overlay/overlay-scale';
import { siteValues } from './overlay/site-values';
import { planOfDocument } from './plan/plan-of-document';
import { buildModel } from './scene/build-model';
import { twinPalette } from './scene/twin-palette';
import { TwinScene } from './scene/twin-scene';

const NO_INSETS = { top: 6, right: 10, bottom: 6, left: 10 };

/**
 * The site of a scenario as a PNG data address, without values: nothing has run yet. Undefined for a text that does not
 * open. `size` in CSS px.
 */
export function sitePicture(text: string, theme: Theme, size: { readonly width: number; readonly height: number }): string | undefined {
  const opened = openScenario(text);
  if (!opened.ok) return undefined;
  const plan = planOfDocument(opened.value, [], fullestVariant(describeVariants(opened.value)));
  const site = lineLayout(plan);
  const values = siteValues(plan, {});
  const palette = twinPalette(theme);
  const instances = buildModel({ plan, site, values, scale: overlayScale('plain', values), theme, palette, selected: undefined });
  const scene = new TwinScene(document.createElement('canvas'), NO_INSETS);
  scene.setSize(size.width, size.height, Math.max(2, window.devicePixelRatio));
  scene.setModel({ instances, palette, lengthM: site.lengthM, depthM: site.depthM, focus: undefined });
  const picture = scene.picture();
  scene.dispose();
  return picture;
}

/** The variant that shows most of the site: the one that changes most, the earliest of those. */
const fullestVariant = (variants: readonly VariantView[]): VariantView | undefined =>
  variants.reduce<VariantView | undefined>((best, one) => (best === undefined || one.changes.length > best.changes.length ? one : best), undefined);

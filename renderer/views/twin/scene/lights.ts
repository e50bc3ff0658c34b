import { Color, DirectionalLight, HemisphereLight } from 'three';
import type { TwinPalette } from './twin-palette';

export interface TwinLights {
  readonly sky: HemisphereLight;
  readonly sun: DirectionalLight;
  update(palette: TwinPalette, lengthM: number, depthM: number): void;
}

const SHADOW_MAP_PX = 2048;

/** One sky and one sun from the near left, with a soft shadow that covers the floor. */
export function createLights(): TwinLights {
  const sky = new HemisphereLight();
  const sun = new DirectionalLight();
  sun.castShadow = true;
  sun.shadow.mapSize.set(SHADOW_MAP_PX, SHADOW_MAP_PX);
  sun.shadow.bias = -0.0004;
  sun.shadow.normalBias = 0.03;
  sun.shadow.radius = 4;
  return { sky, sun, update: (palette, lengthM, depthM) => updateLights(sky, sun, { palette, lengthM, depthM }) };
}

function updateLights(sky: HemisphereLight, sun: DirectionalLight, { palette, lengthM, depthM }: { readonly palette: TwinPalette; readonly lengthM: number; readonly depthM: number }): void {
  sky.intensity = palette.hemisphere;
  sky.groundColor = new Color(palette.grid);
  sun.intensity = palette.sun;
  sun.shadow.intensity = palette.shadow;
  const reach = Math.hypot(lengthM, depthM) / 2 + 3;
  sun.position.set(lengthM / 2 - 0.28 * reach, 1.35 * reach, depthM / 2 + 0.85 * reach);
  sun.target.position.set(lengthM / 2, 0, depthM / 2);
  sun.target.updateMatrixWorld();
  const view = sun.shadow.camera;
  view.left = view.bottom = -reach;
  view.right = view.top = reach;
  view.near = 0.1;
  view.far = 5 * reach;
  view.updateProjectionMatrix();
}

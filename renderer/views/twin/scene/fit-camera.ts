import { type OrthographicCamera, Vector3 } from 'three';

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** A box in the scene, m. */
export interface Extent {
  readonly from: readonly [number, number, number];
  readonly to: readonly [number, number, number];
}

const MARGIN_SHARE = 0.04;

/** Sets the frustum so that a box fills the view inside its insets, with 4 % margin. The camera keeps its direction. */
export function fitCamera(camera: OrthographicCamera, extent: Extent, viewPx: { readonly width: number; readonly height: number }, insets: Insets): void {
  camera.zoom = 1;
  camera.updateMatrixWorld();
  const corners = cornersOf(extent).map((corner) => corner.applyMatrix4(camera.matrixWorldInverse));
  const [low, high] = [Math.min, Math.max].map((pick) => ({ x: pick(...corners.map((one) => one.x)), y: pick(...corners.map((one) => one.y)) }));
  if (!low || !high) return;
  const free = { width: Math.max(1, viewPx.width - insets.left - insets.right), height: Math.max(1, viewPx.height - insets.top - insets.bottom) };
  const metrePerPx = Math.max((high.x - low.x) / free.width, (high.y - low.y) / free.height) * (1 + MARGIN_SHARE);
  const centre = { x: (low.x + high.x) / 2 + ((insets.right - insets.left) / 2) * metrePerPx, y: (low.y + high.y) / 2 + ((insets.top - insets.bottom) / 2) * metrePerPx };
  camera.left = centre.x - (viewPx.width / 2) * metrePerPx;
  camera.right = centre.x + (viewPx.width / 2) * metrePerPx;
  camera.top = centre.y + (viewPx.height / 2) * metrePerPx;
  camera.bottom = centre.y - (viewPx.height / 2) * metrePerPx;
  camera.updateProjectionMatrix();
}

const cornersOf = ({ from, to }: Extent): Vector3[] =>
  [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => new Vector3(corner & 1 ? to[0] : from[0], corner & 2 ? to[1] : from[1], corner & 4 ? to[2] : from[2]));

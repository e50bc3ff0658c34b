import { Color, NoToneMapping, OrthographicCamera, PCFShadowMap, Raycaster, Scene, Vector2, Vector3, WebGLRenderer } from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import type { CameraPreset } from '../twin-options';
import { fitCamera, type Extent, type Insets } from './fit-camera';
import type { Instance } from './instance';
import { createInstanceMeshes, type InstanceMeshes } from './instance-meshes';
import { createLights } from './lights';
import type { TwinPalette } from './twin-palette';

export interface TwinModel {
  readonly instances: readonly Instance[];
  readonly palette: TwinPalette;
  readonly lengthM: number;
  readonly depthM: number;
  /** Where the camera goes for the preset of a node. */
  readonly focus: readonly [number, number, number] | undefined;
}

type Point = readonly [number, number, number];

/** Directions from which the presets look: true isometric (azimuth 45°, elevation 35.264°) and straight down. */
const LOOK: Readonly<Record<CameraPreset, Point>> = { isometric: [1, 1, 1], plan: [0, 1, 0.0001], node: [1, 1, 1] };
const DISTANCE_M = 200;
const HEAD_ROOM_M = 2.4;
const NODE_VIEW_M = 9;

/** The three.js picture of a site. Renders only when asked; labels outside the canvas follow through `whenRendered`. */
export class TwinScene {
  private onRendered: () => void = () => undefined;
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly camera = new OrthographicCamera(-1, 1, 1, -1, 0.1, 4 * DISTANCE_M);
  private readonly controls: OrbitControls;
  private readonly lights = createLights();
  private readonly caster = new Raycaster();
  private meshes: InstanceMeshes | undefined;
  private model: TwinModel | undefined;
  private preset: CameraPreset = 'isometric';
  private frame = 0;
  private size = { width: 1, height: 1 };

  constructor(canvas: HTMLCanvasElement, private readonly insets: Insets) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true, powerPreference: 'high-performance' });
    this.renderer.toneMapping = NoToneMapping;
    this.renderer.shadowMap.enabled = true;
    this.renderer.shadowMap.type = PCFShadowMap;
    this.renderer.shadowMap.autoUpdate = false;
    this.scene.add(this.lights.sky, this.lights.sun, this.lights.sun.target);
    this.controls = new OrbitControls(this.camera, canvas);
    this.controls.minZoom = 0.5;
    this.controls.maxZoom = 12;
    this.controls.maxPolarAngle = Math.PI * 0.46;
    this.controls.addEventListener('change', () => { this.requestRender(); });
    canvas.addEventListener('dblclick', this.snapBack);
  }

  setModel(model: TwinModel): void {
    const isNewFloor = this.model?.lengthM !== model.lengthM || this.model.depthM !== model.depthM;
    this.model = model;
    if (this.meshes) this.scene.remove(this.meshes.group);
    this.meshes?.dispose();
    this.meshes = createInstanceMeshes(model.instances);
    this.scene.add(this.meshes.group);
    this.scene.background = new Color(model.palette.background);
    this.lights.update(model.palette, model.lengthM, model.depthM);
    this.renderer.shadowMap.needsUpdate = true;
    if (isNewFloor) this.snapBack();
    this.requestRender();
  }

  setSize(width: number, height: number, pixelRatio: number): void {
    this.size = { width, height };
    this.renderer.setPixelRatio(pixelRatio);
    this.renderer.setSize(width, height, false);
    this.snapBack();
  }

  setPreset(preset: CameraPreset): void {
    this.preset = preset;
    this.snapBack();
  }

  /** Calls back after every picture; gives the way to stop. */
  whenRendered(callback: () => void): () => void {
    this.onRendered = callback;
    return () => { if (this.onRendered === callback) this.onRendered = () => undefined; };
  }

  /** Screen position of a point, px from the canvas's top left. */
  project(point: Point): { readonly x: number; readonly y: number } {
    const place = new Vector3(...point).project(this.camera);
    return { x: ((place.x + 1) / 2) * this.size.width, y: ((1 - place.y) / 2) * this.size.height };
  }

  /** Record under a screen position, nearest first. */
  pick(x: number, y: number): string | undefined {
    if (!this.meshes) return undefined;
    this.caster.setFromCamera(new Vector2((x / this.size.width) * 2 - 1, 1 - (y / this.size.height) * 2), this.camera);
    for (const hit of this.caster.intersectObjects(this.meshes.group.children, false)) {
      const record = hit.instanceId === undefined ? undefined : this.meshes.recordOf(hit.object, hit.instanceId);
      if (record !== undefined) return record;
    }
    return undefined;
  }

  /** The picture as it is now, as a PNG data address. */
  picture(): string {
    this.render();
    return this.renderer.domElement.toDataURL('image/png');
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    this.renderer.domElement.removeEventListener('dblclick', this.snapBack);
    this.controls.dispose();
    this.meshes?.dispose();
    this.renderer.dispose();
  }

  private readonly snapBack = (): void => {
    if (!this.model) return;
    const centre = new Vector3(...this.centre());
    this.controls.target.copy(centre);
    this.camera.position.copy(centre).add(new Vector3(...LOOK[this.preset]).setLength(DISTANCE_M));
    this.camera.lookAt(centre);
    fitCamera(this.camera, this.extent(), this.size, this.insets);
    this.controls.update();
    this.requestRender();
  };

  private centre(): Point {
    const { lengthM, depthM, focus } = this.model ?? { lengthM: 0, depthM: 0, focus: undefined };
    return this.preset === 'node' && focus ? focus : [lengthM / 2, 0, depthM / 2];
  }

  private extent(): Extent {
    const { lengthM, depthM, focus } = this.model ?? { lengthM: 1, depthM: 1, focus: undefined };
    if (this.preset !== 'node' || !focus) return { from: [0, 0, 0], to: [lengthM, HEAD_ROOM_M, depthM] };
    const half = NODE_VIEW_M / 2;
    return { from: [focus[0] - half, 0, focus[2] - half], to: [focus[0] + half, HEAD_ROOM_M, focus[2] + half] };
  }

  private requestRender(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => { this.render(); });
  }

  private render(): void {
    this.meshes?.face(this.camera.quaternion);
    this.renderer.render(this.scene, this.camera);
    this.onRendered();
  }
}

import { DoubleSide, MeshBasicMaterial, MeshStandardMaterial, type Material } from 'three';
import type { Primitive } from './instance';

/** Paper: matt, no metal. Signs (rings, beads, places) keep their colour whatever the light. */
const paper = (): Material => new MeshStandardMaterial({ roughness: 0.82, metalness: 0 });
const sign = (): Material => new MeshBasicMaterial({ side: DoubleSide });

const MAKERS: Readonly<Record<Primitive, () => Material>> = {
  soft: paper, slab: paper, unit: paper, mat: paper, capsule: paper, head: paper,
  tube: sign, bead: sign, ring: sign, place: sign,
  glow: () => new MeshBasicMaterial({ transparent: true, opacity: 0.26, depthWrite: false }),
};

export const makeMaterial = (primitive: Primitive): Material => MAKERS[primitive]();

const CASTS: ReadonlySet<Primitive> = new Set<Primitive>(['soft', 'slab', 'unit', 'capsule', 'head']);
const RECEIVES: ReadonlySet<Primitive> = new Set<Primitive>(['soft', 'slab', 'unit', 'mat']);

export const castsShadow = (primitive: Primitive): boolean => CASTS.has(primitive);
export const receivesShadow = (primitive: Primitive): boolean => RECEIVES.has(primitive);

import { BoxGeometry, CapsuleGeometry, CylinderGeometry, PlaneGeometry, RingGeometry, SphereGeometry, TorusGeometry, type BufferGeometry } from 'three';
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import type { Primitive } from './instance';

const DASHES = 8;
const CAPSULE_CYLINDER = 1.2;

/** Every shape at unit size around the origin, so that an instance only stretches it. Few triangles: software rendering must keep up. */
const MAKERS: Readonly<Record<Primitive, () => BufferGeometry>> = {
  soft: () => new RoundedBoxGeometry(1, 1, 1, 2, 0.035),
  slab: () => new BoxGeometry(1, 1, 1),
  unit: () => new RoundedBoxGeometry(1, 1, 1, 1, 0.09),
  mat: () => new PlaneGeometry(1, 1).rotateX(-Math.PI / 2),
  capsule: () => new CapsuleGeometry(0.5, CAPSULE_CYLINDER, 4, 12).scale(1, 1 / (1 + CAPSULE_CYLINDER), 1),
  head: () => new SphereGeometry(0.5, 14, 10),
  tube: () => new CylinderGeometry(0.5, 0.5, 1, 8).rotateX(Math.PI / 2),
  bead: () => new SphereGeometry(0.5, 10, 8),
  glow: () => new SphereGeometry(0.5, 32, 24),
  ring: () => new TorusGeometry(0.5, 0.018, 6, 64),
  place: dashedRing,
};

function dashedRing(): BufferGeometry {
  const step = (2 * Math.PI) / DASHES;
  const dashes = Array.from({ length: DASHES }, (_, index) => new RingGeometry(0.4, 0.5, 6, 1, index * step, step * 0.6).rotateX(-Math.PI / 2));
  return mergeGeometries(dashes);
}

export const makeGeometry = (primitive: Primitive): BufferGeometry => MAKERS[primitive]();

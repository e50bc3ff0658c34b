/** Shapes that the whole model is made of; each is one instanced mesh. */
export const PRIMITIVES = ['soft', 'slab', 'unit', 'mat', 'capsule', 'head', 'tube', 'bead', 'glow', 'ring', 'place'] as const;
export type Primitive = (typeof PRIMITIVES)[number];

/** One thing in the model: a shape at a centre, stretched, turned about y, coloured. All in m. */
export interface Instance {
  readonly primitive: Primitive;
  readonly at: readonly [x: number, y: number, z: number];
  readonly size: readonly [x: number, y: number, z: number];
  /** Radians about the vertical axis. */
  readonly turn?: number;
  /** Radians about its own x axis, before the turn. */
  readonly tilt?: number;
  readonly colour: string;
  /** Record that a pointer finds here. */
  readonly record?: string;
}

import type { PlannedNode, PlannedStation } from '../plan/site-plan';

/** A place on the floor, m. x runs along the line, z across it; y is up. The far corner of the floor is 0, 0. */
export interface Spot {
  readonly x: number;
  readonly z: number;
}

export interface PlacedStation extends Spot {
  readonly planned: PlannedStation;
  /** Place in the flow, from 1. */
  readonly number: number;
  /** Direction of the flow through it along x: 1 or -1. */
  readonly direction: 1 | -1;
}

/** A straight conveyor of two or more corners, from one station to the next. */
export interface PlacedConveyor {
  readonly corners: readonly Spot[];
  /** Station that it feeds; undefined for the last one, which leads to shipping. */
  readonly into: string | undefined;
}

export interface PlacedPerson extends Spot {
  readonly skill: string;
  readonly isPresent: boolean;
}

export interface PlacedNode extends Spot {
  readonly planned: PlannedNode;
}

/** Every thing of a site with its place, m. */
export interface PlacedSite {
  readonly lengthM: number;
  readonly depthM: number;
  readonly aisle: { readonly fromZ: number; readonly toZ: number } | undefined;
  readonly stations: readonly PlacedStation[];
  readonly conveyors: readonly PlacedConveyor[];
  readonly source: Spot;
  readonly shipping: Spot;
  readonly substation: Spot | undefined;
  readonly nodes: readonly PlacedNode[];
}

import type { Bilingual } from '../../../../sim-core/index';

/** One work place of a site in the order of the flow. */
export interface PlannedStation {
  readonly id: string;
  readonly title: Bilingual;
  readonly kind: 'work' | 'inspection';
  /** Id of the queue before it in KPI ids; capacity where it is finite. */
  readonly queue: string | undefined;
  readonly bufferPlaces: number | undefined;
  readonly skill: string | undefined;
  /** Most people who stand at it at one time. */
  readonly places: number;
  readonly node: string | undefined;
}

export interface PlannedSkill {
  readonly id: string;
  readonly title: Bilingual;
  /** Posts of one shift: people who are on the floor together. */
  readonly posts: number;
  /** Posts over all shifts. */
  readonly postsOfAllShifts: number;
}

export interface PlannedNode {
  readonly id: string;
  readonly title: Bilingual;
  readonly isRemote: boolean;
  readonly count: number;
  /** Stations that ask it; cameras are named by their collection and stand in the aisle. */
  readonly serves: readonly string[];
}

/** What the twin needs to know of a document: any sector that has a flow of work places can be shown. */
export interface SitePlan {
  readonly stations: readonly PlannedStation[];
  readonly skills: readonly PlannedSkill[];
  readonly nodes: readonly PlannedNode[];
  readonly hasMeter: boolean;
}

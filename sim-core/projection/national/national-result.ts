import type { Bilingual } from '../../foundation/problems';
import type { LabourSector, PrefectureBasis } from '../../people/prefectures';
import type { AdoptionRow } from './adoption';
import type { MarketClaim } from './market-claim';
import type { SampleBox } from './cell-sample';
import type { NationalResponse, ResponseValues } from './responses';
import type { SurfaceError } from './response-surface';

/** Yearly results of all sites of a sector in one place. `halfWidth` is that of a 95 % interval of the surfaces' error. */
export interface PlaceYear {
  readonly prefecture: string;
  readonly year: number;
  readonly labourIndex: number;
  readonly basis: PrefectureBasis;
  readonly archetypes: number;
  readonly values: ResponseValues;
  /** Output as a percentage of the baseline in the first year, in the same place. */
  readonly outputKeptPercent: number;
}

export interface NationYear {
  readonly year: number;
  readonly values: ResponseValues;
  readonly halfWidths: ResponseValues;
  readonly outputKeptPercent: number;
}

/** One archetype carried over the nation. */
export interface ArchetypeProjection {
  readonly id: string;
  readonly scenario: string;
  readonly variant: string;
  readonly name: Bilingual;
  readonly sector: LabourSector;
  readonly outputKpi: string;
  readonly posts: number;
  readonly errors: Readonly<Partial<Record<NationalResponse, SurfaceError>>>;
  readonly places: readonly PlaceYear[];
  readonly nation: readonly NationYear[];
  /** Who has nodes, when the file says what they cost; absent for a baseline. */
  readonly adoption?: readonly AdoptionRow[];
  /** The nation with as many nodes as are bought: between the baseline and this variant everywhere. */
  readonly adopted?: readonly NationYear[];
}

/** The national view: a projection by scaling, and it says so. */
export interface NationalResult {
  readonly seed: number;
  readonly replications: number;
  readonly fitCells: number;
  readonly checkCells: number;
  readonly years: readonly number[];
  readonly box: SampleBox;
  readonly archetypes: readonly ArchetypeProjection[];
  readonly assumptions: readonly Bilingual[];
  /** A comparison, and no input. */
  readonly marketClaim: MarketClaim;
}

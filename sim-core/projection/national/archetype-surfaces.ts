import type { SiteCarbon } from '../../sectors/sector';
import type { SampleBox, SampledCell } from './cell-sample';
import { fitSurface, surfaceAt, surfaceError, type ResponseSurface, type SurfaceError } from './response-surface';
import { fittedResponses, withCarbon, type FittedResponse, type NationalResponse, type ResponseValues } from './responses';

/** Simulated cells of one archetype: the first `fitCount` make the surfaces, the rest judge them. */
export interface SimulatedCells {
  readonly cells: readonly SampledCell[];
  readonly values: readonly Readonly<Record<FittedResponse, number>>[];
  readonly fitCount: number;
}

export interface ArchetypeSurfaces {
  readonly at: (cell: SampledCell, carbon: SiteCarbon) => ResponseValues;
  /** Error on cells that were simulated and not used, by response; a response that is zero in every cell is exact and left out. */
  readonly errors: Readonly<Partial<Record<NationalResponse, SurfaceError>>>;
}

const isAlwaysZero = (values: readonly number[]): boolean => values.every((value) => value === 0);

/** One surface per fitted response. Emissions and their cost are as far off as the kWh that they follow from. */
export const fitArchetype = (box: SampleBox, { cells, values, fitCount }: SimulatedCells): ArchetypeSurfaces => {
  const surfaces = new Map<FittedResponse, ResponseSurface>();
  const errors: Partial<Record<NationalResponse, SurfaceError>> = {};
  for (const response of fittedResponses) {
    const own = values.map((value) => value[response]);
    if (isAlwaysZero(own)) continue;
    const surface = fitSurface(box, cells.slice(0, fitCount), own.slice(0, fitCount));
    surfaces.set(response, surface);
    errors[response] = surfaceError(surface, cells.slice(fitCount), own.slice(fitCount));
  }
  if (errors.kwhEverywhere !== undefined) Object.assign(errors, { kgCo2: errors.kwhEverywhere, carbonJpy: errors.kwhEverywhere });
  return { at: (cell, carbon) => withCarbon(valuesAt(surfaces, cell), carbon), errors };
};

const valuesAt = (surfaces: ReadonlyMap<FittedResponse, ResponseSurface>, cell: SampledCell): Readonly<Record<FittedResponse, number>> => {
  const at = (response: FittedResponse): number => {
    const surface = surfaces.get(response);
    return surface === undefined ? 0 : Math.max(0, surfaceAt(surface, cell));
  };
  return { output: at('output'), labourHours: at('labourHours'), kwh: at('kwh'), kwhEverywhere: at('kwhEverywhere'), billJpy: at('billJpy'), cloudFeeJpy: at('cloudFeeJpy') };
};

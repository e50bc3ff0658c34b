import type { SampleBox, SampledCell } from './cell-sample';
import { fitSurface, surfaceAt, surfaceError, type ResponseSurface, type SurfaceError } from './response-surface';
import { mapResponses, nationalResponses, type NationalResponse, type ResponseValues } from './responses';

/** Simulated cells of one archetype: the first `fitCount` make the surfaces, the rest judge them. */
export interface SimulatedCells {
  readonly cells: readonly SampledCell[];
  readonly values: readonly ResponseValues[];
  readonly fitCount: number;
}

export interface ArchetypeSurfaces {
  readonly at: (cell: SampledCell) => ResponseValues;
  /** Error on cells that were simulated and not used, by response; a response that is zero in every cell is exact and left out. */
  readonly errors: Readonly<Partial<Record<NationalResponse, SurfaceError>>>;
}

const isAlwaysZero = (values: readonly number[]): boolean => values.every((value) => value === 0);

/** One surface per response. */
export const fitArchetype = (box: SampleBox, { cells, values, fitCount }: SimulatedCells): ArchetypeSurfaces => {
  const surfaces = new Map<NationalResponse, ResponseSurface>();
  const errors: Partial<Record<NationalResponse, SurfaceError>> = {};
  for (const response of nationalResponses) {
    const own = values.map((value) => value[response]);
    if (isAlwaysZero(own)) continue;
    const surface = fitSurface(box, cells.slice(0, fitCount), own.slice(0, fitCount));
    surfaces.set(response, surface);
    errors[response] = surfaceError(surface, cells.slice(fitCount), own.slice(fitCount));
  }
  const at = (cell: SampledCell): ResponseValues => mapResponses((response) => {
    const surface = surfaces.get(response);
    return surface === undefined ? 0 : Math.max(0, surfaceAt(surface, cell));
  });
  return { at, errors };
};

import { leastSquares } from '../../foundation/numerics/least-squares';
import type { SampleBox, SampledCell } from './cell-sample';

/** A result of an archetype as a smooth function of its conditions. */
export interface ResponseSurface {
  readonly box: SampleBox;
  readonly coefficients: readonly number[];
}

/** Output bends where people stop being the bottleneck: the labour axis gets a hinge at each of these places of -1..1. */
const LABOUR_HINGES = [-0.6, -0.3, 0, 0.3, 0.6] as const;

const scaled = ([low, high]: readonly [number, number], value: number): number => (high === low ? 0 : (2 * (value - low)) / (high - low) - 1);

/** Constant, straight, squared and paired terms of the four conditions, and the hinges. */
const termsOf = (box: SampleBox, { conditions, year }: SampledCell): readonly number[] => {
  const x = [scaled(box.labourIndex, conditions.labourIndex), scaled(box.priceIndex, conditions.priceIndex), scaled(box.warmerK, conditions.warmerK), scaled(box.year, year)];
  const squares = x.flatMap((value, first) => x.slice(first).map((other) => value * other));
  return [1, ...x, ...squares, ...LABOUR_HINGES.map((hinge) => Math.max(0, (x[0] as number) - hinge))];
};

/** Number of coefficients; a fit needs clearly more cells. */
export const SURFACE_TERMS = 1 + 4 + 10 + LABOUR_HINGES.length;

/** Least squares over simulated cells. Throws a RangeError with fewer cells than terms. */
export const fitSurface = (box: SampleBox, cells: readonly SampledCell[], values: readonly number[]): ResponseSurface =>
  ({ box, coefficients: leastSquares(cells.map((cell) => termsOf(box, cell)), values).coefficients });

/** The surface at a cell. Outside the box it is an extrapolation, which `isInside` tells. */
export const surfaceAt = ({ box, coefficients }: ResponseSurface, cell: SampledCell): number =>
  termsOf(box, cell).reduce((sum, term, index) => sum + term * (coefficients[index] as number), 0);

const TOLERANCE = 1e-9;

export const isInside = (box: SampleBox, { conditions, year }: SampledCell): boolean => {
  const holds = ([low, high]: readonly [number, number], value: number): boolean => value >= low - TOLERANCE && value <= high + TOLERANCE;
  return holds(box.labourIndex, conditions.labourIndex) && holds(box.priceIndex, conditions.priceIndex) && holds(box.warmerK, conditions.warmerK) && holds(box.year, year);
};

/** How far a surface is from cells that were simulated and not used for it. Errors are shares of the simulated value. */
export interface SurfaceError {
  readonly cells: number;
  readonly meanAbsoluteShare: number;
  readonly rootMeanSquareShare: number;
  readonly worstShare: number;
}

/** Cells whose simulated value is zero have no relative error and are refused: the caller chooses another response. */
export const surfaceError = (surface: ResponseSurface, cells: readonly SampledCell[], values: readonly number[]): SurfaceError => {
  const errors = cells.map((cell, index) => surfaceAt(surface, cell) / (values[index] as number) - 1);
  const mean = (of: (error: number) => number): number => errors.reduce((sum, error) => sum + of(error), 0) / errors.length;
  return {
    cells: cells.length, meanAbsoluteShare: mean(Math.abs), rootMeanSquareShare: Math.sqrt(mean((error) => error * error)), worstShare: Math.max(...errors.map(Math.abs)),
  };
};

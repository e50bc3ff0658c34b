/** Coefficients that make `design x coefficients` nearest to the observations. */
export interface LeastSquares {
  readonly coefficients: readonly number[];
  /** Root of the mean square of what is left, with the coefficients counted. NaN without spare observations. */
  readonly residualSpread: number;
}

/**
 * Linear least squares by Householder reflections (Golub and Van Loan, Matrix Computations, 5.3): one row of `design` per
 * observation. Only + - * / and square roots, so the same bits everywhere. Throws a RangeError when there are fewer rows than
 * columns or when columns depend on each other.
 */
export const leastSquares = (design: readonly (readonly number[])[], observations: readonly number[]): LeastSquares => {
  const columns = design[0]?.length ?? 0;
  if (design.length < columns || columns === 0) throw new RangeError(`${String(design.length)} observations for ${String(columns)} coefficients`);
  const rows = design.map((row, index) => Float64Array.from([...row, observations[index] as number]));
  for (let column = 0; column < columns; column++) reflect(rows, column);
  const coefficients = substituteBack(rows, columns);
  const left = rows.slice(columns).reduce((sum, row) => sum + (row[columns] as number) * (row[columns] as number), 0);
  return { coefficients, residualSpread: Math.sqrt(left / (design.length - columns)) };
};

/** Brings one column to zero below the diagonal, in the design and the observations alike. */
const reflect = (rows: readonly Float64Array[], column: number): void => {
  let squares = 0;
  for (let row = column; row < rows.length; row++) squares += at(rows, row, column) * at(rows, row, column);
  const head = at(rows, column, column);
  const norm = head > 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
  const mirror = rows.slice(column).map((row, index) => (row[column] as number) - (index === 0 ? norm : 0));
  const length = mirror.reduce((sum, value) => sum + value * value, 0);
  if (length === 0) return;
  const width = (rows[0] as Float64Array).length;
  for (let target = column; target < width; target++) mirrorColumn(rows, { column, target, mirror, length });
};

interface Reflection {
  readonly column: number;
  readonly target: number;
  readonly mirror: readonly number[];
  readonly length: number;
}

const mirrorColumn = (rows: readonly Float64Array[], { column, target, mirror, length }: Reflection): void => {
  let product = 0;
  for (const [index, value] of mirror.entries()) product += value * at(rows, column + index, target);
  const factor = (2 * product) / length;
  for (const [index, value] of mirror.entries()) (rows[column + index] as Float64Array)[target] = at(rows, column + index, target) - factor * value;
};

const SINGULAR = 1e-12;

const substituteBack = (rows: readonly Float64Array[], columns: number): readonly number[] => {
  const coefficients = new Array<number>(columns).fill(0);
  const largest = Math.max(...Array.from({ length: columns }, (_, index) => Math.abs(at(rows, index, index))));
  for (let row = columns - 1; row >= 0; row--) {
    const pivot = at(rows, row, row);
    if (Math.abs(pivot) <= SINGULAR * largest) throw new RangeError(`column ${String(row)} of the design depends on the others`);
    let rest = at(rows, row, columns);
    for (let column = row + 1; column < columns; column++) rest -= at(rows, row, column) * (coefficients[column] as number);
    coefficients[row] = rest / pivot;
  }
  return coefficients;
};

const at = (rows: readonly Float64Array[], row: number, column: number): number => (rows[row] as Float64Array)[column] as number;

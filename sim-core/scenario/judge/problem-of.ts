import type { Fault } from '../../foundation/fields/field';
import type { Problem } from '../../foundation/problems';
import type { DocumentOrigin } from '../document';

type Positions = DocumentOrigin['positions'];

/** Place of a path, or of the nearest thing above it that stands in the file. */
export const locate = (positions: Positions, path: readonly string[]): { readonly line: number; readonly column: number } | undefined => {
  for (let length = path.length; length > 0; length--) {
    const key = path.slice(0, length).join('.');
    const found = Object.hasOwn(positions, key) ? positions[key] : undefined;
    if (found !== undefined) return { line: found[0], column: found[1] };
  }
  return undefined;
};

/** The path that `--set` takes: a long form is set as a whole, so its `value` is left out. */
const settablePath = (record: string, path: readonly string[]): string =>
  [record, ...(path.length > 1 && path.at(-1) === 'value' ? path.slice(0, -1) : path)].join('.');

/** A fault of a record as a problem with record, path and place. */
export const problemOf = (fault: Fault, record: string, origin: DocumentOrigin | undefined): Problem => {
  const path = [record, ...fault.path];
  return {
    code: fault.code,
    severity: 'error',
    ...(origin?.file === undefined ? {} : { file: origin.file }),
    ...(origin === undefined ? {} : locate(origin.positions, path)),
    record,
    path: settablePath(record, fault.path),
    expected: fault.expected,
    found: fault.found,
    remedy: fault.remedy,
  };
};

/** Adds file and place to a problem that names a path of the document. */
export const placeProblem = (problem: Problem, origin: DocumentOrigin | undefined): Problem => {
  if (origin === undefined || problem.line !== undefined) return problem;
  const path = problem.path ?? problem.record;
  return {
    ...problem,
    ...(origin.file === undefined ? {} : { file: origin.file }),
    ...(path === undefined ? {} : locate(origin.positions, path.split('.'))),
  };
};

import type { Fault } from '../../foundation/fields/field';
import type { Problem } from '../../foundation/problems';
import type { DocumentOrigin } from '../document';

const prefixesOf = (path: readonly string[]): readonly string[] => path.map((_, index) => path.slice(0, path.length - index).join('.'));

const ownEntry = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);

/** Place of a path, or of the nearest thing above it that stands in the file, in the end its first line. A value set by a variant stands where the variant sets it. */
export const locate = ({ positions, moved = {} }: Pick<DocumentOrigin, 'positions' | 'moved'>, path: readonly string[]): { readonly line: number; readonly column: number } => {
  const prefixes = prefixesOf(path);
  const setAt = prefixes.findIndex((prefix) => ownEntry(moved, prefix) !== undefined);
  const setPlace = setAt === -1 ? undefined : ownEntry(moved, prefixes[setAt] ?? '');
  const found = setPlace ?? prefixes.slice(setAt + 1).map((prefix) => ownEntry(positions, prefix)).find((place) => place !== undefined);
  return found === undefined ? { line: 1, column: 1 } : { line: found[0], column: found[1] };
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
    ...(origin === undefined ? {} : locate(origin, path)),
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
    ...(path === undefined ? {} : locate(origin, path.split('.'))),
  };
};

/** Numbers and arrays of an object graph by their place, such as `calendar.times`; see `captureState`. */
export interface SavedState {
  readonly scalars: Readonly<Record<string, Scalar>>;
  readonly arrays: Readonly<Record<string, SavedArray>>;
}

export type SavedArray = Float64Array | Int32Array | Uint32Array | Uint8Array;
type Scalar = number | boolean | string | null;
type Owner = Record<string, unknown>;

interface Leaf {
  readonly path: string;
  readonly owner: Owner;
  readonly key: string;
  readonly value: unknown;
}

const isArray = (value: unknown): value is SavedArray =>
  value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint32Array || value instanceof Uint8Array;
const isObject = (value: unknown): value is Owner => typeof value === 'object' && value !== null;

/** Every object that can be reached from a value, typed arrays included. */
function reachable(value: unknown, found: Set<object> = new Set()): Set<object> {
  if (!isObject(value) || found.has(value)) return found;
  found.add(value);
  if (!isArray(value)) for (const inner of Object.values(value)) reachable(inner, found);
  return found;
}

/**
 * All numbers, flags, texts and typed arrays that belong to an object graph, each object once. What hangs below `fixed` never
 * changes and is left out; functions hold no state by the rules of the kernel and are left out too. A thing that cannot be
 * saved (a Map, a growing list of objects) is a bug of ours: it throws with its place.
 */
function* leavesOf(root: object, fixed: unknown): Generator<Leaf> {
  const seen = reachable(fixed);
  const open: { readonly path: string; readonly object: Owner }[] = [{ path: '', object: root as Owner }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { object: owner } = next;
    for (const key of Object.keys(owner)) {
      const value = owner[key];
      const path = next.path === '' ? key : `${next.path}.${key}`;
      if (isObject(value) && seen.has(value)) continue;
      if (isArray(value) || !isObject(value)) {
        if (isArray(value)) seen.add(value);
        if (typeof value !== 'function') yield { path, owner, key, value };
      } else if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) throw new Error(`The state of a run holds something that cannot be saved: ${path}`);
      else {
        seen.add(value);
        open.push({ path, object: value });
      }
    }
  }
}

/** A copy of everything that changes in the graph. */
export function captureState(root: object, fixed: unknown): SavedState {
  const scalars: Record<string, Scalar> = {};
  const arrays: Record<string, SavedArray> = {};
  for (const { path, value } of leavesOf(root, fixed)) {
    if (isArray(value)) arrays[path] = value.slice();
    else scalars[path] = value === undefined ? null : (value as Scalar);
  }
  return { scalars, arrays };
}

/**
 * Puts a copy back into a graph made in the same way. Arrays of equal length are overwritten in place, so that those who share
 * one (views of one buffer) go on sharing it; an array that has grown is exchanged.
 */
export function restoreState(root: object, fixed: unknown, { scalars, arrays }: SavedState): void {
  for (const { path, owner, key, value } of [...leavesOf(root, fixed)]) {
    const saved = arrays[path];
    if (saved === undefined) owner[key] = scalars[path] ?? undefined;
    else if (isArray(value) && value.length === saved.length) value.set(saved);
    else owner[key] = saved.slice();
  }
}

/**
 * Plain data with Float64Arrays, taken apart into JSON text and one block of 64-bit floats (little-endian, as on every
 * machine the program runs on). Numbers that JSON cannot write (NaN, infinities, -0) are tagged. What would come back
 * as something else, such as a class instance or another typed array, is refused.
 */
export interface EncodedPlain {
  readonly json: string;
  readonly floats: Float64Array;
}

interface FloatsTag {
  readonly $floats: readonly [start: number, length: number];
}
interface NumberTag {
  readonly $number: string;
}

export function encodePlain(value: unknown): EncodedPlain {
  const arrays: Float64Array[] = [];
  let length = 0;
  const replace = (node: unknown): unknown => {
    if (node instanceof Float64Array) {
      arrays.push(node);
      length += node.length;
      return { $floats: [length - node.length, node.length] } satisfies FloatsTag;
    }
    if (Array.isArray(node)) return node.map(replace);
    if (isPlainObject(node)) return Object.fromEntries(Object.entries(node).map(([name, item]) => [name, replace(item)]));
    return scalar(node);
  };
  return { json: JSON.stringify(replace(value)), floats: join(arrays, length) };
}

export function decodePlain({ json, floats }: EncodedPlain): unknown {
  const restore = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(restore);
    if (!isPlainObject(node)) return node;
    if (isFloatsTag(node)) return floats.slice(node.$floats[0], node.$floats[0] + node.$floats[1]);
    if (isNumberTag(node)) return Number(node.$number);
    return Object.fromEntries(Object.entries(node).map(([name, item]) => [name, restore(item)]));
  };
  return restore(JSON.parse(json));
}

const isPlainObject = (node: unknown): node is Readonly<Record<string, unknown>> => typeof node === 'object' && node !== null && Object.getPrototypeOf(node) === Object.prototype;

const isFloatsTag = (node: object): node is FloatsTag => '$floats' in node;
const isNumberTag = (node: object): node is NumberTag => '$number' in node;

function scalar(node: unknown): unknown {
  if (typeof node === 'number') return Number.isFinite(node) && !Object.is(node, -0) ? node : ({ $number: Object.is(node, -0) ? '-0' : String(node) } satisfies NumberTag);
  if (node === null || node === undefined || typeof node === 'string' || typeof node === 'boolean') return node;
  throw new TypeError(`a result may hold plain data and Float64Arrays only, not ${Object.prototype.toString.call(node)}`);
}

function join(arrays: readonly Float64Array[], length: number): Float64Array {
  const joined = new Float64Array(length);
  let at = 0;
  for (const array of arrays) {
    joined.set(array, at);
    at += array.length;
  }
  return joined;
}

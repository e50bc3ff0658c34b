import { exp } from '../numerics/exponential';
import { log } from '../numerics/logarithm';
import { CHUNK_WORDS, type WordSource } from './word-source';

/** Marsaglia & Tsang, "The ziggurat method", J. Stat. Software 5(8), 2000, with 256 layers: edge and layer area. */
const EXPONENTIAL_EDGE = 7.69711747013104972;
const EXPONENTIAL_AREA = 0.0039496598225815571993;
const NORMAL_EDGE = 3.6541528853610088;
const NORMAL_AREA = 0.00492867323399;
const LAYERS = 256;
const TWO_TO_MINUS_53 = 1 / 9007199254740992;
const TWO_TO_MINUS_52 = 1 / 4503599627370496;

interface Layers {
  /** Right edge of every layer; layer 0 is the base strip with the tail, edge[256] = 0. */
  readonly edges: Float64Array;
  readonly heights: Float64Array;
}

export function buildLayers(edge: number, area: number, density: (x: number) => number, inverse: (y: number) => number): Layers {
  const edges = new Float64Array(LAYERS + 1);
  edges[0] = area / density(edge);
  edges[1] = edge;
  for (let layer = 1; layer < LAYERS - 1; layer++) edges[layer + 1] = inverse(area / edges[layer]! + density(edges[layer]!));
  return { edges, heights: edges.map((x) => density(x)) };
}

const normalDensity = (x: number): number => exp(-0.5 * x * x);
const EXPONENTIAL = buildLayers(EXPONENTIAL_EDGE, EXPONENTIAL_AREA, (x) => exp(-x), (y) => -log(y));
const NORMAL = buildLayers(NORMAL_EDGE, NORMAL_AREA, normalDensity, (y) => Math.sqrt(-2 * log(y)));
const EXPONENTIAL_EDGES = EXPONENTIAL.edges;
const NORMAL_EDGES = NORMAL.edges;

/** Fills `count` numbers from `first` with exponential variates of mean `scale`; the hot loop of most models, so nothing is called on its usual path. */
export function fillExponential(source: WordSource, values: Float64Array, range: { first: number; count: number; scale: number }): void {
  const { words } = source;
  const edges = EXPONENTIAL_EDGES;
  const end = range.first + range.count;
  const scale = range.scale;
  const step = TWO_TO_MINUS_53;
  let { position } = source;
  for (let index = range.first; index < end; index++) {
    if (position > CHUNK_WORDS - 2) {
      source.refill();
      position = 0;
    }
    const word = words[position]!;
    const layer = word & 255;
    const x = ((word >>> 8) * 536870912 + (words[position + 1]! >>> 3)) * step * edges[layer]!;
    position += 2;
    values[index] = x * scale;
    if (x < edges[layer + 1]!) continue;
    source.position = position;
    values[index] = exponentialEdgeCase(source, layer, x) * scale;
    position = source.position;
  }
  source.position = position;
}

/** One exponential variate of mean 1. Two words; 8 bits choose the layer, 53 others the place in it. */
export function standardExponential(source: WordSource): number {
  const word = source.next();
  const layer = word & 255;
  const x = ((word >>> 8) * 536870912 + (source.next() >>> 3)) * TWO_TO_MINUS_53 * EXPONENTIAL_EDGES[layer]!;
  return x < EXPONENTIAL_EDGES[layer + 1]! ? x : exponentialEdgeCase(source, layer, x);
}

function exponentialEdgeCase(source: WordSource, layer: number, x: number): number {
  // The tail of an exponential is an exponential again.
  if (layer === 0) return EXPONENTIAL_EDGE + standardExponential(source);
  const { heights } = EXPONENTIAL;
  const y = heights[layer]! + source.uniform() * (heights[layer + 1]! - heights[layer]!);
  return y < exp(-x) ? x : standardExponential(source);
}

/** One standard normal variate. Two words; 8 bits choose the layer, one the sign, 52 the place in the layer. */
export function standardNormal(source: WordSource): number {
  const word = source.next();
  const layer = word & 255;
  const x = ((word >>> 9) * 536870912 + (source.next() >>> 3)) * TWO_TO_MINUS_52 * NORMAL_EDGES[layer]!;
  const magnitude = x < NORMAL_EDGES[layer + 1]! ? x : normalEdgeCase(source, layer, x);
  return (word & 256) === 0 ? magnitude : -magnitude;
}

function normalEdgeCase(source: WordSource, layer: number, x: number): number {
  if (layer === 0) return normalTail(source);
  const { heights } = NORMAL;
  const y = heights[layer]! + source.uniform() * (heights[layer + 1]! - heights[layer]!);
  return y < normalDensity(x) ? x : Math.abs(standardNormal(source));
}

/** Marsaglia's method for the tail beyond the edge (1964). */
function normalTail(source: WordSource): number {
  for (;;) {
    const beyond = standardExponential(source) / NORMAL_EDGE;
    if (2 * standardExponential(source) > beyond * beyond) return NORMAL_EDGE + beyond;
  }
}

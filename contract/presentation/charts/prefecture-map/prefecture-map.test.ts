import { describe, expect, test } from 'vitest';
import { svgText } from '../../svg/svg-tree';
import { THEMES } from '../../theme/tokens';
import { mapDescription, mapTable, type PrefectureMapData } from './map-data';
import { drawPrefectureMap, type PrefectureTopology } from './prefecture-map';

/** Two squares of Honshu that share a border, and one of Okinawa. */
const map: PrefectureTopology = {
  type: 'Topology',
  arcs: [[[138, 36], [138, 37]], [[138, 37], [137, 37], [137, 36], [138, 36]], [[138, 36], [139, 36], [139, 37], [138, 37]], [[127, 26], [128, 26], [128, 27], [127, 27], [127, 26]]],
  objects: { prefectures: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'jp-20', arcs: [[0, 1]] }, { type: 'Polygon', id: 'jp-10', arcs: [[2, -1]] }, { type: 'Polygon', id: 'jp-47', arcs: [[3]] }] } },
};
const data: PrefectureMapData = {
  heading: { title: 'Output kept in 2070, %', subtitle: 'one site', isShown: true }, unitWord: '%', decimals: 1, note: 'a note',
  prefectures: [{ id: 'jp-20', name: 'Nagano', value: 60, isTrend: true }, { id: 'jp-10', name: 'Gunma', value: 80, isTrend: true }, { id: 'jp-47', name: 'Okinawa', value: 91.5, isTrend: false }],
};
const drawn = (own: PrefectureMapData): string => svgText(drawPrefectureMap(own, map, { size: { width: 300, height: 340 }, theme: THEMES.light, language: 'en' }));
const fillOf = (text: string, name: string): string => new RegExp(`<path d="[^"]+" fill="([^"]+)"[^>]*><title>${name} `).exec(text)?.[1] ?? 'none';

describe('a map of prefectures', () => {
  test('gives the highest value the end of the ramp, the lowest its beginning, and each its name', () => {
    const text = drawn(data);
    expect(text).not.toMatch(/NaN|Infinity|undefined/);
    expect(fillOf(text, 'Nagano')).toBe('rgb(220, 230, 245)');
    expect(fillOf(text, 'Okinawa')).toBe('rgb(31, 63, 134)');
    expect(fillOf(text, 'Gunma')).not.toBe(fillOf(text, 'Nagano'));
    expect(text).toContain('>60.0 %<');
  });

  test('leaves a prefecture without a value uncoloured, and draws equal values alike', () => {
    expect(fillOf(drawn({ ...data, prefectures: data.prefectures.slice(1) }), 'Nagano')).toBe('none');
    const equal = drawn({ ...data, prefectures: data.prefectures.map((own) => ({ ...own, value: 70 })) });
    expect(fillOf(equal, 'Nagano')).toBe(fillOf(equal, 'Okinawa'));
  });

  test('says its ends in words and is a table too', () => {
    expect(mapDescription(data, 'en')).toBe('Lowest in Nagano (60.0 %), highest in Okinawa (91.5 %).');
    expect(mapTable(data, 'ja').rows.map((row) => row[2]?.text)).toEqual(['はい', 'はい', '–']);
  });
});

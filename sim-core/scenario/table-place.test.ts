import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../assets/index.generated';
import { openCatalogue } from './catalogue';

interface Tables {
  readonly population: { years: number[]; variants: Record<string, { persons: number[][] }> };
  readonly prefectures: { prefectures: Record<string, { total: number[]; employed2020: Record<string, number> }> };
  readonly 'employment-rates': { rates: number[] };
}

const refused = (change: (tables: Tables) => void): readonly string[] => {
  const japan = structuredClone(catalogueData.japan) as unknown as Tables;
  change(japan);
  const opened = openCatalogue({ ...catalogueData, japan: japan as unknown as typeof catalogueData.japan });
  return opened.ok ? [] : opened.problems.map(({ file, found }) => `${file ?? ''}: ${found.en}`);
};

describe('bad tables about people', () => {
  it('are refused with file, row and column', () => {
    expect(refused(({ population }) => { population.variants['medium']!.persons[11]![4] = -5; })[0]).toMatch(/^assets\/japan\/population\.json: .*\(row medium, 2031; column 20-24\)$/);
    expect(refused((tables) => { tables['employment-rates'].rates[5] = 1.2; })[0]).toMatch(/employment-rates\.json: .*\(row rates; column 25-29\)$/);
    expect(refused(({ prefectures }) => { prefectures.prefectures['jp-13']!.total[2] = -1; })[0]).toMatch(/prefectures\.json: .*\(row jp-13; column total, 2030\)$/);
    expect(refused(({ prefectures }) => { prefectures.prefectures['jp-13']!.employed2020['manufacturing'] = -1; })[0]).toMatch(/\(row jp-13; column employed2020\.manufacturing\)$/);
  });

  it('are refused when a year or a prefecture is missing or unknown', () => {
    expect(refused(({ population }) => { population.years.splice(5, 1); }).join()).toContain('without a gap');
    expect(refused(({ prefectures }) => { delete prefectures.prefectures['jp-13']; }).join()).toContain('47 prefectures');
    expect(refused(({ prefectures }) => { prefectures.prefectures['edo'] = prefectures.prefectures['jp-13']!; }).join()).toContain('prefectures.json');
  });
});

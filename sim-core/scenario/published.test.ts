import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sectors } from '../sectors/sectors';
import { kpiDefinitionOf } from './kpi-catalogue';
import { publishedKpis } from './published-kpis';
import { publishedSchema } from './published-schema';

const docs = (path: string): string => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8');

interface Fragment {
  readonly $defs?: Readonly<Record<string, Fragment>>;
  readonly properties?: Readonly<Record<string, Fragment>>;
  readonly additionalProperties?: Fragment;
  readonly anyOf?: readonly Fragment[];
  readonly pattern?: string;
  readonly $ref?: string;
  readonly description?: string;
  readonly required?: readonly string[];
}

describe('published pages', () => {
  it('are what the schemas make today (else run: npm run schema)', () => {
    expect(docs('scenario.schema.json')).toBe(`${JSON.stringify(publishedSchema(), null, 1)}\n`);
    expect(docs('kpis.md')).toBe(publishedKpis());
  });

  it('every reference of the schema leads to a definition', () => {
    const text = JSON.stringify(publishedSchema());
    const wanted = [...text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(wanted.length).toBeGreaterThan(50);
    for (const id of wanted) expect(Object.keys((publishedSchema() as Fragment).$defs ?? {})).toContain(id);
  });

  const at = (...path: readonly string[]): Fragment =>
    path.reduce<Fragment>((fragment, key) => (fragment as Readonly<Record<string, Fragment>>)[key] ?? {}, publishedSchema());
  const station = at('$defs', 'factory', 'properties', 'stations', 'additionalProperties');

  it('the schema describes values in both languages and says which are needed', () => {
    expect(station.properties?.['buffer']?.description).toMatch(/Places for parts[\s\S]*部品の数/);
    expect(station.required).toContain('cycleTime');
    expect(station.required).not.toContain('defects');
  });

  it('the schema knows units', () => {
    expect(at('$defs', 'factory', 'properties', 'orders', 'additionalProperties', 'properties', 'takt').$ref).toBe('#/$defs/quantity-time');
    const takt = new RegExp(at('$defs', 'quantity-time').anyOf?.[0]?.pattern ?? '');
    expect(['50 s', '50', '50 kW'].map((text) => takt.test(text))).toEqual([true, false, false]);
  });

  it('no key figure is defined twice, and every one says what it means in both languages', () => {
    for (const sector of sectors) {
      const ids = sector.kpis.map((kpi) => kpi.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const kpi of sector.kpis) expect([kpi.label.en, kpi.label.ja, kpi.description.en, kpi.description.ja].every((words) => words.length > 0)).toBe(true);
    }
    expect(kpiDefinitionOf('factory', 'station.press.utilisation')?.id).toBe('station.<id>.utilisation');
    expect(kpiDefinitionOf('factory', 'station.press.colour')).toBeUndefined();
  });
});

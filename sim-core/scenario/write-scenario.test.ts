import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioDocument } from './document';
import { describeDocument } from './describe-document';
import { catalogueData } from '../../assets/index.generated';
import { openCatalogue } from './catalogue';
import { openScenario } from './open-scenario';
import { setValue } from './set-value';
import { writeScenario } from './write-scenario';

const folder = new URL('../../scenarios/', import.meta.url);
const files = ['factory-visual-inspection.yaml', ...readdirSync(new URL('verification/', folder)).map((name) => `verification/${name}`)];

const open = (text: string): ScenarioDocument => {
  const opened = openScenario(text);
  if (!opened.ok) throw new Error(`${opened.problems[0]?.code ?? ''} ${opened.problems[0]?.path ?? ''}`);
  return opened.value;
};
const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');

describe('writing a scenario', () => {
  it.each(files)('gives %s back record by record, in the same order', (file) => {
    const document = open(readFileSync(new URL(file, folder), 'utf8'));
    const again = open(writeScenario(document));
    expect(again.records).toEqual(document.records);
    expect(Object.keys(again.records)).toEqual(Object.keys(document.records));
    expect(writeScenario(again)).toBe(writeScenario(document));
  });

  it('keeps whatever edits a document has seen', () => {
    const document = open(readFileSync(new URL('factory-visual-inspection.yaml', folder), 'utf8'));
    const numbers = describeDocument(document, catalogue.value).flatMap((record) => record.fields).filter((field) => field.number !== undefined && field.control !== 'integer');
    const edit = fc.record({ field: fc.constantFrom(...numbers), factor: fc.double({ min: 0.1, max: 1.9, noNaN: true }) });
    fc.assert(fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const edited = edits.reduce((current, { field, factor }) => {
        const next = setValue(current, field.path, `${String((field.number ?? 0) * factor)} ${field.unit ?? ''}`);
        return next.ok ? next.value : current;
      }, document);
      expect(open(writeScenario(edited)).records).toEqual(edited.records);
    }), { numRuns: 25 });
  });

  it('survives texts that look like YAML', () => {
    const document = open(readFileSync(new URL('verification/mm1.yaml', folder), 'utf8'));
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''), (text) => {
      const next = setValue(document, 'scenario.title.en', text);
      if (next.ok) expect(open(writeScenario(next.value)).records).toEqual(next.value.records);
    }), { numRuns: 60 });
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../../assets/index.generated';
import { openCatalogue, openScenario, planExperiment, type Problem } from '../../index';

const catalogue = openCatalogue(catalogueData);
if (!catalogue.ok) throw new Error('catalogue');

const text = readFileSync(new URL('../../../scenarios/hospital-regional-acute.yaml', import.meta.url), 'utf8');
const centre = readFileSync(new URL('../../../scenarios/verification/hospital-treatment-centre.yaml', import.meta.url), 'utf8');

const problemsOf = (file: string): readonly Problem[] => {
  const opened = openScenario(file, { file: 'try.yaml' });
  if (!opened.ok) return opened.problems;
  const planned = planExperiment(opened.value, catalogue.value, { replications: 2, years: [2025] });
  return planned.ok ? [] : planned.problems;
};

const changed = (from: string, to: string, file = text): string => {
  if (!file.includes(from)) throw new Error(from);
  return file.replace(from, to);
};

describe('bad input in the words of a hospital', () => {
  it.each([
    ['no qualified nurse on a night of the weekend', changed('name: {en: Night shift, ja: 夜勤}\n    start: 16.5 h\n    length: 16 h\n    breakAfter: 8 h\n    breakLength: 30 min\n    days: 7', 'name: {en: Night shift, ja: 夜勤}\n    start: 16.5 h\n    length: 16 h\n    breakAfter: 8 h\n    breakLength: 30 min\n    days: 5'), 'hospital.night-nurses'],
    ['a step that asks for more people than are ever on duty', changed('people: {reader: 1}', 'people: {reader: 3}'), 'hospital.nobody-qualified'],
    ['patients who go nowhere', changed('next: {home: 92 %, medical: 6 %, surgical: 2 %}', 'next: {home: 90 %, medical: 6 %, surgical: 2 %}'), 'hospital.shares'],
    ['ambulances refused by a place that cannot be full', changed('    first: handover\n', '    first: registration\n'), 'hospital.refusal-place'],
    ['two scanners in one record with power', changed('name: {en: CT scanner, ja: CT装置}\n    count: 1', 'name: {en: CT scanner, ja: CT装置}\n    count: 2'), 'hospital.equipment-count'],
    ['a triage model at a step that is no triage', changed('    step: triage\n', '    step: treatment\n'), 'hospital.support-step'],
    ['two ways on for one group', changed('classes: [jtas-1, jtas-2]', 'classes: [jtas-1, jtas-2, jtas-3]'), 'hospital.route-twice'],
    ['more wrong than right in triage', changed('underTriage: {value: 10 %, kind: assumption, source: planning, range: [3 %, 20 %]}', 'underTriage: {value: 95 %, kind: assumption, source: planning, range: [3 %, 99 %]}'), 'hospital.triage-errors'],
    ['an arrival list that is no day and no week', changed('2.1, 2.3667, 0, 0, 0, 0, 0]', '2.1, 2.3667]', centre), 'hospital.hours'],
  ])('%s is named', (_, file, code) => {
    const problem = problemsOf(file).find((candidate) => candidate.code === code);
    expect(problem).toMatchObject({ code, severity: 'error' });
    expect(problem?.line).toBeGreaterThan(1);
    for (const part of [problem?.expected, problem?.found, problem?.remedy]) expect([part?.en, part?.ja].every((word) => (word ?? '') !== '')).toBe(true);
  });

  it('and the shipped hospital has none', () => {
    expect(problemsOf(text)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { catalogueData } from '../../../assets/index.generated';
import { openCatalogue } from '../../scenario/catalogue';
import { profileSections } from '../../nodes/import/profile-records';
import { compileText, figuresOf } from './testing/varied-factory';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error('catalogue');
const orin = opened.value.devices['orin-nx']!;
const shipped = readFileSync(new URL('../../../scenarios/factory-visual-inspection.yaml', import.meta.url), 'utf8');

/** The shipped factory with a copy of a profile inside the file, and its edge node made of it. */
const carrying = (id: string, change: (sections: ReturnType<typeof profileSections>) => object = (sections) => sections): string => {
  const file = parse(shipped) as Record<string, Record<string, Record<string, unknown>>>;
  const sections = change(profileSections([{ ...orin, id }])) as Record<string, Record<string, unknown>>;
  return stringify({ ...file, ...sections, sources: { ...file['sources'], ...sections['sources'] }, nodes: { ...file['nodes'], 'edge-node': { ...file['nodes']!['edge-node'], device: id } } });
};
const codesOf = (text: string): readonly string[] => compileText(text).problems.map(({ code }) => code);

describe('a device that travels in the file', () => {
  it('gives the very figures of the same profile among the shipped ones', () => {
    const [own, known] = [figuresOf(carrying('our-board')), figuresOf(shipped)];
    for (const figure of ['node.edge-node.energyKwh', 'node.edge-node.latencyP99Ms', 'cost.billJpy', 'output.goodPartsPerYear', 'energy.measuredShare']) expect(own[figure]! / known[figure]!, figure).toBeCloseTo(1, 9);
  });

  it('needs an id of its own, and watts or an accepted assumption', () => {
    expect(codesOf(carrying('agx-orin'))).toEqual(['site.device-known']);
    expect(codesOf(carrying('our-board', ({ devices, ...rest }) => ({ ...rest, devices: { 'our-board': { ...devices['our-board'], idle: undefined } } })))).toEqual(['node.power-unknown']);
  });

  it('is named when it is missing', () => {
    expect(codesOf(shipped.replace('device: orin-nx', 'device: no-such-board'))).toEqual(['scenario.unknown-entry']);
  });
});

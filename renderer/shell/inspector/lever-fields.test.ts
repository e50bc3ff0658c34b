import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openScenario } from '../../../sim-core/index';
import { describe as describeOpen } from '../../state/use-description';
import { namedLevers } from './lever-fields';

const outcome = openScenario(readFileSync('scenarios/factory-visual-inspection.yaml', 'utf8'));
if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems[0]));
const document = outcome.value;
const { records, variants } = describeOpen(document);
const order = (document.records['scenario']?.fields['levers'] ?? []) as readonly string[];

describe('the levers of the shipped factory', () => {
  it('stand in the order in which the file names them', () => {
    expect(namedLevers(document, records, undefined).map((lever) => lever.field.path)).toEqual(order);
  });
  it('never share a name', () => {
    const names = namedLevers(document, records, undefined).map((lever) => lever.field.label.en);
    expect(new Set(names).size).toBe(names.length);
  });
  it('say where the chosen variant sets the value itself', () => {
    const edge = variants.find((variant) => variant.changes.some((change) => order.includes(change.path)));
    const overridden = namedLevers(document, records, edge).filter((lever) => lever.setByVariant !== undefined);
    expect(overridden.map((lever) => lever.field.path).sort()).toEqual(edge?.changes.map((change) => change.path).filter((path) => order.includes(path)).sort());
  });
});

import { describe, expect, it } from 'vitest';
import { deviceProfileSchema } from '../device-profile';
import { nodeAtLoad } from '../node-at-load';
import { importMeasurements, proposeColumns } from './import-measurements';

const csv = [
  'Board,Model,Scenario,Inferences/s,Power (W),Idle (W),p50 (ms),p99 (ms)',
  'Line box,resnet50,SingleStream,100,12.5,4,9.5,14',
  'Line box,resnet50,Offline,300,18,,,',
].join('\n');

describe('measurements of the user', () => {
  it('get a first offer of columns from usual words', () => {
    expect(proposeColumns(csv)).toEqual({
      device: 'Board', benchmark: 'Model', scenario: 'Scenario', throughputPerS: 'Inferences/s', powerW: 'Power (W)', idlePowerW: 'Idle (W)', latencyP50Ms: 'p50 (ms)', latencyP99Ms: 'p99 (ms)',
    });
  });

  it('become a profile that a node can run on', () => {
    const outcome = importMeasurements('box.csv', csv, proposeColumns(csv));
    if (!outcome.ok) throw new Error(outcome.problems[0]!.code);
    expect(deviceProfileSchema.safeParse(outcome.value[0]).error).toBeUndefined();
    expect(outcome.value[0]).toMatchObject({ id: 'line-box', comparable: false, idlePowerW: { value: 4, kind: 'measured-independent' } });
    expect(nodeAtLoad(outcome.value[0]!, 'resnet50', 50)).toMatchObject({ ok: true, value: { powerW: 4 + 0.5 * 8.5 } });
  });

  it('come in whole or not at all: each wrong cell is named with its line', () => {
    const outcome = importMeasurements('box.csv', csv.replace('300,18', 'many,-2').replace('SingleStream', 'burst'), proposeColumns(csv));
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        { code: 'import.scenario-wrong', line: 2, found: { en: 'burst' } },
        { code: 'import.cell-wrong', line: 3, found: { en: 'many' } },
        { code: 'import.cell-wrong', line: 3, found: { en: '-2' } },
      ],
    });
  });

  it('need the columns that say what was measured', () => {
    const columns = Object.fromEntries(Object.entries(proposeColumns(csv)).filter(([meaning]) => meaning !== 'device'));
    expect(importMeasurements('box.csv', csv, columns)).toMatchObject({ ok: false, problems: [{ code: 'import.column-missing' }] });
  });
});

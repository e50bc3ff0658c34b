import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { openScenario } from '../../../sim-core/index';
import { catalogue } from '../../state/catalogue';
import { curveProfiles, profileRows, usedDevices, workloadChoices } from './node-profiles';

const outcome = openScenario(readFileSync('scenarios/factory-visual-inspection.yaml', 'utf8'));
if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems[0]));
const document = outcome.value;
const used = usedDevices(document, catalogue);

describe('the devices of the nodes view', () => {
  it('are those that the scenario names', () => expect(used.map((profile) => profile.id)).toEqual(['orin-nx', 'h100x8']));

  it('come with the benchmarks of the scenario, each once', () => {
    const benchmarks = workloadChoices(document, catalogue).map((choice) => choice.benchmark);
    expect(benchmarks.length).toBeGreaterThan(0);
    expect(new Set(benchmarks).size).toBe(benchmarks.length);
  });

  it('never rank what must not be compared: it stands last', () => {
    const rows = profileRows('resnet50', used, catalogue);
    const firstApart = rows.findIndex((row) => !row.profile.comparable);
    expect(rows.slice(0, 2).every((row) => row.isUsed)).toBe(true);
    expect(rows.slice(firstApart).every((row) => !row.profile.comparable)).toBe(true);
  });

  it('show the efficiency of the best measured point', () => {
    const orin = profileRows('resnet50', used, catalogue).find((row) => row.profile.id === 'orin-nx');
    const offline = orin?.batch;
    expect(orin?.inferencesPerJoule).toBeCloseTo((offline?.throughputPerS.value ?? 0) / (offline?.powerW?.value ?? 1), 9);
  });

  it('draw edge curves only, the scenario\'s first', () => {
    const curves = curveProfiles('resnet50', used, catalogue);
    expect(curves[0]?.id).toBe('orin-nx');
    expect(curves.every((profile) => profile.role === 'edge' && profile.comparable)).toBe(true);
    expect(curves.length).toBe(5);
  });
});

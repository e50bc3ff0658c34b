import { describe, expect, it } from 'vitest';
import { catalogueData } from '../../assets/index.generated';
import { openCatalogue } from '../scenario/catalogue';
import { cloudEnergyPerInferenceJ, type CloudOptions } from './cloud-energy';
import { energyCrossover, type EnergyCrossover } from './energy-crossover';
import { exampleProfile } from './example-profiles';
import { nodeAtLoad } from './node-at-load';

const opened = openCatalogue(catalogueData);
if (!opened.ok) throw new Error(opened.problems[0]!.code);
const orinNx = opened.value.devices['orin-nx']!;
const h100x8 = opened.value.devices['h100x8']!;
const sharedCloud: CloudOptions = { utilisationShare: 0.3, pue: 1.4, payloadBits: 0, networkNjPerBit: 6658 };

function crossover(options: Partial<CloudOptions> = {}, edge = orinNx, cloud = h100x8): EnergyCrossover {
  const outcome = energyCrossover(edge, cloud, 'resnet50', { ...sharedCloud, ...options });
  if (!outcome.ok) throw new Error(outcome.problems[0]!.code);
  return outcome.value;
}

describe('energy per inference in the cloud', () => {
  it('is PUE times dynamic joules plus the shared idle joules', () => {
    const outcome = cloudEnergyPerInferenceJ(h100x8, 'resnet50', sharedCloud);
    const byHand = 1.4 * ((2219.58 - 776.2) / 353232 + 776.2 / (0.3 * 353232));
    expect(outcome).toMatchObject({ ok: true });
    if (outcome.ok) expect(outcome.value).toBeCloseTo(byHand, 15);
  });

  it('adds joule per bit times payload, which dominates for an image of 100 kB', () => {
    const outcome = cloudEnergyPerInferenceJ(h100x8, 'resnet50', { ...sharedCloud, payloadBits: 8e5 });
    if (!outcome.ok) throw new Error('refused');
    expect(outcome.value).toBeCloseTo(0.015975332548 + 8e5 * 6658e-9, 9);
  });
});

describe('the crossover of Orin NX and a shared 8x H100', () => {
  it('lies at 845 inferences per second, where the mode rule holds 13.5 W', () => {
    const { loadsPerS, regions } = crossover();
    expect(loadsPerS).toHaveLength(1);
    expect(loadsPerS[0]).toBeCloseTo(13.4959 / 0.0159753325482, 6);
    expect(Math.round(loadsPerS[0]!)).toBe(845);
    expect(regions.map((region) => region.lower)).toEqual(['cloud', 'edge']);
  });

  it('has equal energy on both sides at the load it names', () => {
    const { loadsPerS, cloudPerInferenceJ } = crossover();
    const edge = nodeAtLoad(orinNx, 'resnet50', loadsPerS[0]!);
    if (!edge.ok) throw new Error('refused');
    expect(edge.value.joulePerInference).toBeCloseTo(cloudPerInferenceJ, 12);
  });

  it('moves below one inference per second once images travel the network', () => {
    expect(crossover({ payloadBits: 8e5 }).loadsPerS[0]).toBeCloseTo(0.977, 3);
  });

  it('does not exist against a dedicated server, which always loses', () => {
    const { loadsPerS, regions, statement } = crossover({ dedicated: true });
    expect(loadsPerS).toEqual([]);
    expect(regions).toMatchObject([{ lower: 'edge' }]);
    expect(statement.en).toMatch(/^No crossover/);
    expect(statement.ja).toMatch(/^交差点なし/);
  });
});

describe('energyCrossover', () => {
  it('finds several loads where the edge node gets worse again in a faster mode', () => {
    const edge = exampleProfile('edge', 5, 'resnet50', [['SingleStream', 100, 10], ['MultiStream', 200, 30]]);
    const cloud = exampleProfile('cloud', 0, 'resnet50', [['Offline', 1000, 110]]);
    const { loadsPerS, regions } = crossover({ utilisationShare: 1, pue: 1 }, edge, cloud);
    expect(loadsPerS).toHaveLength(2);
    expect(loadsPerS[0]).toBeCloseTo(5 / (0.11 - 0.05), 9);
    expect(loadsPerS[1]).toBeCloseTo(10 / (0.2 - 0.11), 9);
    expect(regions.map((region) => region.lower)).toEqual(['cloud', 'edge', 'cloud']);
  });

  it('refuses a benchmark that one side did not measure', () => {
    expect(energyCrossover(orinNx, h100x8, 'chess', sharedCloud)).toMatchObject({ ok: false });
    expect(energyCrossover(opened.value.devices['rpi4']!, h100x8, 'bert-99', sharedCloud)).toMatchObject({ ok: false });
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { additionsTo, caveatsOf, compileText, figuresOf } from './testing/varied-factory';

const factoryWith = additionsTo(readFileSync(new URL('../../../scenarios/factory-visual-inspection.yaml', import.meta.url), 'utf8'));

const plain = figuresOf(factoryWith({}));
const codesOf = (text: string, variant = 'edge'): readonly string[] => compileText(text, variant).problems.map((problem) => problem.code);
const sleep = 'sleep: {after: 10 s, power: 1 W, wake: 200 ms, wakeEnergy: 2 J}';

describe('cameras by shift', () => {
  const figures = figuresOf(factoryWith({ 'line-cameras': ['shifts: [early, late]'], 'safety-cameras': ['shifts: [early]'] }));

  it('watch less of the year and save energy of the node', () => {
    expect(figures['node.edge-node.energyKwh']).toBeLessThan(plain['node.edge-node.energyKwh']!);
    expect(figures['node.edge-node.utilisation']).toBeLessThan(0.7 * plain['node.edge-node.utilisation']!);
  });

  it('leave what the line ships alone', () => {
    expect(Math.abs(figures['output.goodPartsPerYear']! / plain['output.goodPartsPerYear']! - 1)).toBeLessThan(0.01);
  });
});

describe('a node that sleeps', () => {
  it('is kept awake by cameras that never stop', () => {
    const figures = figuresOf(factoryWith({ 'edge-node': [sleep] }));
    expect(figures['node.edge-node.sleepShare']).toBe(0);
    expect(figures['node.edge-node.energyKwh']).toBeCloseTo(plain['node.edge-node.energyKwh']!, 6);
  });

  it('sleeps at night once the cameras keep shifts, and costs a fraction in weeks without work', () => {
    const byShift = { 'line-cameras': ['shifts: [early, late]'], 'safety-cameras': ['shifts: [early, late]'] };
    const [awake, asleep] = [figuresOf(factoryWith(byShift)), figuresOf(factoryWith({ ...byShift, 'edge-node': [sleep] }))];
    expect(asleep['node.edge-node.sleepShare']).toBeGreaterThan(0.3);
    expect(asleep['node.edge-node.energyKwh']).toBeLessThan(awake['node.edge-node.energyKwh']!);
  });
});

describe('heat', () => {
  const box = (resistance: number, place: string): readonly string[] => [`enclosure: {place: ${place}, ambient: 10 °C, resistance: ${String(resistance)} K/W, throttleAbove: 40 °C, stopAbove: 60 °C}`];

  it('does nothing in a cool place', () => {
    const figures = figuresOf(factoryWith({ 'edge-node': box(0.5, 'indoors') }));
    expect(figures).toMatchObject({ 'node.edge-node.throttledShare': 0, 'node.edge-node.stoppedShare': 0, 'node.edge-node.framesServedShare': 1 });
    expect(figures['node.edge-node.energyKwh']! / plain['node.edge-node.energyKwh']!).toBeCloseTo(1, 2);
  });

  it('throttles in summer in a box outdoors and loses frames', () => {
    const figures = figuresOf(factoryWith({ 'edge-node': box(1.6, 'outdoors') }));
    expect(figures['node.edge-node.throttledShare']).toBeGreaterThan(0.05);
    expect(figures['node.edge-node.throttledShare']).toBeLessThan(0.95);
    expect(figures['node.edge-node.energyKwh']).toBeLessThanOrEqual(plain['node.edge-node.energyKwh']! * 1.001);
  });

  it('shuts down where even idle is too hot, and people inspect', () => {
    const figures = figuresOf(factoryWith({ 'edge-node': ['enclosure: {place: indoors, ambient: 59 °C, resistance: 2 K/W, throttleAbove: 40 °C, stopAbove: 60 °C}'] }));
    expect(figures).toMatchObject({ 'node.edge-node.stoppedShare': 1, 'node.edge-node.framesServedShare': 0, 'node.edge-node.lateShare': 1 });
    expect(figures['node.edge-node.energyKwh']).toBeCloseTo(0, 6);
  });
});

describe('failures', () => {
  it('make answers late, and a spare helps', () => {
    const failures = (spares: number): readonly string[] => [`failures: {timeToFailure: {distribution: exponential, mean: 60 h}, repair: {distribution: exponential, mean: 20 h}, spares: ${String(spares)}}`];
    const [bare, spared] = [figuresOf(factoryWith({ 'edge-node': failures(0) })), figuresOf(factoryWith({ 'edge-node': failures(2) }))];
    expect(bare['node.edge-node.availability']).toBeLessThan(1);
    expect(spared['node.edge-node.availability']).toBeGreaterThan(bare['node.edge-node.availability']!);
    expect(bare['node.edge-node.lateShare']).toBeGreaterThan(spared['node.edge-node.lateShare']!);
  });
});

describe('a dedicated server', () => {
  it('costs far more energy than a shared one, because its idle watts are paid alone', () => {
    const [shared, dedicated] = [figuresOf(factoryWith({}), 'cloud'), figuresOf(factoryWith({ 'cloud-server': ['sharing: dedicated'] }), 'cloud')];
    expect(dedicated['energy.remoteKwh']).toBeGreaterThan(2 * shared['energy.remoteKwh']!);
    expect(dedicated['node.cloud-server.utilisation']).toBeLessThan(shared['node.cloud-server.utilisation']!);
  });
});

describe('networks', () => {
  it('with little bandwidth lose frames and slow answers down', () => {
    const figures = figuresOf(factoryWith({ 'local-link': ['bandwidth: 20 Mbit/s'] }));
    expect(figures['node.edge-node.framesServedShare']).toBeLessThan(1);
    expect(figures['network.local-link.utilisation']).toBeGreaterThan(0.9);
    expect(figures['node.edge-node.latencyP99Ms']).toBeGreaterThan(plain['node.edge-node.latencyP99Ms']!);
  });

  it('that lead on add delay, energy and outages of what lies behind', () => {
    const figures = figuresOf(factoryWith({ wan: ['beyond: local-link'], 'local-link': ['outageLength: 5 min'] }), 'cloud');
    const single = figuresOf(factoryWith({}), 'cloud');
    expect(figures['energy.remoteKwh']).toBeGreaterThan(single['energy.remoteKwh']!);
  });

  it('with outages that last lose answers in the stated share', () => {
    const figures = figuresOf(factoryWith({ wan: ['outageLength: 10 min'] }), 'cloud');
    expect(figures['node.cloud-server.lateShare']).toBeGreaterThanOrEqual(0);
    expect(figures['node.cloud-server.lateShare']).toBeLessThan(1);
  });
});

describe('rules and assumptions', () => {
  it('refuse the cloud for data that must stay on site', () => {
    const text = factoryWith({ 'line-cameras': ['residency: site'] });
    expect(codesOf(text, 'cloud')).toEqual(['site.data-stay']);
    expect(codesOf(text, 'edge')).toEqual([]);
  });

  it('refuse a device without measured watts until the user accepts an assumption, and then say so', () => {
    const hailo = factoryWith({}).replace('device: orin-nx', 'device: hailo-8').replace('worker-safety-video', 'line-camera-watch');
    expect(codesOf(hailo)).toContain('node.power-unknown');
    const accepted = hailo.replace('device: hailo-8\n', `device: hailo-8\n    assumedPower: {idle: {value: 1 W, kind: assumption, range: [0.5 W, 2 W], source: line-study}, busy: {value: 6 W, kind: assumption, range: [2 W, 10 W], source: line-study}}\n`);
    expect(codesOf(accepted)).toEqual([]);
    expect(figuresOf(accepted)['energy.measuredShare']).toBe(0);
    expect(caveatsOf(accepted).some((caveat) => caveat.includes('accepted assumption'))).toBe(true);
  });

  it('let a device that runs nothing measured in with an assumed rate', () => {
    const thor = factoryWith({}).replace('device: orin-nx\n', 'device: thor\n    assumedPower: {idle: {value: 20 W, kind: assumption, range: [10 W, 40 W], source: line-study}, busy: {value: 100 W, kind: assumption, range: [40 W, 130 W], source: line-study}, rate: {value: 900 /s, kind: assumption, range: [300 /s, 3000 /s], source: line-study}}\n');
    expect(codesOf(thor)).toEqual([]);
    expect(figuresOf(thor)['energy.measuredShare']).toBe(0);
  });

  it('know untuned devices only where somebody measured them', () => {
    expect(codesOf(factoryWith({ 'edge-node': ['tuning: untuned'] }))).toEqual(['site.untuned-missing']);
    const orin = factoryWith({}).replace('device: orin-nx', 'device: agx-orin').replace('worker-safety-video', 'line-camera-watch');
    const [tuned, untuned] = [figuresOf(orin), figuresOf(orin.replace('device: agx-orin\n', 'device: agx-orin\n    tuning: untuned\n'))];
    expect(untuned['node.edge-node.energyKwh']).toBeGreaterThan(1.5 * tuned['node.edge-node.energyKwh']!);
  });
});

describe('sectors whose flows name their own blocks', () => {
  const scenario = (file: string) => additionsTo(readFileSync(new URL(`../../../scenarios/${file}.yaml`, import.meta.url), 'utf8'));
  const narrow = ["bandwidth: {value: 100 Mbit/s, kind: assumption, range: [10 Mbit/s, 1000 Mbit/s], source: user}", 'outageLength: {value: 5 min, kind: assumption, range: [1 min, 60 min], source: user}'];

  it.each([['hospital-triage-support', 'hospital-lan'], ['parcel-depot', 'depot-link']])('%s takes bandwidth and lasting outages of its network', (file, network) => {
    const text = scenario(file)({ [network]: narrow });
    const variants = [...text.matchAll(/^ {2}- id: ([a-z0-9-]+)$/gm)].map(([, id]) => id!);
    expect(variants.length).toBeGreaterThan(1);
    for (const variant of variants) expect(compileText(text, variant).problems, variant).toEqual([]);
  });
});

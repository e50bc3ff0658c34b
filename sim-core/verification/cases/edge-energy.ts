import { transferTrace } from '../../nodes/bandwidth-sharing';
import { exampleProfile } from '../../nodes/example-profiles';
import { nodeAtLoad } from '../../nodes/node-at-load';
import { energyOfTraceJ, powerAtW } from '../../nodes/power-trace';
import { exactly, type CheckedFigure, type VerificationCase } from './verification-case';

/** Watts of a node of `capacity` computing units under a load in the same units: static watts and a straight line to the maximum. */
function linearNodeW(node: { readonly capacity: number; readonly staticW: number; readonly maximumW: number }, load: number): number {
  const outcome = nodeAtLoad(exampleProfile('node', node.staticW, 'units', [['SingleStream', node.capacity, node.maximumW]]), 'units', load);
  return outcome.ok ? outcome.value.powerW : Number.NaN;
}

const singleNode = { capacity: 100, staticW: 10, maximumW: 30 };

/** One task of full load from second 3 to second 8. */
function leafSingleNode(): readonly CheckedFigure[] {
  const steps = [0, 100, 0].map((load, index) => ({ fromS: [0, 3, 8][index]!, powerW: linearNodeW(singleNode, load) }));
  const expected = [10, 10, 10, 30, 30, 30, 30, 30, 10, 10];
  return [...expected.map((watts, second) => exactly(`second${String(second)}`, watts, powerAtW(steps, second))), exactly('wattSeconds', 200, energyOfTraceJ(steps, 10))];
}

const sensor = { capacity: 1, staticW: 0.2, maximumW: 1.8 };
const fog = { capacity: 400, staticW: 30, maximumW: 200 };
const cloudWPerUnit = 0.5;
const joulePerNanojoule = 1e-9;

/** Sensor, fog and cloud with two flows of data between them. */
function leafChain(): readonly CheckedFigure[] {
  const sensorDynamicW = linearNodeW(sensor, 0.1) - sensor.staticW;
  const fogDynamicW = linearNodeW(fog, 5) - fog.staticW;
  const cloudW = cloudWPerUnit * 0.5;
  const flowsW = (1000 * 300 + 200 * 6000) * joulePerNanojoule;
  return [
    exactly('cloudAndFogDynamicW', 2.375, fogDynamicW + cloudW),
    exactly('cloudAndFogStaticW', 30, linearNodeW(fog, 0)),
    exactly('dynamicW', 2.5365, sensorDynamicW + fogDynamicW + cloudW + flowsW),
    exactly('staticW', 30.2, linearNodeW(fog, 0) + linearNodeW(sensor, 0)),
  ];
}

/** Downloads over shared links, 1 unit = what a link of capacity 1 moves in a step. */
function layerDownloads(): readonly CheckedFigure[] {
  const single = transferTrace([{ id: 'L1', links: ['L3', 'L6'], amount: 12, startStep: 1 }], { L3: 9, L6: 2.5 }, 10);
  const shared = transferTrace(
    [
      { id: 'L1', links: ['L4'], amount: 12, startStep: 1 },
      { id: 'L2', links: ['L4'], amount: 6, startStep: 1 },
      { id: 'L3', links: ['L4'], amount: 9, startStep: 1 },
      { id: 'L4', links: ['L4'], amount: 9, startStep: 3 },
      { id: 'state', links: ['L4'], amount: 9, startStep: 5 },
    ],
    { L4: 9 },
    10,
  );
  const rate = (step: number, id: string): number => shared[step - 1]?.rates[id] ?? Number.NaN;
  return [
    ...[9.5, 7, 4.5, 2, 0].map((left, index) => exactly(`leftAfterStep${String(index + 1)}`, left, single[index]?.left['L1'] ?? Number.NaN)),
    ...['L1', 'L2', 'L3'].map((id) => exactly(`step1Rate${id}`, 3, rate(1, id))),
    exactly('layer2DoneAfterStep2', 0, shared[1]?.left['L2'] ?? Number.NaN),
    exactly('step3RateL4', 3, rate(3, 'L4')),
    exactly('step4RateL1', 3, rate(4, 'L1')),
    exactly('step4RateL4', 6, rate(4, 'L4')),
    exactly('step5RateState', 9, rate(5, 'state')),
  ];
}

export const edgeEnergyCases: readonly VerificationCase[] = [
  { id: '10.1', title: { en: 'One node with one task', ja: '1 ノード 1 タスク' }, source: 'LEAF, example 1_single_node.py', figures: leafSingleNode },
  { id: '10.2', title: { en: 'Sensor, fog and cloud in a chain', ja: 'センサー・フォグ・クラウドの連鎖' }, source: 'LEAF, example 2_application_placement.py', figures: leafChain },
  { id: '15', title: { en: 'Downloads over shared links', ja: '共有リンクでのダウンロード' }, source: 'EdgeSimPy (Souza et al., FGCS 2023), figure 10', figures: layerDownloads },
];

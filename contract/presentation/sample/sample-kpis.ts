import type { KpiEstimate, KpiTable } from '../../../sim-core/index';

/** Invented effect of each variant: loss of output per lost worker, people needed, node kWh a year, site kW. */
const EFFECTS: Readonly<Record<string, { readonly lossPerPerson: number; readonly needed: number; readonly gain: number; readonly nodeWatts: number }>> = {
  baseline: { lossPerPerson: 0.97, needed: 41, gain: 0, nodeWatts: 0 },
  edge: { lossPerPerson: 0.74, needed: 39, gain: 1.3, nodeWatts: 11.8 },
  cloud: { lossPerPerson: 0.84, needed: 39, gain: 0.7, nodeWatts: 64 },
};

const STATIONS: readonly (readonly [id: string, utilisation: number])[] = [
  ['casting', 0.86], ['trimming', 0.71], ['drilling', 0.78], ['washing', 0.52], ['inspection', 0.69], ['packing', 0.44],
];

type Row = readonly [id: string, mean: number, halfWidth: number, unit: string];

/** All KPIs of the factory for one variant and year, invented. */
export function sampleKpis(variant: string, year: number): Record<string, KpiEstimate> {
  const share = (year - 2025) / 45;
  const labour = 1 - 0.29 * share - 0.09 * share * share;
  const rows = [...outputRows(variant, share, labour), ...energyRows(variant, share, labour), ...lineRows(labour), ...nodeRows(variant, labour)];
  return Object.fromEntries(rows.map(([id, mean, halfWidth, unit]) => [id, { mean, halfWidth, unit, n: 64 }]));
}

/** Variant minus baseline for every KPI that both have, with the narrower half-width that pairing gives. */
export function differencesToBaseline(tables: KpiTable, baseline: string): KpiTable {
  const others = Object.entries(tables).filter(([id]) => id !== baseline);
  return Object.fromEntries(others.map(([id, years]) => [id, Object.fromEntries(
    Object.entries(years).map(([year, kpis]) => [year, pairedRow(kpis, tables[baseline]?.[year] ?? {})]),
  )]));
}

function pairedRow(kpis: Readonly<Record<string, KpiEstimate>>, base: Readonly<Record<string, KpiEstimate>>): Record<string, KpiEstimate> {
  return Object.fromEntries(Object.entries(kpis).flatMap(([id, estimate]) => {
    const reference = base[id];
    return reference === undefined ? [] : [[id, { ...estimate, mean: estimate.mean - reference.mean, halfWidth: estimate.halfWidth * 0.45 }]];
  }));
}

const effectOf = (variant: string) => EFFECTS[variant] ?? { lossPerPerson: 0.97, needed: 41, gain: 0, nodeWatts: 0 };

const keptShare = (variant: string, labour: number): number =>
  (100 + effectOf(variant).gain) / 100 - effectOf(variant).lossPerPerson * (1 - labour);

function outputRows(variant: string, share: number, labour: number): Row[] {
  const kept = keptShare(variant, labour);
  const hourly = 118.4 * kept;
  return [
    ['output.goodPartsPerHour', hourly, 0.9 + 0.8 * share, 'parts/h'],
    ['output.goodPartsPerYear', hourly * 4160, 3700 + 3300 * share, 'parts'],
    ['output.kept', 100 * kept, 0.8 + 0.9 * share, '%'],
    ['output.escapesPpm', variant === 'baseline' ? 212 : 148, 31, 'ppm'],
    ['output.leadTimeMeanMin', 74.2 + 9 * share, 3.1, 'min'],
    ['people.available', 41 * labour, 0.35, 'people'],
    ['people.needed', effectOf(variant).needed, 0.2, 'people'],
    ['people.labourHoursPerGoodPart', (41 * labour * 0.42) / hourly, 0.0021, 'h'],
    ['people.overtimeHours', 2900 + 2600 * share, 140, 'h'],
  ];
}

function energyRows(variant: string, share: number, labour: number): Row[] {
  const parts = keptShare(variant, labour) * 118.4 * 4160;
  const nodeKwh = effectOf(variant).nodeWatts * 8.76;
  const kwh = 610_000 + parts * 1.9 + nodeKwh;
  const peakKw = 236 + 0.00036 * parts + effectOf(variant).nodeWatts / 1000;
  const bill = { basic: peakKw * 12 * 2180 * 0.85, energy: kwh * 16.56 * (1 + 0.5 * share), adjustment: kwh * -1.4, levy: kwh * 3.98 };
  const total = bill.basic + bill.energy + bill.adjustment + bill.levy;
  const measured: readonly Row[] = variant === 'baseline' ? [] : [['energy.measuredShare', variant === 'edge' ? 0.93 : 0.82, 0.004, 'share']];
  return [
    ['energy.kwh', kwh, 9800, 'kWh'], ['energy.peakKw', peakKw, 5.2, 'kW'], ['energy.kwhPerGoodPart', kwh / parts, 0.03, 'kWh'], ...measured,
    ['cost.billJpy', total, total * (0.008 + 0.02 * share), 'JPY'], ['cost.basicJpy', bill.basic, bill.basic * 0.012, 'JPY'],
    ['cost.energyJpy', bill.energy, bill.energy * (0.008 + 0.02 * share), 'JPY'], ['cost.adjustmentJpy', bill.adjustment, 14_000, 'JPY'],
    ['cost.levyJpy', bill.levy, bill.levy * 0.008, 'JPY'], ['cost.billJpyPerGoodPart', total / parts, 0.7, 'JPY'],
    ['carbon.kgco2', kwh * 0.421 * (1 - 0.88 * share), 4100 * (1 - 0.8 * share), 'kgCO2'],
  ];
}

function lineRows(labour: number): Row[] {
  const stations = STATIONS.flatMap(([id, utilisation]): Row[] => [
    [`station.${id}.utilisation`, utilisation * labour, 0.011, 'share'], [`station.${id}.blockedShare`, 0.061, 0.006, 'share'],
    [`station.${id}.starvedShare`, 0.093, 0.008, 'share'], [`station.${id}.failedShare`, 0.032, 0.004, 'share'], [`queue.${id}.lengthMean`, 3.4 + utilisation, 0.3, '1'],
  ]);
  return [['oee.availability', 0.842 * labour, 0.009, 'share'], ['oee.effectiveness', 0.931, 0.006, 'share'], ['oee.quality', 0.987, 0.002, 'share'], ['oee.total', 0.774 * labour, 0.009, 'share'], ...stations];
}

function nodeRows(variant: string, labour: number): Row[] {
  const watts = effectOf(variant).nodeWatts;
  if (watts === 0) return [];
  const isEdge = variant === 'edge';
  const id = isEdge ? 'inspection-node' : 'cloud-server';
  return [
    [`node.${id}.utilisation`, (isEdge ? 0.31 : 0.012) * labour, 0.003, 'share'], [`node.${id}.watts`, watts, 0.11, 'W'],
    [`node.${id}.latencyP99Ms`, isEdge ? 6.8 : 36.1, isEdge ? 0.3 : 2.4, 'ms'], [`node.${id}.lateShare`, isEdge ? 0.0004 : 0.031, isEdge ? 0.0002 : 0.004, 'share'],
    [`node.${id}.energyKwh`, watts * 8.76, 1.4, 'kWh'], [`node.${id}.inferencesPerJoule`, isEdge ? 31.4 : 6.2, isEdge ? 0.4 : 0.3, '1/J'],
  ];
}

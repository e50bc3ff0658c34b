import { fail, succeed, type Bilingual, type Outcome } from '../foundation/problems';
import { cloudLine, type CloudLine, type CloudOptions } from './cloud-energy';
import type { DeviceProfile } from './device-profile';
import { offlineNeedsBatch, powerNotMeasured, unknownBenchmark } from './node-problems';
import { powerModes, type PowerMode } from './power-modes';

/** `offlineBatch` lets the edge node use its Offline mode, as in `nodeAtLoad`. */
export interface CrossoverOptions extends CloudOptions {
  readonly offlineBatch?: number;
}

/** Loads [inferences/s] between which one of the two needs less energy per inference. */
export interface CrossoverRegion {
  readonly fromPerS: number;
  readonly toPerS: number;
  readonly lower: 'edge' | 'cloud';
}

export interface EnergyCrossover {
  /** Every load at which both need the same energy per inference: none, one or several, rising. */
  readonly loadsPerS: readonly number[];
  readonly regions: readonly CrossoverRegion[];
  readonly edgeCapacityPerS: number;
  readonly cloudPerInferenceJ: number;
  readonly cloudFixedW: number;
  readonly statement: Bilingual;
}

/** Edge power on one stretch of the ladder: `interceptW + slopeJ * L` for loads in (fromPerS, toPerS]. */
interface EdgeSegment {
  readonly fromPerS: number;
  readonly toPerS: number;
  readonly interceptW: number;
  readonly slopeJ: number;
}

/**
 * Loads at which an edge node and the cloud need the same energy per inference. Both powers are straight lines of the
 * load on each stretch between measured modes, so each stretch is solved exactly. Refuses what `nodeAtLoad` refuses.
 */
export function energyCrossover(edge: DeviceProfile, cloud: DeviceProfile, benchmark: string, options: CrossoverOptions): Outcome<EnergyCrossover> {
  const line = cloudLine(cloud, benchmark, options);
  if (!line.ok) return line;
  const ladder = edgeLadder(edge, benchmark, options);
  if (!ladder.ok) return ladder;
  const segments = edgeSegments(ladder.value, edge.idlePowerW?.value ?? 0);
  const loadsPerS = segments.flatMap((segment) => crossingIn(segment, line.value));
  const regions = regionsBetween(loadsPerS, segments, line.value);
  return succeed({
    loadsPerS,
    regions,
    edgeCapacityPerS: segments.at(-1)!.toPerS,
    cloudPerInferenceJ: line.value.perInferenceJ,
    cloudFixedW: line.value.fixedW,
    statement: describeCrossover(edge.name, cloud.name, regions),
  });
}

function edgeLadder(edge: DeviceProfile, benchmark: string, options: CrossoverOptions): Outcome<readonly PowerMode[]> {
  if (edge.benchmarks[benchmark] === undefined) return fail(unknownBenchmark(edge, benchmark));
  if (edge.idlePowerW === undefined || powerModes(edge, benchmark, true).length === 0) return fail(powerNotMeasured(edge, benchmark));
  const modes = powerModes(edge, benchmark, options.offlineBatch !== undefined);
  return modes.length === 0 ? fail(offlineNeedsBatch(edge, benchmark)) : succeed(modes);
}

function edgeSegments(modes: readonly PowerMode[], idleW: number): readonly EdgeSegment[] {
  return modes.map((upper, index) => {
    const lower = modes[index - 1] ?? { throughputPerS: 0, powerW: idleW };
    const slopeJ = (upper.powerW - lower.powerW) / (upper.throughputPerS - lower.throughputPerS);
    return { fromPerS: lower.throughputPerS, toPerS: upper.throughputPerS, interceptW: lower.powerW - slopeJ * lower.throughputPerS, slopeJ };
  });
}

function crossingIn(segment: EdgeSegment, cloud: CloudLine): readonly number[] {
  const loadPerS = (segment.interceptW - cloud.fixedW) / (cloud.perInferenceJ - segment.slopeJ);
  return loadPerS > segment.fromPerS && loadPerS <= segment.toPerS ? [loadPerS] : [];
}

function regionsBetween(crossings: readonly number[], segments: readonly EdgeSegment[], cloud: CloudLine): readonly CrossoverRegion[] {
  const edges = [0, ...crossings, segments.at(-1)!.toPerS].filter((load, index, all) => index === 0 || load > all[index - 1]!);
  return edges.slice(1).map((toPerS, index) => {
    const fromPerS = edges[index]!;
    return { fromPerS, toPerS, lower: lowerAt((fromPerS + toPerS) / 2, segments, cloud) };
  });
}

function lowerAt(loadPerS: number, segments: readonly EdgeSegment[], cloud: CloudLine): 'edge' | 'cloud' {
  const segment = segments.find((candidate) => loadPerS <= candidate.toPerS)!;
  const edgeW = segment.interceptW + segment.slopeJ * loadPerS;
  return edgeW < cloud.fixedW + cloud.perInferenceJ * loadPerS ? 'edge' : 'cloud';
}

function describeCrossover(edge: Bilingual, cloud: Bilingual, regions: readonly CrossoverRegion[]): Bilingual {
  const first = regions[0]!;
  const last = regions.at(-1)!;
  if (regions.length === 1) return describeNoCrossover(edge, cloud, last);
  const loads = regions.slice(0, -1).map((region) => roundedLoad(region.toPerS)).join(', ');
  const winner = last.lower === 'edge' ? edge : cloud;
  return {
    en: `Energy per inference of ${edge.en} and ${cloud.en} is equal at ${loads} inferences per second; above ${last.fromPerS === first.toPerS ? 'it' : 'the last'}, ${winner.en} needs less.`,
    ja: `${edge.ja}と${cloud.ja}の1推論あたり電力量は、毎秒${loads}推論で等しくなる。${last.fromPerS === first.toPerS ? 'それ' : '最後の点'}より上では${winner.ja}の方が少ない。`,
  };
}

function describeNoCrossover(edge: Bilingual, cloud: Bilingual, region: CrossoverRegion): Bilingual {
  const [winner, other] = region.lower === 'edge' ? [edge, cloud] : [cloud, edge];
  const most = roundedLoad(region.toPerS);
  return {
    en: `No crossover: up to ${most} inferences per second ${winner.en} always needs less energy per inference than ${other.en}.`,
    ja: `交差点なし。毎秒${most}推論までの全域で、${winner.ja}の1推論あたり電力量は${other.ja}より少ない。`,
  };
}

const roundedLoad = (loadPerS: number): string => (loadPerS >= 10 ? loadPerS.toFixed(0) : loadPerS.toPrecision(2));

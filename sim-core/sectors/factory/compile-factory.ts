import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import { momentsOf } from '../../foundation/random/moments';
import type { BlockSpecification, PeriodicSteps, ResourceSpecification } from '../../kernel/blueprint';
import { readCollection, type ReadRecord } from '../read-records';
import type { CompileRequest } from '../sector';
import type { InferenceTask } from '../site/inference-task';
import { noNode } from '../site/site-problems';
import { readOnly, type SiteReading } from '../site/site-reading';
import type { CompiledFlow } from '../site/site-template';
import { HOUR_US, WEEK_US } from '../site/week-time';
import { orderChain } from './chain';
import { inspections, orders, stations } from './factory-fields';
import type { FactoryLine, LineStep } from './factory-plan';
import { attributes, endBlocks, inspectionBlocks, inspectionResources, releaseBlocks, releaseResource, stationBlocks, stationResource, type InspectionRecord, type StationRecord } from './line-blocks';

const plannedTimeUs = (station: StationRecord): number =>
  momentsOf(station.cycleTime).mean + (station.attendance === 'loading' ? momentsOf(station.loadTime).mean : 0);

/** Planned time stretched by repairs: per running hour, mean repair over mean time to failure (Hopp and Spearman, Factory Physics). */
const effectiveTimeUs = (station: StationRecord): number => {
  const { failure } = station;
  const downPerRun = failure === undefined ? 0 : momentsOf(failure.repair).mean / momentsOf(failure.timeToFailure).mean;
  return plannedTimeUs(station) * (1 + downPerRun);
};

const stepOf = (record: StationRecord | InspectionRecord): LineStep => {
  if ('cycleTime' in record) return { id: record.id, kind: 'station', plannedTimeUs: plannedTimeUs(record), effectiveTimeUs: effectiveTimeUs(record), hasMachine: true, holdsParts: false };
  const isAssisted = record.method === 'assisted';
  const timeUs = momentsOf(isAssisted ? record.imagingTime : record.manualTime).mean;
  return { id: record.id, kind: 'inspection', plannedTimeUs: timeUs, effectiveTimeUs: timeUs, hasMachine: isAssisted, holdsParts: isAssisted };
};

interface Line {
  readonly chain: readonly (StationRecord | InspectionRecord)[];
  readonly order: ReadRecord<typeof orders.fields>;
}

const chainOf = (request: CompileRequest): Outcome<Line['chain']> =>
  orderChain<StationRecord | InspectionRecord>([...readCollection(request.records, stations), ...readCollection(request.records, inspections)]);

const readLine = (request: CompileRequest): Outcome<Line> => {
  const problems: Problem[] = [];
  const [order, chain] = [readOnly(request, orders, problems), chainOf(request)];
  if (!chain.ok) problems.push(...chain.problems);
  problems.push(...readCollection(request.records, inspections).filter((record) => record.method === 'assisted' && record.node === NO_REFERENCE).map((record) => noNode(record.id)));
  return problems.length > 0 || !chain.ok || order === undefined ? fail(...problems) : succeed({ chain: chain.value, order });
};

/** Everything that stands against the line, whatever the site is. */
export const judgeFactory = (request: CompileRequest): readonly Problem[] => {
  const line = readLine(request);
  return line.ok ? [] : line.problems;
};

/** An inspection as a task of its node; with people alone nobody is asked. */
const taskOf = (inspection: InspectionRecord, taktUs: number): InferenceTask => ({
  id: inspection.id, node: inspection.method === 'assisted' ? inspection.node : NO_REFERENCE, network: inspection.network, workload: inspection.workload,
  requestsPerHour: HOUR_US / taktUs, inferencesPerRequest: inspection.imagesPerPart, bitsPerInference: inspection.imageSize, deadlineUs: inspection.deadline,
});

const blocksOf = ({ chain, order }: Line, { networks }: SiteReading): readonly BlockSpecification[] => {
  const line = chain.flatMap((record) => ('cycleTime' in record ? stationBlocks(record) : inspectionBlocks(record, networks.get(record.network))));
  return [...releaseBlocks(order, chain[0]?.id ?? ''), ...line, ...endBlocks];
};

const machinesOf = (chain: Line['chain'], manned: PeriodicSteps): readonly ResourceSpecification[] => [
  releaseResource(manned),
  ...chain.flatMap((record) => ('cycleTime' in record ? [stationResource(record, manned)] : inspectionResources(record, manned))),
];

const EVENTS_AT_LEAST = 2_000_000;
const EVENTS_PER_PART = 200;

/** Turns the records of a line into blocks, machines and inspections that ask nodes. */
export const compileFactory = (reading: SiteReading): Outcome<CompiledFlow<FactoryLine>> => {
  const line = readLine(reading.request);
  if (!line.ok) return line;
  const { chain, order } = line.value;
  const judging = chain.filter((record): record is InspectionRecord => 'method' in record);
  return succeed({
    flow: { attributes, blocks: blocksOf(line.value, reading), resources: machinesOf(chain, reading.manned), eventBudget: EVENTS_AT_LEAST + Math.ceil((EVENTS_PER_PART * WEEK_US) / order.takt) },
    tasks: judging.map((inspection) => taskOf(inspection, order.takt)),
    streams: [],
    own: { steps: chain.map(stepOf), attributes, taktUs: order.takt },
  });
};

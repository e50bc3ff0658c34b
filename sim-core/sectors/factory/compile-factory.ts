import { NO_REFERENCE } from '../../foundation/fields/word-fields';
import { fail, succeed, type Outcome, type Problem } from '../../foundation/problems';
import type { BlockSpecification, ResourceSpecification } from '../../kernel/blueprint';
import type { InferenceTask } from '../site/inference-task';
import type { SiteReading } from '../site/site-reading';
import type { CompiledFlow } from '../site/site-template';
import { HOUR_US, WEEK_US } from '../site/week-time';
import { SCRAPPED, SHIPPED } from './block-names';
import { monitorStreams } from './condition-monitoring';
import { attributesOf, carrierOf, readLine, type FactoryLine } from './factory-line';
import { stationMissesTakt, taktMissesOrder } from './factory-problems';
import type { FactoryDetail, LineStep } from './factory-plan';
import { isInspection, isStation, type InspectionRecord } from './factory-records';
import { inspectionBlocks, inspectionResources } from './inspection-blocks';
import { lineSteps } from './line-steps';
import { visitsOf } from './line-graph';
import { releaseBlocks, releaseResources } from './release-blocks';
import { stationBlocks, stationResource } from './station-blocks';
import { carriageBlocks, rackResource, vehicleResources } from './vehicle-blocks';

const US_PER_S = 1e6;

/** An inspection as a task of its node; with people alone nobody is asked. */
const taskOf = (inspection: InspectionRecord, line: FactoryLine, visits: number): InferenceTask => ({
  id: inspection.id, node: inspection.method === 'manual' ? NO_REFERENCE : inspection.node, network: inspection.network, workload: inspection.workload,
  requestsPerHour: (HOUR_US / line.order.takt) * visits, inferencesPerRequest: inspection.imagesPerPart, bitsPerInference: inspection.imageSize, deadlineUs: inspection.deadline,
});

const endBlocks: readonly BlockSpecification[] = [{ id: SHIPPED, kind: 'leave' }, { id: SCRAPPED, kind: 'leave' }];

const blocksOf = (line: FactoryLine): readonly BlockSpecification[] => [
  ...releaseBlocks(line),
  ...line.steps.flatMap((step) => (isStation(step) ? [...carriageBlocks(step, line), ...stationBlocks(step, line)] : inspectionBlocks(step, line))),
  ...endBlocks,
];

const resourcesOf = (line: FactoryLine, { mannedWindows, mondayUs }: SiteReading): readonly ResourceSpecification[] => [
  ...releaseResources(line, mannedWindows, mondayUs),
  ...line.steps.flatMap((step): readonly ResourceSpecification[] => {
    if (!isStation(step)) return inspectionResources(step, line);
    const vehicle = carrierOf(line, step);
    return [stationResource(step, line), ...(vehicle === undefined ? [] : [rackResource(step, vehicle)])];
  }),
  ...line.vehicles.flatMap(vehicleResources),
];

const judgeOrder = ({ order }: FactoryLine, { mannedHours }: SiteReading, released: number): readonly Problem[] =>
  order.perWeek === undefined || order.perWeek <= released ? [] : [taktMissesOrder(order.id, { released, wanted: order.perWeek, taktS: order.takt / US_PER_S, mannedHours })];

const slowSteps = ({ order }: FactoryLine, steps: readonly LineStep[]): readonly Problem[] =>
  steps.filter((step) => step.hasMachine && step.effectiveTimeUs > order.takt)
    .map((step) => stationMissesTakt(step.id, step.kind === 'station' ? 'cycleTime' : 'imagingTime', { neededS: step.effectiveTimeUs / US_PER_S, taktS: order.takt / US_PER_S }));

const EVENTS_AT_LEAST = 2_000_000;
const EVENTS_PER_PART = 200;

/** Turns the records of a line into blocks, machines and inspections that ask nodes. Refuses an order that the takt cannot release. */
export const compileFactory = (reading: SiteReading): Outcome<CompiledFlow<FactoryDetail>> => {
  const line = readLine(reading);
  const { order } = line;
  const released = (reading.mannedHours * HOUR_US) / order.takt;
  const problems = judgeOrder(line, reading, released);
  if (problems.length > 0) return fail(...problems);
  const [attributes, steps, visits] = [attributesOf(line), lineSteps(line), visitsOf(line.steps, line.products)];
  return succeed({
    flow: { attributes, blocks: blocksOf(line), resources: resourcesOf(line, reading), eventBudget: EVENTS_AT_LEAST + Math.ceil((EVENTS_PER_PART * WEEK_US) / order.takt) },
    tasks: line.steps.filter(isInspection).map((inspection) => taskOf(inspection, line, visits.get(inspection.id) ?? 0)),
    streams: monitorStreams(line.monitors),
    own: { steps, attributes, taktUs: order.takt, wantedPerWeek: order.perWeek ?? released },
  }, slowSteps(line, steps));
};

import type { InferenceStream, InferenceTask } from '../site/inference-task';
import { expectedInUse } from './hospital-flow';
import { askOf } from './model-blocks';
import { perHourAt, type ExpectedFlow } from './expected-flow';
import type { HospitalRecords, ReadingSupportRecord, ScribeRecord, TriageSupportRecord } from './hospital-records';


type Support = TriageSupportRecord | ReadingSupportRecord | ScribeRecord;

const taskOf = (support: Support, requestsPerHour: number): InferenceTask => ({
  id: support.id, node: support.node, network: support.network, workload: support.workload, bitsPerInference: support.dataSize,
  requestsPerHour, inferencesPerRequest: support.inferences, deadlineUs: support.deadline, askBlocks: [askOf('step' in support ? support.step : support.task)],
});

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const notesPerHour = (hospital: HospitalRecords, flow: ExpectedFlow, { task }: ScribeRecord): number => {
  const recurring = hospital.tasks.find(({ id }) => id === task);
  return recurring === undefined ? perHourAt(flow, task) : mean(recurring.perBedHour) * expectedInUse(hospital, flow, recurring.at);
};

/** Questions to nodes, one by one, at the rates that are expected. */
export const inferenceTasks = (hospital: HospitalRecords, flow: ExpectedFlow): readonly InferenceTask[] => [
  ...hospital.triageSupports.map((support) => taskOf(support, perHourAt(flow, support.step))),
  ...hospital.readingSupports.map((support) => taskOf(support, perHourAt(flow, support.step))),
  ...hospital.scribes.map((scribe) => taskOf(scribe, notesPerHour(hospital, flow, scribe))),
];

/** Monitors that a model watches all the time, as many as patients are expected to wear one. */
export const inferenceStreams = (hospital: HospitalRecords, flow: ExpectedFlow): readonly InferenceStream[] =>
  hospital.monitors.map((monitor) => ({
    id: monitor.id, node: monitor.node, network: monitor.network, workload: monitor.workload, bitsPerInference: monitor.dataSize,
    inferencesPerS: monitor.rate * monitor.worn * expectedInUse(hospital, flow, monitor.ward),
  }));
